import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { namesOnly, noWords } from './lean-zod.ts';

const zodCore = join(dirname(createRequire(import.meta.url).resolve('zod/package.json')), 'v4/core');

describe('namesOnly', () => {
  it('keeps every name, and nothing of what it does', async () => {
    const lean = namesOnly("export function one() {}\nconst two = 2;\nexport { two as deux };\nexport const three = () => four();\nfunction four() {}\n");
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(lean)}`);
    expect(Object.keys(module as object)).toEqual(['deux', 'one', 'three']);
    expect(lean).not.toContain('four');
  });

  it.each(['to-json-schema.js', 'json-schema-processors.js'])('finds in zod all that %s gives', async (file) => {
    const whole: unknown = await import(join(zodCore, file));
    const lean: unknown = await import(`data:text/javascript,${encodeURIComponent(namesOnly(readFileSync(join(zodCore, file), 'utf8')))}`);
    expect(Object.keys(lean as object)).toEqual(Object.keys(whole as object));
  });
});

describe('noWords', () => {
  it('stands where zod takes its words from, and leaves it able to say by a code what is wrong', async () => {
    const text = z.string();
    const before = { ...z.config() };
    const { default: lean } = await import(`data:text/javascript,${encodeURIComponent(noWords)}`) as { default: () => object };
    try {
      z.config({ localeError: undefined, ...lean() });
      expect(text.safeParse(1).error?.issues.map(({ code, message }) => ({ code, message }))).toEqual([{ code: 'invalid_type', message: 'Invalid input' }]);
    } finally {
      z.config(before);
    }
  });
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const documents = ['docs/threat-model.md', 'docs/law.md'];
const aFile = /`([\w./-]+\.(?:test|journey)\.tsx?)`/gu;

/** Files of tests as the document names them: by the whole path, or by the end of it. */
const named = (document: string) => [...new Set([...readFileSync(document, 'utf8').matchAll(aFile)].map(([, name = '']) => name))];
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], { encoding: 'utf8' }).split('\n');

describe.each(documents)('%s', (document) => {
  it('names only tests that there are', () => {
    expect(named(document).filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)))).toEqual([]);
  });
});

it('finds the names', () => expect(named('docs/threat-model.md').length).toBeGreaterThan(40));

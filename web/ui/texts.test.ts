import { describe, expect, it } from 'vitest';
import { defineTexts, definedTexts, translator } from './texts.ts';

// Loads every set of texts there is, so that all of them are checked.
const modules = import.meta.glob('../**/*.texts.ts', { eager: true });

const holesOf = (text: string) => new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]));

describe('texts', () => {
  it('fills holes and chooses the plural form', () => {
    const texts = defineTexts({
      sv: { waits: 'Väntar på {{name}}', days_one: '{{count}} dag', days_other: '{{count}} dagar' },
      en: { waits: 'Waiting for {{name}}', days_one: '{{count}} day', days_other: '{{count}} days' },
    });
    const t = translator(texts, 'sv');
    expect(t('waits', { name: 'Åsa & Bo' })).toBe('Väntar på Åsa & Bo');
    expect(t('days', { count: 1 })).toBe('1 dag');
    expect(translator(texts, 'en')('days', { count: 0 })).toBe('0 days');
    // @ts-expect-error a text with a hole asks for what fills it
    expect(t('waits')).toContain('Väntar');
    // @ts-expect-error a key that English lacks does not compile
    defineTexts({ sv: { only: 'Bara svenska' }, en: {} });
  });

  it('has every text in both languages, with the same holes', () => {
    expect(Object.keys(modules).length).toBeGreaterThan(3);
    const complete = definedTexts().filter((texts) => Object.keys(texts.en).length > 0);
    for (const texts of complete) {
      expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.sv).sort());
      for (const [key, sv] of Object.entries(texts.sv)) {
        const en = texts.en[key] ?? '';
        expect(sv.trim(), key).not.toBe('');
        expect(en.trim(), key).not.toBe('');
        expect(holesOf(en), key).toEqual(holesOf(sv));
        expect(/_one$|_other$/.test(key) ? texts.sv[key.replace(/_\w+$/, '_other')] : sv, key).toBeDefined();
      }
    }
  });
});

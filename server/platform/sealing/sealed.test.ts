import { createSecretKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blindIndex, keyIdOf, openText, SealFault, sealText, type DataKey, type Sealed } from './sealed.ts';

const aKey = (): DataKey => ({ id: randomBytes(6).toString('hex'), secret: createSecretKey(randomBytes(32)) });
const key = aKey();
const place = 'sessions.sessions.note/0193a000-0000-7000-8000-000000000011';
const textOf = (value: Sealed) => value as unknown as string;
const asSealed = (text: string) => text as unknown as Sealed;

describe('a sealed text', () => {
  it('opens to what was written, whatever that was', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, where) => {
      expect(openTextOf(sealText(key, where, text), where)).toBe(text);
    }));
  });

  it('says which key sealed it, shows nothing of the words, and never looks the same twice', () => {
    const [one, other] = [sealText(key, place, 'Sover dåligt'), sealText(key, place, 'Sover dåligt')];
    expect(textOf(one)).toMatch(new RegExp(`^s1\\.${key.id}\\.[A-Za-z0-9_-]+$`));
    expect(keyIdOf(one, place)).toBe(key.id);
    expect(textOf(one)).not.toBe(textOf(other));
    expect(Buffer.from(textOf(one).split('.')[2] ?? '', 'base64url').includes('Sover')).toBe(false);
  });

  it('is empty where nothing was written, so that SQL can ask', () => {
    expect(textOf(sealText(key, place, ''))).toBe('');
    expect(keyIdOf(asSealed(''), place)).toBeNull();
  });

  it('does not open in another row or column, by another key, or with one bit changed', () => {
    const sealed = sealText(key, place, 'Sover dåligt');
    expect(() => openText(key, place.replace('note', 'place'), sealed)).toThrow(SealFault);
    expect(() => openText(key, `${place}2`, sealed)).toThrow(SealFault);
    expect(() => openText({ ...aKey(), id: key.id }, place, sealed)).toThrow(SealFault);
    expect(() => openText({ ...key, id: aKey().id }, place, sealed)).toThrow(SealFault);
    const [version, id, body = ''] = textOf(sealed).split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => openText(key, place, asSealed(`${version}.${id}.${changed.toString('base64url')}`))).toThrow(SealFault);
    }
  });

  it('is told from text that was never sealed, which is a fault that names the place and not the words', () => {
    for (const plain of ['Sover dåligt', 's1.', 's1.000000000000.', `s2.${key.id}.AAAA`, `s1.${key.id}.<b>`]) {
      expect(() => keyIdOf(asSealed(plain), place)).toThrow(`${place} holds text that is not sealed`);
    }
    for (const short of ['', 'A', 'AAAAAAAA']) expect(() => openText(key, place, asSealed(`s1.${key.id}.${short}`))).toThrow(SealFault);
  });
});

const openTextOf = (sealed: Sealed, where: string) => (keyIdOf(sealed, where) === null ? '' : openText(key, where, sealed));

describe('the blind index', () => {
  it('is the same for the same number at the same agency, and for nothing else', () => {
    const { secret } = key;
    const one = blindIndex(secret, 'agency-1', 'a number');
    expect(blindIndex(secret, 'agency-1', 'a number')).toBe(one);
    expect(new Set([one, blindIndex(secret, 'agency-2', 'a number'), blindIndex(secret, 'agency-1', 'another number'), blindIndex(aKey().secret, 'agency-1', 'a number')]).size).toBe(4);
  });
});

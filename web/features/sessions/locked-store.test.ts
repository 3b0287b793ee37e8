import { afterEach, describe, expect, it } from 'vitest';
import { dropLocked, keepLocked, lockedNames, lockOf, readLocked } from './locked-store.ts';

const keyOf = (letter: string) => btoa(letter.repeat(32));

async function aLock(letter = 'a'): Promise<CryptoKey> {
  const lock = await lockOf(keyOf(letter));
  if (!lock) throw new Error('This Node has no cipher');
  return lock;
}

afterEach(() => localStorage.clear());

describe('what is kept locked on a device', () => {
  it('is read again with its lock, however long', async () => {
    const note = { text: `Åsa mår bättre. ${'Ö'.repeat(20_000)}` };
    await keepLocked('note:1', note, await aLock());
    expect(await readLocked('note:1', await aLock())).toEqual(note);
  });

  it('shows nothing of its words', async () => {
    await keepLocked('note:1', { text: 'Vilma' }, await aLock());
    expect(JSON.stringify(Object.entries(localStorage))).not.toContain('Vilma');
  });

  it('stays shut for another lock, and under another name', async () => {
    await keepLocked('note:1', 'x', await aLock());
    expect(await readLocked('note:1', await aLock('b'))).toBeUndefined();
    localStorage.setItem('samsteg:locked:note:2', localStorage.getItem('samsteg:locked:note:1') ?? '');
    expect(await readLocked('note:2', await aLock())).toBeUndefined();
    localStorage.setItem('samsteg:locked:note:3', 'broken');
    expect(await readLocked('note:3', await aLock())).toBeUndefined();
  });

  it('is found by the beginning of its name until it is dropped', async () => {
    for (const name of ['note:a:1', 'note:a:2', 'note:b:1']) await keepLocked(name, 'x', await aLock());
    dropLocked('note:a:1');
    expect(lockedNames('note:a:')).toEqual(['note:a:2']);
  });
});

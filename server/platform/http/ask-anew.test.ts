import { NoResultError } from 'kysely';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { askAnew } from './ask-anew.ts';

const refusal = (code: string) => Object.assign(new pg.DatabaseError('no', 2, 'error'), { code });

describe('a unit of work that another has overtaken', () => {
  it.each(['40001', '40P01', '23503', '23505', '42501'])('is done once more after %s', async (code) => {
    const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(refusal(code)).mockResolvedValueOnce('done');
    expect(await askAnew(work)).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is done once more when a row that had to be there has gone', async () => {
    const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new NoResultError({ kind: 'SelectQueryNode' })).mockResolvedValueOnce('done');
    expect(await askAnew(work)).toBe('done');
  });

  it('is a fault the second time, and at once when nobody can have overtaken it', async () => {
    const twice = vi.fn<() => Promise<string>>().mockRejectedValue(refusal('42501'));
    await expect(askAnew(twice)).rejects.toMatchObject({ code: '42501' });
    expect(twice).toHaveBeenCalledTimes(2);
    for (const fault of [refusal('42703'), new Error('ours')]) {
      const once = vi.fn<() => Promise<string>>().mockRejectedValue(fault);
      await expect(askAnew(once)).rejects.toBe(fault);
      expect(once).toHaveBeenCalledTimes(1);
    }
  });
});

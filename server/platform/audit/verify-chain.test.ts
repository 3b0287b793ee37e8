import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, type StoredEntry } from './stored-entry.ts';
import { verifyChain, type ChainAnchor, type ChainSource } from './verify-chain.ts';

const chain = '019a8f00-0000-7000-8000-000000000001';
const dayOf = (seq: number) => `2019-01-${String(seq).padStart(2, '0')}T10:00:00.000000Z`;

function entry(seq: number, previousHash: string, more: Partial<StoredEntry> = {}): StoredEntry {
  const blank: StoredEntry = {
    chain, seq, previousHash, hash: '', at: dayOf(seq), writtenAt: dayOf(seq), actorKind: 'staff', actorId: chain, agencyId: chain, unitId: null,
    action: 'case.read', outcome: 'allowed', reason: 'on-team', caseId: null, caseIds: '{}', participantIds: '{}', recordId: null, detail: null, ...more,
  };
  return { ...blank, hash: digestOf(blank) };
}

/** A chain of so many entries. */
function chainOf(length: number, change: (seq: number) => Partial<StoredEntry> = () => ({})): StoredEntry[] {
  const entries: StoredEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) entries.push(entry(seq, entries.at(-1)?.hash ?? '', change(seq)));
  return entries;
}

async function* streamed(entries: readonly StoredEntry[]) { yield* entries; }

async function verify(entries: readonly StoredEntry[], more: Partial<ChainSource> = {}) {
  return (await verifyChain({ entries: streamed(entries), anchor: null, head: entries.at(-1) ?? null, kept: [], ...more })).broken;
}

const changeable = [
  'at', 'writtenAt', 'actorKind', 'actorId', 'agencyId', 'unitId', 'action', 'outcome', 'reason', 'caseId', 'caseIds', 'participantIds', 'recordId', 'detail',
] as const satisfies readonly (keyof StoredEntry)[];

describe('a chain', () => {
  it('holds when nobody has touched it, empty or long', async () => {
    expect(await verify([])).toBeNull();
    expect(await verify(chainOf(9))).toBeNull();
    expect(await verify(chainOf(9), { kept: chainOf(9).slice(2, 7) })).toBeNull();
  });

  it('shows a change in any field of any entry, at that entry', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...changeable), fc.integer({ min: 1, max: 6 }), fc.string({ minLength: 1 }), async (field, seq, value) => {
      const entries = chainOf(6);
      const old = entries[seq - 1] as StoredEntry;
      fc.pre(old[field] !== value);
      entries[seq - 1] = { ...old, [field]: value };
      expect(await verify(entries)).toMatchObject({ kind: 'content-changed', seq });
    }));
  });

  it('writes no two entries alike, whatever stands in neighbouring fields', () => {
    fc.assert(fc.property(fc.tuple(fc.string(), fc.option(fc.string())), fc.tuple(fc.string(), fc.option(fc.string())), ([reason, detail], [otherReason, otherDetail]) => {
      const same = reason === otherReason && detail === otherDetail;
      expect(entry(1, '', { reason, detail }).hash === entry(1, '', { reason: otherReason, detail: otherDetail }).hash).toBe(same);
    }));
  });

  it('shows what was taken out, put in, moved or set back in time', async () => {
    const entries = chainOf(6);
    const [first, second, third] = entries as [StoredEntry, StoredEntry, StoredEntry];
    expect(await verify(entries.toSpliced(2, 1))).toMatchObject({ kind: 'entry-missing', seq: 3 });
    expect(await verify(entries.slice(2))).toMatchObject({ kind: 'start-missing', seq: 1 });
    expect(await verify([first, entry(2, third.hash), third, ...entries.slice(3)])).toMatchObject({ kind: 'link-broken', seq: 2 });
    expect(await verify([first, entry(2, first.hash, { reason: 'x' }), third, ...entries.slice(3)])).toMatchObject({ kind: 'link-broken', seq: 3 });
    expect(await verify([first, { ...second, seq: 3 }, { ...third, seq: 2 }])).toMatchObject({ kind: 'entry-missing', seq: 2 });
    expect(await verify(chainOf(4, (seq) => (seq === 3 ? { writtenAt: dayOf(1) } : {})))).toMatchObject({ kind: 'time-backwards', seq: 3 });
  });

  it('shows a tail that was cut, by the head, and by what was kept outside when the head was cut too', async () => {
    const entries = chainOf(6);
    const shorter = entries.slice(0, 4);
    expect(await verify(shorter, { head: entries.at(-1) ?? null })).toMatchObject({ kind: 'head-differs', seq: 5 });
    expect(await verify(shorter)).toBeNull();
    expect(await verify(shorter, { kept: [entries[5] as StoredEntry] })).toMatchObject({ kind: 'tail-cut', seq: 5 });
    expect(await verify([], { kept: [entries[5] as StoredEntry] })).toMatchObject({ kind: 'tail-cut', seq: 1 });
  });

  it('shows a chain that was reckoned anew, by what was kept outside', async () => {
    const forged = chainOf(6, (seq) => (seq === 2 ? { actorId: null } : {}));
    expect(await verify(forged)).toBeNull();
    expect(await verify(forged, { kept: [chainOf(6)[3] as StoredEntry] })).toMatchObject({ kind: 'rewritten', seq: 4 });
  });
});

describe('a chain whose oldest entries were removed as the law says', () => {
  const whole = chainOf(4);
  const last = whole[1] as StoredEntry;
  const anchor: ChainAnchor = { chain, seq: 2, hash: last.hash, writtenAt: last.writtenAt, cutAt: '2025-02-01T00:00:00.000000Z' };
  const said = entry(5, whole[3]?.hash ?? '', { action: 'audit.cut', detail: `through 2 ${last.hash}` });
  const rest = [...whole.slice(2), said];

  it('holds, also against ends kept from before', async () => {
    expect(await verify(rest, { anchor, kept: [whole[0] as StoredEntry, last, said] })).toBeNull();
  });

  it('does not when the log itself says nothing of it', async () => {
    expect(await verify(whole.slice(2), { anchor })).toMatchObject({ kind: 'cut-unsaid', seq: 2 });
  });

  it('does not when more was removed than the anchor says, or something else stood there', async () => {
    expect(await verify(rest.slice(1), { anchor })).toMatchObject({ kind: 'entry-missing', seq: 3 });
    expect(await verify(rest, { anchor: { ...anchor, hash: whole[0]?.hash ?? '' } })).toMatchObject({ kind: 'link-broken', seq: 3 });
    expect(await verify(rest, { anchor, kept: [{ ...last, hash: said.hash }] })).toMatchObject({ kind: 'rewritten', seq: 2 });
  });

  it('does not when what was removed was younger than five years', async () => {
    expect(await verify(rest, { anchor: { ...anchor, cutAt: '2024-01-02T09:59:59.000000Z' } })).toMatchObject({ kind: 'cut-too-early', seq: 2 });
    const young = { ...last, writtenAt: '2024-06-01T00:00:00.000000Z' };
    expect(await verify(rest, { anchor, kept: [young] })).toMatchObject({ kind: 'cut-too-early', seq: 2 });
  });
});

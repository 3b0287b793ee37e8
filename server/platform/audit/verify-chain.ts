import { digestOf, type StoredEntry } from './stored-entry.ts';

/** Where a chain ended at a time: what is kept outside the database. */
export interface ChainEnd {
  chain: string;
  seq: number;
  hash: string;
  /** When the last entry was written. */
  writtenAt: string;
}

/** Where a chain begins after old entries were removed: the last one that went. */
export interface ChainAnchor extends ChainEnd { cutAt: string }

/**
 * What is wrong at one place of a chain.
 * - `start-missing`: it begins later than it should, and no anchor says why.
 * - `entry-missing`: a number is left out. `link-broken`: the entry does not follow on the one before.
 * - `time-backwards`: it was written before the one before. `content-changed`: it does not hold what was written.
 * - `head-differs`: the chain does not end where the database says that it ends.
 * - `tail-cut`, `rewritten`: the ends kept outside the database say otherwise.
 * - `cut-unsaid`, `cut-too-early`: old entries were removed without an entry about it, or before their five years.
 */
export type BreakKind =
  | 'start-missing' | 'entry-missing' | 'link-broken' | 'time-backwards' | 'content-changed' | 'head-differs'
  | 'tail-cut' | 'rewritten' | 'cut-unsaid' | 'cut-too-early';

export interface ChainBreak {
  kind: BreakKind;
  /** The place in the chain; of what is missing, the place where it should stand. */
  seq: number;
  /** When what stands at the place, or before it, was written; null where nothing does. */
  writtenAt: string | null;
}

export interface ChainSource {
  /** In the order of their numbers. */
  entries: AsyncIterable<StoredEntry>;
  /** The latest one, where old entries were removed. */
  anchor: ChainAnchor | null;
  /** Where the database says that the chain ends. */
  head: ChainEnd | null;
  /** Ends of this chain that were kept outside the database. */
  kept: readonly ChainEnd[];
}

export interface Verified { entries: number; broken: ChainBreak | null }

type Link = Pick<ChainEnd, 'seq' | 'hash' | 'writtenAt'>;

const keptYears = 5;

/** Goes through one chain from its beginning and names the first place where it does not hold. */
export async function verifyChain({ entries, anchor, head, kept }: ChainSource): Promise<Verified> {
  const outside = Map.groupBy(kept, ({ seq }) => seq);
  const cuts = new Set<string | null>();
  let last: Link | null = anchor;
  let count = 0;
  const tooEarly = anchor ? cutTooEarly(anchor, kept) : null;
  if (tooEarly) return { entries: 0, broken: tooEarly };
  for await (const entry of entries) {
    count += 1;
    const broken = brokenLink(last, entry) ?? (outside.get(entry.seq)?.some(({ hash }) => hash !== entry.hash) ? breakAt('rewritten', entry) : null);
    if (broken) return { entries: count, broken };
    if (entry.action === 'audit.cut') cuts.add(entry.detail);
    last = entry;
  }
  return { entries: count, broken: brokenEnd(last, head, kept) ?? (anchor && !cuts.has(cutDetail(anchor)) ? breakAt('cut-unsaid', anchor) : null) };
}

/** What the entry about a cut says of it; `platform.cut_audit` writes it. */
function cutDetail({ seq, hash }: Link): string {
  return `through ${seq} ${hash}`;
}

const breakAt = (kind: BreakKind, { seq, writtenAt }: Pick<Link, 'seq' | 'writtenAt'>): ChainBreak => ({ kind, seq, writtenAt });

function brokenLink(last: Link | null, entry: StoredEntry): ChainBreak | null {
  const due = (last?.seq ?? 0) + 1;
  if (entry.seq !== due) return { kind: last ? 'entry-missing' : 'start-missing', seq: due, writtenAt: last?.writtenAt ?? null };
  if (entry.hash !== digestOf(entry)) return breakAt('content-changed', entry);
  if (entry.previousHash !== (last?.hash ?? '')) return breakAt('link-broken', entry);
  // Both are written alike, so that the order of the texts is the order of the times.
  return last && entry.writtenAt < last.writtenAt ? breakAt('time-backwards', entry) : null;
}

function brokenEnd(last: Link | null, head: Link | null, kept: readonly ChainEnd[]): ChainBreak | null {
  const end = last?.seq ?? 0;
  const beyond = kept.filter(({ seq }) => seq > end).toSorted((one, other) => one.seq - other.seq)[0];
  if (beyond) return { kind: 'tail-cut', seq: end + 1, writtenAt: last?.writtenAt ?? null };
  if ((head?.seq ?? 0) === end && (head?.hash ?? '') === (last?.hash ?? '')) return null;
  return { kind: 'head-differs', seq: Math.min(end, head?.seq ?? 0) + 1, writtenAt: last?.writtenAt ?? null };
}

/** What was removed must have been five years old, by the anchor itself and by every end kept from before it. */
function cutTooEarly(anchor: ChainAnchor, kept: readonly ChainEnd[]): ChainBreak | null {
  const limit = new Date(anchor.cutAt);
  limit.setUTCFullYear(limit.getUTCFullYear() - keptYears);
  const gone = [anchor, ...kept.filter(({ seq }) => seq <= anchor.seq)];
  const early = gone.find(({ writtenAt }) => Date.parse(writtenAt) > limit.getTime());
  if (early) return breakAt('cut-too-early', early);
  const other = kept.find(({ seq, hash }) => seq === anchor.seq && hash !== anchor.hash);
  return other ? breakAt('rewritten', other) : null;
}

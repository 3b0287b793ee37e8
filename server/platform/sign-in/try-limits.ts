import { isIPv6 } from 'node:net';

export interface TryRule {
  /** Tries that may fail before there is a wait. */
  free: number;
  /** The first wait; each further failure doubles it, up to the longest. */
  firstSeconds: number;
  longestSeconds: number;
}

interface Count { failures: number; last: number }

/** Failures are forgotten when there has been none for so long. */
const forgottenAfter = 60 * 60_000;
/** More names than this are not remembered: the oldest are dropped, so that nobody can fill the memory. */
const mostNames = 20_000;

/**
 * Slows guessing down: after some failures under a name (a source, or a source and an account) the next try must wait,
 * longer each time. Names never hold an account alone, so that nobody can be locked out by others' tries.
 * Kept in memory: Samsteg is one process, and a restart is not the guesser's to make.
 */
export class TryLimits {
  readonly #rule: TryRule;
  readonly #counts = new Map<string, Count>();

  constructor(rule: TryRule) {
    this.#rule = rule;
  }

  /** Whole seconds until this name may try again; 0: now. */
  secondsToWait(name: string, now: Date): number {
    const count = this.#counts.get(name);
    if (!count || now.getTime() - count.last >= forgottenAfter) return 0;
    const over = count.failures - this.#rule.free;
    if (over < 0) return 0;
    const wait = Math.min(this.#rule.firstSeconds * 2 ** over, this.#rule.longestSeconds);
    return Math.max(0, Math.ceil(wait - (now.getTime() - count.last) / 1000));
  }

  failed(name: string, now: Date): void {
    const before = this.#counts.get(name);
    const failures = before && now.getTime() - before.last < forgottenAfter ? before.failures : 0;
    // Put last, so that the first in the map is the one that has been quiet the longest.
    this.#counts.delete(name);
    this.#counts.set(name, { failures: failures + 1, last: now.getTime() });
    const [oldest] = this.#counts.keys();
    if (this.#counts.size > mostNames && oldest !== undefined) this.#counts.delete(oldest);
  }

  succeeded(name: string): void {
    this.#counts.delete(name);
  }
}

/** Where a request comes from, as limits count it: an IPv4 address, or the network of an IPv6 one, as a household has a whole /64. */
export function sourceOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after].slice(0, 4).map((part) => Number.parseInt(part, 16).toString(16)).join(':');
}

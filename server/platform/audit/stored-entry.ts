import { createHash } from 'node:crypto';

/** An entry as it stands in the database, every value as text. */
export interface StoredEntry {
  chain: string;
  seq: number;
  /** Of the entry before, in hexadecimal; empty for the first of all. */
  previousHash: string;
  hash: string;
  /** RFC 3339 in UTC to the microsecond, as `writtenAt`. */
  at: string;
  writtenAt: string;
  actorKind: string;
  actorId: string | null;
  agencyId: string | null;
  unitId: string | null;
  action: string;
  outcome: string;
  reason: string;
  caseId: string | null;
  /** As PostgreSQL writes an array: `{…,…}`. */
  caseIds: string;
  participantIds: string;
  recordId: string | null;
  detail: string | null;
}

/** One value: its length in octets and itself, so that no two entries are written alike. A value that is missing is `-`. */
function field(value: string | null): string {
  return value === null ? '-' : `${Buffer.byteLength(value)}:${value}`;
}

/**
 * The digest of an entry: SHA-256, in hexadecimal, over its fields in the order of `docs/adr/0016-a-chained-log.md`. It is
 * reckoned here from the stored values alone, apart from the function of the database that wrote them.
 */
export function digestOf(entry: StoredEntry): string {
  const written = [
    'samsteg-audit-1', entry.previousHash, entry.chain, String(entry.seq), entry.at, entry.writtenAt,
    entry.actorKind, entry.actorId, entry.agencyId, entry.unitId, entry.action, entry.outcome, entry.reason,
    entry.caseId, entry.caseIds, entry.participantIds, entry.recordId, entry.detail,
  ];
  return createHash('sha256').update(written.map(field).join('')).digest('hex');
}

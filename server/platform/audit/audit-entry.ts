import pg from 'pg';
import type { AuditAction } from '../../../contract/audit-actions.ts';

/** One audited look or deed. Codes and ids only: never words about a person. */
export interface AuditEntry {
  action: AuditAction;
  outcome: 'allowed' | 'denied';
  /** A code of the access rule, or why a deed was done. */
  reason: string;
  caseId?: string | undefined;
  /** The cases that a list showed. The persons of all these cases are looked up where the entry is written. */
  caseIds?: readonly string[] | undefined;
  /** Persons it is about who follow from no case. */
  participantIds?: readonly string[] | undefined;
  recordId?: string | undefined;
  /** Codes and counts that belong to the deed. */
  detail?: string | undefined;
}

/** Entries as `platform.append_audit` and `platform.chain_audit` take them. */
export function auditJson(entries: readonly AuditEntry[]): string {
  return JSON.stringify(entries.map(({ action, outcome, reason, caseId, caseIds, participantIds, recordId, detail }) => ({
    action, outcome, reason, case_id: caseId, case_ids: caseIds, participant_ids: participantIds, record_id: recordId, detail,
  })));
}

/** The statement that ends a transaction's own work: it takes the lock on the end of the chain, so only `commit` may follow. */
export function auditSql(entries: readonly AuditEntry[]): string {
  return entries.length === 0 ? '' : `select platform.append_audit(${pg.escapeLiteral(auditJson(entries))}::jsonb);`;
}

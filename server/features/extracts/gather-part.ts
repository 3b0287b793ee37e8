import type { AccessLogDay } from '../../../contract/access-log.ts';
import { caseCode } from '../../../contract/case-code.ts';
import { extractSections, type ExtractLook, type ExtractPart, type ExtractRecord } from '../../../contract/extracts.ts';
import type { Database } from '../../platform/db/kysely-on-client.ts';
import { extractTables } from './extract-tables.ts';
import { selectLooks, selectPartHead, selectRecords, type ExtractLookRow, type PartOf } from './gather.sql.ts';

/** How the log is told in kinds that a person knows; the log's own slice gives it. */
export type GroupLooks = (rows: readonly ExtractLookRow[]) => readonly AccessLogDay[];

/** Who the person is and where she lives goes in no file while her identity is protected: it is asked for by itself. */
const protectedTables: ReadonlySet<string> = new Set(['participants.participants', 'participants.contacts', 'participants.personal_numbers']);
const protectedValues = new Set(['givenName', 'familyName', 'birthDate', 'municipality', 'reachAt']);

function withoutIdentity(record: ExtractRecord): ExtractRecord {
  return { ...record, values: Object.fromEntries(Object.entries(record.values).filter(([name]) => !protectedValues.has(name))) };
}

function logOf(days: readonly AccessLogDay[]): ExtractLook[] {
  return days.flatMap(({ day, readers }) => readers.map(({ name, title, emergency, looks, reasons }) => ({ day, name, title, emergency, looks, reasons })));
}

export interface GatheredPart { part: ExtractPart; isProtected: boolean; personName: string | null }

/** All that one agency keeps about the person in one case, as far as the one who asks may see it, with the agency's own log. */
export async function gatherPart(db: Database, of: PartOf, groupLooks: GroupLooks): Promise<GatheredPart> {
  const head = await selectPartHead(db, of);
  const records = new Map<string, ExtractRecord[]>();
  for (const [name, table] of Object.entries(extractTables)) {
    if (head.isProtected && protectedTables.has(name)) continue;
    const found = await selectRecords(db, name, table, of);
    records.set(table.section, [...(records.get(table.section) ?? []), ...(head.isProtected ? found.map(withoutIdentity) : found)]);
  }
  const sections = extractSections.flatMap((key) => {
    const found = records.get(key) ?? [];
    return found.length === 0 ? [] : [{ key, records: found }];
  });
  const part: ExtractPart = {
    agencyId: of.agencyId, agencyName: head.agencyName, caseCode: caseCode(of.caseId), programmeName: head.programmeName, checked: null,
    sections, log: logOf(groupLooks(await selectLooks(db, of))), masks: [],
  };
  return { part, isProtected: head.isProtected, personName: head.personName };
}

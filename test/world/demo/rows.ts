import { sql } from 'kysely';
import type { Database } from '../../../server/platform/db/kysely-on-client.ts';
import type { DB } from '../../../server/platform/db/schema.ts';
import type { PlainRow } from '../insert-sealed.ts';
import { sealRows } from './seal-rows.ts';

/** Every table that the demo fills, each after those it refers to. */
export const demoTables = [
  'agencies.agencies', 'agencies.units', 'agencies.staff',
  'participants.participants', 'participants.personal_numbers', 'participants.contacts',
  'programmes.programmes', 'programmes.parties', 'programmes.funding_projects',
  'cases.cases', 'cases.referrals', 'cases.decisions', 'cases.phase_changes', 'cases.team_members', 'cases.discharges',
  'cases.income_sources', 'cases.follow_ups', 'cases.snoozes',
  'consents.consents', 'consents.legal_grounds', 'consents.disclosures', 'consents.blocks', 'consents.emergency_openings',
  'assessments.parts', 'assessments.statements',
  'plans.plans', 'plans.versions', 'plans.agreements', 'plans.goals', 'plans.steps', 'plans.activities',
  'sessions.sessions', 'sessions.attendance_agreements', 'sessions.note_keys',
  'measurements.measurements', 'measurements.routines',
  'placements.employers', 'placements.placements', 'placements.hour_steps', 'placements.adaptations', 'placements.follow_ups',
  'placements.employer_contacts', 'placements.jobs',
  'corrections.corrections', 'corrections.differing_views', 'consents.filed_copies',
  'platform.events',
  'prestudies.prestudies', 'prestudies.members', 'prestudies.milestones', 'prestudies.decisions', 'prestudies.funding_projects',
  'data_sets.data_sets', 'data_sets.columns', 'data_sets.imports', 'data_sets.chunks', 'data_sets.released_figures',
  'surveys.surveys', 'surveys.versions', 'surveys.questions', 'surveys.invitations', 'surveys.answers', 'surveys.free_texts',
  'codings.themes', 'codings.codes', 'codings.rounds', 'codings.coders', 'codings.readings', 'codings.marks', 'codings.settlements', 'codings.quotations',
  'actors.actors', 'actors.people', 'actors.contacts', 'actors.relations', 'actors.meetings', 'actors.meeting_actors', 'actors.outcomes', 'actors.letters',
  'analyses.outlook_notes', 'analyses.service_paths', 'analyses.path_steps', 'analyses.gaps', 'analyses.findings', 'analyses.evidence',
  'ideas.ideas', 'ideas.drafts', 'ideas.dialogues', 'ideas.voices', 'ideas.comments', 'ideas.ground_sections',
] as const satisfies readonly (keyof DB)[];

export type DemoTable = (typeof demoTables)[number];

/** Rows on their way to the database, kept by table. */
export class Rows {
  readonly #byTable = new Map<DemoTable, object[]>();

  add<T extends DemoTable>(table: T, row: PlainRow<T>): void {
    const rows = this.#byTable.get(table);
    if (rows) rows.push(row);
    else this.#byTable.set(table, [row]);
  }

  of<T extends DemoTable>(table: T): readonly PlainRow<T>[] {
    return (this.#byTable.get(table) ?? []) as PlainRow<T>[];
  }
}

const atOnce = 5000;

/** Sends the rows, table by table, as JSON that the database takes apart: some twenty statements for a whole world. */
export async function insertRows(db: Database, rows: Rows): Promise<void> {
  for (const table of demoTables) {
    for (const { columns, list } of byColumns(await sealRows(db, rows, table))) {
      for (let from = 0; from < list.length; from += atOnce) {
        await insertSome(db, table, columns, list.slice(from, from + atOnce));
      }
    }
  }
  // Rows that came all at once are unknown to the planner until it has looked at them.
  await sql`analyze ${sql.join(demoTables.map((table) => sql.table(table)))}`.execute(db);
}

async function insertSome(db: Database, table: DemoTable, columns: string[], list: object[]): Promise<void> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(list)}::json)`.execute(db);
}

/** Rows that name the same columns, together: a column that is left out keeps its default. */
function byColumns(rows: readonly object[]): { columns: string[]; list: object[] }[] {
  const groups = new Map<string, { columns: string[]; list: object[] }>();
  for (const row of rows) {
    const columns = Object.keys(row).toSorted();
    const key = columns.join();
    const group = groups.get(key);
    if (group) group.list.push(row);
    else groups.set(key, { columns, list: [row] });
  }
  return [...groups.values()];
}

import type pg from 'pg';

/** The tables that generated worlds fill, each after those it refers to. */
const tables = [
  'agencies.agencies', 'agencies.units', 'agencies.staff', 'participants.participants', 'participants.contacts', 'participants.personal_numbers',
  'participants.named_staff',
  'cases.cases', 'cases.team_members', 'cases.income_sources', 'cases.phase_changes',
  'consents.consents', 'consents.legal_grounds', 'consents.blocks', 'consents.emergency_openings', 'consents.disclosures',
  'assessments.parts', 'assessments.statements', 'plans.plans', 'plans.goals', 'sessions.sessions', 'sessions.attendance_agreements',
  'measurements.measurements', 'measurements.routines', 'placements.placements', 'placements.hour_steps', 'placements.employer_contacts',
  'placements.jobs',
] as const;
type AccessTable = (typeof tables)[number];

/** Rows of many worlds on their way to the database. All rows of a table name the same columns. */
export class AccessRows {
  readonly #byTable = new Map<AccessTable, object[]>();

  /** @returns the id of the row, if it has one. */
  add(table: AccessTable, row: { id?: string; [column: string]: unknown }): string {
    const rows = this.#byTable.get(table);
    if (rows) rows.push(row);
    else this.#byTable.set(table, [row]);
    return row.id ?? '';
  }

  /** Sends them as JSON that the database takes apart: one statement a table, whatever the number of worlds. */
  async insert(owner: pg.Client): Promise<void> {
    for (const table of tables) {
      const rows = this.#byTable.get(table);
      if (!rows) continue;
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      await owner.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
    }
  }
}

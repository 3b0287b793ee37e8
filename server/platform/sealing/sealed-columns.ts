/**
 * Where the owner agency of a row stands: in a column of its own, in the row that it belongs to, or with the house
 * (null), when the row is nobody's record.
 */
export type OwnerSource = string | { in: string; at: string; column: string } | null;

export interface SealedTable {
  /** The columns that say which row it is. A sealed value is bound to them. */
  id: readonly { column: string; type: 'uuid' | 'integer' }[];
  owner: OwnerSource;
  /** Columns of words. */
  text: readonly string[];
  /** Columns of JSON that holds words or answers. */
  json?: readonly string[];
  /** A column that an exact value is found by: the blind index of another. */
  index?: { column: string; of: string };
}


const own = 'owner_agency_id';
const byId = [{ column: 'id', type: 'uuid' }] as const;
const byCase = [{ column: 'case_id', type: 'uuid' }] as const;
const byParticipant = [{ column: 'participant_id', type: 'uuid' }] as const;
const planAndVersion = [{ column: 'plan_id', type: 'uuid' }, { column: 'version', type: 'integer' }] as const;
const ofCase = { in: 'cases.cases', at: 'case_id', column: 'responsible_agency_id' } as const;
const ofPlan = { in: 'plans.plans', at: 'plan_id', column: own } as const;
const ofPlacement = { in: 'placements.placements', at: 'placement_id', column: own } as const;
const ofPrestudy = { in: 'prestudies.prestudies', at: 'prestudy_id', column: own } as const;
const numberIndex = { column: 'number_index', of: 'personal_number' } as const;

/** Every column that is sealed: what people write about a person, what she answers, her number and how to reach her. */
export const sealedTables = {
  'accessibility_reports.reports': { id: byId, owner: null, text: ['words', 'contact'] },
  'actors.actors': { id: byId, owner: ofPrestudy, text: ['note', 'next_contact_about'] },
  'actors.contacts': { id: byId, owner: ofPrestudy, text: ['note'] },
  'actors.letters': { id: byId, owner: ofPrestudy, text: ['signed_by'], json: ['content'] },
  'actors.meetings': { id: byId, owner: ofPrestudy, text: ['present'] },
  'actors.outcomes': { id: byId, owner: ofPrestudy, text: ['words'] },
  'actors.people': { id: byId, owner: ofPrestudy, text: ['name', 'role', 'email', 'phone'] },
  'assessments.parts': { id: byId, owner: own, text: ['findings', 'needs'] },
  'assessments.statements': { id: byId, owner: own, text: ['conditions', 'reasoning', 'person_view'], json: ['measures'] },
  'cases.decisions': { id: byId, owner: ofCase, text: ['reason', 'offered_instead'], json: ['criteria_checks'] },
  'cases.discharges': { id: byId, owner: ofCase, text: ['summary', 'support_after', 'reopened_reason'] },
  'cases.follow_ups': { id: byId, owner: ofCase, text: ['note', 'given_up_reason'] },
  'cases.referrals': { id: byCase, owner: ofCase, text: ['reason', 'reach_at'], json: ['criteria_answers'] },
  'cases.team_members': { id: byId, owner: ofCase, text: ['ended_reason'] },
  'consents.blocks': { id: byId, owner: own, text: ['reason'] },
  'consents.consents': { id: byId, owner: 'from_agency_id', text: ['purpose'] },
  'consents.emergency_openings': { id: byId, owner: 'agency_id', text: ['words', 'finding', 'measures'] },
  'consents.legal_grounds': { id: byId, owner: 'from_agency_id', text: ['reason', 'what_given'] },
  'corrections.corrections': { id: byId, owner: own, text: ['earlier', 'reason'] },
  'corrections.differing_views': { id: byId, owner: own, text: ['words'] },
  'data_sets.pseudonym_keys': { id: [{ column: 'data_set_id', type: 'uuid' }], owner: own, text: ['secret'] },
  'extracts.drafts': { id: [{ column: 'order_id', type: 'uuid' }], owner: 'agency_id', text: [], json: ['content', 'flags'] },
  'extracts.orders': { id: byId, owner: 'agency_id', text: [], json: ['released'] },
  'ideas.comments': { id: byId, owner: own, text: ['words', 'answer'] },
  'ideas.voices': { id: byId, owner: own, text: ['who'] },
  'log_reviews.items': { id: byId, owner: 'agency_id', text: ['words', 'measures'] },
  'log_reviews.reviews': { id: byId, owner: 'agency_id', text: ['conclusion'] },
  'measurements.measurements': { id: byId, owner: own, text: ['mistaken_reason'], json: ['answers', 'notes'] },
  'measurements.routines': { id: byId, owner: own, text: ['note'] },
  'participants.contacts': { id: byParticipant, owner: own, text: ['phone', 'email', 'address', 'postal_code', 'city'] },
  'participants.personal_numbers': { id: byParticipant, owner: own, text: ['personal_number'], index: numberIndex },
  'participants.protected_details': { id: byParticipant, owner: own, text: [], json: ['details'] },
  'participants.protections': { id: byId, owner: own, text: ['lifted_reason'] },
  'placements.adaptations': { id: byId, owner: ofPlacement, text: ['words'] },
  'placements.employer_contacts': { id: byId, owner: own, text: ['note'] },
  'placements.follow_ups': { id: byId, owner: ofPlacement, text: ['came_of_it'] },
  'placements.jobs': { id: byId, owner: own, text: ['title'] },
  'placements.placements': { id: byId, owner: own, text: ['supervisor_name', 'supervisor_phone', 'tasks', 'outcome_words'] },
  'plans.activities': { id: byId, owner: ofPlan, text: ['title', 'need', 'responsible_other'] },
  'plans.agreements': { id: byId, owner: ofPlan, text: ['words'] },
  'plans.goals': { id: byId, owner: ofPlan, text: ['words'] },
  'plans.plans': { id: byId, owner: own, text: ['summary'] },
  'plans.steps': { id: byId, owner: ofPlan, text: ['title'] },
  'plans.versions': { id: planAndVersion, owner: ofPlan, text: ['subject'], json: ['content'] },
  'sessions.attendance_agreements': { id: byId, owner: own, text: ['words'] },
  'sessions.sessions': { id: byId, owner: own, text: ['with_words', 'place', 'note'] },
  'codings.codes': { id: byId, owner: own, text: ['example'] },
  'codings.quotations': { id: byId, owner: own, text: ['original', 'edited', 'reason'] },
  'codings.settlements': { id: byId, owner: own, text: ['reason'] },
  'surveys.answers': { id: byId, owner: own, text: [], json: ['content'] },
  'surveys.free_texts': { id: byId, owner: own, text: ['words'] },
  'surveys.surveys': { id: byId, owner: own, text: ['link_secret'] },
  // An answer that is kept for a repeated request may hold all that the page showed.
  'platform.idempotency_keys': {
    id: [{ column: 'actor_id', type: 'uuid' }, { column: 'key', type: 'uuid' }], owner: null, text: [], json: ['body'],
  },
} as const satisfies Record<string, SealedTable>;

export type SealedTableName = keyof typeof sealedTables;

/** A sealed table as any other, for code that goes through them all. */
export const tableOf = (table: SealedTableName): SealedTable => sealedTables[table];

export const sealedTableNames = Object.keys(sealedTables) as SealedTableName[];

/** The sealed columns of a table, words first. */
export function sealedColumnsOf(table: SealedTableName): readonly string[] {
  const { text, json = [] } = tableOf(table);
  return [...text, ...json];
}

/** How a place is named that a value is bound to: `schema.table.column/row`. */
export function placeOf(table: string, column: string, rowId: string): string {
  return `${table}.${column}/${rowId}`;
}

/** The id of a row, of one column or more. */
export function rowIdOf(table: SealedTableName, row: Readonly<Record<string, unknown>>): string {
  return tableOf(table).id.map(({ column }) => {
    const part = row[column];
    if (typeof part !== 'string' && typeof part !== 'number') throw new Error(`a row of ${table} is sealed without its ${column}`);
    return String(part);
  }).join('/');
}

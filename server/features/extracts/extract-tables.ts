import type { ExtractSectionKey } from '../../../contract/extracts.ts';

/** Which rows of a table are one agency's records in one case. */
export type RowsOf =
  /** Records, and what stands beside them: by the agency that owns them. */
  | 'owner' | 'agency'
  /** Parts of a plan or a placement: by the owner of the whole. */
  | 'plan' | 'placement'
  /** Rows of the case itself: with the agency that answers for it; `sender` and `team` also with those whose rows they are. */
  | 'case' | 'responsible' | 'sender' | 'team'
  /** Between two agencies: with both. */
  | 'between'
  /** Of the person: with the agency that keeps them. */
  | 'person' | 'person-part' | 'person-owner' | 'person-named';

/**
 * How a column is told. `text`: as it lies there, opened where it is sealed. `staff`, `unit`, `agency`, `employer`: an id, told by its
 * name. `code`: a word of ours. `at`: an instant.
 */
export type ColumnKind = 'text' | 'code' | 'day' | 'at' | 'staff' | 'unit' | 'agency' | 'employer';

export interface ExtractTable {
  section: ExtractSectionKey;
  rows: RowsOf;
  /** The id of a row, in SQL. */
  id: string;
  /** By which column the rows stand in order. */
  by: string;
  columns: Readonly<Record<string, ColumnKind>>;
}

const record = { rows: 'owner', id: 'id' } as const;
const ofPlan = { section: 'plan', rows: 'plan', id: 'id' } as const;
const ofPlacement = { section: 'placement', rows: 'placement', id: 'id' } as const;
const ofCase = { section: 'case', rows: 'responsible', id: 'id' } as const;

/** Every table that an extract tells of, with every column that it tells. A test holds it against the database. */
export const extractTables: Readonly<Record<string, ExtractTable>> = {
  'participants.participants': { section: 'person', rows: 'person', id: 'id', by: 'created_at', columns: {
    given_name: 'text', family_name: 'text', birth_date: 'day', sex: 'code', municipality: 'text', preferred_language: 'code', protection: 'code', created_at: 'at' } },
  'participants.personal_numbers': { section: 'person', rows: 'person-part', id: 'participant_id', by: 'kind', columns: { personal_number: 'text', kind: 'code' } },
  'participants.contacts': { section: 'person', rows: 'person-part', id: 'participant_id', by: 'best_way', columns: {
    phone: 'text', email: 'text', address: 'text', postal_code: 'text', city: 'text', best_way: 'code' } },
  'participants.named_staff': { section: 'protection', rows: 'person-named', id: 'id', by: 'named_at', columns: { staff_id: 'staff', named_at: 'at', named_by: 'staff', ended_at: 'at' } },
  'participants.protections': { section: 'protection', rows: 'person-part', id: 'id', by: 'recorded_at', columns: {
    kind: 'code', recorded_by: 'staff', recorded_at: 'at', lifted_by: 'staff', lifted_at: 'at', lifted_reason: 'text' } },
  'cases.cases': { section: 'case', rows: 'case', id: 'id', by: 'referred_on', columns: {
    status: 'code', phase: 'code', referred_on: 'day', referred_from_agency_id: 'agency', referred_by: 'staff', decided_on: 'day', decided_by: 'staff',
    admitted_on: 'day', discharged_on: 'day', responsible_agency_id: 'agency', created_at: 'at' } },
  'cases.referrals': { section: 'case', rows: 'sender', id: 'case_id', by: 'case_id', columns: {
    from_agency_id: 'agency', given_name: 'text', family_name: 'text', birth_date: 'day', municipality: 'text', reason: 'text', criteria_answers: 'text', reach_at: 'text' } },
  'cases.decisions': { ...ofCase, by: 'made_at', columns: {
    decision: 'code', reason: 'text', offered_instead: 'text', criteria_checks: 'text', decided_on: 'day', decided_by: 'staff', made_at: 'at' } },
  'cases.phase_changes': { ...ofCase, by: 'from_on', columns: { phase: 'code', from_on: 'day', changed_by: 'staff' } },
  'cases.team_members': { section: 'case', rows: 'team', id: 'id', by: 'from_on', columns: {
    staff_id: 'staff', agency_id: 'agency', professional_role: 'text', is_lead: 'text', from_on: 'day', to_on: 'day', ended_reason: 'text' } },
  'cases.income_sources': { ...ofCase, by: 'on_day', columns: { occasion: 'code', source: 'code', percent: 'text', on_day: 'day' } },
  'cases.discharges': { ...ofCase, by: 'discharged_on', columns: {
    discharged_on: 'day', reason: 'code', outcome: 'code', summary: 'text', support_after: 'text', discharged_by: 'staff', reopened_on: 'day', reopened_reason: 'text' } },
  'cases.follow_ups': { ...ofCase, by: 'on_day', columns: {
    result: 'code', on_day: 'day', occupation: 'code', note: 'text', given_up_reason: 'text', followed_up_by: 'staff' } },
  'consents.consents': { section: 'consents', rows: 'between', id: 'id', by: 'recorded_at', columns: {
    from_agency_id: 'agency', to_agency_id: 'agency', categories: 'code', asked_categories: 'code', purpose: 'text', state: 'code', scope: 'code',
    valid_from: 'day', valid_to: 'day', how_given: 'code', language: 'code', form_key: 'text', form_version: 'text', form_language: 'code', easy_read: 'text',
    recorded_by_staff: 'staff', recorded_at: 'at', ended_at: 'at' } },
  'consents.disclosures': { section: 'consents', rows: 'between', id: 'id', by: 'disclosed_at', columns: {
    record_kind: 'code', record_id: 'text', category: 'code', from_agency_id: 'agency', to_agency_id: 'agency', disclosed_by: 'staff', disclosed_at: 'at', taken_back_at: 'at' } },
  'consents.filed_copies': { section: 'consents', rows: 'agency', id: 'disclosure_id', by: 'filed_at', columns: { disclosure_id: 'text', filed_by: 'staff', filed_at: 'at' } },
  'consents.legal_grounds': { section: 'consents', rows: 'between', id: 'id', by: 'recorded_at', columns: {
    ground_key: 'code', from_agency_id: 'agency', to_agency_id: 'agency', categories: 'code', reason: 'text', what_given: 'text', opens: 'text',
    valid_from: 'day', valid_to: 'day', recorded_by_staff: 'staff', recorded_at: 'at', ended_at: 'at', ended_by: 'staff' } },
  'consents.blocks': { section: 'protection', rows: 'person-owner', id: 'id', by: 'from_at', columns: {
    kind: 'code', staff_id: 'staff', unit_id: 'unit', reason: 'text', reason_code: 'code', from_at: 'at', registered_by_staff: 'staff', ended_at: 'at' } },
  'consents.emergency_openings': { section: 'protection', rows: 'agency', id: 'id', by: 'opened_at', columns: {
    staff_id: 'staff', reason_code: 'code', words: 'text', opened_at: 'at', until_at: 'at', ended_at: 'at', reviewed_at: 'at', reviewed_by: 'staff',
    finding_code: 'code', finding: 'text', measures: 'text' } },
  'assessments.parts': { section: 'assessment', ...record, by: 'assessed_on', columns: {
    area: 'code', category: 'code', view: 'code', findings: 'text', needs: 'text', assessed_on: 'day', assessed_by: 'staff', shared_with_participant: 'text' } },
  'assessments.statements': { section: 'assessment', ...record, by: 'stated_on', columns: {
    possible: 'code', conditions: 'text', reasoning: 'text', person_view: 'text', measures: 'text', stated_on: 'day', stated_by: 'staff', shared_with_participant: 'text' } },
  'plans.plans': { section: 'plan', ...record, by: 'started_on', columns: {
    summary: 'text', overall_agency_id: 'agency', started_on: 'day', next_review_on: 'day', shared_with_participant: 'text' } },
  'plans.goals': { ...ofPlan, by: 'position', columns: { words: 'text', track: 'code', state: 'code' } },
  'plans.steps': { ...ofPlan, by: 'due_on', columns: { title: 'text', track: 'code', due_on: 'day', done_on: 'day', dropped: 'text' } },
  'plans.activities': { ...ofPlan, by: 'starts_on', columns: {
    title: 'text', need: 'text', track: 'code', work_focused: 'text', responsible_kind: 'code', responsible_agency_id: 'agency', responsible_staff_id: 'staff',
    responsible_other: 'text', starts_on: 'day', due_on: 'day', done_on: 'day', state: 'code' } },
  'plans.agreements': { ...ofPlan, by: 'created_at', columns: { answer: 'code', how: 'code', words: 'text', said_on: 'day', plan_version: 'text', recorded_by_staff: 'staff' } },
  'plans.versions': { ...ofPlan, id: "plan_id || '/' || t.version", by: 'version', columns: {
    version: 'text', change: 'code', subject: 'text', content: 'text', saved_at: 'at', saved_by: 'staff' } },
  'sessions.sessions': { section: 'notes', ...record, by: 'starts_at', columns: {
    kind: 'code', starts_at: 'at', minutes: 'text', place: 'text', with_whom: 'code', with_words: 'text', attendance: 'code', note: 'text', held_by: 'staff', shared_with_participant: 'text' } },
  'sessions.attendance_agreements': { section: 'notes', ...record, by: 'from_on', columns: {
    from_on: 'day', days_per_week: 'text', hours_per_week: 'text', words: 'text', agreed_by: 'staff', shared_with_participant: 'text' } },
  'measurements.measurements': { section: 'measurements', ...record, by: 'measured_on', columns: {
    instrument_key: 'code', instrument_version: 'text', respondent: 'code', measured_on: 'day', answers: 'text', notes: 'text', score: 'text', imputed: 'text',
    category: 'code', recorded_by_staff: 'staff', mistaken_on: 'day', mistaken_by: 'staff', mistaken_reason: 'text', shared_with_participant: 'text' } },
  'measurements.routines': { section: 'measurements', ...record, by: 'started_on', columns: {
    key: 'code', started_on: 'day', done_steps: 'code', done_on: 'day', done_by: 'staff', note: 'text', shared_with_participant: 'text' } },
  'placements.placements': { section: 'placement', ...record, by: 'starts_on', columns: {
    kind: 'code', employer_id: 'employer', supervisor_name: 'text', supervisor_phone: 'text', tasks: 'text', starts_on: 'day', ends_on: 'day', state: 'code',
    outcome: 'code', outcome_words: 'text', shared_with_participant: 'text' } },
  'placements.hour_steps': { ...ofPlacement, by: 'from_on', columns: { from_on: 'day', hours_per_week: 'text' } },
  'placements.adaptations': { ...ofPlacement, by: 'position', columns: { words: 'text', in_place_on: 'day' } },
  'placements.follow_ups': { ...ofPlacement, by: 'due_on', columns: { side: 'code', due_on: 'day', done_on: 'day', came_of_it: 'text', done_by: 'staff' } },
  'placements.employer_contacts': { section: 'placement', ...record, by: 'contacted_on', columns: {
    employer_id: 'employer', contacted_on: 'day', way: 'code', note: 'text', contacted_by: 'staff', shared_with_participant: 'text' } },
  'placements.jobs': { section: 'placement', ...record, by: 'starts_on', columns: {
    employer_id: 'employer', title: 'text', starts_on: 'day', ends_on: 'day', hours_per_week: 'text', paid: 'text', subsidy: 'code', shared_with_participant: 'text' } },
  'corrections.corrections': { section: 'corrections', ...record, by: 'corrected_at', columns: {
    record_kind: 'code', record_id: 'text', field: 'code', earlier: 'text', reason: 'text', corrected_by: 'staff', corrected_at: 'at' } },
  'corrections.differing_views': { section: 'corrections', ...record, by: 'said_at', columns: { record_kind: 'code', record_id: 'text', words: 'text', said_at: 'at' } },
};

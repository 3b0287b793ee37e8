/**
 * Tables with a column that points at a person, a case or a record of theirs which an extract does not tell of, each with
 * why. A new table is told of in `extract-tables.ts` or stands here, or a test fails.
 */
export const leftOutTables: Readonly<Record<string, string>> = {
  'participants.protected_details': 'who a person with a protected identity is goes in no file; she asks the agency, and the extract says so',
  'cases.snoozes': 'the reminder of one member of staff to herself, which nobody else sees: a rule of ours and a day',
  'platform.events': 'ids alone, of what the records and the log tell in words',
  'platform.audit_entries': 'told as the log',
  'extracts.orders': 'the extract itself, and when it was asked for',
  'extracts.drafts': 'the extract itself, before it was checked',
  'retention.holds': 'how long records are kept, which the agency answers for; it tells nothing more of the person',
  'log_reviews.items': 'which lines of the log somebody looked at once more; the lines are in the log',
  'retention.deeds': 'that something was removed: codes and days of what is no more',
  'retention.items': 'the list of what is to be removed: ids of records that are in the extract',
};

/** Columns that say how rows hang together or how the program keeps order, and nothing more of the person. */
export const leftOutColumns: ReadonlySet<string> = new Set([
  'id', 'case_id', 'participant_id', 'plan_id', 'placement_id', 'measurement_id', 'goal_id', 'subject_id', 'discharge_id', 'consent_id', 'ground_id',
  'renews_id', 'replaces_id', 'programme_id', 'owner_agency_id', 'agency_id', 'version', 'position', 'created_at', 'category', 'model_key', 'model_version', 'number_index',
  'sign_in_issuer', 'sign_in_subject', 'recorded_by_participant', 'registered_by_participant', 'said_by', 'ended_by',
]);

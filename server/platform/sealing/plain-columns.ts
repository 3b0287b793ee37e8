/**
 * Every column of text, JSON, bytes or lists that is not sealed, by why not. A new column is in here or in
 * `sealed-columns.ts`, or a test fails: whoever adds one decides.
 */
export const plainColumns: Readonly<Record<string, readonly string[]>> = {
  'a code of ours, one of a short list: it says what, never who in words, and rules and counts ask for it': [
    'agencies.account_proposals.kind', 'agencies.account_proposals.outcome', 'agencies.account_proposals.role', 'agencies.agencies.kind', 'agencies.staff.role', 'assessments.parts.area', 'assessments.parts.category', 'assessments.parts.view',
    'assessments.statements.category', 'assessments.statements.possible', 'cases.cases.model_key', 'cases.cases.phase', 'cases.cases.status',
    'cases.decisions.decision', 'cases.discharges.outcome', 'cases.discharges.reason', 'cases.follow_ups.occupation', 'cases.follow_ups.result',
    'cases.income_sources.occasion', 'cases.income_sources.source', 'cases.phase_changes.phase', 'cases.snoozes.rule', 'cases.snoozes.subject_id',
    'cases.snoozes.subject_kind', 'consents.blocks.kind', 'consents.blocks.reason_code', 'consents.consents.asked_categories', 'consents.consents.categories',
    'consents.consents.form_key', 'consents.consents.form_language', 'consents.consents.how_given', 'consents.consents.language',
    'consents.consents.scope', 'consents.consents.state', 'consents.disclosures.category', 'consents.disclosures.record_kind',
    'consents.emergency_openings.finding_code', 'consents.emergency_openings.reason_code', 'consents.legal_grounds.categories', 'consents.legal_grounds.ground_key',
    'corrections.corrections.category', 'corrections.corrections.field', 'corrections.corrections.record_kind',
    'corrections.differing_views.category', 'corrections.differing_views.record_kind', 'log_reviews.items.drawn_as', 'log_reviews.items.finding', 'log_reviews.items.rules', 'measurements.measurements.category',
    'measurements.measurements.instrument_key', 'measurements.measurements.respondent', 'measurements.routines.category',
    'measurements.routines.done_steps', 'measurements.routines.key', 'participants.contacts.best_way', 'participants.participants.preferred_language',
    'participants.participants.protection', 'participants.protections.kind', 'participants.participants.sex', 'participants.personal_numbers.kind', 'placements.employer_contacts.category',
    'placements.employer_contacts.way', 'placements.follow_ups.side', 'placements.jobs.category', 'placements.jobs.subsidy',
    'placements.placements.category', 'placements.placements.kind', 'placements.placements.outcome', 'placements.placements.state',
    'plans.activities.responsible_kind', 'plans.activities.state', 'plans.activities.track', 'plans.agreements.answer', 'plans.agreements.how',
    'plans.goals.state', 'plans.goals.track', 'plans.plans.category', 'plans.steps.track', 'plans.versions.change',
    'sessions.attendance_agreements.category', 'sessions.sessions.attendance', 'sessions.sessions.category', 'sessions.sessions.kind',
    'sessions.sessions.with_whom', 'retention.holds.reason', 'retention.lists.outcome', 'retention.items.outcome',
  ],
  'a name that SQL searches for and sorts by; who takes part is kept by row security, and on disk by the disk\'s own encryption': [
    'participants.participants.given_name', 'participants.participants.family_name', 'cases.referrals.given_name', 'cases.referrals.family_name',
  ],
  'where the person lives, which a programme\'s criterion asks for; no address': [
    'participants.participants.municipality', 'cases.referrals.municipality',
  ],
  'about an organisation or those who work in one, in their work': [
    'agencies.agencies.name', 'agencies.staff.email', 'agencies.staff.family_name', 'agencies.staff.given_name', 'agencies.staff.phone',
    'agencies.staff.title', 'agencies.units.name', 'cases.team_members.professional_role', 'placements.employers.city',
    'placements.employers.contact_email', 'placements.employers.contact_name', 'placements.employers.contact_phone', 'placements.employers.industry',
    'placements.employers.name', 'placements.employers.organisation_number',
  ],
  'by which a sign-in is found at the identity provider: an opaque subject': [
    'agencies.account_proposals.sign_in_issuer', 'agencies.account_proposals.sign_in_subject', 'agencies.staff.sign_in_issuer', 'agencies.staff.sign_in_subject', 'participants.participants.sign_in_issuer', 'participants.participants.sign_in_subject',
  ],
  'published, about nobody': [
    'retention.rules.agency_kinds', 'retention.rules.content', 'retention.rules.done_by', 'retention.rules.key',
    'retention.agency_plans.document', 'retention.agency_plans.rule_key', 'retention.agency_plans.sample_birth_days',
    'consents.forms.content', 'consents.forms.content_hash', 'consents.forms.key', 'consents.ground_kinds.content', 'consents.ground_kinds.key',
    'consents.ground_kinds.source', 'consents.ground_kinds.statute', 'programmes.funding_projects.content', 'programmes.funding_projects.content_hash',
    'programmes.models.content', 'programmes.models.content_hash', 'programmes.models.key', 'programmes.parties.party_key', 'programmes.programmes.key',
    'programmes.programmes.model_key', 'programmes.programmes.name',
  ],
  'a code, hash, id or key of the platform itself; the log holds no words': [
    'log_reviews.items.actions', 'log_reviews.items.reasons', 'log_reviews.reviews.signed_hash',
    'platform.audit_anchors.hash', 'platform.audit_anchors.reason', 'platform.audit_entries.action', 'platform.audit_entries.actor_kind',
    'platform.audit_entries.case_ids', 'platform.audit_entries.detail', 'platform.audit_entries.hash', 'platform.audit_entries.outcome',
    'platform.audit_entries.participant_ids', 'platform.audit_entries.previous_hash', 'platform.audit_entries.reason', 'platform.audit_heads.hash',
    'platform.data_keys.id', 'platform.data_keys.purpose', 'platform.data_keys.wrapped', 'platform.events.name', 'platform.idempotency_keys.request_hash',
    'platform.idempotency_keys.route', 'platform.invitations.actor_kind', 'platform.invitations.code_hash', 'platform.known_devices.actor_kind',
    'platform.known_devices.token_hash', 'platform.master_key.fingerprint', 'platform.master_key.sealed_word', 'platform.migrations.checksum',
    'platform.migrations.name', 'platform.passkey_challenges.challenge_hash', 'platform.passkey_challenges.purpose',
    'platform.passkey_challenges.session_hash', 'platform.passkeys.actor_kind', 'platform.passkeys.credential_id', 'platform.passkeys.name',
    'platform.passkeys.public_key', 'platform.passkeys.transports', 'platform.sessions.actor_kind', 'platform.sessions.browser',
    'platform.sessions.method', 'platform.sessions.system', 'platform.sessions.token_hash', 'platform.sign_ins.code_verifier', 'platform.sign_ins.nonce',
    'platform.sign_ins.purpose', 'platform.sign_ins.return_to', 'platform.sign_ins.session_hash', 'platform.sign_ins.state_hash',
    'platform.view_sets.checksum',
  ],
  'what a survey asks, which everybody who is given its link reads; about nobody': [
    'surveys.surveys.name', 'surveys.versions.content', 'surveys.questions.key', 'surveys.questions.kind', 'surveys.questions.words',
    'surveys.surveys.way', 'surveys.surveys.state',
  ],
  'the hash of a link to a survey, tied to no person and to no answer': ['surveys.surveys.link_hash', 'surveys.invitations.token_hash'],
  'how many records of each kind, and the rule that they went by': [
    'retention.items.counts', 'retention.items.rule_key', 'retention.items.statute', 'retention.deeds.counts',
  ],
  'the blind index of a sealed column': ['participants.personal_numbers.number_index'],
  'locks what waits on a device of the one who wrote it; of no use without the device': ['sessions.note_keys.key'],
};

/**
 * Every column of text, JSON, bytes or lists that is not sealed, by why not. A new column is in here or in
 * `sealed-columns.ts`, or a test fails: whoever adds one decides.
 */
export const plainColumns: Readonly<Record<string, readonly string[]>> = {
  'a code of ours, one of a short list: it says what, never who in words, and rules and counts ask for it': [
    'actors.actors.kind', 'actors.actors.sector', 'actors.contacts.stage', 'actors.letters.language', 'actors.meetings.kind', 'actors.outcomes.kind', 'actors.relations.state',
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
    'analyses.evidence.kind', 'analyses.evidence.source_id', 'analyses.findings.kind', 'analyses.findings.level', 'analyses.findings.principles',
    'analyses.findings.strength', 'analyses.outlook_notes.kind', 'analyses.path_steps.handover',
  ],
  'a name that SQL searches for and sorts by; who takes part is kept by row security, and on disk by the disk\'s own encryption': [
    'participants.participants.given_name', 'participants.participants.family_name', 'cases.referrals.given_name', 'cases.referrals.family_name',
  ],
  'where the person lives, which a programme\'s criterion asks for; no address': [
    'participants.participants.municipality', 'cases.referrals.municipality',
  ],
  'about an organisation or those who work in one, in their work': [
    'actors.actors.contribution', 'actors.actors.name', 'actors.actors.role', 'actors.meetings.place', 'actors.meetings.title', 'actors.relations.about',
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
  'a pre-study\'s thinking about groups, services and published sources, written to be published; the persons of a way are invented': [
    'analyses.evidence.note', 'analyses.findings.sentence_en', 'analyses.findings.sentence_sv', 'analyses.findings.strength_why',
    'analyses.findings.withdrawn_reason', 'analyses.gaps.owner', 'analyses.gaps.why', 'analyses.outlook_notes.content', 'analyses.outlook_notes.link',
    'analyses.outlook_notes.place', 'analyses.outlook_notes.reference', 'analyses.outlook_notes.tags', 'analyses.outlook_notes.takeaway',
    'analyses.outlook_notes.title', 'analyses.path_steps.service', 'analyses.path_steps.what_happens', 'analyses.service_paths.about', 'analyses.service_paths.name',
  ],
  'written to be published, and read by a second person before it is': [
    'publications.publications.draft', 'publications.publications.slug', 'publications.publications.withdrawn_reason', 'publications.reviews.words',
    'publications.versions.change_note', 'publications.versions.content', 'publications.versions.picture_en', 'publications.versions.picture_sv',
    'publications.versions.words_en', 'publications.versions.words_sv',
    'publications.attachments.bytes', 'publications.attachments.name',
  ],
  'a code, hash or kind of what is published': [
    'publications.attachments.media_type', 'publications.attachments.removed', 'publications.attachments.sha256', 'publications.publications.kind',
    'publications.reviews.draft_hash', 'publications.reviews.outcome', 'publications.versions.content_hash', 'publications.versions.review_outcome',
    'accessibility_reports.reports.language', 'accessibility_reports.reports.page',
  ],
  'how many records of each kind, and the rule that they went by': [
    'retention.items.counts', 'retention.items.rule_key', 'retention.items.statute', 'retention.deeds.counts',
  ],
  'the blind index of a sealed column': ['participants.personal_numbers.number_index'],
  'locks what waits on a device of the one who wrote it; of no use without the device': ['sessions.note_keys.key'],
  'about a pre-study itself, which holds no case: what it asks, plans and decides, and who works on it': [
    'prestudies.prestudies.name', 'prestudies.prestudies.question', 'prestudies.prestudies.purpose', 'prestudies.members.part', 'prestudies.members.task',
    'prestudies.milestones.name', 'prestudies.milestones.note', 'prestudies.decisions.decision', 'prestudies.decisions.why', 'prestudies.decisions.decided_by',
    'prestudies.funding_projects.content', 'prestudies.funding_projects.content_hash',
  ],
  'a table of a mapped group as everyone may see it, with small numbers hidden, and the sentence above it (ADR 25)': [
    'data_sets.released_figures.content', 'data_sets.released_figures.ledger', 'data_sets.released_figures.note', 'data_sets.released_figures.title',
  ],
  'of a group that is mapped from a pseudonymised file: values are counted in SQL, and no column of names, numbers, addresses or running text is ever read in (ADR 24)': [
    'data_sets.chunks.cells', 'data_sets.columns.codes', 'data_sets.columns.kind', 'data_sets.columns.label_en', 'data_sets.columns.label_sv',
    'data_sets.columns.name', 'data_sets.columns.role', 'data_sets.columns.source', 'data_sets.data_sets.description', 'data_sets.data_sets.name',
    'data_sets.data_sets.source', 'data_sets.imports.encoding', 'data_sets.imports.file_kind', 'data_sets.imports.period', 'data_sets.imports.quality',
    'data_sets.steps.effect', 'data_sets.steps.rule',
  ],
  'the codebook of a pre-study, about words and no one; and codes of ours that rules and counts ask for': [
    'codings.codes.name', 'codings.codes.definition', 'codings.codes.not_when', 'codings.themes.name', 'codings.themes.about',
    'codings.quotations.state', 'codings.quotations.checks',
  ],
  'a plan of organisations, about nobody: who it is for in general, what is to be done and what it costs': [
    'ideas.ideas.name', 'ideas.ideas.summary', 'ideas.ideas.state', 'ideas.ideas.content', 'ideas.drafts.yaml', 'ideas.drafts.origin',
    'ideas.dialogues.introduction', 'ideas.dialogues.sections', 'ideas.dialogues.token_hash', 'ideas.voices.actor_kind', 'ideas.voices.stance',
    'ideas.comments.section', 'ideas.comments.state',
  ],
};

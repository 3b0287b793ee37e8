const caseId = '019a8f00-0000-7000-8000-000000000301';

const overdueContact = {
  kind: 'overdue', dueOn: '2026-11-18', since: '2026-11-15', subject: { kind: 'case', id: caseId },
  reason: { lastContactOn: '2026-11-04', everyDays: 14 },
  basis: { assumption: { sv: 'Tätare kontakt ger bättre resultat.', en: 'Closer contact gives better outcomes.' } },
  snoozeUntilAtMost: '2026-12-21',
};
const talk = {
  sessionId: '019a8f00-0000-7000-8000-000000000101', caseId, personName: 'Vilma Testgren', kind: 'coaching', withWhom: 'participant',
  withWords: '', startsAt: '2026-11-21T12:00:00.000Z', minutes: 45, place: 'Biblioteket, rum 2', attendance: 'booked', version: 1,
};

/** An invented coach's day, for the API page. */
export const exampleToday = {
  today: '2026-11-21',
  now: {
    rows: [{ type: 'due', key: `${caseId}/contact`, caseId, personName: 'Vilma Testgren', rule: 'contact', items: [overdueContact], responsibleName: null }],
    total: 1,
  },
  thisWeek: { rows: [], total: 0 },
  watch: { rows: [], total: 0 },
  news: {
    rows: [{
      key: `${caseId}/assessment-part-written/2026-11-20`, caseId, personName: 'Vilma Testgren', name: 'assessment-part-written',
      at: '2026-11-20T09:30:00.000Z', times: 2, byName: 'Petra Lugnvik',
    }],
    total: 1,
  },
  later: 3,
  talks: [talk],
  cases: { reckoned: 18, total: 18 },
  failed: [],
};

/** An invented participant's own page, for the API page. */
export const exampleMyDay = {
  ways: [{
    caseId, programmeName: { sv: 'Steget', en: 'Steget' }, status: 'active',
    phases: [
      { key: 'mapping', label: { sv: 'Kartläggning', en: 'Mapping' }, state: 'done' },
      { key: 'activity', label: { sv: 'Aktivitet', en: 'Activity' }, state: 'now' },
      { key: 'placement', label: { sv: 'Praktik', en: 'Placement' }, state: 'coming' },
    ],
    leadCoach: { name: 'Karin Coachberg', title: 'Coach', phone: '070-174 06 05', email: null },
    nextStep: { type: 'talk', kind: 'coaching', startsAt: '2026-11-24T12:00:00.000Z', minutes: 45, place: 'Biblioteket, rum 2', withName: 'Karin Coachberg' },
    news: [{
      news: 'consent-recorded', consentId: '0198f4a0-0000-7000-8000-000000000004', answer: 'given', byName: 'Karin Coachberg',
      fromAgencyName: 'Granviks kommun', toAgencyName: 'Försäkringskassan', at: '2026-11-20T09:20:00.000Z',
    }],
    asks: [{ ask: 'measurement', instrumentKey: 'samsteg-progression', dueOn: '2026-11-28' }, { ask: 'plan', changed: true }],
    milestones: [{ on: '2026-10-02', what: 'step', words: 'Besöka två kök' }],
    has: { plan: true, measurements: true, consents: true, placement: false },
  }],
};

import type { Plan, PlanContent, PlanVersion } from './plan.ts';

const municipality = '0198c0de-0000-7000-8000-000000000001';
const goalId = '0198c0de-0000-7000-8000-000000000021';

const content: PlanContent = {
  overallAgencyId: municipality, overallAgencyName: 'Granviks kommun', summary: 'Tillbaka till köket, i lugn takt.', nextReviewOn: '2026-06-16',
  goals: [{ id: goalId, words: 'Jag vill laga mat åt andra igen', track: 'work', state: 'open' }],
  steps: [{ id: '0198c0de-0000-7000-8000-000000000022', goalId, track: 'work', title: 'Besöka två kök', dueOn: '2026-04-15', doneOn: null, dropped: false }],
  activities: [{
    id: '0198c0de-0000-7000-8000-000000000023', goalId, track: 'work', title: 'Arbetsprövning i kök', need: 'Pröva yrket i lugn takt',
    responsibleKind: 'agency', responsibleAgencyId: municipality, responsibleAgencyName: 'Granviks kommun', responsibleAgencyKind: 'municipality',
    responsibleStaffId: null, responsibleStaffName: null, responsibleOther: null, workFocused: true, startsOn: '2026-03-23',
    dueOn: '2026-06-12', doneOn: null, state: 'planned',
  }],
};

const entry = {
  version: 4, change: 'activity-added', subject: 'Arbetsprövning i kök', savedByName: 'Karin Coachberg', savedAt: '2026-03-16T11:00:00.000Z',
} as const;

/** An invented plan for the API page. */
export const examplePlan: Plan = {
  ...content, id: '0198c0de-0000-7000-8000-000000000020', version: 4, startedOn: '2026-03-16', ownerAgencyId: municipality,
  ownerAgencyName: 'Granviks kommun', category: 'plan',
  warnings: [{
    rule: 'nobody-named', subjectId: content.activities[0]?.id ?? null, subject: 'Arbetsprövning i kök', track: null, days: null, sources: [],
  }],
  agreement: null, agreements: [], versions: [entry],
};

/** An invented version of it. */
export const exampleVersion: PlanVersion = {
  ...entry, content,
  changedSince: [{ part: 'step', kind: 'changed', title: 'Besöka två kök', fields: [{ field: 'dueOn', before: '2026-04-01', after: '2026-04-15' }] }],
};

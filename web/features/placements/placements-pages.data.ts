import { CasePlacements } from '../../../contract/placements.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';

const id = (number: number) => `0198c0de-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

export const caseId = id(1);
const agencyId = id(2);
export const employerId = id(3);
export const placementId = id(4);
const adaptationId = id(5);
export const coach: SignedInPerson = { kind: 'staff', id: id(6), name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId, agencyName: 'Granviks kommun' };

/** A placement under way where the employer has not been asked yet, on 2026-11-21. */
export const placements = CasePlacements.parse({
  items: [{
    id: placementId, kind: 'work-training', employerId, employerName: 'Byns Bageri', employerCity: 'Granvik', supervisorName: 'Sonja Degerlund', supervisorPhone: '',
    tasks: 'Baka matbröd.', startsOn: '2026-10-26', endsOn: null, state: 'running', outcome: null, outcomeWords: '',
    hourSteps: [{ fromOn: '2026-10-26', hoursPerWeek: 10 }], hoursNow: 10, nextStep: { fromOn: '2026-12-07', hoursPerWeek: 17.5 },
    adaptations: [{ id: adaptationId, words: 'Börja klockan nio', inPlaceOn: null }], followUps: [],
    sides: [{ side: 'participant', lastDoneOn: '2026-11-10', nextDueOn: '2026-11-24', overdue: false }, { side: 'employer', lastDoneOn: null, nextDueOn: '2026-11-20', overdue: true }],
    unheardSide: 'employer', ownerAgencyId: agencyId, ownerAgencyName: 'Granviks kommun', category: 'placement', version: 3,
  }],
  total: 1,
  kinds: [{ key: 'work-trial', label: { sv: 'Arbetsprövning', en: 'Work trial' } }, { key: 'work-training', label: { sv: 'Arbetsträning', en: 'Work training' } }],
  followUpRhythm: { everyWeeks: 2, sides: ['participant', 'employer'], basis: {} },
  firstEmployerContact: { dueOn: '2026-11-19', doneOn: null, overdue: true, basis: {} },
});

const api = `/api/v1/cases/${caseId}`;
const none = { body: { items: [], total: 0 } };

/** What the tab reads beside the placements themselves: nothing yet. */
export const emptyAnswers = {
  [`GET ${api}/jobs`]: none, [`GET ${api}/employer-contacts`]: none, [`GET ${api}/disclosures`]: none,
  [`GET ${api}/sharing-ways`]: none, [`GET ${api}/corrections`]: { body: { corrections: [], differingViews: [] } }, 'GET /api/v1/employers': none,
  [`GET ${api}/placements`]: { body: { ...placements, items: [], total: 0 } },
};

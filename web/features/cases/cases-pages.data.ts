import type { CaseHead, CaseListItem } from '../../../contract/cases.ts';
import type { TeamMember } from '../../../contract/case-team.ts';
import type { ProgrammeSummary } from '../../../contract/programmes.ts';
import type { FollowUp } from '../../../contract/discharges.ts';
import type { Referral } from '../../../contract/referrals.ts';
import type { Session } from '../../../contract/sign-in.ts';

/** Test data for the pages of this feature: one invented person in one programme. */
export const caseId = '0193a000-0000-7000-8000-000000000011';
export const municipalityId = '0193a000-0000-7000-8000-000000000002';
export const programmeId = '0193a000-0000-7000-8000-000000000004';
export const coachbergId = '0193a000-0000-7000-8000-000000000031';

export const leader: Session = {
  person: {
    kind: 'staff', id: '0193a000-0000-7000-8000-000000000001', name: 'Lena Ledsten', role: 'team-leader', title: 'Teamledare',
    agencyId: municipalityId, agencyName: 'Granviks kommun',
  },
  today: '2026-11-21', demo: false,
};

export const steget: ProgrammeSummary = {
  id: programmeId, key: 'steget', name: { sv: 'Steget', en: 'Steget' }, ownerAgencyId: municipalityId, ownerAgencyName: 'Granviks kommun',
  startsOn: '2026-01-01', endsOn: null, modelVersion: 1,
};

export function aHead(change: Partial<CaseHead> = {}): CaseHead {
  return {
    id: caseId, person: { name: 'Vilma Testgren', birthYear: 1994, age: 32 }, programme: { id: programmeId, name: steget.name, modelVersion: 1, newestVersion: 1 },
    status: 'active', phase: 'mapping',
    phases: [
      { key: 'referred', label: { sv: 'Aktualiserad', en: 'Referred' } }, { key: 'mapping', label: { sv: 'Kartläggning', en: 'Mapping' } },
      { key: 'planning', label: { sv: 'Planering', en: 'Planning' } }, { key: 'discharged', label: { sv: 'Utskriven', en: 'Discharged' } },
    ],
    referredOn: '2026-08-01', admittedOn: '2026-08-03', dischargedOn: null, referredFromAgencyName: null,
    leadCoach: { staffId: coachbergId, name: 'Karin Coachberg', title: 'Coach', since: '2026-09-14' }, leadCoachCount: 1, nextTalk: null,
    responsibleAgency: { id: municipalityId, name: 'Granviks kommun' }, sight: { because: 'responsible-agency', ways: [] },
    allowedActions: ['change-phase', 'change-team', 'change-contact', 'record-work', 'discharge'], version: 3, ...change,
  };
}

export const listItem: CaseListItem = {
  id: caseId, personName: 'Vilma Testgren', age: 32, programmeName: steget.name, status: 'active', phase: 'mapping',
  phaseLabel: { sv: 'Kartläggning', en: 'Mapping' }, leadCoachName: 'Karin Coachberg', responsibleAgencyName: 'Granviks kommun', since: '2026-08-03',
};

export function aTeamMember(change: Partial<TeamMember> = {}): TeamMember {
  return {
    id: '0193a000-0000-7000-8000-000000000051', staffId: coachbergId, name: 'Karin Coachberg', title: 'Coach', professionalRole: 'Coach',
    agencyId: municipalityId, agencyName: 'Granviks kommun', isLead: true, fromOn: '2026-09-14', toOn: null, endedReason: null, ...change,
  };
}

export function aReferral(change: Partial<Referral> = {}): Referral {
  return {
    referredOn: '2026-11-18', fromAgencyName: 'Försäkringskassan', referredByName: 'Fia Kassman', reason: 'Vill tillbaka till arbete', reachAt: '070-174 06 05',
    checks: [{
      criterion: 'age', required: true, outcome: 'not-met', reason: 'too-young', params: { age: 17, minAge: 18 }, label: { sv: 'Ålder', en: 'Age' }, chosen: [],
    }],
    together: 'not-met', decideBy: '2026-12-02', decisions: [], otherCaseId: null, ...change,
  };
}

export function anEnd(change: Partial<FollowUp> = {}): FollowUp {
  return {
    state: 'awaited', dueOn: '2026-11-20',
    discharge: { on: '2026-05-20', reason: 'work-with-support', outcome: 'work', supportAfter: 'Coachen ringer', summary: 'Började på lager', byName: 'Karin Coachberg' },
    income: { before: [{ source: 'income-support', percent: 100 }], after: [{ source: 'wage', percent: 75 }, { source: 'income-support', percent: 25 }], followUp: [] },
    followUp: null, ...change,
  };
}

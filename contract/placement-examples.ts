// Invented: nobody and no workplace is real. The number begins with 4, as no organisation number does.
const agency = { ownerAgencyId: '01990000-0000-7000-8000-000000000001', ownerAgencyName: 'Granviks kommun' };
const employerId = '01990000-0000-7000-8000-000000000501';
const placementId = '01990000-0000-7000-8000-000000000502';
const hourSteps = [{ fromOn: '2026-10-26', hoursPerWeek: 10 }, { fromOn: '2026-12-07', hoursPerWeek: 17.5 }];

export const exampleEmployer = {
  id: employerId, name: 'Byns Bageri', organisationNumber: '4020000008', industry: 'Livsmedel', city: 'Granvik',
  contactName: 'Sonja Degerlund', contactPhone: '070-1740612', contactEmail: '', ...agency, version: 1,
};

export const exampleNewPlacement = {
  kind: 'work-training', employerId, supervisorName: 'Sonja Degerlund', supervisorPhone: '070-1740612', tasks: 'Baka matbröd och packa beställningar.',
  startsOn: '2026-10-26', endsOn: null, hourSteps, adaptations: [{ words: 'Börja klockan nio i stället för sju' }],
};

export const examplePlacement = {
  id: placementId, kind: 'work-training', employerId, employerName: 'Byns Bageri', employerCity: 'Granvik', supervisorName: 'Sonja Degerlund',
  supervisorPhone: '070-1740612', tasks: 'Baka matbröd och packa beställningar.', startsOn: '2026-10-26', endsOn: null, state: 'running',
  outcome: null, outcomeWords: '', hourSteps, hoursNow: 10, nextStep: hourSteps[1],
  adaptations: [{ id: '01990000-0000-7000-8000-000000000503', words: 'Börja klockan nio i stället för sju', inPlaceOn: '2026-10-26' }],
  followUps: [{
    id: '01990000-0000-7000-8000-000000000504', side: 'participant', dueOn: '2026-11-09', doneOn: '2026-11-10',
    cameOfIt: 'Trivs med degen, vill ha pausen tidigare.', doneByName: 'Karin Coachberg',
  }],
  sides: [
    { side: 'participant', lastDoneOn: '2026-11-10', nextDueOn: '2026-11-24', overdue: false },
    { side: 'employer', lastDoneOn: null, nextDueOn: '2026-11-20', overdue: true },
  ],
  unheardSide: 'employer', ...agency, category: 'placement', version: 3,
};

export const exampleCasePlacements = {
  items: [examplePlacement], total: 1, kinds: [{ key: 'work-training', label: { sv: 'Arbetsträning', en: 'Work training' } }],
  followUpRhythm: { everyWeeks: 2, sides: ['participant', 'employer'], basis: { source: { demand: 'V14', seed: '003_b2246aa585e43b84' } } },
  firstEmployerContact: null,
};

export const exampleSheet = {
  participantName: 'Vilma Testgren', employerName: 'Byns Bageri', kind: { sv: 'Arbetsträning', en: 'Work training' },
  tasks: 'Baka matbröd och packa beställningar.', startsOn: '2026-10-26', endsOn: null, hourSteps,
  adaptations: [{ words: 'Börja klockan nio i stället för sju', inPlaceOn: '2026-10-26' }], supervisorName: 'Sonja Degerlund',
  contact: { name: 'Karin Coachberg', title: 'Coach', agencyName: 'Granviks kommun', phone: '070-1740620' }, followUpDays: ['2026-11-27'],
};

export const exampleNewContact = { employerId, contactedOn: '2026-10-05', way: 'face-to-face', note: 'Visade köket. Kan börja med tio timmar.' };
export const exampleContact = {
  id: '01990000-0000-7000-8000-000000000505', ...exampleNewContact, employerName: 'Byns Bageri', contactedByName: 'Karin Coachberg', ...agency, category: 'work',
};

export const exampleNewJob = {
  placementId, employerId, title: 'Bagarbiträde', startsOn: '2026-11-24', endsOn: null, hoursPerWeek: 20, paid: true, subsidy: 'wage-subsidy-development',
};
export const exampleJob = { id: '01990000-0000-7000-8000-000000000506', ...exampleNewJob, employerName: 'Byns Bageri', ...agency, category: 'work', version: 1 };

const id = '01990000-0000-7000-8000-000000000911';
const otherId = '01990000-0000-7000-8000-000000000912';
const staffId = '01990000-0000-7000-8000-000000000401';

export const exampleNewActor = {
  name: 'Vårdcentralen Klintvik', kind: 'public-care', sector: 'regional', interest: 4, influence: 3, keptById: staffId,
  role: 'Utreder och behandlar psykisk ohälsa.', contribution: 'En rehabkoordinator en dag i veckan.', note: '',
} as const;

const { role, contribution, note, ...listed } = exampleNewActor;
export const exampleActor = {
  ...listed, id, stage: 'met', stageSince: '2026-03-02', nextContactOn: '2026-03-20', nextContactAbout: 'Boka workshop', isOverdue: false,
  keptByName: 'Karin Coachberg', peopleCount: 1, version: 1,
} as const;

export const exampleRelation = { id: '01990000-0000-7000-8000-000000000913', oneActorId: id, otherActorId: otherId, state: 'wanted', about: 'Regelbundna möten', version: 1 } as const;
export const examplePerson = { name: 'Gunvor Klintehage', role: 'Verksamhetschef', email: 'gunvor@example.org', phone: '08-465 004 12' } as const;
export const exampleContact = { onDay: '2026-03-02', stage: 'met', note: 'Vill vara med från hösten.', nextContactOn: '2026-03-20', nextContactAbout: 'Boka workshop' } as const;

const meeting = { kind: 'workshop', title: 'Vem faller mellan stolarna?', heldOn: '2026-03-10', place: 'Hemse', present: 'Gunvor Klintehage', headcount: 14 } as const;
const outcomes = [{ kind: 'learned', words: 'Den som saknar läkarintyg får ingen plan.' }] as const;
export const exampleNewMeeting = { ...meeting, actorIds: [id], outcomes: [...outcomes] };
const meetingId = '01990000-0000-7000-8000-000000000914';
export const exampleMeeting = { ...meeting, id: meetingId, actors: [{ id, name: exampleActor.name }], outcomes: [...outcomes], version: 1 };

export const exampleDetails = {
  ...exampleActor, role, contribution, note,
  people: [{ ...examplePerson, id: '01990000-0000-7000-8000-000000000915', version: 1 }],
  peopleKeptUntil: '2027-12-31',
  contacts: [{ id: '01990000-0000-7000-8000-000000000916', onDay: '2026-03-02', stage: 'met' as const, note: 'Vill vara med från hösten.', byName: 'Karin Coachberg' }],
  relations: [{ ...exampleRelation, withId: otherId, withName: 'Arbetsförmedlingen' }],
  meetings: [{ id: meetingId, kind: meeting.kind, title: meeting.title, heldOn: meeting.heldOn }],
  letter: { savedOn: '2026-03-12', signedOn: null },
};

export const exampleLetter = {
  actorName: exampleActor.name, prestudyName: 'Psykisk hälsa och sysselsättning', language: 'sv' as const,
  content: {
    title: 'Avsiktsförklaring', background: 'Vi deltar i förstudien.', role, contribution, intent: 'Vi avser att delta.',
  },
  savedOn: '2026-03-12', signedOn: null, signedBy: '', version: 1,
};

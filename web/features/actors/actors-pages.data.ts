import { ActorLetter } from '../../../contract/actor-letters.ts';
import { ActorDetails, ActorList, Meeting } from '../../../contract/actors.ts';
import { Prestudy } from '../../../contract/prestudies.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';

const id = (number: number) => `0198c0de-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
export const prestudyId = id(1);
export const clinicId = id(11);
const officeId = id(12);
export const meetingId = id(21);
export const contactId = id(31);
const agencyId = id(2);

export const leader: SignedInPerson = { kind: 'staff', id: id(3), name: 'Ove Projektholm', role: 'project-owner', title: 'Projektledare', agencyId, agencyName: 'Region Gotland' };

const clinic = {
  id: clinicId, name: 'Vårdcentralen Klintvik', kind: 'public-care', sector: 'regional', interest: 4, influence: 5, stage: 'met', stageSince: '2026-10-01',
  nextContactOn: '2026-11-20', nextContactAbout: 'Boka workshop', isOverdue: true, keptById: id(3), keptByName: 'Ove Projektholm', peopleCount: 1, version: 3,
};
const office = { ...clinic, id: officeId, name: 'Arbetsförmedlingen', kind: 'employment-service', sector: 'state', stage: 'taking-part', interest: null, influence: null, nextContactOn: null, nextContactAbout: '', isOverdue: false };
const relation = { id: id(41), oneActorId: clinicId, otherActorId: officeId, state: 'missing', about: 'Regelbundna möten', version: 1 };

export const actors = ActorList.parse({ items: [office, clinic], total: 2, relations: [relation] });
export const noActors = ActorList.parse({ items: [], total: 0, relations: [] });

export const details = ActorDetails.parse({
  ...clinic, role: 'Utreder ohälsa.', contribution: '', note: '',
  people: [{ id: id(51), name: 'Gunvor Klintehage', role: 'Chef', email: 'gunvor@example.org', phone: '08-465 004 12', version: 1 }], peopleKeptUntil: '2027-12-31',
  contacts: [{ id: contactId, onDay: '2026-10-01', stage: 'met', note: 'Vill vara med.', byName: 'Ove Projektholm' }, { id: id(32), onDay: '2026-09-01', stage: 'identified', note: '', byName: 'Ove Projektholm' }],
  relations: [{ ...relation, withId: officeId, withName: office.name }], meetings: [{ id: meetingId, kind: 'workshop', title: 'Vem faller mellan stolarna?', heldOn: '2026-09-15' }],
  letter: null,
});

export const meeting = Meeting.parse({
  id: meetingId, kind: 'workshop', title: 'Vem faller mellan stolarna?', heldOn: '2026-09-15', place: 'Hemse', present: '', headcount: 14,
  actors: [{ id: clinicId, name: clinic.name }], outcomes: [{ kind: 'learned', words: 'Ingen äger helheten.' }], version: 1,
});

export const letter = ActorLetter.parse({
  actorName: clinic.name, prestudyName: 'Psykisk hälsa', language: 'sv',
  content: { title: 'Avsiktsförklaring från Vårdcentralen Klintvik', background: 'Vi har följt förstudien.', role: 'Utreder ohälsa.', contribution: '', intent: 'Vi vill vara med.' },
  savedOn: null, signedOn: null, signedBy: '', version: null,
});

/** The pre-study as its frame has it, for one who leads it or only reads. */
export const prestudyAs = (myPart: 'leader' | 'reader') => Prestudy.parse({
  id: prestudyId, name: 'Psykisk hälsa', question: 'Vilket stöd behövs?', startsOn: '2026-01-01', endsOn: '2026-12-31', ownerAgencyName: 'Region Gotland', endedOn: null, myPart,
  purpose: '', ownerAgencyId: agencyId, budgetSek: null, version: 1, fundingProject: null, milestones: [], decisions: [],
  members: [{ id: id(61), staffId: id(3), name: 'Ove Projektholm', title: 'Projektledare', agencyName: 'Region Gotland', part: myPart, task: '', joinedOn: '2026-01-01', leftOn: null, version: 1 }],
});

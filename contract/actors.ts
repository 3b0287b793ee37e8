import { z } from 'zod';
import { exampleActor, exampleContact, exampleDetails, exampleMeeting, exampleNewActor, exampleNewMeeting, examplePerson, exampleRelation } from './actor-examples.ts';
import { defineRoute } from './route.ts';
import { Day, Id, listOf, Version } from './words.ts';

/** What sort of organisation an actor is. */
export const actorKinds = [
  'municipality', 'public-care', 'private-care', 'employer', 'education', 'employment-service', 'social-insurance',
  'coordination-association', 'association', 'user-organisation', 'other',
] as const;
export const ActorKind = z.enum(actorKinds);
export type ActorKind = z.infer<typeof ActorKind>;

/** Who stands behind it: the map is drawn in these groups. */
export const actorSectors = ['municipal', 'regional', 'state', 'business', 'civil'] as const;
export const ActorSector = z.enum(actorSectors);
export type ActorSector = z.infer<typeof ActorSector>;

/** The sector that a kind most often belongs to; the form begins with it. */
export const usualSector: Readonly<Record<ActorKind, ActorSector>> = {
  municipality: 'municipal', 'public-care': 'regional', 'private-care': 'business', employer: 'business', education: 'municipal',
  'employment-service': 'state', 'social-insurance': 'state', 'coordination-association': 'municipal', association: 'civil',
  'user-organisation': 'civil', other: 'civil',
};

/** How engaged an actor is, from only known of to bound by an agreement. */
export const actorStages = ['identified', 'contacted', 'met', 'taking-part', 'letter-of-intent', 'agreement'] as const;
export const ActorStage = z.enum(actorStages);
export type ActorStage = z.infer<typeof ActorStage>;

/** Whether cooperation about a matter is there, is wished for by someone, or was found to be lacking. */
export const relationStates = ['exists', 'wanted', 'missing'] as const;
export const RelationState = z.enum(relationStates);
export type RelationState = z.infer<typeof RelationState>;

export const meetingKinds = ['meeting', 'workshop', 'interview', 'visit'] as const;
export const MeetingKind = z.enum(meetingKinds);
export type MeetingKind = z.infer<typeof MeetingKind>;

/** What sort of thing came out: something learned, a decision, or something to do. */
export const outcomeKinds = ['learned', 'decided', 'to-do'] as const;
export const OutcomeKind = z.enum(outcomeKinds);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

const line = z.string().trim().max(200);
const words = z.string().trim().max(4000);
const Judged = z.number().int().min(1).max(5).nullable();

/** An actor (aktör) as the list and the map show it. */
export const ListedActor = z.object({
  id: Id, name: z.string(), kind: ActorKind, sector: ActorSector,
  /** One to five; null while nobody has judged it. */
  interest: Judged, influence: Judged,
  stage: ActorStage,
  /** The day of the contact that brought it there. */
  stageSince: Day,
  nextContactOn: Day.nullable(), nextContactAbout: z.string(), isOverdue: z.boolean(),
  keptById: Id.nullable(), keptByName: z.string().nullable(),
  peopleCount: z.number().int().min(0),
  version: Version,
});
export type ListedActor = z.infer<typeof ListedActor>;

/** Cooperation between two actors; it has no direction. */
export const ActorRelation = z.object({ id: Id, oneActorId: Id, otherActorId: Id, state: RelationState, about: z.string(), version: Version });
export type ActorRelation = z.infer<typeof ActorRelation>;

export const ActorList = listOf(ListedActor).extend({ relations: z.array(ActorRelation) });
export type ActorList = z.infer<typeof ActorList>;

/** Whom to call at an actor. */
export const ActorPerson = z.object({ id: Id, name: z.string(), role: z.string(), email: z.string(), phone: z.string(), version: Version });
export type ActorPerson = z.infer<typeof ActorPerson>;

/** One contact with an actor, and how engaged it was after it. */
export const ActorContact = z.object({ id: Id, onDay: Day, stage: ActorStage, note: z.string(), byName: z.string() });
export type ActorContact = z.infer<typeof ActorContact>;

const MeetingInShort = z.object({ id: Id, kind: MeetingKind, title: z.string(), heldOn: Day });

/** All that is known of an actor. */
export const ActorDetails = ListedActor.extend({
  role: z.string(), contribution: z.string(), note: z.string(),
  people: z.array(ActorPerson),
  /** The last day that they are kept (retention/rules.yaml, `prestudy-people`); null before the rules have been read once. */
  peopleKeptUntil: Day.nullable(),
  /** The newest first. */
  contacts: z.array(ActorContact),
  relations: z.array(ActorRelation.extend({ withId: Id, withName: z.string() })),
  meetings: z.array(MeetingInShort),
  letter: z.object({ savedOn: Day, signedOn: Day.nullable() }).nullable(),
});
export type ActorDetails = z.infer<typeof ActorDetails>;

const ActorFields = z.object({
  name: line.min(1), kind: ActorKind, sector: ActorSector,
  role: words.default(''), contribution: words.default(''), note: words.default(''),
  interest: Judged.default(null), influence: Judged.default(null),
  /** One of the team. */
  keptById: Id.nullable().default(null),
});
export const NewActor = ActorFields;
export type NewActor = z.infer<typeof NewActor>;
export const ActorChange = ActorFields.extend({ version: Version });
export type ActorChange = z.infer<typeof ActorChange>;

export const NewActorPerson = z.object({ name: line.min(1), role: line.default(''), email: line.default(''), phone: z.string().trim().max(50).default('') });
export type NewActorPerson = z.infer<typeof NewActorPerson>;
export const ActorPersonChange = NewActorPerson.extend({ version: Version });

/** A contact, what it led to, and when the next is to be. */
export const NewActorContact = z.object({
  onDay: Day, stage: ActorStage, note: words.default(''),
  nextContactOn: Day.nullable().default(null), nextContactAbout: line.default(''),
  /** What was planned stays as it was: only the stage is changed. */
  keepsNextContact: z.boolean().default(false),
});
export type NewActorContact = z.infer<typeof NewActorContact>;

export const NewActorRelation = z.object({ oneActorId: Id, otherActorId: Id, state: RelationState, about: z.string().trim().min(1).max(300) });
export type NewActorRelation = z.infer<typeof NewActorRelation>;
export const ActorRelationChange = NewActorRelation.pick({ state: true, about: true }).extend({ version: Version });

export const MeetingOutcome = z.object({ kind: OutcomeKind, words: z.string().trim().min(1).max(1000) });
export type MeetingOutcome = z.infer<typeof MeetingOutcome>;

/** A meeting or workshop: who was there, and what came out. */
export const Meeting = MeetingInShort.extend({
  place: z.string(), present: z.string(), headcount: z.number().int().nullable(),
  actors: z.array(z.object({ id: Id, name: z.string() })),
  outcomes: z.array(MeetingOutcome),
  version: Version,
});
export type Meeting = z.infer<typeof Meeting>;

export const NewMeeting = z.object({
  kind: MeetingKind, title: line.min(1), heldOn: Day, place: line.default(''), present: words.default(''),
  headcount: z.number().int().min(1).max(100_000).nullable().default(null),
  actorIds: z.array(Id).max(200),
  outcomes: z.array(MeetingOutcome).max(50).default([]),
});
export type NewMeeting = z.infer<typeof NewMeeting>;
export const MeetingChange = NewMeeting.extend({ version: Version });
export type MeetingChange = z.infer<typeof MeetingChange>;

const tag = 'actors';
const params = z.object({ prestudyId: Id });
const onActor = params.extend({ actorId: Id });
const onPerson = onActor.extend({ actorPersonId: Id });
const onRelation = params.extend({ relationId: Id });
const onMeeting = params.extend({ meetingId: Id });
const read = 'prestudy.read';
const write = 'prestudy.write';
const made = z.object({ id: Id });
const { id } = exampleActor;

export const actorsRoutes = {
  listActors: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/actors', tag, access: read, summary: 'Lists the actors of a pre-study and how they cooperate',
    params, response: ActorList, status: 200, errors: [], example: { response: { items: [exampleActor], total: 1, relations: [exampleRelation] } },
  }),
  addActor: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/actors', tag, access: write, summary: 'Puts an actor on the map of a pre-study, identified today',
    params, body: NewActor, response: made, status: 201, errors: [], example: { body: exampleNewActor, response: { id } },
  }),
  readActor: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/actors/:actorId', tag, access: read, summary: 'Shows an actor with its people, history, cooperation and meetings',
    params: onActor, response: ActorDetails, status: 200, errors: [], example: { response: exampleDetails },
  }),
  changeActor: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/actors/:actorId', tag, access: write, summary: 'Changes what is said of an actor',
    params: onActor, body: ActorChange, status: 204, errors: ['stale-version'],
    example: { body: { ...exampleNewActor, version: 1 } },
  }),
  removeActor: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/actors/:actorId/removed', tag, access: write, summary: 'Takes an actor off the map, or puts it back',
    params: onActor, body: z.object({ removed: z.boolean() }), status: 204, errors: ['used-as-evidence'], example: { body: { removed: true } },
  }),
  addActorPerson: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/actors/:actorId/people', tag, access: write, summary: 'Adds someone to call at an actor',
    params: onActor, body: NewActorPerson, response: made, status: 201, errors: [], example: { body: examplePerson, response: { id } },
  }),
  changeActorPerson: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/actors/:actorId/people/:actorPersonId', tag, access: write, summary: 'Changes a contact person',
    params: onPerson, body: ActorPersonChange, status: 204, errors: ['stale-version'], example: { body: { ...examplePerson, version: 1 } },
  }),
  removeActorPerson: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/actors/:actorId/people/:actorPersonId', tag, access: write, summary: 'Removes a contact person for good',
    params: onPerson, status: 204, errors: [],
  }),
  noteActorContact: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/actors/:actorId/contacts', tag, access: write,
    summary: 'Notes a contact with an actor, how engaged it is now, and when the next contact is to be',
    params: onActor, body: NewActorContact, response: made, status: 201, errors: [], example: { body: exampleContact, response: { id } },
  }),
  removeActorContact: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/actors/:actorId/contacts/:actorContactId', tag, access: write,
    summary: 'Takes back a contact that was noted by mistake; the first one stays',
    params: onActor.extend({ actorContactId: Id }), status: 204, errors: ['first-contact-stays'],
  }),
  addActorRelation: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/actor-relations', tag, access: write, summary: 'Says how two actors cooperate about a matter',
    params, body: NewActorRelation, response: made, status: 201, errors: ['relation-exists'],
    example: { body: { oneActorId: exampleRelation.oneActorId, otherActorId: exampleRelation.otherActorId, state: 'missing', about: 'Regelbundna möten' }, response: { id } },
  }),
  changeActorRelation: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/actor-relations/:relationId', tag, access: write, summary: 'Changes how two actors cooperate',
    params: onRelation, body: ActorRelationChange, status: 204, errors: ['stale-version', 'relation-exists'], example: { body: { state: 'exists', about: 'Regelbundna möten', version: 1 } },
  }),
  removeActorRelation: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/actor-relations/:relationId', tag, access: write, summary: 'Removes a relation between two actors',
    params: onRelation, status: 204, errors: ['used-as-evidence'],
  }),
  listMeetings: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/meetings', tag, access: read, summary: 'Lists meetings and workshops with what came out of them, the newest first',
    params, response: listOf(Meeting), status: 200, errors: [], example: { response: { items: [exampleMeeting], total: 1 } },
  }),
  readMeeting: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/meetings/:meetingId', tag, access: read, summary: 'Shows one meeting',
    params: onMeeting, response: Meeting, status: 200, errors: [], example: { response: exampleMeeting },
  }),
  addMeeting: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/meetings', tag, access: write, summary: 'Writes down a meeting: who took part and what came out',
    params, body: NewMeeting, response: made, status: 201, errors: [], example: { body: exampleNewMeeting, response: { id } },
  }),
  changeMeeting: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/meetings/:meetingId', tag, access: write, summary: 'Changes what is written of a meeting',
    params: onMeeting, body: MeetingChange, status: 204, errors: ['stale-version'], example: { body: { ...exampleNewMeeting, version: 1 } },
  }),
  removeMeeting: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/meetings/:meetingId', tag, access: write, summary: 'Removes a meeting and what came out of it',
    params: onMeeting, status: 204, errors: ['used-as-evidence'],
  }),
} as const;

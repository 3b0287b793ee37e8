import fc from 'fast-check';
import { informationCategories, roles, type InformationCategory, type Role } from '../../../contract/access.ts';
import { recordKinds, type RecordKind } from '../../../contract/consents.ts';
import type { BlockFacts, CaseAccessFacts, ConsentFacts, Protection } from '../../../server/features/consents/access-facts.ts';
import type { Moment } from '../../../server/platform/clock.ts';

/** When every generated world is asked. Days and instants are generated close around it. */
export const accessMoment: Moment = { today: '2026-03-16', now: new Date('2026-03-16T11:00:00.000Z') };

/** From one instant to another, in milliseconds from the moment of asking; null: still. */
export interface Span { from: number; to: number | null }
export interface GeneratedStaff { agency: number; role: Role; unit: 0 | 1 | null }
export interface GeneratedPerson { protection: Protection | null; named: (Span & { staff: number })[] }
/** Shut out: one of the staff, or one of the two units of an agency. */
export interface GeneratedBlock extends Span { person: number; staff: number | null; unit: { agency: number; which: 0 | 1 } | null; kind: BlockFacts['kind'] }
/** From one day to another, both counted, in days from the day of asking. */
interface Way { from: number; to: number; categories: InformationCategory[]; validFrom: number; days: number }
export interface GeneratedConsent extends Way { state: ConsentFacts['state']; scope: ConsentFacts['scope'] }
export interface GeneratedGround extends Way { opens: boolean; ended: boolean }
export interface GeneratedRecord {
  kind: RecordKind;
  owner: number;
  category: InformationCategory;
  shared: boolean;
  /** `from` and `category` are the record's own where they are null: anything else is a disclosure that nobody may make. */
  disclosures: { to: number; takenBack: boolean; from: number | null; category: InformationCategory | null }[];
}
export interface GeneratedCase {
  programme: 0 | 1;
  responsible: number;
  person: number;
  status: CaseAccessFacts['status'];
  referredBy: number | null;
  team: { staff: number; from: number; to: number | null }[];
  consents: GeneratedConsent[];
  grounds: GeneratedGround[];
  /** `agency` null: the one where the staff member works. */
  emergencies: { staff: number; agency: number | null; opened: number; ended: boolean }[];
  records: GeneratedRecord[];
}
/** A small world by index: agencies 0–3, staff and people by their place in the lists. */
export interface AccessWorld {
  /** Whether the last agency is a self-standing branch of the first. */
  branch: boolean;
  staff: GeneratedStaff[];
  people: GeneratedPerson[];
  blocks: GeneratedBlock[];
  cases: GeneratedCase[];
}

export const agencyCount = 4;
const staffCount = 6;
const peopleCount = 2;
const hour = 3_600_000;

/** Mostly the first two, of agencies and of staff, so that what is generated meets. */
const agency = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 1 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: agencyCount - 1 }) });
const staffIndex = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 1 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: staffCount - 1 }) });
const person = fc.integer({ min: 0, max: peopleCount - 1 });
const which = fc.constantFrom<(0 | 1)[]>(0, 1);
const dayOffset = fc.integer({ min: -2, max: 2 });
const instantOffset = fc.constantFrom(-24 * hour, -1, 0, 1, 24 * hour);
/** Few categories, so that consents and records meet often enough to matter. */
const category = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<InformationCategory[]>('session', 'health') },
  { weight: 1, arbitrary: fc.constantFrom(...informationCategories) });
/** Mostly what opens a case at all. */
const categories = fc.uniqueArray(fc.oneof(category, fc.constant<InformationCategory>('identity')), { minLength: 1, maxLength: 4 });
const seldom = fc.integer({ min: 0, max: 4 }).map((n) => n === 4);

const span = fc.record({ from: instantOffset, to: fc.option(instantOffset, { freq: 2 }) });

const staff: fc.Arbitrary<GeneratedStaff> = fc.record({
  agency, unit: fc.option(which, { freq: 3 }),
  role: fc.oneof({ weight: 6, arbitrary: fc.constantFrom<Role[]>('coach', 'professional', 'team-leader') }, { weight: 1, arbitrary: fc.constantFrom(...roles) }),
});

const generatedPerson: fc.Arbitrary<GeneratedPerson> = fc.record({
  protection: fc.oneof({ weight: 4, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom<Protection[]>('marked', 'protected-registration', 'assumed') }),
  named: fc.uniqueArray(fc.tuple(staffIndex, span).map(([one, during]) => ({ staff: one, ...during })), { maxLength: 3, selector: (one) => one.staff }),
});

const shutOut: fc.Arbitrary<Pick<GeneratedBlock, 'staff' | 'unit'>> = fc.oneof(
  { weight: 2, arbitrary: staffIndex.map((one) => ({ staff: one, unit: null })) },
  { weight: 1, arbitrary: fc.record({ agency, which }).map((unit) => ({ staff: null, unit })) });
const block: fc.Arbitrary<GeneratedBlock> = fc.tuple(person, shutOut, span, fc.constantFrom<BlockFacts['kind'][]>('participant', 'conflict-of-interest'))
  .map(([whose, whom, during, kind]) => ({ person: whose, ...whom, ...during, kind }));

const way = fc.record({ from: agency, to: agency, categories, validFrom: dayOffset, days: fc.integer({ min: 0, max: 3 }) });
const isWay = ({ from, to }: Way) => from !== to;
const consent: fc.Arbitrary<GeneratedConsent> = fc.tuple(way, fc.oneof(
  { weight: 3, arbitrary: fc.constant('given' as const) },
  { weight: 1, arbitrary: fc.constantFrom('refused' as const, 'withdrawn' as const, 'superseded' as const) },
), fc.constantFrom<ConsentFacts['scope'][]>('case', 'programme')).map(([one, state, scope]) => ({ ...one, state, scope })).filter(isWay);
const ground: fc.Arbitrary<GeneratedGround> = fc.tuple(way, fc.boolean(), seldom)
  .map(([one, opens, ended]) => ({ ...one, opens, ended })).filter(isWay);

const record: fc.Arbitrary<GeneratedRecord> = fc.record({
  kind: fc.constantFrom(...recordKinds), owner: agency, category, shared: fc.boolean(),
  disclosures: fc.uniqueArray(fc.record({
    to: agency, takenBack: seldom,
    from: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: agency }),
    category: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: category }),
  }), { maxLength: 3, selector: ({ to }) => to }),
}).map((one) => (one.kind === 'measurement' && one.category !== 'health' ? { ...one, category: 'progress' } : one));

const member = fc.record({ staff: staffIndex, from: dayOffset, to: fc.option(dayOffset, { freq: 3 }) })
  .map((one) => (one.to !== null && one.to < one.from ? { ...one, to: one.from } : one));

/** Opened a moment ago, or three hours ago to the millisecond, or not quite yet. */
const opened = fc.constantFrom(-3 * hour - 1, -3 * hour, -3 * hour + 1, -hour, -1, 0, 1);

const oneCase: fc.Arbitrary<GeneratedCase> = fc.record({
  programme: which, responsible: agency, person,
  status: fc.constantFrom<CaseAccessFacts['status'][]>('referred', 'waiting', 'active', 'discharged', 'declined', 'closed'),
  referredBy: fc.option(staffIndex, { freq: 2 }),
  team: fc.uniqueArray(member, { maxLength: 5, selector: (one) => one.staff }),
  consents: fc.array(consent, { maxLength: 5 }),
  grounds: fc.array(ground, { maxLength: 2 }),
  emergencies: fc.array(fc.record({
    staff: staffIndex, agency: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: agency }), opened, ended: seldom,
  }), { maxLength: 2 }),
  records: fc.array(record, { minLength: 1, maxLength: 8 }),
});

/** A plan is one to a case, an assessment one to an area. */
const most: Partial<Record<RecordKind, number>> = { plan: 1, 'assessment-part': 6 };

/** At most one case of a person waits or is active in a programme. */
function tidy(cases: GeneratedCase[]): GeneratedCase[] {
  const open = new Set<string>();
  return cases.map((one) => {
    const key = `${one.programme} ${one.person}`;
    const opens = one.status === 'waiting' || one.status === 'active';
    const status = opens && open.has(key) ? 'discharged' : one.status;
    if (opens) open.add(key);
    const before = (record: GeneratedRecord, index: number) => one.records.slice(0, index).filter(({ kind }) => kind === record.kind).length;
    return { ...one, status, records: one.records.filter((record, index) => before(record, index) < (most[record.kind] ?? Infinity)) };
  });
}

export const accessWorld: fc.Arbitrary<AccessWorld> = fc.record({
  branch: fc.boolean(),
  staff: fc.array(staff, { minLength: staffCount, maxLength: staffCount }),
  people: fc.array(generatedPerson, { minLength: peopleCount, maxLength: peopleCount }),
  blocks: fc.array(block, { maxLength: 4 }),
  cases: fc.array(oneCase, { minLength: 2, maxLength: 4 }).map(tidy),
});

/** The day that lies so many days from the day of asking. */
export function dayAt(days: number): string {
  return new Date(Date.parse(accessMoment.today) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The instant that lies so many milliseconds from the moment of asking. */
export function instantAt(milliseconds: number): string {
  return new Date(accessMoment.now.getTime() + milliseconds).toISOString();
}

import fc from 'fast-check';
import { informationCategories, roles, type InformationCategory, type Role } from '../../../contract/access.ts';
import type { CaseAccessFacts, ConsentFacts } from '../../../server/features/consents/consents.rules.ts';

/** The day on which every generated world is asked. Dates are generated close around it. */
export const accessDay = '2026-03-16';
const around = (offset: number) => new Date(Date.parse(accessDay) + offset * 86_400_000).toISOString().slice(0, 10);

export interface GeneratedStaff { agency: number; role: Role }
export interface GeneratedCase {
  responsible: number;
  participant: number;
  status: CaseAccessFacts['status'];
  referredBy: number | null;
  team: { staff: number; from: number; to: number | null }[];
  consents: { from: number; to: number; categories: InformationCategory[]; state: ConsentFacts['state']; validFrom: number; days: number }[];
  records: {
    owner: number;
    category: InformationCategory;
    shared: boolean;
    /** `from` and `category` are the record's own where they are null: anything else is a disclosure that nobody may make. */
    disclosures: { to: number; takenBack: boolean; from: number | null; category: InformationCategory | null }[];
  }[];
}
/** A small world by index: agencies 0–2, staff and participants by their place in the lists. */
export interface AccessWorld { staff: GeneratedStaff[]; participants: number; cases: GeneratedCase[] }

export const agencyCount = 3;
const agency = fc.integer({ min: 0, max: agencyCount - 1 });
const staffCount = 6;
const offset = fc.integer({ min: -2, max: 2 });
/** Few categories, so that consents and records meet often enough to matter. */
const category = fc.constantFrom<InformationCategory[]>('identity', 'session', 'health', ...informationCategories);

const staff = fc.record({
  agency, role: fc.oneof({ weight: 3, arbitrary: fc.constantFrom<Role[]>('coach', 'professional', 'team-leader') },
    { weight: 1, arbitrary: fc.constantFrom(...roles) }),
});

const consent = fc.record({
  from: agency, to: agency,
  categories: fc.uniqueArray(category, { minLength: 2, maxLength: 6 }),
  state: fc.oneof({ weight: 3, arbitrary: fc.constant('given' as const) },
    { weight: 2, arbitrary: fc.constantFrom('refused' as const, 'withdrawn' as const, 'superseded' as const) }),
  validFrom: offset, days: fc.integer({ min: 0, max: 3 }),
}).filter(({ from, to }) => from !== to);

const record = fc.record({
  owner: agency, category, shared: fc.boolean(),
  disclosures: fc.uniqueArray(fc.record({
    to: agency, takenBack: fc.boolean(),
    from: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: agency }),
    category: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: category }),
  }), { maxLength: 3, selector: ({ to }) => to }),
});

const teamMember = fc.record({
  staff: fc.integer({ min: 0, max: staffCount - 1 }), from: offset, to: fc.option(offset, { freq: 2 }),
}).map((member) => (member.to !== null && member.to < member.from ? { ...member, to: member.from } : member));

const oneCase = fc.record({
  responsible: agency, participant: fc.integer({ min: 0, max: 1 }),
  status: fc.constantFrom<CaseAccessFacts['status'][]>('referred', 'waiting', 'active', 'discharged', 'declined', 'closed'),
  referredBy: fc.option(fc.integer({ min: 0, max: staffCount - 1 })),
  team: fc.uniqueArray(teamMember, { maxLength: 4, selector: ({ staff: who }) => who }),
  consents: fc.array(consent, { maxLength: 8 }),
  records: fc.array(record, { minLength: 1, maxLength: 5 }),
});

export const accessWorld: fc.Arbitrary<AccessWorld> = fc.record({
  staff: fc.array(staff, { minLength: staffCount, maxLength: staffCount }),
  participants: fc.constant(2),
  cases: fc.array(oneCase, { minLength: 1, maxLength: 3 }),
});

/** The day that lies so many days from the day of asking. */
export function dayAt(days: number): string {
  return around(days);
}

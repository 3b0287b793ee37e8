import type { Json } from './operations.ts';

/** Where a chosen value comes from: what the actor was told, what somebody else was told, or nowhere. */
type Source = 'told' | 'others' | 'invented';

/** An id, to be chosen when the request is sent, from what is known by then. */
export class ChosenId {
  readonly kind: string;
  readonly choice: number;
  readonly source: Source;
  constructor(kind: string, choice: number, source: Source) {
    this.kind = kind;
    this.choice = choice;
    this.source = source;
  }
  toString(): string { return `<${this.source} ${this.kind} ${this.choice}>`; }
}

/** A text that an earlier answer gave under a name: the keys of models and instruments stand in no schema. */
export class ChosenWord {
  readonly name: string;
  readonly choice: number;
  constructor(name: string, choice: number) {
    this.name = name;
    this.choice = choice;
  }
  toString(): string { return `<word ${this.name} ${this.choice}>`; }
}

/** The version that the record of the address has by now. */
export class ChosenVersion {
  toString(): string { return '<version>'; }
}

/** JSON with values that are chosen as it is sent. */
export type Plan = string | number | boolean | null | ChosenId | ChosenWord | ChosenVersion | Plan[] | { [name: string]: Plan };

export interface Chooser {
  id(chosen: ChosenId): string;
  word(chosen: ChosenWord): string;
  version(): number;
}

/** The JSON that is sent. */
export function settle(plan: Plan, choose: Chooser): Json {
  if (plan instanceof ChosenId) return choose.id(plan);
  if (plan instanceof ChosenWord) return choose.word(plan);
  if (plan instanceof ChosenVersion) return choose.version();
  if (Array.isArray(plan)) return plan.map((each) => settle(each, choose));
  if (typeof plan !== 'object' || plan === null) return plan;
  return Object.fromEntries(Object.entries(plan).map(([name, value]) => [name, settle(ofItsKind(plan, name, value), choose)]));
}

/** `recordId` beside `recordKind` is an id of that kind. */
function ofItsKind(plan: Record<string, Plan>, name: string, value: Plan): Plan {
  const kind = plan[name.replace(/Id$/, 'Kind')];
  return value instanceof ChosenId && typeof kind === 'string' ? new ChosenId(singular(kind), value.choice, value.source) : value;
}

/** What an id by this name belongs to: `leadCoachId` to a coach, `toAgencyIds` to an agency, a path's `{caseId}` to a case. */
export function kindOf(name: string): string {
  const [, last = name] = /([A-Za-z][a-z]*)Ids?$/.exec(name) ?? [];
  const kind = last.toLowerCase();
  return kind === 'coach' ? 'staff' : kind;
}

/** `/cases/{caseId}/team-members` holds members. */
export function singular(collection: string): string {
  const last = collection.split(/[-_]|(?=[A-Z])/).at(-1)?.toLowerCase() ?? collection;
  return last.replace(/ies$/, 'y').replace(/s$/, '');
}

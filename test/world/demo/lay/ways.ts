import type { InformationCategory } from '../../../../contract/access.ts';
import { addMonths } from '../../../../server/features/programmes/public.ts';
import type { AgencyKey } from '../cast/agencies.ts';
import { workdayFrom } from '../days.ts';
import { agencyOf, type Life } from '../life.ts';
import { membersOf } from './team.ts';

/** One way of sharing around a person: who gives, who receives, what, and since when they could be asked. */
export interface Way {
  from: AgencyKey;
  to: AgencyKey;
  categories: readonly InformationCategory[];
  purpose: string;
  validMonths: number;
  askedOn: string;
}

function partyOf(life: Life, agency: AgencyKey): string | undefined {
  return Object.entries(life.programme.parties).find(([, key]) => key === agency)?.[0];
}

/** The model's own proposal between two agencies, and the little that any work together needs: who the person is. */
function wayBetween(life: Life, from: AgencyKey, to: AgencyKey, askedOn: string): Way {
  const [fromParty, toParty] = [partyOf(life, from), partyOf(life, to)];
  const proposal = life.model.sharing.find((one) => one.from === fromParty && toParty !== undefined && one.to.includes(toParty));
  return {
    from, to, askedOn, categories: ['identity', ...(from === life.responsible ? ['contact' as const] : []), ...(proposal?.categories ?? ['plan' as const])],
    purpose: proposal?.purpose.sv ?? 'Att ni som hjälper mig kan planera tillsammans.', validMonths: proposal?.validMonths ?? 6,
  };
}

/** Both ways between the responsible agency and each other agency on the team. */
export function waysOf(life: Life): Way[] {
  const others = new Map<AgencyKey, string>();
  for (const { staff, from } of membersOf(life)) {
    const agency = agencyOf(staff);
    if (agency !== life.responsible && !others.has(agency)) others.set(agency, from);
  }
  return [...others].flatMap(([agency, from]) => [wayBetween(life, life.responsible, agency, from), wayBetween(life, agency, life.responsible, from)]);
}

/** The periods of a consent that is renewed shortly before it ends, up to a day. */
export function periodsOf(way: Way, until: string): { from: string; to: string }[] {
  const periods = [];
  for (let from = way.askedOn; from <= until; from = workdayFrom(addMonths(from, way.validMonths - 1))) {
    periods.push({ from, to: addMonths(from, way.validMonths) });
  }
  return periods;
}

import { castAgencies } from '../cast/agencies.ts';
import type { StaffKey } from '../cast/staff.ts';
import { agencyOf, type Life } from '../life.ts';
import { membersOf } from './team.ts';

export type PartyPart = 'lead' | 'care' | 'employment' | 'insurance';

const careKinds: readonly string[] = ['psychiatry', 'primary-care', 'region', 'private-care'];

/** Who on the team acts for a kind of party; null when nobody of it is there. */
export function memberAs(life: Life, part: PartyPart): StaffKey | null {
  if (part === 'lead') return life.coachOn(life.dischargedOn ?? life.today);
  const found = membersOf(life).find(({ staff }) => {
    const { kind } = castAgencies[agencyOf(staff)];
    if (part === 'care') return careKinds.includes(kind);
    return part === 'insurance' ? kind === 'social-insurance' : kind === 'employment-service';
  });
  return found?.staff ?? null;
}

import { addDays } from '../../../../server/features/programmes/public.ts';
import { castAgencies } from '../cast/agencies.ts';
import { instantAt } from '../days.ts';
import { agencyId, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { addEvent } from './events.ts';
import { waysOf } from './ways.ts';

/** What a life's responsible municipality gives Försäkringskassan by law, beside what the person has said yes to. */
const told = [
  {
    key: 'duty-social-insurance', opens: true, days: 30, categories: ['identity', 'income'],
    reason: 'Försäkringskassan begärde uppgifterna i ärendet om rehabiliteringspenning.', given: 'Utbetalt försörjningsstöd de tre senaste månaderna.',
  },
  {
    key: 'control', opens: false, days: 1, categories: ['income'],
    reason: 'Försäkringskassan utredde om ersättning hade betalats ut två gånger för samma månad.', given: 'Vilka dagar försörjningsstödet gällde.',
  },
] as const;

const everyNth = 14;
/** Long enough ago to be no news any more. */
const daysAgo = 75;

/** In one life of some: that information was given without the person's consent, by law, as seldom as it should be. */
export function layGrounds(rows: Rows, life: Life): void {
  const day = addDays(life.today, -daysAgo);
  const to = waysOf(life).find((way) => castAgencies[way.from].kind === 'municipality' && castAgencies[way.to].kind === 'social-insurance')?.to;
  if (to === undefined || life.admittedOn === null || day < life.admittedOn || life.dischargedOn !== null) return;
  const slot = Number.parseInt(life.caseId.slice(-4), 16) % everyNth;
  const one = life.persona === 'participant' ? told[0] : told[slot];
  if (!one) return;
  const id = life.id(`ground/${one.key}`, day);
  rows.add('consents.legal_grounds', {
    id, case_id: life.caseId, from_agency_id: agencyId(life.responsible), to_agency_id: agencyId(to), categories: [...one.categories],
    ground_key: one.key, opens: one.opens, reason: one.reason, what_given: one.given, valid_from: day, valid_to: addDays(day, one.days - 1),
    recorded_by_staff: staffId(life.coachOn(day)), recorded_at: instantAt(day, '10:10'),
  });
  addEvent(rows, life, { name: 'legal-ground-recorded', recordId: id, day, by: life.coachOn(day), time: '10:10' });
}

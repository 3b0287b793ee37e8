import { instantAt } from '../days.ts';
import { agencyId, staffId, type Life } from '../life.ts';
import type { Rows } from '../rows.ts';
import { addEvent } from './events.ts';

/**
 * Around the participant whom the demo lends out: a note that was corrected, one that she sees differently, and something
 * that a partner has entered in its own records.
 */
export function layRemarks(rows: Rows, life: Life): void {
  if (life.persona !== 'participant') return;
  const notes = rows.of('sessions.sessions').filter((one) => one.case_id === life.caseId && one.owner_agency_id === agencyId(life.responsible)
    && one.attendance === 'attended' && one.note !== '' && one.shared_with_participant === true && dayIn(one.starts_at) < life.today);
  const [contested, corrected] = notes.slice(-2);
  if (!contested || !corrected) return;
  const beside = (recordId: string) => ({
    case_id: life.caseId, record_kind: 'session', record_id: recordId, owner_agency_id: agencyId(life.responsible), category: 'session',
  });
  const correctedOn = dayIn(corrected.starts_at);
  rows.add('corrections.corrections', {
    ...beside(corrected.id), id: life.id('correction', correctedOn), field: 'note', earlier: 'Vill öka till tjugo timmar i veckan redan nu.',
    reason: 'Jag hade skrivit fel antal timmar.', corrected_by: staffId(life.coach), corrected_at: instantAt(correctedOn, '16:40'),
  });
  const saidOn = dayIn(contested.starts_at);
  const viewId = life.id('differing-view', saidOn);
  rows.add('corrections.differing_views', {
    ...beside(contested.id), id: viewId, words: 'Jag minns det inte riktigt så. Jag sa att jag vill, men att jag är orolig för att det blir för mycket.',
    said_by: life.participantId, said_at: instantAt(saidOn, '19:15'),
  });
  addEvent(rows, life, { name: 'differing-view-said', recordId: viewId, day: saidOn, by: null, time: '19:15' });
  const given = rows.of('consents.disclosures').find((one) => one.case_id === life.caseId && one.to_agency_id === agencyId('insurance'));
  if (!given) return;
  rows.add('consents.filed_copies', {
    disclosure_id: given.id, case_id: life.caseId, agency_id: agencyId('insurance'), filed_by: staffId('insurance-officer'), filed_at: instantAt(saidOn, '10:20'),
  });
}

/** The day of an instant that the demo has laid out; none of them is near midnight. */
function dayIn(instant: unknown): string {
  return String(instant).slice(0, 10);
}

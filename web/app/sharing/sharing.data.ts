import type { Disclosure } from '../../../contract/consents.ts';
import type { SharingWay } from '../../../contract/disclosures.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';

const id = (number: number) => `0198c0de-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
export const [caseId, own, insurance, psychiatry, recordId] = [id(1), id(2), id(3), id(4), id(5)] as const;
export const api = `/api/v1/cases/${caseId}`;
export const coach: SignedInPerson = { kind: 'staff', id: id(6), name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: own, agencyName: 'Granviks kommun' };
export const officer: SignedInPerson = { ...coach, id: id(8), name: 'Fia Kassman', role: 'professional', agencyId: insurance, agencyName: 'Försäkringskassan' };
export const vilma: SignedInPerson = { kind: 'participant', id: id(7), name: 'Vilma Testgren', caseIds: [caseId] };

export const aWay = (change: Partial<SharingWay> = {}): SharingWay => ({
  agencyId: insurance, agencyName: 'Försäkringskassan', category: 'session', proposed: false,
  open: { by: 'consent', validTo: '2027-02-28' }, closed: null, ...change,
});
export const refusedWay = aWay({ agencyId: psychiatry, agencyName: 'Vuxenpsykiatrin', open: null, closed: { reason: 'refused', day: null } });
export const aDisclosure = (change: Partial<Disclosure> = {}): Disclosure => ({
  id: id(9), recordKind: 'session', recordId, category: 'session', fromAgencyName: 'Granviks kommun', toAgencyId: insurance, toAgencyName: 'Försäkringskassan',
  disclosedByName: 'Karin Coachberg', disclosedAt: '2026-11-12T10:00:00.000Z', takenBackAt: null, open: true, filed: null, ...change,
});
const listed = (items: readonly unknown[]) => ({ body: { items, total: items.length } });
/** What the API answers about whom records can be given to, and are. */
export const sharingAnswers = (ways: readonly SharingWay[], disclosures: readonly Disclosure[] = []) => ({
  [`GET ${api}/sharing-ways`]: listed(ways), [`GET ${api}/disclosures`]: listed(disclosures),
});

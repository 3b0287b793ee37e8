import { actorsRoutes } from '../../../contract/actors.ts';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';
import { usePathParam } from '../../ui/navigation.tsx';

/** The actors of the pre-study in the address, and how they cooperate. */
export function useActors() {
  const prestudyId = usePathParam('prestudyId');
  return { prestudyId, ...useApiQuery(actorsRoutes.listActors, { params: { prestudyId } }) };
}

/** Who is on the team now, and whether the reader may write. The frame around the page has asked already. */
export function useTeam() {
  const prestudyId = usePathParam('prestudyId');
  const { data } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  return {
    mayWrite: data !== undefined && data.myPart !== 'reader',
    members: (data?.members ?? []).filter(({ leftOn }) => leftOn === null),
  };
}

/** Where a thing of the pre-study becomes evidence of a finding. */
export const findingAddress = (prestudyId: string, kind: 'workshop' | 'actor-relation', id: string) =>
  ({ to: `/prestudies/${prestudyId}/analysis/findings/new`, search: { evidence: `${kind}:${id}` } });

import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';

/** What the one who looks is in the pre-study. The frame around the page has fetched it already. */
export function usePart(prestudyId: string): { mayWrite: boolean; onlyReads: boolean; leads: boolean } {
  const { data } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  return { mayWrite: data !== undefined && data.myPart !== 'reader', onlyReads: data?.myPart === 'reader', leads: data?.myPart === 'leader' };
}

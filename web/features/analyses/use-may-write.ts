import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';

/** Whether the one who looks works in the pre-study, or reads it only. The frame around the page has fetched it already. */
export function useMayWrite(prestudyId: string): boolean {
  const { data } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  return data !== undefined && data.myPart !== 'reader';
}

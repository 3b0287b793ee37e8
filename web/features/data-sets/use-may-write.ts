import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { useApiQuery } from '../../app/api.ts';

/** Whether the one signed in works in the pre-study, and does not only read. The server decides; the page only hides what it would refuse. */
export function useMayWrite(prestudyId: string): boolean {
  const { data } = useApiQuery(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
  return data !== undefined && data.myPart !== 'reader';
}

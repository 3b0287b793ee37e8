import { Navigate } from '@tanstack/react-router';
import { prestudiesRoutes } from '../../contract/prestudies.ts';
import { programmesRoutes } from '../../contract/programmes.ts';
import { Page } from '../ui/Page.tsx';
import { Skeleton } from '../ui/States.tsx';
import { useApiQuery } from './api.ts';

/**
 * Where a project owner or a funder begins: at the figures of their programmes, and at the pre-studies when that is the
 * only work they have. What cannot be asked is left to the figures, which say what is wrong.
 */
export function FiguresHome() {
  const programmes = useApiQuery(programmesRoutes.listProgrammes, {});
  const hasNone = programmes.data?.total === 0;
  const prestudies = useApiQuery(prestudiesRoutes.listPrestudies, {}, { enabled: hasNone });
  const isKnown = programmes.error !== null || prestudies.error !== null || (programmes.data && (!hasNone || prestudies.data));
  if (!isKnown) return <Page width="narrow"><Skeleton shape="cards" rows={3} /></Page>;
  return <Navigate to={hasNone && (prestudies.data?.total ?? 0) > 0 ? '/prestudies' : '/results'} replace />;
}

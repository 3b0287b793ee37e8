import { analysesRoutes } from '../../../contract/analyses.ts';
import type { ServicePath } from '../../../contract/service-paths.ts';
import { useApiQuery } from '../../app/api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AnalysisPart } from './AnalysisPart.tsx';
import { analysesTexts } from './analyses.texts.ts';
import { PathPicture } from './PathPicture.tsx';
import { pathsTexts } from './paths.texts.ts';
import { useMayWrite } from './use-may-write.ts';

/** `/prestudies/:id/analysis/paths`: the ways of typical, invented persons, each as a picture. */
export function ServicePathsPage() {
  const t = useTexts(pathsTexts);
  const shared = useTexts(analysesTexts);
  const prestudyId = usePathParam('prestudyId');
  const mayWrite = useMayWrite(prestudyId);
  const { data, error, refetch } = useApiQuery(analysesRoutes.listServicePaths, { params: { prestudyId } });
  const add = mayWrite ? <LinkButton kind="primary" icon="plus" to={`/prestudies/${prestudyId}/analysis/paths/new`}>{t('addPath')}</LinkButton> : null;
  return (
    <AnalysisPart prestudyId={prestudyId} title={shared('paths')} lede={t('lede')} actions={add}>
      {data ? <PathList prestudyId={prestudyId} paths={data.items} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton shape="cards" rows={2} /> : null}
    </AnalysisPart>
  );
}

function PathList({ prestudyId, paths }: { prestudyId: string; paths: readonly ServicePath[] }) {
  const t = useTexts(pathsTexts);
  if (paths.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyDetail')}</EmptyState>;
  return (
    <div className="path-list">
      {paths.map((path) => (
        <article key={path.id} className="path-list__one">
          <h3><Link to={`/prestudies/${prestudyId}/analysis/paths/${path.id}`}>{path.name}</Link></h3>
          <PathPicture path={path} />
        </article>
      ))}
    </div>
  );
}

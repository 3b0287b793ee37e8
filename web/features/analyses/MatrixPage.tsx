import { analysesRoutes } from '../../../contract/analyses.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import { AnalysisPart } from './AnalysisPart.tsx';
import { MatrixGrid } from './MatrixGrid.tsx';
import { matrixTexts } from './matrix.texts.ts';
import { useMayWrite } from './use-may-write.ts';

/** `/prestudies/:id/analysis/matrix`: the four levels against the horizontal principles. */
export function MatrixPage() {
  const t = useTexts(matrixTexts);
  const shared = useTexts(analysesTexts);
  const prestudyId = usePathParam('prestudyId');
  const mayWrite = useMayWrite(prestudyId);
  const { data, error, refetch } = useApiQuery(analysesRoutes.listFindings, { params: { prestudyId } });
  return (
    <AnalysisPart prestudyId={prestudyId} title={shared('matrix')} lede={t('lede')}
      actions={<span className="no-print"><Button size="small" onPress={() => window.print()}>{shared('print')}</Button></span>}>
      {data ? <MatrixGrid prestudyId={prestudyId} findings={data.items.filter(({ withdrawnOn }) => withdrawnOn === null)} mayWrite={mayWrite} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={6} /> : null}
    </AnalysisPart>
  );
}

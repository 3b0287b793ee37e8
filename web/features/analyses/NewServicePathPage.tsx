import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AnalysisPart } from './AnalysisPart.tsx';
import { pathsTexts } from './paths.texts.ts';
import { ServicePathForm } from './ServicePathForm.tsx';

/** `/prestudies/:id/analysis/paths/new`: a way to draw. */
export function NewServicePathPage() {
  const t = useTexts(pathsTexts);
  const go = useGo();
  const prestudyId = usePathParam('prestudyId');
  const list = `/prestudies/${prestudyId}/analysis/paths`;
  return (
    <AnalysisPart prestudyId={prestudyId} title={t('newTitle')} lede={t('newLede')} back={{ to: list, label: t('backToPaths') }}>
      <ServicePathForm prestudyId={prestudyId} onDone={({ id }) => go(`${list}/${id}`)} onCancel={() => go(list)} />
    </AnalysisPart>
  );
}

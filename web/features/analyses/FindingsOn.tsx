import { analysesRoutes } from '../../../contract/analyses.ts';
import type { EvidenceKind } from '../../../contract/findings.ts';
import { useApiQuery } from '../../app/api.ts';
import { RowList } from '../../ui/RowList.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import { useAnalysisWords } from './analysis-words.ts';

/** The findings that stand on one of these sources: the way back from the material to what was made of it. */
export function FindingsOn({ prestudyId, kind, sourceIds }: { prestudyId: string; kind: EvidenceKind; sourceIds: readonly string[] }) {
  const t = useTexts(analysesTexts);
  const words = useAnalysisWords();
  const { data } = useApiQuery(analysesRoutes.listFindings, { params: { prestudyId } });
  const found = data?.items.filter(({ withdrawnOn, evidence }) => withdrawnOn === null && evidence.some((item) => item.kind === kind && sourceIds.includes(item.sourceId))) ?? [];
  if (found.length === 0) return null;
  return (
    <div>
      <h3>{t('findingsOn')}</h3>
      <RowList label={t('findingsOn')} rows={found.map((finding) => ({
        key: finding.id, title: words.sentence(finding), to: `/prestudies/${prestudyId}/analysis/findings/${finding.id}`, about: words.kind(finding.kind),
      }))} />
    </div>
  );
}

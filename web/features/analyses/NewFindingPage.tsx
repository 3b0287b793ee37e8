import { AnalysisLevel, EvidenceKind, HorizontalPrinciple } from '../../../contract/findings.ts';
import { useGo, usePathParam, useSearchParams } from '../../ui/navigation.tsx';
import { useTexts } from '../../ui/texts.ts';
import { AnalysisPart } from './AnalysisPart.tsx';
import { FindingForm, type FindingStart } from './FindingForm.tsx';
import { findingsTexts } from './findings.texts.ts';

/** Where the new finding begins, as the address says: `?evidence=gap:0199…`, `?level=service&principle=accessibility`. */
function startOf({ evidence, level, principle }: Readonly<Record<string, string | undefined>>): FindingStart {
  const [, kind, sourceId] = /^([a-z-]+):(.+)$/.exec(evidence ?? '') ?? [];
  const known = EvidenceKind.safeParse(kind);
  const about = HorizontalPrinciple.safeParse(principle);
  return {
    evidence: known.success && sourceId ? [{ kind: known.data, sourceId, note: '' }] : [],
    level: AnalysisLevel.safeParse(level).data,
    principles: about.success ? [about.data] : [],
  };
}

/** `/prestudies/:id/analysis/findings/new`: a finding, begun from a source, from a field of the matrix, or from nothing. */
export function NewFindingPage() {
  const t = useTexts(findingsTexts);
  const go = useGo();
  const prestudyId = usePathParam('prestudyId');
  const start = startOf(useSearchParams());
  const list = `/prestudies/${prestudyId}/analysis/findings`;
  return (
    <AnalysisPart prestudyId={prestudyId} title={t('newTitle')} lede={t('newLede')} back={{ to: list, label: t('backToFindings') }}>
      <FindingForm prestudyId={prestudyId} start={start} onDone={({ id }) => go(`${list}/${id}`)} onCancel={() => go(list)} />
    </AnalysisPart>
  );
}

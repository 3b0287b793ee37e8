import { analysesRoutes } from '../../../contract/analyses.ts';
import { analysisLevels, findingKinds, type Finding, type FindingKind } from '../../../contract/findings.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, LinkButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useGo, usePathParam, usePathname, useSearchParams } from '../../ui/navigation.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { AnalysisPart } from './AnalysisPart.tsx';
import { FilterSelect } from './FilterSelect.tsx';
import { findingsTexts } from './findings.texts.ts';
import { useMayWrite } from './use-may-write.ts';

const grounds = ['with', 'without', 'untranslated'] as const;
type Filter = Readonly<Partial<Record<'kind' | 'level' | 'ground', string | undefined>>>;

function passes({ kind, level, ground }: Filter, finding: Finding): boolean {
  if (kind && finding.kind !== kind) return false;
  if (level && finding.level !== level) return false;
  if (ground === 'untranslated') return finding.sentenceEn === '';
  return !ground || finding.supported === (ground === 'with');
}

/** `/prestudies/:id/analysis/findings`: every finding, those without ground as such, those withdrawn last. */
export function FindingsPage() {
  const t = useTexts(findingsTexts);
  const shared = useTexts(analysesTexts);
  const prestudyId = usePathParam('prestudyId');
  const mayWrite = useMayWrite(prestudyId);
  const { data, error, refetch } = useApiQuery(analysesRoutes.listFindings, { params: { prestudyId } });
  const add = mayWrite ? <LinkButton kind="primary" icon="plus" to={`/prestudies/${prestudyId}/analysis/findings/new`}>{shared('newFinding')}</LinkButton> : null;
  return (
    <AnalysisPart prestudyId={prestudyId} title={t('allFindings')} lede={t('lede')} actions={add}>
      {data ? <FindingLists prestudyId={prestudyId} findings={data.items} /> : null}
      {!data && error ? <FailedState error={error} retry={() => { void refetch(); }} /> : null}
      {!data && !error ? <Skeleton rows={5} /> : null}
    </AnalysisPart>
  );
}

function FindingLists({ prestudyId, findings }: { prestudyId: string; findings: readonly Finding[] }) {
  const t = useTexts(findingsTexts);
  const filter = useSearchParams();
  const standing = findings.filter(({ withdrawnOn }) => withdrawnOn === null);
  const withdrawn = findings.filter(({ withdrawnOn }) => withdrawnOn !== null);
  const shown = standing.filter((finding) => passes(filter, finding));
  if (findings.length === 0) return <EmptyState title={t('emptyTitle')}>{t('emptyDetail')}</EmptyState>;
  return (
    <>
      <FindingFilters filter={filter} />
      {shown.length === 0 && standing.length > 0 ? <NoneMatch /> : null}
      {(['insight', 'finding', 'lesson'] as const).map((kind) => <KindList key={kind} prestudyId={prestudyId} kind={kind} findings={shown.filter((one) => one.kind === kind)} />)}
      {withdrawn.length > 0 ? (
        <Disclosure title={t('withdrawnList', { count: withdrawn.length })}><FindingRows prestudyId={prestudyId} label={t('withdrawn')} findings={withdrawn} /></Disclosure>
      ) : null}
    </>
  );
}

function NoneMatch() {
  const t = useTexts(findingsTexts);
  const [go, path] = [useGo(), usePathname()];
  return <EmptyState title={t('noneMatch')} action={<Button size="small" onPress={() => go(path)}>{t('showAll')}</Button>} />;
}

function FindingFilters({ filter }: { filter: Filter }) {
  const t = useTexts(findingsTexts);
  const words = useAnalysisWords();
  const [go, path] = [useGo(), usePathname()];
  const choose = (name: keyof Filter) => (value: string) => {
    const chosen = { kind: filter.kind, level: filter.level, ground: filter.ground, [name]: value };
    go(path, { search: Object.fromEntries(Object.entries(chosen).flatMap(([key, one]) => (one ? [[key, one]] : []))), replace: true });
  };
  const groundWords = { with: t('groundWith'), without: t('groundWithout'), untranslated: t('groundUntranslated') };
  return (
    <div className="analysis-filters no-print">
      <FilterSelect label={t('filterKind')} value={filter.kind ?? ''} onChange={choose('kind')} options={findingKinds.map((kind) => ({ value: kind, label: words.kinds(kind) }))} />
      <FilterSelect label={t('filterLevel')} value={filter.level ?? ''} onChange={choose('level')} options={analysisLevels.map((level) => ({ value: level, label: words.level(level) }))} />
      <FilterSelect label={t('filterGround')} value={filter.ground ?? ''} onChange={choose('ground')} options={grounds.map((ground) => ({ value: ground, label: groundWords[ground] }))} />
    </div>
  );
}

function KindList({ prestudyId, kind, findings }: { prestudyId: string; kind: FindingKind; findings: readonly Finding[] }) {
  const words = useAnalysisWords();
  if (findings.length === 0) return null;
  return (
    <div>
      <h3>{words.kinds(kind)}</h3>
      <FindingRows prestudyId={prestudyId} label={words.kinds(kind)} findings={findings} />
    </div>
  );
}

function FindingRows({ prestudyId, label, findings }: { prestudyId: string; label: string; findings: readonly Finding[] }) {
  const t = useTexts(findingsTexts);
  const words = useAnalysisWords();
  return (
    <RowList label={label} rows={findings.map((finding) => ({
      key: finding.id,
      title: words.sentence(finding),
      to: `/prestudies/${prestudyId}/analysis/findings/${finding.id}`,
      tag: finding.withdrawnOn ? <StatusTag status="ended">{t('withdrawn')}</StatusTag> : finding.supported ? null : <StatusTag status="look">{t('without')}</StatusTag>,
      about: [words.level(finding.level), ...finding.principles.map(words.column), words.strength(finding.strength),
        ...(finding.supported ? [t('stands', { count: finding.evidence.length })] : [])].join(' · '),
    }))} />
  );
}

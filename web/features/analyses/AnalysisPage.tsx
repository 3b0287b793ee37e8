import type { ReactNode } from 'react';
import { analysesRoutes, type AnalysisOverview } from '../../../contract/analyses.ts';
import { useApiQuery } from '../../app/api.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link, usePathParam } from '../../ui/navigation.tsx';
import { PartPage } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { analysesTexts } from './analyses.texts.ts';
import { useAnalysisWords } from './analysis-words.ts';
import { useMayWrite } from './use-may-write.ts';
import './analyses.css';

interface Missing { key: string; words: string; to: string; search?: Readonly<Record<string, string>> }

/** The tab “Analys”: what the four parts of the thinking hold, and what each of them lacks. */
export function AnalysisPage() {
  const t = useTexts(analysesTexts);
  const prestudyId = usePathParam('prestudyId');
  const mayWrite = useMayWrite(prestudyId);
  const { data, error, refetch } = useApiQuery(analysesRoutes.readAnalysis, { params: { prestudyId } });
  if (!data) return error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton shape="cards" rows={4} />;
  const at = `/prestudies/${prestudyId}/analysis`;
  return (
    <PartPage title={t('analysis')} lede={t('lede')}>
      <div className="analysis-parts">
        <FindingsPart at={at} mayWrite={mayWrite} {...data.findings} />
        <MatrixPart at={at} {...data.matrix} />
        <OutlookPart at={at} {...data.outlook} />
        <PathsPart at={at} {...data.paths} />
      </div>
    </PartPage>
  );
}

function Part({ title, about, holds, missing, isEmpty, children }: {
  title: string; about: string; holds: string; missing: readonly Missing[]; isEmpty: boolean; children: ReactNode;
}) {
  const t = useTexts(analysesTexts);
  return (
    <Card title={title} level={3}>
      <p className="analysis-parts__about">{about}</p>
      <p className="analysis-parts__holds">{isEmpty ? t('nothingYet') : holds}</p>
      {missing.length > 0 ? (
        <ul className="analysis-parts__missing">
          {missing.map(({ key, words, to, search }) => <li key={key}><Icon name="warning" /><Link to={to} search={search}>{words}</Link></li>)}
        </ul>
      ) : null}
      {missing.length === 0 && !isEmpty ? <p className="analysis-parts__whole"><Icon name="check" />{t('nothingMissing')}</p> : null}
      <div className="analysis-parts__ways">{children}</div>
    </Card>
  );
}

const when = (holds: boolean, missing: Missing): Missing[] => (holds ? [missing] : []);

function FindingsPart({ at, mayWrite, total, byKind, unsupported, untranslated }: AnalysisOverview['findings'] & { at: string; mayWrite: boolean }) {
  const t = useTexts(analysesTexts);
  const to = `${at}/findings`;
  const kinds = t('ofKinds', {
    findings: t('ofFindings', { count: byKind.finding }), insights: t('ofInsights', { count: byKind.insight }), lessons: t('ofLessons', { count: byKind.lesson }),
  });
  const missing = [
    ...when(unsupported > 0, { key: 'unsupported', words: t('unsupported', { count: unsupported }), to, search: { ground: 'without' } }),
    ...when(untranslated > 0, { key: 'untranslated', words: t('untranslated', { count: untranslated }), to, search: { ground: 'untranslated' } }),
  ];
  return (
    <Part title={t('findings')} about={t('findingsAbout')} holds={kinds} missing={missing} isEmpty={total === 0}>
      <LinkButton kind="primary" to={to}>{t('openFindings')}</LinkButton>
      {mayWrite ? <LinkButton icon="plus" to={`${to}/new`}>{t('newFinding')}</LinkButton> : null}
    </Part>
  );
}

function MatrixPart({ at, fields, empty, emptyLevels }: AnalysisOverview['matrix'] & { at: string }) {
  const t = useTexts(analysesTexts);
  const words = useAnalysisWords();
  const to = `${at}/matrix`;
  const missing = [
    ...when(empty > 0, { key: 'empty', words: t('matrixEmpty', { count: empty }), to }),
    ...(empty < fields ? emptyLevels.map((level): Missing => ({ key: level, words: t('emptyLevel', { level: words.level(level).toLowerCase() }), to })) : []),
  ];
  return (
    <Part title={t('matrix')} about={t('matrixAbout')} holds={t('matrixFilled', { filled: fields - empty, fields })} missing={missing} isEmpty={empty === fields}>
      <LinkButton to={to}>{t('openMatrix')}</LinkButton>
    </Part>
  );
}

function OutlookPart({ at, total, unused }: AnalysisOverview['outlook'] & { at: string }) {
  const t = useTexts(analysesTexts);
  const to = `${at}/outlook`;
  const missing = when(unused > 0, { key: 'unused', words: t('unused', { count: unused }), to });
  return (
    <Part title={t('outlook')} about={t('outlookAbout')} holds={t('noteCount', { count: total })} missing={missing} isEmpty={total === 0}>
      <LinkButton to={to}>{t('openOutlook')}</LinkButton>
    </Part>
  );
}

function PathsPart({ at, total, gaps, unowned, unexplained }: AnalysisOverview['paths'] & { at: string }) {
  const t = useTexts(analysesTexts);
  const to = `${at}/paths`;
  const missing = [
    ...when(unowned > 0, { key: 'unowned', words: t('unowned', { count: unowned }), to }),
    ...when(unexplained > 0, { key: 'unexplained', words: t('unexplained', { count: unexplained }), to }),
  ];
  const holds = t('pathsAndGaps', { paths: t('pathCount', { count: total }), gaps: t('gapCount', { count: gaps }) });
  return (
    <Part title={t('paths')} about={t('pathsAbout')} holds={holds} missing={missing} isEmpty={total === 0}>
      <LinkButton to={to}>{t('openPaths')}</LinkButton>
    </Part>
  );
}

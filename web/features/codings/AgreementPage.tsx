import { useState } from 'react';
import { codebookRoutes, type Code } from '../../../contract/codebook.ts';
import { codingsRoutes, type Agreement, type CodeAgreement } from '../../../contract/codings.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { EmptyState, FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { agreementTexts } from './agreement.texts.ts';
import { CodeSign } from './CodeSign.tsx';
import { DisagreementList } from './DisagreementList.tsx';
import { MembersOnly } from './MembersOnly.tsx';
import { TextsPart } from './TextsPart.tsx';
import { usePart } from './use-part.ts';

/** A coefficient as it is printed: two decimals, in the language shown. */
function useCoefficient(): (value: number | null) => string {
  const t = useTexts(agreementTexts);
  const language = useLanguage();
  return (value) => value === null ? t('tooLittle') : value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** Krippendorff (2019), ch. 12: 0.800 to draw conclusions, 0.667 for tentative ones. */
const limits = { strong: 0.8, tentative: 0.667 };

function Overall({ all, blind }: { all: CodeAgreement; blind: boolean }) {
  const t = useTexts(agreementTexts);
  const language = useLanguage();
  const coefficient = useCoefficient();
  if (all.alpha === null) return <Notice title={t('nothingShared')}>{t('nothingSharedDetail')}</Notice>;
  const same = (100 * (all.units - all.differing) / Math.max(1, all.units)).toLocaleString(language, { maximumFractionDigits: 1 });
  const verdict = all.alpha >= limits.strong ? 'strong' : all.alpha >= limits.tentative ? 'tentative' : 'weak';
  const [pair, another] = all.pairs;
  return (
    <Notice kind={verdict === 'weak' ? 'warning' : 'success'} title={t('overall', { same, alpha: coefficient(all.alpha) })}>
      {pair && !another ? `${t('overallKappa', { kappa: coefficient(pair.kappa) })} ` : ''}{t(verdict)}{blind ? '' : ` ${t('wasOpen')}`}
    </Notice>
  );
}

/** The lowest and the highest kappa of the pairs; one pair has one. */
function useKappas(): (pairs: CodeAgreement['pairs']) => string {
  const coefficient = useCoefficient();
  return (pairs) => {
    const known = pairs.flatMap(({ kappa }) => kappa ?? []).toSorted((a, b) => a - b);
    const [lowest, highest] = [known[0] ?? null, known.at(-1) ?? null];
    return lowest === highest ? coefficient(lowest) : `${coefficient(lowest)}–${coefficient(highest)}`;
  };
}

function PerCode({ agreement, codes, onCode }: { agreement: Agreement; codes: readonly Code[]; onCode: (codeId: string) => void }) {
  const t = useTexts(agreementTexts);
  const [coefficient, kappas] = [useCoefficient(), useKappas()];
  const nameOf = (codeId: string | null) => codes.find(({ id }) => id === codeId);
  return (
    <DataTable caption={t('perCode')} rows={agreement.codes} rowKey={({ codeId }) => codeId ?? ''} narrow="lines" columns={[
      { key: 'code', header: t('code'), cell: ({ codeId }) => { const code = nameOf(codeId); return code ? <CodeSign code={code} /> : ''; } },
      { key: 'alpha', header: t('alpha'), numeric: true, cell: ({ alpha }) => coefficient(alpha) },
      { key: 'kappa', header: t('kappa'), numeric: true, cell: ({ pairs }) => kappas(pairs) },
      { key: 'differing', header: t('differing'), numeric: true, cell: ({ differing, units }) => t('differingOf', { differing, units }) },
      {
        key: 'show', deeds: true, header: t('show'),
        cell: ({ codeId, differing }) => (differing === 0 ? '' : <Button size="small" kind="quiet" label={t('showDiffering', { code: nameOf(codeId)?.name ?? '' })} onPress={() => onCode(codeId ?? '')}>{t('show')}</Button>),
      },
    ]} />
  );
}

function Shown({ agreement, codes, prestudyId, questionId }: { agreement: Agreement; codes: readonly Code[]; prestudyId: string; questionId: string }) {
  const t = useTexts(agreementTexts);
  const [codeId, setCodeId] = useState('');
  const { coders, all } = agreement;
  if (coders.length < 2) return <EmptyState title={t('oneCoder')}>{t('oneCoderDetail')}</EmptyState>;
  return (
    <>
      {all ? <Overall all={all} blind={agreement.blind} /> : <Notice title={t('nothingShared')}>{t('nothingSharedDetail')}</Notice>}
      <ul className="coders" aria-label={t('coders')}>{coders.map(({ id, name, read, done }) => <li key={id}><strong>{name}</strong> {t('read', { count: read })}, {done ? t('done') : t('notDone')}</li>)}</ul>
      <Disclosure title={t('guide')}><div className="agreement-guide"><p>{t('guideScale')}</p><p>{t('guideChance')}</p><p>{t('guideUnit')}</p></div></Disclosure>
      <Section title={t('perCode')}><PerCode agreement={agreement} codes={codes} onCode={setCodeId} /></Section>
      <Section title={t('disagreements')}>
        <DisagreementList key={codeId} prestudyId={prestudyId} questionId={questionId} codes={codes} codeId={codeId} onCode={setCodeId} settled={agreement.settled} />
      </Section>
    </>
  );
}

/** `/prestudies/:id/texts/questions/:questionId/agreement`: how alike the coders read, and where they do not. */
export function AgreementPage() {
  const t = useTexts(agreementTexts);
  const [prestudyId, questionId] = [usePathParam('prestudyId'), usePathParam('questionId')];
  const { mayWrite, onlyReads } = usePart(prestudyId);
  const { data, error, refetch } = useApiQuery(codingsRoutes.readAgreement, { params: { prestudyId, questionId } }, { enabled: mayWrite });
  const book = useApiQuery(codebookRoutes.readCodebook, { params: { prestudyId } });
  return (
    <TextsPart title={t('title')} lede={t('lede')} back={{ to: `/prestudies/${prestudyId}/texts/questions/${questionId}`, label: t('back') }}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data && book.data ? null : onlyReads ? <MembersOnly /> : <Skeleton rows={6} />}
      {data?.isHidden ? <Notice title={t('hiddenTitle')}>{t('hiddenDetail')}</Notice> : null}
      {data && book.data && !data.isHidden ? <Shown agreement={data} codes={book.data.codes} prestudyId={prestudyId} questionId={questionId} /> : null}
    </TextsPart>
  );
}

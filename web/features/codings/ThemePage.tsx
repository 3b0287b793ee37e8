import { useState } from 'react';
import { codebookRoutes } from '../../../contract/codebook.ts';
import { quotationsRoutes, type ThemePage as ThemeFacts } from '../../../contract/quotations.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { BarList } from '../../ui/charts/BarList.tsx';
import { useGo, usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { RowList } from '../../ui/RowList.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StatusTag, Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { codebookTexts } from './codebook.texts.ts';
import { CodeSign } from './CodeSign.tsx';
import { TextsPart } from './TextsPart.tsx';
import { ThemeDialog } from './ThemeDialog.tsx';
import { usePart } from './use-part.ts';
import { useWordsOf } from './use-words-of.ts';

function HowOften({ theme }: { theme: ThemeFacts }) {
  const t = useTexts(codebookTexts);
  const wordsOf = useWordsOf();
  if (theme.questions.length === 0) return <p>{t('notCounted')}</p>;
  const rows = theme.questions.map((question) => ({
    key: question.questionId, label: question.isComplete ? wordsOf(question) : `${wordsOf(question)} (${t('ownOnly')})`, value: question.texts === null ? 0 : question.texts / Math.max(1, question.read),
    words: question.texts === null ? t('tooFew') : t('ofRead', { texts: question.texts, read: question.read }),
  }));
  return (
    <BarList title={t('howOften')} summary="" full={1} labelHeader={t('questionHeader')} valueHeader={t('answersHeader')} rows={rows} />
  );
}

function Quotations({ theme }: { theme: ThemeFacts }) {
  const t = useTexts(codebookTexts);
  const states = { waiting: ['waiting', t('waiting')], usable: ['done', t('usable')], refused: ['ended', t('refused')] } as const;
  const quotations = theme.quotations.filter(({ state }) => state !== 'refused');
  if (quotations.length === 0) return <p>{t('noQuotations')}</p>;
  return (
    <ul className="theme-quotations">
      {quotations.map(({ id, words, state }) => (
        <li key={id}><blockquote>{words}</blockquote><StatusTag status={states[state][0]}>{states[state][1]}</StatusTag></li>
      ))}
    </ul>
  );
}

function Findings({ theme, prestudyId }: { theme: ThemeFacts; prestudyId: string }) {
  const t = useTexts(codebookTexts);
  const wordsOf = useWordsOf();
  const kinds = { finding: t('kindFinding'), insight: t('kindInsight'), lesson: t('kindLesson') };
  if (theme.findings.length === 0) return <p>{t('noFindings')}</p>;
  return (
    <RowList label={t('findings')} rows={theme.findings.map(({ id, kind, sentenceSv, sentenceEn }) => ({
      key: id, title: wordsOf({ sv: sentenceSv, en: sentenceEn }), to: `/prestudies/${prestudyId}/analysis/findings/${id}`, tag: <Tag>{kinds[kind]}</Tag>,
    }))} />
  );
}

function Deeds({ theme, prestudyId }: { theme: ThemeFacts; prestudyId: string }) {
  const t = useTexts(codebookTexts);
  const [toast, go] = [useToast(), useGo()];
  const [changes, setChanges] = useState(false);
  const remove = useApiMutation(codebookRoutes.removeTheme);
  const back = `/prestudies/${prestudyId}/texts/themes`;
  return (
    <>
      <ButtonRow>
        <LinkButton size="small" kind="primary" to={`/prestudies/${prestudyId}/analysis/findings/new`} search={{ evidence: `theme:${theme.id}` }}>{t('makeFinding')}</LinkButton>
        <Button size="small" onPress={() => setChanges(true)}>{t('changeTheme')}</Button>
        <Button size="small" kind="quiet" pending={remove.isPending} onPress={() => remove.mutate({ params: { prestudyId, themeId: theme.id } }, {
          onSuccess: () => { toast({ text: t('themeRemoved') }); go(back); },
        })}>{t('removeTheme')}</Button>
      </ButtonRow>
      {remove.error ? <FailedState error={remove.error} /> : null}
      {changes ? <ThemeDialog prestudyId={prestudyId} theme={theme} onClose={() => setChanges(false)} /> : null}
    </>
  );
}

/** `/prestudies/:id/texts/themes/:themeId`: what a theme is made of, from codes and quotations to the findings that stand on it. */
export function ThemePage() {
  const t = useTexts(codebookTexts);
  const [prestudyId, themeId] = [usePathParam('prestudyId'), usePathParam('themeId')];
  const { mayWrite } = usePart(prestudyId);
  const { data, error, refetch } = useApiQuery(quotationsRoutes.readTheme, { params: { prestudyId, themeId } });
  return (
    <TextsPart title={data?.name ?? t('themeOf')} lede={data?.about} back={{ to: `/prestudies/${prestudyId}/texts/themes`, label: t('back') }}>
      {error ? <FailedState error={error} retry={() => { void refetch(); }} /> : data ? null : <Skeleton rows={6} />}
      {data ? (
        <div className="theme-page">
          {mayWrite ? <Deeds theme={data} prestudyId={prestudyId} /> : null}
          <HowOften theme={data} />
          <Section title={t('codesOfTheme')}>
            {data.codes.length === 0 ? <p>{t('emptyTheme')}</p> : (
              <ul className="theme-codes">{data.codes.map((code) => <li key={code.id}><CodeSign code={code} /><p>{code.definition}</p></li>)}</ul>
            )}
          </Section>
          <Section title={t('quotations')}><Quotations theme={data} /></Section>
          <Section title={t('findings')}><Findings theme={data} prestudyId={prestudyId} /></Section>
        </div>
      ) : null}
    </TextsPart>
  );
}

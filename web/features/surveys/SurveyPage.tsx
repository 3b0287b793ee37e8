import { useState } from 'react';
import type { Survey } from '../../../contract/surveys.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { shortDay } from '../../ui/days.ts';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { useLanguage } from '../../ui/language.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { Columns, PartHeader, Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { StepPath } from '../../ui/StepPath.tsx';
import type { PathStep } from '../../ui/StepPath.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useTexts } from '../../ui/texts.ts';
import { keepTextFile } from './keep-text-file.ts';
import { NextStep } from './NextStep.tsx';
import { isReady, SurveyStateTag } from './survey-state.tsx';
import { surveysTexts } from './surveys.texts.ts';
import { useSurvey } from './use-survey.ts';
import { useSurveyDeeds } from './use-survey-deeds.ts';

const SettingsDialog = lazyPart(() => import('./SettingsDialog.tsx'), (m) => m.SettingsDialog);

function useSteps(survey: Survey): PathStep[] {
  const t = useTexts(surveysTexts);
  const { state, way, invited, testAnswers } = survey;
  const isOver = state === 'closed';
  const done = [
    isReady(survey), state !== 'draft' || testAnswers > 0, state !== 'draft', ...(way === 'personal' ? [isOver || invited > 0] : []), isOver, false,
  ];
  const words = [t('stepAsk'), t('stepTry'), t('stepOpen'), ...(way === 'personal' ? [t('stepInvite')] : []), t('stepClose'), t('stepResults')];
  const now = done.indexOf(false);
  return words.map((label, at) => ({ key: label, label, state: at < now || done[at] ? 'done' : at === now ? 'now' : 'coming' }));
}

/** `/prestudies/$prestudyId/surveys/$surveyId`: how far the survey has come, and what is next. */
export function SurveyPage() {
  const t = useTexts(surveysTexts);
  const { survey, error, retry, list, home, params, mayWrite } = useSurvey();
  if (!survey) return error ? <FailedState error={error} retry={retry} /> : <Skeleton rows={5} />;
  return (
    <Stack gap="wide">
      <PartHeader title={survey.name} back={{ to: list, label: t('back') }} tag={<><SurveyStateTag state={survey.state} />{survey.practice ? <Tag>{t('practice')}</Tag> : null}</>} />
      <Steps survey={survey} />
      <Columns
        main={<Stack gap="wide">{mayWrite ? <NextStep survey={survey} params={params} home={home} /> : <p>{t('readerOnly')}</p>}<Pages survey={survey} home={home} mayWrite={mayWrite} /></Stack>}
        side={<Facts survey={survey} params={params} list={list} mayWrite={mayWrite} />}
      />
    </Stack>
  );
}

function Steps({ survey }: { survey: Survey }) {
  const t = useTexts(surveysTexts);
  return <StepPath label={t('steps')} steps={useSteps(survey)} />;
}

function Pages({ survey, home, mayWrite }: { survey: Survey; home: string; mayWrite: boolean }) {
  const t = useTexts(surveysTexts);
  return (
    <ButtonRow>
      {mayWrite ? <LinkButton to={`${home}/edit`}>{t('edit')}</LinkButton> : null}
      {mayWrite ? <LinkButton to={`${home}/try`}>{t('try')}</LinkButton> : null}
      {mayWrite ? <LinkButton to={`${home}/links`}>{survey.way === 'personal' && survey.state === 'open' && survey.answers > 0 ? t('remind') : t('links')}</LinkButton> : null}
      {survey.state === 'closed' && mayWrite ? null : <LinkButton to={`${home}/results`}>{t('results')}</LinkButton>}
    </ButtonRow>
  );
}

function useDays({ opensOn, closesOn }: Survey): string {
  const t = useTexts(surveysTexts);
  const language = useLanguage();
  const from = opensOn === null ? '' : shortDay(opensOn, language);
  const to = closesOn === null ? '' : shortDay(closesOn, language);
  if (from && to) return t('daysBoth', { from, to });
  return from ? t('daysFrom', { from }) : to ? t('daysTo', { to }) : t('noDays');
}

function Facts({ survey, params, list, mayWrite }: { survey: Survey; params: { prestudyId: string; surveyId: string }; list: string; mayWrite: boolean }) {
  const t = useTexts(surveysTexts);
  const [changing, setChanging] = useState(false);
  const deeds = useSurveyDeeds(survey, params, list);
  const days = useDays(survey);
  const received = survey.way === 'personal' && survey.invited > 0 ? t('ofInvited', survey) : t('answers', { count: survey.answers });
  return (
    <Section title={t('facts')} actions={mayWrite ? <Button kind="quiet" size="small" onPress={() => setChanging(true)}>{t('settings')}</Button> : null}>
      {deeds.error ? <FailedState error={deeds.error} /> : null}
      <DescriptionList items={[
        { term: t('answersFact'), value: survey.shownAnswers === survey.answers ? received : <>{received}. {t('waiting', { received: survey.answers, shown: survey.shownAnswers })}</> },
        { term: t('waysFact'), value: t(survey.way === 'link' ? 'wayLink' : 'wayPersonal') },
        { term: t('daysFact'), value: days },
        { term: t('limitsFact'), value: t('limits', { threshold: survey.threshold, least: survey.leastAnswers }) },
        { term: t('versionFact'), value: t(survey.frozen ? 'frozen' : 'unfrozen', { version: survey.questionVersion }) },
        { term: t('testsFact'), value: survey.testAnswers === 0 ? t('noTests') : t('tests', { count: survey.testAnswers }) },
      ]} />
      <ButtonRow>
        <Button size="small" onPress={() => keepTextFile('enkat.yaml', `${JSON.stringify(survey.document, null, 2)}\n`, 'application/yaml')}>{t('keepFile')}</Button>
        {mayWrite && survey.testAnswers > 0 ? <Button size="small" onPress={deeds.removeTests}>{t('removeTests')}</Button> : null}
        {mayWrite && survey.answers === 0 ? <Button size="small" onPress={deeds.remove}>{t('remove')}</Button> : null}
      </ButtonRow>
      {changing ? <SettingsDialog survey={survey} params={params} onClose={() => setChanging(false)} /> : null}
    </Section>
  );
}

import type { ReactNode } from 'react';
import type { Survey } from '../../../contract/surveys.ts';
import { Button, ButtonRow, LinkButton } from '../../ui/Button.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { isReady, useIsPast } from './survey-state.tsx';
import { surveysTexts } from './surveys.texts.ts';
import { useSurveyDeeds } from './use-survey-deeds.ts';

/** The one thing to do next, and what else can be done about the survey as a whole. */
export function NextStep({ survey, params, home }: { survey: Survey; params: { prestudyId: string; surveyId: string }; home: string }) {
  const t = useTexts(surveysTexts);
  const deeds = useSurveyDeeds(survey, params, home);
  const isPast = useIsPast(survey);
  const button = (kind: 'primary' | 'secondary', text: string, deed: () => void) => <Button kind={kind} pending={deeds.pending} onPress={deed}>{text}</Button>;
  const step = (words: string, actions: ReactNode) => (
    <Section title={t('next')}>
      <p>{words}</p>
      {deeds.error ? <FailedState error={deeds.error} /> : null}
      <ButtonRow>{actions}</ButtonRow>
    </Section>
  );
  if (survey.canPractise) return step(t('nextPractise'), <>{button('primary', t('addPractice'), deeds.practise)}<LinkButton to={`${home}/try`}>{t('try')}</LinkButton></>);
  if (survey.state === 'closed') {
    // Changed questions, that nobody has answered yet, can be asked by the same common link.
    const isFinal = survey.answers >= survey.leastAnswers && (survey.way === 'personal' || survey.frozen);
    return step(t('nextResults'), <><LinkButton to={`${home}/results`} kind="primary">{t('results')}</LinkButton>{isFinal ? null : button('secondary', t('openAgain'), deeds.open)}</>);
  }
  if (survey.state === 'open') {
    if (survey.way === 'personal' && survey.invited === 0) return step(t('nextInvite'), <LinkButton to={`${home}/links`} kind="primary">{t('linksGo')}</LinkButton>);
    return step(t(isPast ? 'nextPast' : 'nextWait'), <>{button(isPast ? 'primary' : 'secondary', t('close'), deeds.close)}{isPast ? null : <LinkButton to={`${home}/links`}>{t('links')}</LinkButton>}</>);
  }
  if (!isReady(survey)) return step(t('nextAsk'), <LinkButton to={`${home}/edit`} kind="primary">{t('editGo')}</LinkButton>);
  return step(t('nextTry'), <><LinkButton to={`${home}/try`} kind={survey.testAnswers === 0 ? 'primary' : 'secondary'}>{t('try')}</LinkButton>{button(survey.testAnswers === 0 ? 'secondary' : 'primary', t('openNow'), deeds.open)}</>);
}

import type { AskedSurvey } from '../../../contract/surveys.ts';
import { questionsOf } from '../../../contract/survey-answers.ts';
import { Button } from '../../ui/Button.tsx';
import { exactDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { answerTexts } from './answer.texts.ts';
import { langOf, wordsIn } from './survey-words.ts';

/** Why one is asked, what becomes of the answer, that it is voluntary, and what is kept: read before the first question. */
export function SurveyIntroduction({ survey, hasBegun, onForget, onStart }: {
  survey: Pick<AskedSurvey, 'way' | 'document' | 'closesOn' | 'practice'>; hasBegun: boolean; onForget?: () => void; onStart: () => void;
}) {
  const t = useTexts(answerTexts);
  const language = useLanguage();
  const { introduction } = survey.document;
  const writes = questionsOf(survey.document).some(({ kind }) => kind === 'text');
  const parts = [[t('why'), introduction.purpose], [t('use'), introduction.use], [t('contact'), introduction.contact]] as const;
  return (
    <>
      {survey.practice ? <Notice>{t('practice')}</Notice> : null}
      {hasBegun ? <Notice actions={onForget ? <Button size="small" kind="quiet" onPress={onForget}>{t('forget')}</Button> : null}>{t('restored')}</Notice> : null}
      <div className="survey-about">
        {parts.filter(([, words]) => words.sv !== '').map(([title, words]) => (
          <section key={title}><h2>{title}</h2><p lang={langOf(words, language)}>{wordsIn(words, language)}</p></section>
        ))}
        <section><h2>{t('voluntary')}</h2><p>{t('voluntaryAbout')}</p></section>
        <section>
          <h2>{t('privacy')}</h2>
          <p>{survey.way === 'personal' ? t('privacyPersonal') : t('privacyLink')} {writes ? t('privacyTexts') : null}</p>
          <p>{survey.way === 'personal' ? t('kept') : t('keptTab')}</p>
        </section>
      </div>
      {survey.closesOn ? <p>{t('until', { day: exactDay(survey.closesOn, language) })}</p> : null}
      <Button kind="primary" onPress={onStart}>{hasBegun ? t('goOn') : t('start')}</Button>
    </>
  );
}

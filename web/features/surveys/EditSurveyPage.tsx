import { useState } from 'react';
import { questionsOf } from '../../../contract/survey-answers.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { Survey } from '../../../contract/surveys.ts';
import type { SurveyDocument } from '../../../contract/survey-document.ts';
import { useApiMutation } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PartHeader, Section, Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { builderTexts } from './builder.texts.ts';
import { numberOf, putQuestion } from './edit-document.ts';
import type { SaveDocument, Writing } from './edit-document.ts';
import { IntroductionDialog } from './IntroductionDialog.tsx';
import { QuestionDialog } from './QuestionDialog.tsx';
import { SectionDialog } from './SectionDialog.tsx';
import { SectionList } from './SectionList.tsx';
import { surveysTexts } from './surveys.texts.ts';
import { useSurveyWords } from './survey-words.ts';
import { useSurvey } from './use-survey.ts';

/** `/prestudies/$prestudyId/surveys/$surveyId/edit`: what the survey asks. */
export function EditSurveyPage() {
  const t = useTexts(builderTexts);
  const s = useTexts(surveysTexts);
  const { survey, error, retry, params, home } = useSurvey();
  if (!survey) return error ? <FailedState error={error} retry={retry} /> : <Skeleton rows={5} />;
  return (
    <Stack gap="wide">
      <PartHeader title={t('title')} back={{ to: home, label: s('backToSurvey') }} lede={t('lede')} />
      {survey.state === 'open' ? <Notice kind="warning" title={t('locked')}>{t('lockedAbout')}</Notice> : null}
      {survey.state !== 'open' && survey.frozen ? <Notice kind="warning" title={t('newVersion')}>{t('newVersionAbout')}</Notice> : null}
      <Editor survey={survey} params={params} />
    </Stack>
  );
}

/** The questions as somebody saw them when she began to write: what others save meanwhile is not overwritten. */
type Seen = Pick<Survey, 'document' | 'version'>;

/** Saves the whole document each time, so that what is seen is what is kept. */
function useSaving(params: { prestudyId: string; surveyId: string }) {
  const t = useTexts(builderTexts);
  const toast = useToast();
  const { mutateAsync, error, isPending, reset } = useApiMutation(surveysRoutes.changeSurveyQuestions);
  const put = (document: SurveyDocument, version: number) => mutateAsync({ params, body: { document, version } });
  const saveOn = ({ document, version }: Seen): SaveDocument => async (next, said = {}) => {
    await put(next, version);
    // Taking back builds on this save, and on no other that has come since.
    toast({ text: said.text ?? t('saved'), ...(said.undo ? { undo: () => { put(document, version + 1).catch(() => undefined); } } : {}) });
  };
  return { saveOn, error, pending: isPending, reset };
}

function Editor({ survey, params }: { survey: Survey; params: { prestudyId: string; surveyId: string } }) {
  const { saveOn, error, pending, reset } = useSaving(params);
  const [open, setOpen] = useState<{ writing: Writing; seen: Seen } | null>(null);
  const write = (writing: Writing | null) => {
    reset();
    setOpen(writing && { writing, seen: survey });
  };
  const isLocked = survey.state === 'open';
  // What failed is said where it was written; the answer of a save that was refused is shown, and nothing is lost.
  const keepOn = (seen: Seen): SaveDocument => (next, said) => saveOn(seen)(next, said).then(() => write(null), () => undefined);
  return (
    <>
      {error && !open ? <FailedState error={error} /> : null}
      <Introduction document={survey.document} onChange={isLocked ? null : () => write({ part: 'introduction' })} />
      <SectionList document={survey.document} locked={isLocked} onSave={keepOn(survey)} onWrite={write} />
      {open ? <Writer writing={open.writing} document={open.seen.document} onSave={keepOn(open.seen)} onClose={() => write(null)} error={error} pending={pending} /> : null}
    </>
  );
}

function Introduction({ document: { title, introduction }, onChange }: { document: SurveyDocument; onChange: (() => void) | null }) {
  const t = useTexts(builderTexts);
  const say = useSurveyWords();
  const shown = (words: { sv: string; en: string }) => (words.sv === '' ? <strong>{t('missing')}</strong> : say(words));
  return (
    <Section title={t('introduction')} actions={onChange ? <Button kind="quiet" size="small" onPress={onChange}>{t('change')}</Button> : null}>
      <DescriptionList items={[
        { term: t('introTitle'), value: shown(title) }, { term: t('purpose'), value: shown(introduction.purpose) },
        { term: t('use'), value: shown(introduction.use) }, { term: t('contact'), value: shown(introduction.contact) },
      ]} />
    </Section>
  );
}

function Writer({ writing, document, onSave, onClose, error, pending }: {
  writing: Writing; document: SurveyDocument; onSave: SaveDocument; onClose: () => void; error: unknown; pending: boolean;
}) {
  const shared = { onClose, error, pending };
  if (writing.part === 'introduction') return <IntroductionDialog document={document} onSave={onSave} {...shared} />;
  if (writing.part === 'section') {
    const section = document.sections[writing.section];
    if (!section) return null;
    const isRemovable = section.questions.length === 0 && document.sections.length > 1;
    return (
      <SectionDialog section={section} {...shared} onSave={(next) => onSave({ ...document, sections: document.sections.with(writing.section, next) })}
        onRemove={isRemovable ? () => void onSave({ ...document, sections: document.sections.toSpliced(writing.section, 1) }) : null} />
    );
  }
  const all = questionsOf(document);
  return (
    <QuestionDialog question={writing.question} earlier={all.slice(0, numberOf(document, writing.place) - 1)} taken={all.map(({ key }) => key)} {...shared}
      onSave={(question) => onSave(putQuestion(document, writing.place, question))} />
  );
}

import { useState } from 'react';
import { questionKinds, type QuestionKind, type SurveyQuestion } from '../../../contract/survey-document.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Checkbox } from '../../ui/fields/Choices.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { builderTexts } from './builder.texts.ts';
import { ChoiceRows } from './ChoiceRows.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { blankQuestion, keyedChoices, keyFor } from './edit-document.ts';
import { WordsFields } from './WordsFields.tsx';

type Fault = 'needWords' | 'needOptions' | 'needRows' | 'needEnds' | 'needLimits' | 'needCondition';

/** What must be mended before a question can be kept. */
function faultsOf(question: SurveyQuestion): Fault[] {
  const faults: Fault[] = question.words.sv.trim() === '' ? ['needWords'] : [];
  if ('options' in question && keyedChoices(question.options).length < 2) faults.push('needOptions');
  if (question.kind === 'matrix' && keyedChoices(question.rows).length < 1) faults.push('needRows');
  if (question.kind === 'scale' && (question.low.sv.trim() === '' || question.high.sv.trim() === '')) faults.push('needEnds');
  if (question.kind === 'number' && !(Number.isInteger(question.least) && Number.isInteger(question.most) && question.least < question.most)) faults.push('needLimits');
  if (question.showIf?.is.length === 0) faults.push('needCondition');
  return faults;
}

/** A question as it is kept: with keys, and without empty parts. */
function keptQuestion(question: SurveyQuestion, taken: readonly string[]): SurveyQuestion {
  const { help, ...rest } = question;
  const shared = { ...rest, ...(help && help.sv.trim() !== '' ? { help } : {}), key: question.key === '' ? keyFor(question.words.sv, taken) : question.key };
  if (shared.kind === 'matrix') return { ...shared, rows: keyedChoices(shared.rows), options: keyedChoices(shared.options) };
  return 'options' in shared ? { ...shared, options: keyedChoices(shared.options) } : shared;
}

export interface QuestionDialogProps {
  /** The question to change; null: a new one. */
  question: SurveyQuestion | null;
  earlier: readonly SurveyQuestion[];
  /** Keys that other questions have. */
  taken: readonly string[];
  onSave: (question: SurveyQuestion) => Promise<void>;
  onClose: () => void;
  error: unknown;
  pending: boolean;
}

/** One question: its kind, words, choices, and whom it is asked. */
export function QuestionDialog({ question: before, earlier, taken, onSave, onClose, error, pending }: QuestionDialogProps) {
  const t = useTexts(builderTexts);
  const [question, setQuestion] = useState<SurveyQuestion>(before ?? blankQuestion('single'));
  const [tried, setTried] = useState(false);
  const faults = tried ? faultsOf(question) : [];
  const faultWords = (fault: Fault) => (faults.includes(fault) ? t(fault) : undefined);
  const change = (part: object) => setQuestion({ ...question, ...part } as SurveyQuestion);
  const save = () => {
    setTried(true);
    if (faultsOf(question).length === 0) void onSave(keptQuestion(question, taken));
  };
  return (
    <Dialog title={t(before ? 'changeTitle' : 'newTitle')} open onClose={onClose}
      actions={<><Button kind="primary" pending={pending} onPress={save}>{t('save')}</Button><Button onPress={onClose}>{t('cancel')}</Button></>}>
      <div className="form">
        {error ? <FailedState error={error} /> : null}
        <SelectField label={t('kind')} value={question.kind} options={questionKinds.map((kind) => ({ value: kind, label: t(kind) }))}
          onChange={(kind) => setQuestion(blankQuestion(questionKinds.find((one) => one === kind) ?? 'single', question))} />
        <WordsFields label={t('words')} value={question.words} error={faultWords('needWords')} onChange={(words) => change({ words })} />
        <KindFields question={question} change={change} faultWords={faultWords} />
        <WordsFields label={t('help')} optional value={question.help} onChange={(help) => change({ help })} />
        <Checkbox label={t('isRequired')} description={t('requiredAbout')} value={question.required} onChange={(required) => change({ required })} />
        <ConditionFields earlier={earlier} value={question.showIf} onChange={(showIf) => change({ showIf })} error={faultWords('needCondition')} />
      </div>
    </Dialog>
  );
}

interface KindProps<K extends QuestionKind> { question: Extract<SurveyQuestion, { kind: K }>; change: (part: object) => void; faultWords: (fault: Fault) => string | undefined }

function KindFields({ question, change, faultWords }: KindProps<QuestionKind>) {
  const t = useTexts(builderTexts);
  switch (question.kind) {
    case 'single': return (
      <>
        <ChoiceRows what="options" value={question.options} onChange={(options) => change({ options })} error={faultWords('needOptions')} />
        <Checkbox label={t('background')} description={t('backgroundAbout')} value={question.background} onChange={(background) => change({ background })} />
      </>
    );
    case 'multiple': return <ChoiceRows what="options" value={question.options} onChange={(options) => change({ options })} error={faultWords('needOptions')} />;
    case 'scale': return <ScaleFields question={question} change={change} faultWords={faultWords} />;
    case 'number': return (
      <>
        <NumberField label={t('least')} value={question.least} error={faultWords('needLimits')} onChange={(least) => change({ least: least ?? Number.NaN })} />
        <NumberField label={t('most')} value={question.most} onChange={(most) => change({ most: most ?? Number.NaN })} />
        <WordsFields label={t('unit')} optional value={question.unit} onChange={(unit) => change({ unit })} />
      </>
    );
    case 'text': return <Checkbox label={t('long')} value={question.long} onChange={(long) => change({ long })} />;
    case 'matrix': return (
      <>
        <ChoiceRows what="rows" value={question.rows} onChange={(rows) => change({ rows })} error={faultWords('needRows')} />
        <ChoiceRows what="options" value={question.options} onChange={(options) => change({ options })} error={faultWords('needOptions')} />
      </>
    );
  }
}

function ScaleFields({ question, change, faultWords }: KindProps<'scale'>) {
  const t = useTexts(builderTexts);
  const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => ({ value: String(from + at), label: String(from + at) }));
  return (
    <>
      <SelectField label={t('from')} value={String(question.from)} options={steps(0, 1)} onChange={(from) => change({ from: Number(from) })} />
      <WordsFields label={t('low')} value={question.low} error={faultWords('needEnds')} onChange={(low) => change({ low })} />
      <SelectField label={t('to')} value={String(question.to)} options={steps(2, 10)} onChange={(to) => change({ to: Number(to) })} />
      <WordsFields label={t('high')} value={question.high} onChange={(high) => change({ high })} />
    </>
  );
}

import { isAnswered } from '../../../contract/survey-answers.ts';
import { longestText } from '../../../contract/survey-document.ts';
import type { Answer, QuestionOf, SurveyQuestion } from '../../../contract/survey-document.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckboxGroup, RadioGroup } from '../../ui/fields/Choices.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { ScaleField } from '../../ui/fields/ScaleField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { answerTexts } from './answer.texts.ts';
import { langOf, useSurveyWords } from './survey-words.ts';

interface FieldProps<Q extends SurveyQuestion> {
  question: Q;
  value: Answer | undefined;
  /** Undefined takes the answer away. */
  onChange: (answer: Answer | undefined) => void;
  error: string | undefined;
  id: string;
}

const textOf = (value: Answer | undefined) => (typeof value === 'string' ? value : '');
const numberOf = (value: Answer | undefined) => (typeof value === 'number' ? value : null);

/** One question of a survey, as it is answered. */
export function QuestionField(props: FieldProps<SurveyQuestion>) {
  const t = useTexts(answerTexts);
  const language = useLanguage();
  const say = useSurveyWords();
  const { question, value, onChange } = props;
  const isChosen = (question.kind === 'single' || question.kind === 'scale' || question.kind === 'matrix') && !question.required && isAnswered(value);
  return (
    <div className="survey-question" lang={langOf(question.words, language)}>
      <Control {...props} />
      {/* A radio button cannot be unpressed, and answering is voluntary. */}
      {isChosen ? (
        <Button kind="quiet" size="small" label={t('clearOf', { question: say(question.words) })} onPress={() => {
          onChange(undefined);
          document.getElementById(props.id)?.focus();
        }}>{t('clear')}</Button>
      ) : null}
    </div>
  );
}

function Control({ question, value, onChange, error, id }: FieldProps<SurveyQuestion>) {
  const say = useSurveyWords();
  const t = useTexts(answerTexts);
  const help = question.help ? say(question.help) : '';
  const base = { id, label: say(question.words), optional: !question.required, error, ...(help === '' ? {} : { description: help }) };
  switch (question.kind) {
    case 'single':
      return <RadioGroup {...base} options={question.options.map(({ key, words }) => ({ value: key, label: say(words) }))} value={textOf(value)} onChange={onChange} />;
    case 'multiple':
      return (
        <CheckboxGroup {...base} options={question.options.map(({ key, words }) => ({ value: key, label: say(words) }))}
          value={Array.isArray(value) ? value : []} onChange={(chosen) => onChange(chosen.length > 0 ? [...chosen] : undefined)} />
      );
    case 'scale':
      return <ScaleField {...base} min={question.from} max={question.to} lowest={say(question.low)} highest={say(question.high)} value={numberOf(value)} onChange={(step) => onChange(step ?? undefined)} />;
    case 'number': {
      const unit = question.unit ? say(question.unit) : '';
      return (
        <NumberField {...base} description={help || t('numberHelp', { least: question.least, most: question.most })} {...(unit === '' ? {} : { unit })}
          value={numberOf(value)} onChange={(number) => onChange(number ?? undefined)} />
      );
    }
    case 'text':
      return question.long
        ? <TextArea {...base} rows={5} maxLength={longestText} value={textOf(value)} onChange={(text) => onChange(text === '' ? undefined : text)} />
        : <TextField {...base} value={textOf(value)} onChange={(text) => onChange(text === '' ? undefined : text)} />;
    case 'matrix':
      return <MatrixField question={question} value={value} onChange={onChange} error={error} id={id} />;
  }
}

/** One group of choices for each row: the same on a phone and on a wide screen, and read in order. */
function MatrixField({ question, value, onChange, error, id }: FieldProps<QuestionOf<'matrix'>>) {
  const say = useSurveyWords();
  const chosen = typeof value === 'object' && !Array.isArray(value) ? value : {};
  const options = question.options.map(({ key, words }) => ({ value: key, label: say(words) }));
  return (
    <fieldset className="survey-matrix">
      <legend className="field__label">{say(question.words)}</legend>
      {question.help ? <p className="field__description">{say(question.help)}</p> : null}
      {question.rows.map(({ key, words }, row) => (
        <RadioGroup key={key} {...(row === 0 ? { id } : {})} label={say(words)} optional={!question.required} layout="row" options={options} value={chosen[key] ?? ''}
          error={error !== undefined && chosen[key] === undefined ? error : undefined} onChange={(choice) => onChange({ ...chosen, [key]: choice })} />
      ))}
    </fieldset>
  );
}

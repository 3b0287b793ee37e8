import type { QuestionOf, SurveyQuestion } from '../../../contract/survey-document.ts';
import { CheckboxGroup } from '../../ui/fields/Choices.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useTexts } from '../../ui/texts.ts';
import { builderTexts } from './builder.texts.ts';
import { useSurveyWords } from './survey-words.ts';

type Deciding = QuestionOf<'single'> | QuestionOf<'multiple'>;
const decides = (question: SurveyQuestion): question is Deciding => question.kind === 'single' || question.kind === 'multiple';

/** Who is asked: everyone, or those who chose something at an earlier question. */
export function ConditionFields({ earlier, value, onChange, error }: {
  earlier: readonly SurveyQuestion[]; value: SurveyQuestion['showIf']; onChange: (condition: SurveyQuestion['showIf']) => void; error: string | undefined;
}) {
  const t = useTexts(builderTexts);
  const say = useSurveyWords();
  const sources = earlier.filter(decides);
  if (sources.length === 0) return null;
  const source = sources.find(({ key }) => key === value?.question);
  return (
    <>
      <SelectField label={t('showIf')} optional value={value?.question ?? 'always'} onChange={(question) => onChange(sources.some(({ key }) => key === question) ? { question, is: [] } : undefined)}
        options={[{ value: 'always', label: t('always') }, ...sources.map(({ key, words }) => ({ value: key, label: say(words) }))]} />
      {source ? (
        <CheckboxGroup label={t('showIfIs')} error={error} value={value?.is ?? []} onChange={(is) => onChange({ question: source.key, is: [...is] })}
          options={source.options.map(({ key, words }) => ({ value: key, label: say(words) }))} />
      ) : null}
    </>
  );
}

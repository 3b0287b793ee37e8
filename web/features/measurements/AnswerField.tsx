import type { FieldValues } from 'react-hook-form';
import type { AnswerScale } from '../../../contract/instrument.ts';
import { RadioGroup } from '../../ui/fields/Choices.tsx';
import { ScaleField } from '../../ui/fields/ScaleField.tsx';
import { useBound } from '../../ui/form/useBound.ts';
import type { FieldProps } from '../../ui/form/useBound.ts';
import { useLanguage } from '../../ui/language.ts';

/** From here on a scale is a row of figures with words at its ends; shorter ones have words at every step. */
const longScale = 7;

/** One question on its scale. Nothing is chosen from the start. */
export function AnswerField<I extends FieldValues, O>({ scale, layout, form, name, label, optional }: FieldProps<I, O> & { scale: AnswerScale; layout: 'row' | 'column' }) {
  const language = useLanguage();
  const { value, control } = useBound({ form, name, label });
  const chosen = typeof value === 'number' ? value : null;
  const wordsOf = (step: number) => scale.anchors.find((anchor) => anchor.value === step)?.label[language] ?? String(step);
  if (scale.max - scale.min + 1 >= longScale) {
    return (
      <ScaleField {...control} label={label} optional={optional} value={chosen} min={scale.min} max={scale.max}
        lowest={wordsOf(scale.min)} highest={wordsOf(scale.max)} />
    );
  }
  const steps = Array.from({ length: scale.max - scale.min + 1 }, (_, index) => scale.min + index);
  return (
    <RadioGroup {...control} label={label} optional={optional} layout={layout} value={chosen === null ? '' : String(chosen)}
      options={steps.map((step) => ({ value: String(step), label: wordsOf(step) }))} onChange={(step) => control.onChange(Number(step))} />
  );
}

import { useId } from 'react';
import type { Ref } from 'react';
import { FieldGroup, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';
import type { ControlProps } from './TextField.tsx';

export interface ScaleFieldProps extends FieldBase, ControlProps<number | null> {
  /** The lowest and highest whole number; 0 to 10 when not given. */
  min?: number | undefined;
  max?: number | undefined;
  /** Words at the two ends. */
  lowest: string;
  highest: string;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** A rating on whole numbers with words at its ends. Arrow keys move, as in any radio group; nothing is chosen from the start. */
export function ScaleField({ value, onChange, onBlur, name, disabled, min = 0, max = 10, lowest, highest, ref, ...base }: ScaleFieldProps) {
  const ids = useFieldIds(base);
  const groupName = useId();
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  const wordsOf = (step: number) => (step === min ? `${step}, ${lowest}` : step === max ? `${step}, ${highest}` : undefined);
  return (
    <FieldGroup {...base} ids={ids} role="radiogroup">
      <div className="scale">
        <div className="scale__steps">
          {steps.map((step, index) => (
            <label key={step} className="scale__step">
              <input type="radio" name={name ?? groupName} value={step} checked={value === step} disabled={disabled} required={!base.optional}
                aria-label={wordsOf(step)} {...(index === 0 ? { id: ids.control, ref } : {})}
                onChange={() => onChange(step)} onBlur={onBlur} />
              <span aria-hidden={wordsOf(step) ? true : undefined}>{step}</span>
            </label>
          ))}
        </div>
        <div className="scale__ends" aria-hidden="true"><span>{min} = {lowest}</span><span>{max} = {highest}</span></div>
      </div>
    </FieldGroup>
  );
}

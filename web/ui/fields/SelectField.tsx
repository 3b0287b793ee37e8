import type { Ref } from 'react';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import { FieldShell, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';
import type { ControlProps } from './TextField.tsx';

/** One answer to choose. */
export interface Option {
  value: string;
  label: string;
  about?: string | undefined;
  /** Shown, but not to be chosen now; `about` says why. */
  disabled?: boolean | undefined;
}

export interface SelectFieldProps extends FieldBase, ControlProps<string> {
  options: readonly Option[];
  ref?: Ref<HTMLSelectElement> | undefined;
}

/** One of many. The browser's own list: right on a phone, with a keyboard and for a screen reader. Up to six: use RadioGroup. */
export function SelectField({ value, onChange, onBlur, name, disabled, options, ref, ...base }: SelectFieldProps) {
  const t = useTexts(uiTexts);
  const ids = useFieldIds(base);
  return (
    <FieldShell {...base} ids={ids}>
      <select ref={ref} id={ids.control} className="control control--short" name={name} value={value} disabled={disabled} required={!base.optional}
        aria-describedby={ids.describedBy} aria-invalid={base.error ? true : undefined}
        onChange={(event) => onChange(event.target.value)} onBlur={onBlur}>
        <option value="">{t('choose')}</option>
        {options.map((option) => <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>)}
      </select>
    </FieldShell>
  );
}

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, Ref } from 'react';
import { FieldShell, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';

/** What the field components of a form hand to a control. */
export interface ControlProps<Value> {
  value: Value;
  onChange: (value: Value) => void;
  onBlur?: (() => void) | undefined;
  name?: string | undefined;
  disabled?: boolean | undefined;
}

export interface TextFieldProps extends FieldBase, ControlProps<string> {
  type?: Extract<HTMLInputTypeAttribute, 'text' | 'email' | 'tel'> | undefined;
  autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | undefined;
  /** `short` for what is never long: a number, a post code. */
  width?: 'full' | 'short' | undefined;
  /** Common answers, offered while one types; any other may be written. */
  suggestions?: readonly string[] | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** One line of text. */
export function TextField({ value, onChange, onBlur, name, disabled, type = 'text', autoComplete = 'off', inputMode, width, suggestions, ref, ...base }: TextFieldProps) {
  const ids = useFieldIds(base);
  const list = suggestions && suggestions.length > 0 ? `${ids.control}-list` : undefined;
  return (
    <FieldShell {...base} ids={ids}>
      <input ref={ref} id={ids.control} className={`control${width === 'short' ? ' control--short' : ''}`} type={type} name={name} value={value}
        disabled={disabled} autoComplete={autoComplete} inputMode={inputMode} list={list} required={!base.optional}
        aria-describedby={ids.describedBy} aria-invalid={base.error ? true : undefined}
        onChange={(event) => onChange(event.target.value)} onBlur={onBlur} />
      {list ? <datalist id={list}>{suggestions?.map((one) => <option key={one} value={one}>{one}</option>)}</datalist> : null}
    </FieldShell>
  );
}

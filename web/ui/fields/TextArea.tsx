import type { Ref } from 'react';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import { FieldShell, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';
import type { ControlProps } from './TextField.tsx';

export interface TextAreaProps extends FieldBase, ControlProps<string> {
  /** Counts what is left; more can be typed, so that nothing pasted is cut off unseen. */
  maxLength?: number | undefined;
  rows?: number | undefined;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

/** Several lines of text; grows with what is written. */
export function TextArea({ value, onChange, onBlur, name, disabled, maxLength, rows = 4, ref, ...base }: TextAreaProps) {
  const t = useTexts(uiTexts);
  const ids = useFieldIds(base);
  const left = maxLength === undefined ? null : maxLength - value.length;
  // The count is said aloud only when it starts to matter.
  const near = left !== null && maxLength !== undefined && left < maxLength / 10;
  return (
    <FieldShell {...base} ids={ids}>
      <textarea ref={ref} id={ids.control} className="control" name={name} value={value} rows={rows} disabled={disabled} required={!base.optional}
        aria-describedby={ids.describedBy} aria-invalid={base.error ? true : undefined}
        onChange={(event) => onChange(event.target.value)} onBlur={onBlur} />
      {left === null ? null : (
        <p className="field__hint" role={near ? 'status' : undefined}>
          {left < 0 ? t('charactersOver', { count: -left }) : t('charactersLeft', { count: left })}
        </p>
      )}
    </FieldShell>
  );
}

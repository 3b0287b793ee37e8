import { useId, useState } from 'react';
import type { Ref } from 'react';
import { useLanguage } from '../language.ts';
import { FieldShell, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';
import type { ControlProps } from './TextField.tsx';

export interface NumberFieldProps extends FieldBase, ControlProps<number | null> {
  /** Written after the field: “timmar i veckan”. */
  unit?: string | undefined;
  ref?: Ref<HTMLInputElement> | undefined;
}

/** Reads `7,5`, `7.5` and `1 200`; NaN when it is no number. */
export function parseNumber(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.').replace('\u2212', '-');
  return plain === '' ? null : Number(plain);
}

/** A number typed as people write it, with decimal comma or point. The value is null while empty and NaN while unreadable. */
export function NumberField({ value, onChange, onBlur, name, disabled, unit, ref, ...base }: NumberFieldProps) {
  const unitId = useId();
  const ids = useFieldIds(base, unit ? unitId : undefined);
  const language = useLanguage();
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === null || Number.isNaN(value) ? '' : String(value).replace('.', language === 'sv' ? ',' : '.');
  const shown = typed !== null && Object.is(parseNumber(typed), value) ? typed : written;
  return (
    <FieldShell {...base} ids={ids}>
      <div className="control-row">
        <input ref={ref} id={ids.control} className="control control--number" type="text" inputMode="decimal" autoComplete="off" name={name}
          value={shown} disabled={disabled} required={!base.optional}
          aria-describedby={ids.describedBy} aria-invalid={base.error ? true : undefined}
          onChange={(event) => {
            setTyped(event.target.value);
            onChange(parseNumber(event.target.value));
          }}
          onBlur={onBlur} />
        {unit ? <span id={unitId} className="control-row__unit">{unit}</span> : null}
      </div>
    </FieldShell>
  );
}

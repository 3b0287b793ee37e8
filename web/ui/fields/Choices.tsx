import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import { Icon } from '../Icon.tsx';
import { FieldGroup, useFieldIds } from './FieldShell.tsx';
import type { FieldBase } from './FieldShell.tsx';
import type { Option } from './SelectField.tsx';
import type { ControlProps } from './TextField.tsx';

interface GroupLook {
  options: readonly Option[];
  layout?: 'column' | 'row' | undefined;
  /** The first choice, which takes the focus when the group has an error. */
  ref?: Ref<HTMLInputElement> | undefined;
}

function Choice({ children, label, about, aboutId }: { children: ReactNode; label: ReactNode; about?: ReactNode; aboutId: string }) {
  return (
    <label className="choice">
      {children}
      <span>{label}</span>
      {about ? <span id={aboutId} className="choice__about">{about}</span> : null}
    </label>
  );
}

/** One of a few, all of them in sight. */
export function RadioGroup({ value, onChange, onBlur, name, disabled, options, layout = 'column', ref, ...base }: FieldBase & ControlProps<string> & GroupLook) {
  const ids = useFieldIds(base);
  const groupName = useId();
  return (
    <FieldGroup {...base} ids={ids} role="radiogroup">
      <div className={`choices choices--${layout}`}>
        {options.map((option, index) => (
          <Choice key={option.value} label={option.label} about={option.about} aboutId={`${ids.control}-about-${index}`}>
            <input type="radio" name={name ?? groupName} value={option.value} checked={value === option.value} disabled={disabled || option.disabled} required={!base.optional}
              {...(index === 0 ? { id: ids.control, ref } : {})}
              onChange={() => onChange(option.value)} onBlur={onBlur} />
          </Choice>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of a few. */
export function CheckboxGroup({ value, onChange, onBlur, name, disabled, options, layout = 'column', ref, ...base }: FieldBase & ControlProps<readonly string[]> & GroupLook) {
  const ids = useFieldIds(base);
  return (
    <FieldGroup {...base} ids={ids}>
      <div className={`choices choices--${layout}`}>
        {options.map((option, index) => (
          <Choice key={option.value} label={option.label} about={option.about} aboutId={`${ids.control}-about-${index}`}>
            <input type="checkbox" name={name} value={option.value} checked={value.includes(option.value)} disabled={disabled || option.disabled}
              aria-invalid={base.error ? true : undefined}
              {...(index === 0 ? { id: ids.control, ref } : {})}
              onChange={(event) => onChange(event.target.checked ? [...value, option.value] : value.filter((other) => other !== option.value))}
              onBlur={onBlur} />
          </Choice>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One yes that stands by itself. */
export function Checkbox({ value, onChange, onBlur, name, disabled, ref, ...base }: FieldBase & ControlProps<boolean> & { ref?: Ref<HTMLInputElement> | undefined }) {
  const ids = useFieldIds(base);
  return (
    <div className={`field${base.error ? ' field--wrong' : ''}`}>
      {base.error ? <p id={`${ids.control}-error`} className="field__error"><Icon name="error" />{base.error}</p> : null}
      <Choice label={base.label} about={base.description} aboutId={`${ids.control}-description`}>
        <input ref={ref} type="checkbox" id={ids.control} name={name} checked={value} disabled={disabled}
          aria-describedby={ids.describedBy} aria-invalid={base.error ? true : undefined}
          onChange={(event) => onChange(event.target.checked)} onBlur={onBlur} />
      </Choice>
    </div>
  );
}

import { useId } from 'react';
import type { ReactNode } from 'react';
import { Icon } from '../Icon.tsx';
import { useTexts } from '../texts.ts';
import { uiTexts } from '../ui.texts.ts';
import './fields.css';

/** What every control of a form carries. */
export interface FieldBase {
  label: string;
  /** What to write, where to find it, what it is used for. */
  description?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** Most fields are needed, so the few that are not say so. */
  optional?: boolean | undefined;
  /** The id of the control that takes the focus; made up when it is not given. */
  id?: string | undefined;
}

export interface FieldIds {
  control: string;
  label: string;
  /** For `aria-describedby`: the description and the error that are there. */
  describedBy: string | undefined;
}

/** The ids that tie a control to its label, description and error. */
export function useFieldIds({ id, description, error }: Pick<FieldBase, 'id' | 'description' | 'error'>, extra?: string): FieldIds {
  const made = useId();
  const control = id ?? made;
  const described = [description ? `${control}-description` : null, error ? `${control}-error` : null, extra ?? null];
  return {
    control,
    label: `${control}-label`,
    describedBy: described.filter((part) => part !== null).join(' ') || undefined,
  };
}

function LabelText({ label, optional }: Pick<FieldBase, 'label' | 'optional'>) {
  const t = useTexts(uiTexts);
  return <>{label}{optional ? <span className="field__optional"> ({t('optional')})</span> : null}</>;
}

function Messages({ ids, description, error }: { ids: FieldIds } & Pick<FieldBase, 'description' | 'error'>) {
  return (
    <>
      {description ? <p id={`${ids.control}-description`} className="field__description">{description}</p> : null}
      {error ? <p id={`${ids.control}-error`} className="field__error"><Icon name="error" />{error}</p> : null}
    </>
  );
}

/** Label, description and error around one control. */
export function FieldShell({ ids, label, optional, description, error, children }: FieldBase & { ids: FieldIds; children: ReactNode }) {
  return (
    <div className={`field${error ? ' field--wrong' : ''}`}>
      <label id={ids.label} htmlFor={ids.control} className="field__label"><LabelText label={label} optional={optional} /></label>
      <Messages ids={ids} description={description} error={error} />
      {children}
    </div>
  );
}

/** The same around a group of controls that answer one question together. */
export function FieldGroup({ ids, label, optional, description, error, role, children }: FieldBase & {
  ids: FieldIds;
  role?: 'radiogroup' | undefined;
  children: ReactNode;
}) {
  return (
    <fieldset className={`field${error ? ' field--wrong' : ''}`} role={role} aria-describedby={ids.describedBy}
      aria-invalid={role && error ? true : undefined}>
      <legend className="field__label"><LabelText label={label} optional={optional} /></legend>
      <Messages ids={ids} description={description} error={error} />
      {children}
    </fieldset>
  );
}

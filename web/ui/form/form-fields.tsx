import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { Checkbox, CheckboxGroup, RadioGroup } from '../fields/Choices.tsx';
import { DateField } from '../fields/DateField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { ScaleField } from '../fields/ScaleField.tsx';
import { SelectField } from '../fields/SelectField.tsx';
import type { Option } from '../fields/SelectField.tsx';
import { TextArea } from '../fields/TextArea.tsx';
import { TextField } from '../fields/TextField.tsx';
import type { TextFieldProps } from '../fields/TextField.tsx';
import { useBound } from './useBound.ts';
import type { FieldProps } from './useBound.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);

export function FormTextField<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & Pick<TextFieldProps, 'type' | 'autoComplete' | 'inputMode' | 'width' | 'suggestions'>) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <TextField {...rest} {...control} value={textOf(value)} />;
}

export function FormTextArea<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & { maxLength?: number; rows?: number }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <TextArea {...rest} {...control} value={textOf(value)} />;
}

/** The value is a number; empty is no answer. */
export function FormNumberField<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & { unit?: string }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <NumberField {...rest} {...control} value={numberOf(value)} onChange={(changed) => control.onChange(changed ?? '')} />;
}

export function FormSelectField<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & { options: readonly Option[] }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <SelectField {...rest} {...control} value={textOf(value)} />;
}

export function FormRadioGroup<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & { options: readonly Option[]; layout?: 'column' | 'row' }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <RadioGroup {...rest} {...control} value={textOf(value)} />;
}

/** A question of yes or no whose value is a boolean; nothing is chosen from the start. */
export function FormYesNo<I extends FieldValues, O>({ form, name, yes, no, ...rest }: FieldProps<I, O> & { yes: string; no: string }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  const options = [{ value: 'true', label: yes }, { value: 'false', label: no }];
  return (
    <RadioGroup {...rest} {...control} options={options} layout="row" value={typeof value === 'boolean' ? String(value) : ''}
      onChange={(changed) => control.onChange(changed === 'true')} />
  );
}

export function FormCheckboxGroup<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & { options: readonly Option[]; layout?: 'column' | 'row' }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <CheckboxGroup {...rest} {...control} value={listOf(value)} />;
}

export function FormCheckbox<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O>) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <Checkbox {...rest} {...control} value={value === true} />;
}

/** The value is an ISO day. */
export function FormDateField<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & { min?: string; max?: string }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <DateField {...rest} {...control} value={textOf(value)} />;
}

/** The value is a whole number. */
export function FormScaleField<I extends FieldValues, O>({ form, name, ...rest }: FieldProps<I, O> & { min?: number; max?: number; lowest: string; highest: string }) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return <ScaleField {...rest} {...control} value={numberOf(value)} />;
}

/** Several fields that belong together under one heading. */
export function FormSection({ title, lede, children }: { title: string; lede?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="form-section">
      <legend><h2>{title}</h2></legend>
      {lede ? <p className="form-section__lede">{lede}</p> : null}
      {children}
    </fieldset>
  );
}

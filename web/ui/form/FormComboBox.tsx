import type { FieldValues } from 'react-hook-form';
import { ComboBox } from '../fields/ComboBox.tsx';
import type { ComboBoxProps } from '../fields/ComboBox.tsx';
import { useBound } from './useBound.ts';
import type { FieldProps } from './useBound.ts';

/** One among many, found as one types; the form's value is the option's. */
export function FormComboBox<I extends FieldValues, O>({ form, name, ...rest }: Omit<FieldProps<I, O>, 'disabled'> & Pick<ComboBoxProps, 'options' | 'onTyped' | 'pending'>) {
  const { value, control } = useBound({ form, name, label: rest.label });
  return (
    <ComboBox {...rest} {...control} value={typeof value === 'string' && value !== '' ? value : null} onChange={(chosen) => control.onChange(chosen ?? '')} />
  );
}

import { useEffect } from 'react';
import { useController } from 'react-hook-form';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { FieldBase } from '../fields/FieldShell.tsx';
import { errorOf } from './Form.tsx';
import type { ZodForm } from './useZodForm.ts';

/** Which form and which of its values. The name is checked against the schema by the compiler. */
interface Bound<Input extends FieldValues, Output> {
  form: ZodForm<Input, Output>;
  name: FieldPath<Input>;
}
/** What every field of a form takes. */
export type FieldProps<Input extends FieldValues, Output> = Bound<Input, Output> & Omit<FieldBase, 'error' | 'id'> & { disabled?: boolean | undefined };

/** Ties a field to its value, its error, and its place in the error summary. */
export function useBound<Input extends FieldValues, Output>({ form, name, label }: Bound<Input, Output> & { label: string }) {
  const { field } = useController({ control: form.control, name });
  useEffect(() => {
    form.labels.set(name, label);
    return () => { form.labels.delete(name); };
  }, [form.labels, name, label]);
  const value: unknown = field.value;
  return {
    value,
    control: {
      id: form.fieldId(name),
      name: field.name,
      ref: field.ref,
      onBlur: field.onBlur,
      onChange: (changed: unknown) => field.onChange(changed),
      error: errorOf(form, name),
    },
  };
}

import type { ReactNode } from 'react';
import { get, useFieldArray } from 'react-hook-form';
import type { ArrayPath, FieldArray, FieldValues } from 'react-hook-form';
import { Button } from '../../ui/Button.tsx';
import type { ZodForm } from '../../ui/form/useZodForm.ts';
import { useTexts } from '../../ui/texts.ts';
import { editTexts } from './edit.texts.ts';
import './ideas.css';

interface RepeatRowsProps<Input extends FieldValues, Output> {
  form: ZodForm<Input, Output>;
  name: ArrayPath<Input>;
  /** What a new row starts from; a field that is left out is empty. */
  blank: () => object;
  addLabel: string;
  /** The field of a row that tells which one it is, aloud. */
  saidBy: string;
  /** Only the rows that belong here; the others stand elsewhere in the form. */
  shows?: (row: object) => boolean;
  children: (index: number) => ReactNode;
}

/** Rows of a list in a form: added at the end, moved up and removed, all by keyboard. */
export function RepeatRows<Input extends FieldValues, Output>({ form, name, blank, addLabel, saidBy, shows = () => true, children }: RepeatRowsProps<Input, Output>) {
  const t = useTexts(editTexts);
  const { fields, append, remove, move } = useFieldArray({ control: form.control, name, keyName: 'rowKey' });
  const shown = fields.map((field, index) => ({ field, index })).filter(({ field }) => shows(field));
  const said = (index: number): string => {
    const value: unknown = get(form.getValues(), `${name}.${index}.${saidBy}`);
    return typeof value === 'string' ? value : '';
  };
  return (
    <div className="idea-rows">
      {shown.map(({ field, index }, at) => {
        const row = { nr: at + 1, what: said(index) };
        const above = shown[at - 1];
        return (
          <div key={field.rowKey} className="idea-row" role="group" aria-label={t('row', { nr: row.nr })}>
            {children(index)}
            <div className="idea-row__tools">
              {above ? <Button kind="quiet" size="small" label={t('upRow', row)} onPress={() => move(index, above.index)}>{t('up')}</Button> : null}
              <Button kind="quiet" size="small" label={t('removeRow', row)} onPress={() => remove(index)}>{t('remove')}</Button>
            </div>
          </div>
        );
      })}
      <div><Button size="small" icon="plus" onPress={() => append(blank() as FieldArray<Input>)}>{addLabel}</Button></div>
    </div>
  );
}

import type { FieldValues } from 'react-hook-form';
import { incomeSources } from '../../../contract/programme-criteria.ts';
import { incomeWords } from '../../../contract/income-words.ts';
import { Button } from '../../ui/Button.tsx';
import { FieldGroup, useFieldIds } from '../../ui/fields/FieldShell.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useBound } from '../../ui/form/useBound.ts';
import type { FieldProps } from '../../ui/form/useBound.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { dischargeTexts } from './discharge.texts.ts';

/** A row while it is being filled in. */
interface IncomeRow {
  source: string;
  percent: number | '';
}

function rowsOf(value: unknown): IncomeRow[] {
  return Array.isArray(value) ? (value as IncomeRow[]) : [];
}

/** Sources of income with how much of the whole each is. */
export function FormIncomeFields<I extends FieldValues, O>({ form, name, label, description }: Pick<FieldProps<I, O>, 'form' | 'name' | 'label' | 'description'>) {
  const t = useTexts(dischargeTexts);
  const language = useLanguage();
  const { value, control } = useBound({ form, name, label });
  const rows = rowsOf(value);
  const shell = { id: control.id, label, description, error: control.error };
  const ids = useFieldIds(shell);
  const options = incomeSources.map((source) => ({ value: source, label: incomeWords[source][language] }));
  const change = (at: number, part: Partial<IncomeRow>) => control.onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <FieldGroup {...shell} ids={ids}>
      <div className="income-rows">
        {rows.map((row, index) => (
          // A row has no id of its own, and none is ever put between others.
          <div key={index} className="income-row">
            <SelectField {...(index === 0 ? { id: ids.control } : {})} label={t('incomeSource')} options={options} value={row.source ?? ''} onChange={(source) => change(index, { source })} />
            <NumberField label={t('incomePercent')} value={typeof row.percent === 'number' ? row.percent : null} onChange={(percent) => change(index, { percent: percent ?? '' })} />
            <Button kind="quiet" size="small" label={t('removeIncomeOf', { number: index + 1 })} onPress={() => control.onChange(rows.filter((_, other) => other !== index))}>{t('removeIncome')}</Button>
          </div>
        ))}
        <div>
          <Button size="small" icon="plus" onPress={() => control.onChange([...rows, { source: '', percent: rows.length === 0 ? 100 : '' }])}>{t('addIncome')}</Button>
        </div>
      </div>
    </FieldGroup>
  );
}

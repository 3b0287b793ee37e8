import type { DataSet } from '../../../contract/data-sets.ts';
import { dataSetsRoutes } from '../../../contract/data-sets.ts';
import { periodVariable, type FigureMeasure, type FigureSpec } from '../../../contract/figures.ts';
import { useApiQuery } from '../../app/api.ts';
import { CheckboxGroup, RadioGroup } from '../../ui/fields/Choices.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useDataSet } from './DataSetFrame.tsx';
import { figuresTexts } from './figures.texts.ts';

interface Settings { set: DataSet; periods: readonly string[]; spec: FigureSpec; onChange: (spec: FigureSpec) => void }

/** What a checkbox cannot say: a missing value. No code is empty. */
const missing = '';

/** The columns that a table can be made by, and the period where there are several. */
function useVariables({ set, periods }: Settings) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const columns = set.columns.filter(({ role, pseudonymised }) => role !== 'period' && role !== 'net-days' && !pseudonymised);
  return [
    ...columns.map(({ number, name, labelSv, labelEn }) => ({ value: String(number), label: (language === 'sv' ? labelSv : labelEn || labelSv) || name })),
    ...(periods.length > 1 ? [{ value: String(periodVariable), label: t('period') }] : []),
  ];
}

const chosen = (text: string) => (text === '' ? null : Number(text));
const shown = (variable: number | null) => (variable === null ? '' : String(variable));

/** What is counted, by what, of whom and when. */
export function FigureSettings(settings: Settings) {
  const t = useTexts(figuresTexts);
  const { set, periods, spec, onChange } = settings;
  const variables = useVariables(settings);
  const others = (...taken: (number | null)[]) => variables.filter(({ value }) => !taken.includes(Number(value)));
  const hasNetDays = set.columns.some(({ role }) => role === 'net-days') && set.columns.some(({ role }) => role === 'age');
  const change = (part: Partial<FigureSpec>) => onChange(withPeriods({ ...spec, ...part }, spec, periods));
  return (
    <div className="figure-desk__settings no-print">
      <h3>{t('settings')}</h3>
      {hasNetDays ? <RadioGroup label={t('measure')} value={spec.measure} onChange={(measure) => change({ measure: measure as FigureMeasure })} options={[{ value: 'people', label: t('people') }, { value: 'ill-health', label: t('illHealth') }]} /> : null}
      <SelectField label={t('rows')} value={shown(spec.rows)} onChange={(text) => { if (text !== '') change({ rows: Number(text) }); }} options={others(spec.columns, spec.split, spec.filter?.variable ?? null)} />
      <SelectField label={t('columns')} description={periods.length > 1 ? t('columnsAbout') : undefined} optional value={shown(spec.columns)} onChange={(text) => change({ columns: chosen(text) })} options={others(spec.rows, spec.split, spec.filter?.variable ?? null)} />
      <SelectField label={t('split')} optional value={shown(spec.split)} onChange={(text) => change({ split: chosen(text) })} options={others(spec.rows, spec.columns, spec.filter?.variable ?? null)} />
      {periods.length > 1 ? <CheckboxGroup label={t('periods')} value={spec.periods ?? periods} onChange={(values) => change({ periods: periods.filter((one) => values.includes(one)) })} options={periods.map((value) => ({ value, label: value }))} /> : null}
      <SelectField label={t('filter')} optional value={shown(spec.filter?.variable ?? null)} onChange={(text) => change({ filter: text === '' ? null : { variable: Number(text), values: [] } })}
        options={others(spec.rows, spec.columns, spec.split, periodVariable)} />
      {spec.filter ? <FilterValues set={set} filter={spec.filter} onChange={(filter) => change({ filter })} /> : null}
    </div>
  );
}

/** One who begins to compare periods means all of them; one who stops, the last. */
function withPeriods(next: FigureSpec, before: FigureSpec, periods: readonly string[]): FigureSpec {
  const compares = ({ rows, columns, split }: FigureSpec) => [rows, columns, split].includes(periodVariable);
  if (compares(next) === compares(before)) return next;
  return { ...next, periods: compares(next) || periods.length < 2 ? null : periods.slice(-1) };
}

function FilterValues({ set, filter, onChange }: { set: DataSet; filter: NonNullable<FigureSpec['filter']>; onChange: (filter: NonNullable<FigureSpec['filter']>) => void }) {
  const t = useTexts(figuresTexts);
  const language = useLanguage();
  const { params } = useDataSet();
  const { data } = useApiQuery(dataSetsRoutes.readValues, { params, query: { column: filter.variable } });
  const codes = new Map(set.columns.find(({ number }) => number === filter.variable)?.codes.map((code) => [code.code, code]));
  if (!data) return null;
  return (
    <CheckboxGroup label={t('filterValues')} value={filter.values.map((value) => value ?? missing)}
      onChange={(values) => onChange({ ...filter, values: values.map((value) => (value === missing ? null : value)) })}
      options={data.values.slice(0, 40).map(({ value }) => ({ value: value ?? missing, label: value === null ? t('missing') : codes.get(value)?.[language] || value }))} />
  );
}

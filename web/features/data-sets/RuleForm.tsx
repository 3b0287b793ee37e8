import { useState } from 'react';
import { cleaningKinds, type CleaningRule } from '../../../contract/data-cleaning.ts';
import { dataSetsRoutes, type DataSet } from '../../../contract/data-sets.ts';
import { useApiQuery } from '../../app/api.ts';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { CheckboxGroup } from '../../ui/fields/Choices.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Page.tsx';
import { FailedState, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { columnLabel } from './column-label.ts';
import { missingValue, noDraft, ruleOf, type RuleDraft } from './rule-draft.ts';
import { useDataSet } from './DataSetFrame.tsx';
import { dataSetsTexts, ruleText } from './data-sets.texts.ts';

interface RuleFormProps { set: DataSet; pending: boolean; onAdd: (rule: CleaningRule) => void; onClose: () => void }

/** One rule to add: what it does, in which column, and to which values. */
export function RuleForm({ set, pending, onAdd, onClose }: RuleFormProps) {
  const t = useTexts(dataSetsTexts);
  const language = useLanguage();
  const [draft, setDraft] = useState<RuleDraft>(noDraft);
  const [tried, setTried] = useState(false);
  const rule = ruleOf(draft);
  const change = (changed: Partial<RuleDraft>) => setDraft({ ...draft, ...changed });
  return (
    <Card title={t('addRule')}>
      <Stack>
        {tried && !rule ? <Notice kind="error" announce>{t('ruleFault')}</Notice> : null}
        <SelectField label={t('ruleKind')} value={draft.kind} options={cleaningKinds.map((kind) => ({ value: kind, label: t(ruleText[kind]) }))}
          onChange={(kind) => setDraft({ ...noDraft, column: draft.column, kind: kind as RuleDraft['kind'] })} />
        {draft.kind === '' || draft.kind === 'drop-repeats' ? null : (
          <SelectField label={t('ruleColumn')} value={draft.column} onChange={(column) => change({ column, values: [] })}
            options={set.columns.map((column) => ({ value: String(column.number), label: columnLabel(column, language) }))} />
        )}
        {draft.column === '' ? null : <RuleSettings draft={draft} onChange={change} />}
        <ButtonRow>
          <Button kind="primary" pending={pending} onPress={() => {
            setTried(true);
            if (rule) onAdd(rule);
          }}>{t('add')}</Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </ButtonRow>
      </Stack>
    </Card>
  );
}

function RuleSettings({ draft, onChange }: { draft: RuleDraft; onChange: (changed: Partial<RuleDraft>) => void }) {
  const t = useTexts(dataSetsTexts);
  if (draft.kind === 'map-values' || draft.kind === 'drop-rows') {
    return (
      <>
        <ChooseValues draft={draft} onChange={(values) => onChange({ values })} />
        {draft.kind === 'map-values' ? <TextField label={t('valueTo')} description={t('valueToAbout')} optional width="short" value={draft.to} onChange={(to) => onChange({ to })} /> : null}
      </>
    );
  }
  if (draft.kind === 'range-to-missing') {
    return (
      <>
        <NumberField label={t('least')} optional value={draft.least} onChange={(least) => onChange({ least })} />
        <NumberField label={t('most')} optional value={draft.most} onChange={(most) => onChange({ most })} />
      </>
    );
  }
  if (draft.kind === 'bands') return <TextField label={t('bounds')} description={t('boundsAbout')} value={draft.bounds} onChange={(bounds) => onChange({ bounds })} />;
  return null;
}

/** The values that the column has after the rules so far. */
function ChooseValues({ draft, onChange }: { draft: RuleDraft; onChange: (values: readonly string[]) => void }) {
  const t = useTexts(dataSetsTexts);
  const { params } = useDataSet();
  const { data, error } = useApiQuery(dataSetsRoutes.readValues, { params, query: { column: Number(draft.column) } });
  if (error) return <FailedState error={error} />;
  if (!data) return <Skeleton rows={3} />;
  const shown = data.values.filter(({ value }) => value !== null || draft.kind === 'drop-rows');
  return (
    <>
      <CheckboxGroup label={t('valuesFrom')} layout="row" value={draft.values} onChange={onChange}
        options={shown.map(({ value, count }) => ({ value: value ?? missingValue, label: `${value ?? t('missing')} (${count})` }))} />
      {data.more ? <p>{t('moreValues')}</p> : null}
    </>
  );
}

import { useState } from 'react';
import type { CleaningRule } from '../../../contract/data-cleaning.ts';
import { dataSetsRoutes, type Cleaning, type DataSet } from '../../../contract/data-sets.ts';
import { useApiMutation, useApiQuery } from '../../app/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Section, Stack } from '../../ui/Page.tsx';
import { EmptyState, FailedState, ProgressNote, Skeleton } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { DataSetFrame, useDataSet } from './DataSetFrame.tsx';
import { RuleForm } from './RuleForm.tsx';
import { EffectText, RuleWords } from './rule-words.tsx';
import { dataSetsTexts } from './data-sets.texts.ts';

/** `/prestudies/$prestudyId/data/$dataSetId/cleaning`: the rules that are replayed each time the values are read. */
export function CleaningPage() {
  const t = useTexts(dataSetsTexts);
  const { params } = useDataSet();
  const { data, error, refetch } = useApiQuery(dataSetsRoutes.readCleaning, { params });
  return (
    <DataSetFrame>{(set) => (
      <Section title={t('cleaningTitle')} lede={t('cleaningLede')}>
        {data ? <Rules set={set} cleaning={data} /> : error ? <FailedState error={error} retry={() => { void refetch(); }} /> : <Skeleton rows={4} />}
      </Section>
    )}</DataSetFrame>
  );
}

/** The list with two things changed round. */
function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  const copy = [...list];
  [copy[one], copy[other]] = [copy[other] as T, copy[one] as T];
  return copy;
}

function Rules({ set, cleaning }: { set: DataSet; cleaning: Cleaning }) {
  const t = useTexts(dataSetsTexts);
  const toast = useToast();
  const { params } = useDataSet();
  const [adding, setAdding] = useState(false);
  const change = useApiMutation(dataSetsRoutes.changeCleaning);
  const rules = cleaning.steps.map(({ rule }) => rule);
  const save = (changed: readonly CleaningRule[], version = cleaning.version) => change.mutateAsync({ params, body: { rules: [...changed], version } });
  const takeBack = async (index: number) => {
    const { version } = await save(rules.filter((_rule, place) => place !== index));
    toast({ text: t('undone'), undo: () => { void save(rules, version).then(() => toast({ text: t('putBack') })); } });
  };
  return (
    <Stack>
      {change.error ? <FailedState error={change.error} /> : null}
      {change.isPending ? <ProgressNote text={t('counting')} /> : null}
      {rules.length === 0 && !adding ? <EmptyState title={t('noRules')}>{t('noRulesAbout')}</EmptyState> : null}
      {rules.length > 0 ? (
        <ol className="cleaning-rules" aria-label={t('ruleList')}>
          {cleaning.steps.map((step, index) => (
            // Rules have no name of their own: one is the rule at its place.
            // oxlint-disable-next-line react/no-array-index-key -- As above.
            <li key={index} className="cleaning-rule">
              <div>
                <div className="cleaning-rule__what"><RuleWords rule={step.rule} set={set} /></div>
                <EffectText effect={step.effect} />
              </div>
              <div className="cleaning-rule__moves">
                {index > 0 ? <Button size="small" kind="quiet" icon="sortUp" label={t('ofRule', { deed: t('moveUp'), number: index + 1 })} pending={change.isPending} onPress={() => { void save(swapped(rules, index, index - 1)); }}>{t('moveUp')}</Button> : null}
                {index < rules.length - 1 ? <Button size="small" kind="quiet" icon="sortDown" label={t('ofRule', { deed: t('moveDown'), number: index + 1 })} pending={change.isPending} onPress={() => { void save(swapped(rules, index, index + 1)); }}>{t('moveDown')}</Button> : null}
                <Button size="small" kind="quiet" icon="undo" label={t('ofRule', { deed: t('takeBack'), number: index + 1 })} pending={change.isPending} onPress={() => { void takeBack(index); }}>{t('takeBack')}</Button>
              </div>
            </li>
          ))}
        </ol>
      ) : null}
      {adding ? <RuleForm set={set} pending={change.isPending} onClose={() => setAdding(false)} onAdd={(rule) => { void save([...rules, rule]).then(() => setAdding(false)); }} />
        : <div><Button kind="primary" icon="plus" onPress={() => setAdding(true)}>{t('addRule')}</Button></div>}
    </Stack>
  );
}

import type { CleaningEffect, CleaningRule } from '../../../contract/data-cleaning.ts';
import type { DataSet } from '../../../contract/data-sets.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { columnLabel } from './column-label.ts';
import { dataSetsTexts, ruleText } from './data-sets.texts.ts';

/** What a rule is told beside its column: `k, K → kvinna`. */
function settingsOf(rule: CleaningRule, missing: string): string {
  switch (rule.kind) {
    case 'map-values': return `${rule.from.join(', ')} → ${rule.to ?? missing}`;
    case 'range-to-missing': return `${rule.least ?? ''}–${rule.most ?? ''}`;
    case 'bands': return rule.from.join(', ');
    case 'drop-rows': return rule.values.map((value) => value ?? missing).join(', ');
    case 'trim':
    case 'fold-case':
    case 'read-number':
    case 'date-to-year':
    case 'drop-repeats': return '';
  }
}

/** A rule as a person would say it. */
export function RuleWords({ rule, set }: { rule: CleaningRule; set: DataSet }) {
  const t = useTexts(dataSetsTexts);
  const language = useLanguage();
  const column = rule.kind === 'drop-repeats' ? undefined : set.columns.find(({ number }) => number === rule.column);
  const settings = settingsOf(rule, t('missing'));
  return <>{column ? `${columnLabel(column, language)}: ` : ''}{t(ruleText[rule.kind])}{settings === '' ? '' : ` (${settings})`}</>;
}

/** What a rule did, before and after. */
export function EffectText({ effect }: { effect: CleaningEffect }) {
  const t = useTexts(dataSetsTexts);
  const said = [
    ...(effect.rowsBefore === effect.rowsAfter ? [] : [t('effectRows', { before: effect.rowsBefore, after: effect.rowsAfter })]),
    ...(effect.cellsChanged === 0 ? [] : [t('effectCells', { count: effect.cellsChanged })]),
    ...(effect.valuesBefore === effect.valuesAfter ? [] : [t('effectValues', { before: effect.valuesBefore, after: effect.valuesAfter })]),
    ...(effect.missingBefore === effect.missingAfter ? [] : [t('effectMissing', { before: effect.missingBefore, after: effect.missingAfter })]),
  ];
  return <p className="cleaning-rule__effect">{said.length === 0 ? t('effectNone') : said.join('; ')}</p>;
}

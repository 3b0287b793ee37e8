import type { BudgetSum, IdeaBudget } from '../../../contract/idea-budget.ts';
import type { IdeaParty } from '../../../contract/idea-content.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { localeOf, useLanguage } from '../../ui/language.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Stack } from '../../ui/Page.tsx';
import { useTexts } from '../../ui/texts.ts';
import { budgetFaultWord, ideaWords } from './idea-words.texts.ts';
import { ideasTexts } from './ideas.texts.ts';
import './ideas.css';

/** A budget: each row of staff, what it all comes to, who pays, and what does not add up. */
export function BudgetView({ budget, sum, parties }: { budget: IdeaBudget; sum: BudgetSum; parties: readonly Pick<IdeaParty, 'key' | 'name'>[] }) {
  const t = useTexts(ideasTexts);
  const number = useNumber();
  const rates = new Map(budget.unitCosts.map((cost) => [cost.key, cost]));
  const rows = budget.staff.map((row, at) => ({ ...row, at, rate: rates.get(row.unitCost), ...sum.rows[at] }));
  const verified = rows.every(({ rate }) => rate?.verified === true);
  return (
    <Stack>
      <BudgetFaults sum={sum} />
      <DataTable caption={t('staff')} rows={rows} rowKey={({ at }) => String(at)} columns={[
        { key: 'role', header: t('role'), cell: ({ role }) => role },
        { key: 'party', header: t('party'), cell: ({ party }) => parties.find(({ key }) => key === party)?.name ?? t('nobody') },
        { key: 'extent', header: t('extent'), cell: ({ people, sharePercent, months }) => t('extentOf', { people, share: sharePercent, months }) },
        { key: 'hours', header: t('hours'), numeric: true, cell: ({ hours }) => number(hours ?? 0) },
        { key: 'rate', header: t('perHour'), numeric: true, cell: ({ rate }) => (rate ? number(rate.sekPerHour) : '–') },
        { key: 'sek', header: t('cost'), numeric: true, cell: ({ sek }) => (sek === null || sek === undefined ? '–' : number(sek)) },
      ]} />
      <BudgetTotals budget={budget} sum={sum} />
      {budget.coFinancing.length > 0 ? (
        <>
          <h3>{t('coFinancing')}</h3>
          <ul className="idea-list">{budget.coFinancing.map(({ who, kind, sek }) => <li key={`${who} ${kind}`}>{who}: {t('kronor', { sek: number(sek) })} {t(kind === 'cash' ? 'cash' : 'inKind')}</li>)}</ul>
        </>
      ) : null}
      <p className="idea-soft">{t('budgetBasis', { asOf: t(verified ? 'basisVerified' : 'basisUnverified') })}</p>
    </Stack>
  );
}

function useNumber(): (value: number) => string {
  const language = useLanguage();
  return (value) => value.toLocaleString(localeOf(language));
}

export function BudgetFaults({ sum }: { sum: BudgetSum }) {
  const w = useTexts(ideaWords);
  if (sum.faults.length === 0) return null;
  return <Notice kind="warning"><ul>{sum.faults.map((fault) => <li key={fault}>{w(budgetFaultWord(fault))}</li>)}</ul></Notice>;
}

/** What it comes to and how it is paid, down to what is missing. */
export function BudgetTotals({ budget, sum }: { budget: Pick<IdeaBudget, 'flatRatePercent' | 'unionPercent'>; sum: BudgetSum }) {
  const t = useTexts(ideasTexts);
  const number = useNumber();
  const kr = (value: number | null) => (value === null ? t('notKnown') : t('kronor', { sek: number(value) }));
  const missing = sum.ownMissing ?? 0;
  const lines: { term: string; value: string; total?: boolean }[] = [
    { term: t('directStaff'), value: kr(sum.directStaff) },
    { term: t('otherCosts', { percent: budget.flatRatePercent }), value: kr(sum.otherCosts) },
    { term: t('total'), value: kr(sum.total), total: true },
    { term: t('union', { percent: budget.unionPercent ?? '–' }), value: kr(sum.union) },
    { term: t('ownNeeded'), value: kr(sum.ownNeeded) },
    { term: t('ownPromised'), value: kr(sum.ownPromised) },
    ...(missing === 0 ? [] : [{ term: t(missing > 0 ? 'ownMissing' : 'ownOver'), value: kr(Math.abs(missing)), total: true }]),
  ];
  return (
    <dl className="idea-sum">
      {lines.map(({ term, value, total }) => (
        <div key={term} className="idea-sum__line">
          <dt className={total ? 'idea-sum__total' : undefined}>{term}</dt><dd className={total ? 'idea-sum__total' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

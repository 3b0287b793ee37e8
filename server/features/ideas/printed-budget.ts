import type { Idea } from '../../../contract/ideas.ts';
import type { Language } from '../../../contract/words.ts';
import type { Block } from '../../platform/documents/printed-document.ts';
import type { Say } from './ground.texts.ts';

/** The budget of an idea in print: who works and what it costs, what it comes to, who bears what, and how it is reckoned. */
export function printedBudget({ content: { budget: plan }, budgetSum: sum }: Idea, language: Language, say: Say): Block[] {
  const locale = language === 'sv' ? 'sv-SE' : 'en-GB';
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 });
  const number = new Intl.NumberFormat(locale);
  const sek = (amount: number | null) => (amount === null ? say('unknown') : money.format(amount));
  const rates = new Map(plan.unitCosts.map(({ key, sekPerHour }) => [key, sekPerHour]));
  const missing = sum.ownMissing !== null && sum.ownMissing > 0 ? [{ label: say('missing'), value: sek(sum.ownMissing) }] : [];
  return [
    { kind: 'table', caption: say('staff'), columns: [say('role'), say('extent'), say('hours'), say('perHour'), say('cost')],
      rows: plan.staff.map(({ role, people, sharePercent, months, unitCost }, at) => {
        const rate = rates.get(unitCost);
        return [
          role, say('months', { people: String(people), percent: String(sharePercent), months: String(months) }), number.format(sum.rows[at]?.hours ?? 0),
          rate === undefined ? say('unknown') : number.format(rate), sek(sum.rows[at]?.sek ?? null),
        ];
      }) },
    { kind: 'facts', rows: [
      { label: say('direct'), value: sek(sum.directStaff) }, { label: say('other', { percent: String(plan.flatRatePercent) }), value: sek(sum.otherCosts) },
      { label: say('total'), value: sek(sum.total) }, { label: say('union'), value: sek(sum.union) },
      { label: say('own'), value: sek(sum.ownNeeded) }, { label: say('promised'), value: sek(sum.ownPromised) }, ...missing,
    ] },
    ...(plan.coFinancing.length === 0 ? [] : [{
      kind: 'table' as const, caption: say('coFinancing'), columns: [say('who'), say('how'), say('cost')],
      rows: plan.coFinancing.map(({ who, kind, sek: amount }) => [who, say(kind === 'cash' ? 'cash' : 'inKind'), sek(amount)]),
    }]),
    { kind: 'paragraph', text: `${say('reckoned')}${sum.faults.includes('unit-cost-unverified') ? say('unverified') : ''}` },
  ];
}

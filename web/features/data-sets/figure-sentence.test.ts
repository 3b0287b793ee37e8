import { describe, expect, it } from 'vitest';
import type { FigureCell, FigureTable } from '../../../contract/figures.ts';
import { translator } from '../../ui/texts.ts';
import { suggestedSentence } from './figure-sentence.ts';
import { figuresTexts } from './figures.texts.ts';

const t = translator(figuresTexts, 'sv');
const hidden: FigureCell = { count: null, share: null, low: null, high: null, mean: null };
const cell = (count: number, share: number): FigureCell => ({ count, share, low: share - 4, high: share + 4, mean: null });
const rows = { variable: 2, sv: 'Diagnos', en: 'Diagnosis', values: [{ code: 'a', sv: 'Psykiatrisk', en: 'Psychiatric' }, { code: 'b', sv: 'Smärta', en: 'Pain' }] };
const group = (column: number | null, cells: FigureCell[], total = 100) => ({ split: null, column, total: { ...hidden, count: total }, known: total, cells });
const table = (more: Partial<FigureTable>): FigureTable => ({
  spec: { measure: 'people', rows: 2, columns: null, split: null, filter: null, periods: null }, exact: false, threshold: 5, rows, columns: null, split: null, filter: null,
  periods: ['2020'], groups: [group(null, [cell(60, 60), cell(40, 40)])], differences: null, hidden: 0, hidesZeros: false, ...more,
});
const years = { variable: 0, sv: 'Period', en: 'Period', values: ['2019', '2020'].map((code) => ({ code, sv: code, en: code })) };
const sexes = { variable: 3, sv: 'Kön', en: 'Sex', values: [{ code: 'K', sv: 'Kvinna', en: 'Woman' }, { code: 'M', sv: 'Man', en: 'Man' }] };

describe('the sentence that a table suggests', () => {
  it('names what is most common', () => expect(suggestedSentence(table({}), t, 'sv')).toBe('Psykiatrisk är vanligast: 60 av 100 (60 %)'));

  it('is silent where the largest may be hidden', () => {
    expect(suggestedSentence(table({ groups: [group(null, [hidden, cell(40, 40)])] }), t, 'sv')).toBe('');
    expect(suggestedSentence(table({ groups: [group(null, [cell(90, 90), hidden])] }), t, 'sv')).toBe('Psykiatrisk är vanligast: 90 av 100 (90 %)');
  });

  it('says that groups differ only when their intervals are apart', () => {
    const by = (women: number) => table({ columns: sexes, groups: [group(0, [cell(women, women), cell(100 - women, 100 - women)]), group(1, [cell(50, 50), cell(50, 50)]), group(null, [cell(60, 60), cell(40, 40)])] });
    expect(suggestedSentence(by(70), t, 'sv')).toBe('Psykiatrisk är vanligare i gruppen Kvinna (70 %) än i gruppen Man (50 %)');
    expect(suggestedSentence(by(54), t, 'sv')).toContain('Psykiatrisk är vanligast');
  });

  it('says that something has changed only when that is more than chance', () => {
    const change = (low: number, high: number) => table({
      columns: years, groups: [group(0, [cell(60, 60), cell(40, 40)]), group(1, [cell(70, 70), cell(30, 30)])],
      differences: [{ split: null, cells: [{ points: 10, low, high }, null] }],
    });
    expect(suggestedSentence(change(2, 18), t, 'sv')).toBe('Psykiatrisk har ökat från 60 till 70 procent');
    expect(suggestedSentence(change(-2, 22), t, 'sv')).toBe('Psykiatrisk är vanligast både 2019 (60 %) och 2020 (70 %)');
  });
});

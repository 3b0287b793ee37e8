import { screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from '../axe.ts';
import { show } from '../show.tsx';
import { BarList } from './BarList.tsx';
import { dayScale, monthTicks } from './day-scale.ts';
import { LaneChart } from './LaneChart.tsx';
import { LineChart } from './LineChart.tsx';
import { packRows } from './pack-rows.ts';

describe('charts', () => {
  it('holds the figures of both raters in a table, and says where one has no answer', async () => {
    show(<><h2>Progression</h2><LineChart title="Tilltron har ökat" summary="Från 3 till 6." domain={[0, 10]} band={{ size: 1, label: 'Osäkert' }} events={[{ day: '2026-08-01', label: 'Ny coach' }]}
      series={[{ key: 'p', label: 'Alba', points: [{ day: '2026-06-01', value: 3 }, { day: '2026-09-01', value: 6 }] }, { key: 'c', label: 'Coachen', points: [{ day: '2026-09-01', value: 5 }] }]} /></>);
    expect(screen.getByRole('img', { name: 'Från 3 till 6.' })).toBeTruthy();
    const cells = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true }).map((row) => [...row.children].map((cell) => cell.textContent));
    expect(cells.slice(1)).toEqual([['1 juni 2026', '3', 'inget svar'], ['1 sep. 2026', '6', '5']]);
    await expectAccessible();
  });

  it('draws lines of two kinds, told apart by shape and not by colour alone', () => {
    const { container } = show(<LineChart title="T" summary="S" domain={[0, 10]} series={[{ key: 'p', label: 'A', points: [{ day: '2026-06-01', value: 0 }] }, { key: 'c', label: 'B', points: [{ day: '2026-06-01', value: 10 }] }]} />);
    const chart = container.querySelector('.line-chart');
    expect(chart?.querySelectorAll('circle')).toHaveLength(1);
    expect(chart?.querySelectorAll('rect.line-chart__mark')).toHaveLength(1);
    const bottom = Number(chart?.querySelector('circle')?.getAttribute('cy'));
    const top = Number(chart?.querySelector('rect.line-chart__mark')?.getAttribute('y'));
    expect(bottom).toBeGreaterThan(top);
  });

  it('gives a plan as words in lanes, and says so where a lane is empty though it matters', async () => {
    show(<><h2>Plan</h2><LaneChart title="Två spår" summary="Hälsa pågår." lanes={[
      { key: 'h', label: 'Hälsa', rings: [{ key: 'r', label: 'Läkarbesök', day: '2026-12-03' }], bars: [{ key: 'b', label: 'Samtalsstöd', by: 'Regionen', start: '2026-10-01', end: '2026-12-31' }] },
      { key: 'a', label: 'Arbete', bars: [], rings: [], empty: 'Inget som rör arbete pågår.', emptyMatters: true },
    ]} /></>);
    const words = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(words).toContain('Samtalsstöd1 okt. till 31 dec. · Regionen');
    expect(words).toContain('Läkarbesöksenast 3 dec.');
    expect(words).toContain('ArbeteInget som rör arbete pågår.');
    await expectAccessible();
  });

  it('lists amounts with their words', async () => {
    show(<><h2>Resultat</h2><BarList title="Var tredje arbetar" summary="42 av 140." full={140} labelHeader="Efter" valueHeader="Antal" rows={[{ key: 'w', label: 'Arbetar', value: 42, words: '42 av 140', goal: 50 }]} /></>);
    expect(screen.getAllByText('42 av 140').length).toBeGreaterThan(0);
    await expectAccessible();
  });
});

describe('placing', () => {
  it('never lays two stretches of a row over one another', () => {
    const stretch = fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 40 })).map(([from, length]) => ({ from, to: from + length }));
    fc.assert(fc.property(fc.array(stretch), (drawn) => {
      const stretches = drawn.toSorted((a, b) => a.from - b.from);
      const rows = packRows(stretches);
      stretches.forEach((one, i) => stretches.slice(i + 1).forEach((other, j) => {
        if (rows[i] === rows[i + 1 + j]) expect(other.from).toBeGreaterThanOrEqual(one.to);
      }));
    }));
  });

  it('names at most as many months as there is room for', () => {
    expect(monthTicks('2026-01-01', '2026-04-30', 4)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01']);
    expect(monthTicks('2025-11-15', '2026-11-15', 4)).toEqual(['2025-12-01', '2026-03-01', '2026-06-01', '2026-09-01']);
    fc.assert(fc.property(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 20 }), (most, years) => {
      expect(monthTicks('2020-01-01', `${2020 + Math.min(years, 2 * most)}-12-31`, most).length).toBeLessThanOrEqual(most + 1);
    }));
  });

  it('puts days evenly on the axis', () => {
    const at = dayScale('2026-11-01', '2026-11-11', 0, 100);
    expect(at('2026-11-01')).toBe(0);
    expect(at('2026-11-06')).toBe(50);
    expect(at('2026-11-11')).toBe(100);
  });
});

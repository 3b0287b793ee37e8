import { expect, it } from 'vitest';
import { framedPages, pagesOf, withImports } from './first-load.ts';

const manifest = {
  'index.html': { file: 'index.js', isEntry: true, imports: ['_shared.js'] },
  '_shared.js': { file: 'shared.js', imports: ['_deep.js'] },
  '_deep.js': { file: 'deep.js', imports: ['_shared.js'] },
  'features/cases/CasePageFrame.tsx': { file: 'frame.js', isDynamicEntry: true, imports: ['index.html'] },
  'features/plans/PlanPage.tsx': { file: 'plan.js', isDynamicEntry: true, imports: ['_shared.js', '_chart.js'] },
  '_chart.js': { file: 'chart.js' },
  'ui/fields/CalendarPopover.tsx': { file: 'calendar.js', isDynamicEntry: true },
};

it('follows imports to the end, round in circles too', () => {
  expect(withImports(manifest, ['index.html'])).toEqual(new Set(['index.html', '_shared.js', '_deep.js']));
});

const routeTable = `
const caseTabs: readonly PageRoute[] = [
  { path: '/plan', page: () => import('../features/plans/PlanPage.tsx').then((m) => m.PlanPage) },
];
const prestudyTabs: readonly PageRoute[] = [
  { path: '/ideas', page: () => import('../features/ideas/IdeasPage.tsx').then((m) => m.IdeasPage) },
];
const others = [{ path: '/cases', page: () => import('../features/cases/CasesPage.tsx').then((m) => m.CasesPage) }];`;

it('reads from the route table which pages have a frame, and says so when it cannot', () => {
  expect(framedPages(routeTable)).toEqual(new Map([
    ['features/plans/PlanPage.tsx', 'features/cases/CasePageFrame.tsx'], ['features/ideas/IdeasPage.tsx', 'features/prestudies/PrestudyFrame.tsx'],
  ]));
  expect(() => framedPages('nothing of the kind')).toThrow('no caseTabs');
});

it('counts a page with the entry and its frame, and without what is fetched only when it is opened', () => {
  const plan = pagesOf(manifest, framedPages(routeTable)).find(({ page }) => page === 'features/plans/PlanPage.tsx');
  expect(plan?.chunks).toEqual(new Set(['index.html', '_shared.js', '_deep.js', 'features/cases/CasePageFrame.tsx', 'features/plans/PlanPage.tsx', '_chart.js']));
  expect(pagesOf(manifest, new Map()).map(({ page }) => page)).not.toContain('ui/fields/CalendarPopover.tsx');
});

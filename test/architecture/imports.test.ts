import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['contract', 'server', 'web', 'test', 'scripts', 'bench'];
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: NonNullable<IFlattenedRuleSet['forbidden']>; options: ICruiseOptions;
};

async function look(baseDir: string, folders: string[]): Promise<ICruiseResult> {
  const { tsConfig: _none, ...rest } = options;
  const { output } = await cruise(folders, { ...rest, baseDir, ruleSet: { forbidden }, validate: true });
  if (typeof output === 'string') throw new Error('The cruiser gave a report instead of its findings');
  return output;
}

/** A bad import for each rule: a file that imports another that it may not. */
const badImports: Readonly<Record<string, readonly [from: string, to: string][]>> = {
  'no-cycle': [['server/platform/a.ts', 'server/platform/b.ts'], ['server/platform/b.ts', 'server/platform/a.ts']],
  'no-unresolved-import': [['server/platform/a.ts', 'server/platform/nowhere.ts']],
  'contract-imports-zod-only': [['contract/plans.ts', 'server/platform/clock.ts']],
  'platform-knows-no-feature': [['server/platform/clock.ts', 'server/features/cases/public.ts']],
  'slice-through-public': [['server/features/plans/read-plan.ts', 'server/features/cases/cases.sql.ts']],
  'level-1-imports-lower-slices-only': [['server/features/agencies/a.ts', 'server/features/programmes/public.ts']],
  'level-2-imports-lower-slices-only': [['server/features/cases/a.ts', 'server/features/consents/public.ts']],
  'level-3-imports-lower-slices-only': [['server/features/consents/a.ts', 'server/features/plans/public.ts']],
  'level-4-imports-lower-slices-only': [['server/features/corrections/a.ts', 'server/features/sessions/public.ts']],
  'level-5-imports-lower-slices-only': [['server/features/plans/a.ts', 'server/features/sessions/public.ts']],
  'apart-1-imports-lower-slices-only': [['server/features/prestudies/a.ts', 'server/features/surveys/public.ts']],
  'apart-2-imports-lower-slices-only': [['server/features/surveys/a.ts', 'server/features/analyses/public.ts']],
  'apart-3-imports-lower-slices-only': [['server/features/codings/a.ts', 'server/features/ideas/public.ts']],
  'apart-4-imports-lower-slices-only': [['server/features/ideas/a.ts', 'server/features/publications/public.ts']],
  'prestudies-never-read-a-case': [['server/features/surveys/a.ts', 'server/features/participants/public.ts']],
  'the-case-knows-no-prestudy': [['server/features/indicators/a.ts', 'server/features/prestudies/public.ts']],
  'readers-import-no-slice': [['server/features/today/a.ts', 'server/features/cases/public.ts']],
  'only-the-day-reads-the-kernel': [['server/features/timeline/a.ts', 'server/features/programmes/public.ts']],
  'nothing-imports-the-app': [['server/features/plans/a.ts', 'server/app/config.ts']],
  'server-and-web-share-the-contract': [['server/app/a.ts', 'web/ui/texts.ts']],
  'web-asks-over-http': [['web/app/a.ts', 'server/platform/clock.ts']],
  'ui-knows-no-feature': [['web/ui/Button.tsx', 'web/features/plans/PlanPage.tsx']],
  'page-features-stand-apart': [['web/features/plans/PlanPage.tsx', 'web/features/sessions/NotesPage.tsx']],
  'pages-use-session-and-api': [['web/features/plans/PlanPage.tsx', 'web/app/router.tsx']],
  'tests-stay-in-tests': [['server/features/plans/a.ts', 'test/world/world.ts']],
};

/** Writes a small tree with these imports and gives the rules that find fault with it. A name without a slash is a package. */
async function rulesBrokenBy(imports: readonly [from: string, to: string][], keyword = 'import'): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-imports-'));
  const write = (file: string, source: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  };
  try {
    const written = new Map<string, string>();
    for (const [from, to] of imports) {
      const isFile = to.includes('/');
      const place = isFile ? '../'.repeat(from.split('/').length - 1) : '';
      written.set(from, `${keyword} { X } from '${place}${to}';\nexport const y: X = 1;\n`);
      if (isFile && !to.includes('nowhere') && !written.has(to)) written.set(to, 'export type X = number;\nexport const X = 1;\n');
    }
    for (const [file, source] of written) write(file, source);
    const { summary } = await look(folder, [...new Set([...written.keys()].map((file) => file.split('/')[0] ?? ''))]);
    return summary.violations.map(({ rule }) => rule.name);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('who imports whom', () => {
  it('is as the rules say, and the cruiser sees the edges', { timeout: 60_000 }, async () => {
    const { summary } = await look(checkout, rooms);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(500);
    expect(summary.totalDependenciesCruised).toBeGreaterThan(3_000);
  });

  it('has a bad import at hand for each rule', () => {
    expect(Object.keys(badImports).toSorted()).toEqual(forbidden.map(({ name }) => name ?? '').toSorted());
  });

  it.each(Object.entries(badImports))('finds what breaks %s', async (rule, imports) => {
    expect(await rulesBrokenBy(imports)).toContain(rule);
  });

  it('finds imports of types alone, re-exports and packages', async () => {
    const intoAnother: [string, string][] = [['server/features/plans/a.ts', 'server/features/cases/cases.sql.ts']];
    expect(await rulesBrokenBy(intoAnother, 'import type')).toEqual(['slice-through-public']);
    expect(await rulesBrokenBy(intoAnother, 'export')).toContain('slice-through-public');
    expect(await rulesBrokenBy([['contract/plans.ts', 'kysely']])).toContain('contract-imports-zod-only');
  });

  it('finds nothing wrong with what is allowed', async () => {
    expect(await rulesBrokenBy([
      ['server/features/plans/read-plan.ts', 'server/features/cases/public.ts'],
      ['server/features/today/read-today.ts', 'server/features/programmes/public.ts'],
      ['server/features/cases/cases.routes.ts', 'contract/cases.ts'],
      ['server/app/demo.ts', 'test/world/demo/fill.ts'],
      ['web/features/plans/PlanPage.tsx', 'web/app/api.ts'],
      ['web/features/plans/GoalForm.tsx', 'web/ui/Button.tsx'],
    ])).toEqual([]);
  });
});

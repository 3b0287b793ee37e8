import { describe, expect, it } from 'vitest';
import { functionLengths, hasDefaultExport, parse, readSources, reExports } from './sources.ts';

const longestFile = 400;
const longestFunction = 60;

const sources = readSources();
const isTest = (path: string) => /\.(test|journey)\.tsx?$|^test\//.test(path);

/** What each slice gives the slices above it. A name more here is a decision. */
const publicSurfaces = {
  'server/features/cases/public.ts': ['loadCase', 'LoadedCase', 'openCase', 'teamAgencies'],
  'server/features/consents/public.ts': ['accessKernel', 'selectRecord', 'shareRecord'],
  'server/features/analyses/public.ts': ['readEvidenceSources', 'readFindings', 'readOutlookNotes'],
  'server/features/corrections/public.ts': ['keepEarlier'],
  'server/features/data-sets/public.ts': ['barsOf', 'readReleasedFigures', 'ShownFigure'],
  'server/features/participants/public.ts': [
    'describedPerson', 'DescribedPerson', 'enrolPerson', 'guardWords', 'protectionOf', 'protectPerson', 'protectReferred',
  ],
  'server/features/prestudies/public.ts': ['insertDecision', 'prestudyAccessKernel', 'selectMembers', 'selectPrestudy', 'standUnderFindings'],
  'server/features/programmes/public.ts': [
    'addDays', 'addMonths', 'basisOf', 'beginProgramme', 'cadenceOf', 'CaseFacts', 'checkCriteria', 'CriteriaAnswers', 'criteriaTogether',
    'daysBetween', 'dueItems', 'findOpenProgramme', 'FoundProgramme', 'FundingProjectImport', 'FundingProjectPlace', 'IsoDay', 'keepFundingProject', 'latestSnooze', 'modelOf', 'nextFollowUp',
    'readModelText', 'readProgramme', 'readProjectPage', 'selectVersions', 'usualRenewalDays', 'wholeYears',
  ],
  'server/features/publications/public.ts': ['Operator', 'PublicSite'],
  'server/features/surveys/public.ts': ['findTextQuestion', 'listTextQuestions', 'readFreeTexts', 'TextQuestion'],
  'server/features/ideas/public.ts': ['listIdeas', 'readIdea'],
};

describe('our source files', () => {
  it('are seen', () => {
    expect(sources.length).toBeGreaterThan(400);
    expect(sources.flatMap(functionLengths).length).toBeGreaterThan(2_000);
  });

  it(`have at most ${longestFile} lines`, () => {
    const long = sources.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length })).filter(({ lines }) => lines > longestFile);
    expect(long).toEqual([]);
  });

  it(`have functions of at most ${longestFunction} lines of code`, () => {
    const long = sources.filter(({ path }) => !isTest(path))
      .flatMap((source) => functionLengths(source).filter(({ lines }) => lines > longestFunction).map((one) => ({ path: source.path, ...one })));
    expect(long).toEqual([]);
  });

  it('have no default exports; the settings of tools may', () => {
    expect(sources.filter((source) => hasDefaultExport(source) && !/^[^/]+\.config\.ts$/.test(source.path)).map(({ path }) => path)).toEqual([]);
  });

  it('re-export in public.ts alone, and there what is written down here', () => {
    const found = sources.map((source) => [source.path, reExports(source).toSorted((a, b) => a.localeCompare(b))] as const).filter(([, names]) => names.length > 0);
    expect(Object.fromEntries(found)).toEqual(publicSurfaces);
  });

  it('are not named for being a drawer', () => {
    const drawers = /(^|[/.-])(utils?|helpers?|common|managers?|misc)([/.-]|$)/i;
    expect(sources.map(({ path }) => path).filter((path) => drawers.test(path))).toEqual([]);
  });
});

describe('the eyes of these tests', () => {
  it.each([
    ['export default function f() {}', true],
    ['const f = 1;\nexport default f;', true],
    ['const f = 1;\nexport { f as default };', true],
    ['export default class {}', true],
    ['export function f() {}', false],
  ])('see whether %s is a default export', (text, expected) => {
    expect(hasDefaultExport(parse('a.ts', text))).toBe(expected);
  });

  it('count the lines of a function without blank ones and comments', () => {
    const text = ['function f() {', '  // why', '', '  /**', '   * more', '   */', '  return () => {', '    g();', '  };', '}'].join('\n');
    expect(functionLengths(parse('a.ts', text))).toEqual([{ name: 'f', lines: 5 }, { name: 'line 7', lines: 3 }]);
  });

  it('see each way of handing on', () => {
    const text = "export { a, type B } from './a.ts';\nexport type { C } from './c.ts';\nexport * from './d.ts';\nexport { e };\n";
    expect(reExports(parse('a.ts', text))).toEqual(['a', 'B', 'C', '*']);
  });
});

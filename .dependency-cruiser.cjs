/**
 * Who may import whom (CONTRIBUTING.md, the table of rooms). Each rule is proved on a bad import in
 * `test/architecture/imports.test.ts`; a new rule without such a proof fails there.
 */
const levels = [
  ['agencies', 'participants', 'programmes'],
  ['cases'],
  ['consents'],
  ['corrections'],
  ['assessments', 'plans', 'sessions', 'measurements', 'placements', 'extracts'],
];
/** The pre-study context stands apart: it never reads a case (docs/adr/0023). */
const apart = [
  ['prestudies'],
  ['actors', 'data-sets', 'surveys', 'analyses'],
  ['codings'],
  ['ideas'],
  ['publications'],
];
const readers = ['today', 'timeline', 'indicators', 'access-log'];

const tests = '\\.(test|journey)\\.tsx?$|\\.builder\\.ts$|\\.data\\.ts$';
const slice = (names) => `^server/features/(${names.join('|')})/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** A slice imports lower slices only: not its own level, not a higher one. */
const levelRules = levels.map((names, level) => rule(
  `level-${level + 1}-imports-lower-slices-only`, 'A slice imports slices of a lower level, never sideways or up.',
  { path: slice(names), pathNot: tests },
  { path: slice([...levels.slice(level).flat(), ...readers]), pathNot: '^server/features/$1/' },
));

const apartRules = apart.slice(0, -1).map((names, level) => rule(
  `apart-${level + 1}-imports-lower-slices-only`, 'In the pre-study context too, a slice imports slices of a lower level only.',
  { path: slice(names), pathNot: tests },
  { path: slice(apart.slice(level).flat()), pathNot: '^server/features/$1/' },
));

module.exports = {
  forbidden: [
    rule('no-cycle', 'Two files that need each other as they run are one file, or three. Types alone may go round.', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('no-unresolved-import', 'The file or package is not there.', {}, { couldNotResolve: true }),
    rule('contract-imports-zod-only', 'The contract is shapes: zod and other contract files.',
      { path: '^contract/', pathNot: tests }, { pathNot: '^contract/|^node_modules/zod/|^zod$' }),
    rule('platform-knows-no-feature', 'The platform imports the contract, and no slice or app.',
      { path: '^server/platform/', pathNot: tests }, { path: '^(server/(features|app)|web|test|scripts|bench)/' }),
    rule('slice-through-public', 'What a slice gives others is in its public.ts.',
      { path: '^server/features/([^/]+)/', pathNot: tests }, { path: '^server/features/', pathNot: '^server/features/($1/|[^/]+/public\\.ts$)' }),
    ...levelRules,
    ...apartRules,
    rule('prestudies-never-read-a-case', 'The pre-study context knows agencies and programmes, and nothing of a person (docs/adr/0023).',
      { path: slice(apart.flat()), pathNot: tests }, { path: '^server/features/', pathNot: slice(['agencies', 'programmes', ...apart.flat()]) }),
    rule('the-case-knows-no-prestudy', 'What people do with a case asks nothing of the pre-study context.',
      { path: slice([...levels.flat(), ...readers, 'retention']), pathNot: tests }, { path: slice(apart.flat()) }),
    rule('readers-import-no-slice', 'The slices that only read stand on db/views. One edge is allowed: docs/adr/0002.',
      { path: slice(readers), pathNot: tests },
      { path: '^server/features/', pathNot: ['^server/features/$1/', '^server/features/programmes/public\\.ts$'] }),
    rule('only-the-day-reads-the-kernel', 'The one edge of docs/adr/0002 is the day\'s.',
      { path: slice(readers.filter((name) => name !== 'today')), pathNot: tests }, { path: '^server/features/programmes/' }),
    rule('nothing-imports-the-app', 'The app is put together last; nothing stands on it.',
      { path: '^(contract|server/platform|server/features|web)/', pathNot: tests }, { path: '^server/app/' }),
    rule('server-and-web-share-the-contract', 'What both need is in the contract.',
      { path: '^server/', pathNot: tests }, { path: '^web/' }),
    rule('web-asks-over-http', 'The web app knows the server by the contract.', { path: '^web/', pathNot: tests }, { path: '^(server|test|scripts|bench)/' }),
    rule('ui-knows-no-feature', 'The design system knows no page.', { path: '^web/ui/', pathNot: tests }, { path: '^web/(features|app)/' }),
    rule('page-features-stand-apart', 'The pages of a feature import no other feature\'s.',
      { path: '^web/features/([^/]+)/', pathNot: tests }, { path: '^web/features/', pathNot: '^web/features/$1/' }),
    rule('pages-use-session-and-api', 'Of the app, pages use the session, the API and what shares records.',
      { path: '^web/features/', pathNot: tests }, { path: '^web/app/', pathNot: '^web/app/(session\\.tsx$|api\\.ts$|sharing/)' }),
    rule('tests-stay-in-tests', 'What runs in production imports no test; the demo world is laid out by the app alone.',
      { path: '^(contract|server/platform|server/features|web)/', pathNot: `${tests}|^web/(app/(fake-api|show-page|open-app)|ui/(show|axe|dialog-in-jsdom))\\.tsx?$` },
      { path: `^test/|${tests}|^node_modules/(vitest|fast-check|@testing-library|axe-core|jsdom)/` }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css'], exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};

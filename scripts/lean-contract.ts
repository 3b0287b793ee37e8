import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst, Visitor } from 'vite';
import type { ESTree, Plugin } from 'vite';

const contractFolder = fileURLToPath(new URL('../contract/', import.meta.url));
const callsOnly = '?calls';

/** What the built web app reads of a route: how to call it. The rest is for the server and the API page. */
const kept: ReadonlySet<string> = new Set(['method', 'path', 'asks']);

interface Edit { start: number; end: number; text: string }

function withEdits(code: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), code);
}

/** How to call each route that is defined: the rest of it is left out. */
function leanRoutes(code: string, program: ESTree.Program): Edit[] {
  const edits: Edit[] = [];
  new Visitor({
    CallExpression({ start, end, callee, arguments: [route] }) {
      if (callee.type !== 'Identifier' || callee.name !== 'defineRoute' || route?.type !== 'ObjectExpression') return;
      const parts = route.properties.filter((part) => part.type === 'Property' && part.key.type === 'Identifier' && kept.has(part.key.name));
      edits.push({ start, end, text: `{ ${parts.map((part) => code.slice(part.start, part.end)).join(', ')} }` });
    },
  }).visit(program);
  return edits;
}

interface Constant { name: string; value: ESTree.Expression; statement: ESTree.Node; isTable: boolean }

/** The constants at the top of a module; a table is one that holds routes. */
function constantsOf(program: ESTree.Program): Constant[] {
  return program.body.flatMap((statement) => {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type !== 'VariableDeclaration') return [];
    return declared.declarations.flatMap(({ id, init }) => (id.type !== 'Identifier' || init === null ? [] : [
      { name: id.name, value: init, statement, isTable: statement.type === 'ExportNamedDeclaration' && /(Routes|Redirects)$/.test(id.name) },
    ]));
  });
}

/** Says of a constant that making it has no side effects: one that nobody reads is then left out. */
function pure({ value: { type, start, end } }: Constant): Edit[] {
  if (type === 'Literal' || type === 'ArrowFunctionExpression') return [];
  return [{ start, end: start, text: '/* @__PURE__ */ (() => (' }, { start: end, end, text: '))()' }];
}

/**
 * A module of the contract as the browser needs it: of each route only how to call it, and every constant free to go
 * when nobody reads it. The routes are in a module of their own, so that a page that only reads brings no schema of a form.
 * @param code TypeScript
 * @param file the module's file name
 */
export function leanContract(code: string, file: string): { shapes: string; calls: string } {
  const program = parseAst(code, { lang: 'ts' });
  const routes = leanRoutes(code, program);
  const constants = constantsOf(program);
  const tables = constants.filter(({ isTable }) => isTable);
  const isInTable = ({ start }: Edit) => tables.some(({ statement }) => statement.start <= start && start < statement.end);
  const shapes = [
    ...routes, ...constants.filter(({ isTable }) => !isTable).flatMap(pure),
  ].filter((edit) => !isInTable(edit));
  const dropped = tables.map(({ statement: { start, end } }) => ({ start, end, text: '' }));
  const names = tables.map(({ name }) => name).join(', ');
  return {
    shapes: withEdits(code, [...shapes, ...dropped]) + (names && `\nexport { ${names} } from './${file}${callsOnly}';\n`),
    calls: withEdits(code, [...routes, ...constants.flatMap(pure)]),
  };
}

/**
 * Makes the contract lean in the production build: the shapes of answers, examples and summaries stay on the server.
 * In development the web app checks every answer, and has the contract whole.
 */
export function leanContractPlugin(): Plugin {
  return {
    name: 'samsteg-lean-contract',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.startsWith(contractFolder)) return null;
      const [path = id] = id.split('?');
      const { shapes, calls } = leanContract(code, basename(path));
      return { code: id.endsWith(callsOnly) ? calls : shapes, map: null, moduleType: 'ts', moduleSideEffects: false };
    },
  };
}

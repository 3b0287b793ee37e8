import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

/** One source file of the house, parsed. `path` is relative to the checkout. */
export interface Source { path: string; text: string; tree: ts.SourceFile }

/** Parses text as the file it would be. */
export function parse(path: string, text: string): Source {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, kind) };
}

/** Every file we have written in TypeScript or JavaScript; not what is made from something else. */
export function readSources(): Source[] {
  const made = new Set(['server/platform/db/schema.ts']);
  return globSync(['{contract,server,web,test,bench,scripts}/**/*.{ts,tsx,mjs}', '*.{ts,mjs}'], { cwd: checkout, exclude: ['web/dist/**'] })
    .filter((path) => !made.has(path)).toSorted((a, b) => a.localeCompare(b))
    .map((path) => parse(path, readFileSync(`${checkout}/${path}`, 'utf8')));
}

/** Lines with code on them: neither blank nor a comment alone. */
function codeLines(text: string): number {
  const withoutBlocks = text.replaceAll(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, '');
  return withoutBlocks.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('//')).length;
}

/** Each function with its length in lines of code. */
export function functionLengths({ tree }: Source): { name: string; lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const named = node.name ?? (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent) ? node.parent.name : undefined);
      found.push({ name: named?.getText() ?? `line ${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, lines: codeLines(node.getText()) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const hasModifier = (node: ts.Node, kind: ts.SyntaxKind) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);

/** Whether the file exports a default, in any of the ways there are. */
export function hasDefaultExport({ tree }: Source): boolean {
  return tree.statements.some((statement) =>
    ts.isExportAssignment(statement)
    || hasModifier(statement, ts.SyntaxKind.DefaultKeyword)
    || (ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
      && statement.exportClause.elements.some(({ name }) => name.text === 'default')));
}

/** What a file hands on from others: `export … from`, by name; `*` for all. */
export function reExports({ tree }: Source): string[] {
  return tree.statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier) return [];
    const clause = statement.exportClause;
    return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : ['*'];
  });
}

import { parseAst } from 'vite';
import type { Plugin } from 'vite';

/** What of zod turns schemas into JSON Schema: every schema carries it as a method, so no bundler can tell that nobody calls it. */
const jsonSchema = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;
/** What zod says in English of what it found. Our forms say it themselves, in the reader's language (`web/ui/form/issue-words.ts`). */
const englishWords = /\/zod\/v4\/locales\/en\.js$/;
/** What stands in their place: they are asked for as zod is loaded. */
export const noWords = 'export default () => ({});\n';

/** A module with every name of another, each a function that does nothing: what is put where nobody may call. */
export function namesOnly(code: string): string {
  const names = parseAst(code).body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = statement;
    if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name];
    if (declaration?.type === 'VariableDeclaration') return declaration.declarations.map(({ id }) => (id.type === 'Identifier' ? id.name : undefined));
    return specifiers.map(({ exported }) => (exported.type === 'Identifier' ? exported.name : undefined));
  }).filter((name) => name !== undefined);
  return `const none = () => undefined;\nexport { ${names.map((name) => `none as ${name}`).join(', ')} };\n`;
}

/** Leaves JSON Schema out of the zod that the browser gets, five KB of it: only the server makes a document of the schemas. And its words, one KB. */
export function leanZodPlugin(): Plugin {
  return {
    name: 'samsteg-lean-zod',
    apply: 'build',
    transform(code, id) {
      if (englishWords.test(id)) return { code: noWords, map: null };
      return jsonSchema.test(id) ? { code: namesOnly(code), map: null } : null;
    },
  };
}

// Writes server/platform/db/schema.ts from a migrated database: `node scripts/db-types.mjs postgres://…/db`.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { sealedColumnsOf, sealedTableNames } from '../server/platform/sealing/sealed-columns.ts';

const file = 'server/platform/db/schema.ts';

const [url, ...flags] = process.argv.slice(2);
if (!url) {
  console.error('Give the address of a migrated database: node scripts/db-types.mjs postgres://owner@host/database');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [
  'node_modules/kysely-codegen/dist/cli/bin.js', '--dialect', 'postgres', '--url', url,
  '--out-file', file, '--date-parser', 'string', '--numeric-parser', 'number',
  '--type-mapping', JSON.stringify({ timestamptz: 'string' }), '--exclude-pattern', 'platform.{migrations,view_sets}', ...flags,
], { stdio: ['ignore', 2, 2] });
if (status !== 0) process.exit(status ?? 1);

/** A sealed column is no text to the compiler: it must be opened. */
let types = readFileSync(file, 'utf8').replace(/^(import type \{ ColumnType \}.*\n)/m, '$1import type { Sealed } from "../sealing/sealed.ts";\n');
for (const table of sealedTableNames) {
  const name = table.split(/[._]/).map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  for (const column of sealedColumnsOf(table)) {
    const before = types;
    types = types.replace(new RegExp(`(export interface ${name} \\{[^}]*?\\n  ${column}: (?:Generated<)?)string\\b`), '$1Sealed');
    if (types === before) throw new Error(`${table}.${column} is in sealed-columns.ts, but is no text column of the database`);
  }
}
writeFileSync(file, types);

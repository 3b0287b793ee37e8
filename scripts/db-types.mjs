// Writes server/platform/db/schema.ts from a migrated database: `node scripts/db-types.mjs postgres://…/db`.
// With --verify it writes nothing and ends with 1 when the file says something else.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealedColumnsOf, sealedTableNames } from '../server/platform/sealing/sealed-columns.ts';

const file = 'server/platform/db/schema.ts';
const [url, ...flags] = process.argv.slice(2);
if (!url) {
  console.error('Give the address of a migrated database: node scripts/db-types.mjs postgres://owner@host/database');
  process.exit(2);
}

function generated() {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-types-'));
  const out = join(folder, 'schema.ts');
  try {
    const { status } = spawnSync(process.execPath, [
      'node_modules/kysely-codegen/dist/cli/bin.js', '--dialect', 'postgres', '--url', url,
      '--out-file', out, '--date-parser', 'string', '--numeric-parser', 'number',
      '--type-mapping', JSON.stringify({ timestamptz: 'string' }), '--exclude-pattern', 'platform.{migrations,view_sets}',
    ], { stdio: ['ignore', 2, 2] });
    if (status !== 0) process.exit(status ?? 1);
    return readFileSync(out, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A sealed column is no text to the compiler: it must be opened. */
function withSealedColumns(types) {
  let marked = types.replace(/^(import type \{ ColumnType \}.*\n)/m, '$1import type { Sealed } from "../sealing/sealed.ts";\n');
  for (const table of sealedTableNames) {
    const name = table.split(/[._]/).map((word) => word[0].toUpperCase() + word.slice(1)).join('');
    for (const column of sealedColumnsOf(table)) {
      const before = marked;
      marked = marked.replace(new RegExp(`(export interface ${name} \\{[^}]*?\\n  ${column}: (?:Generated<)?)string\\b`), '$1Sealed');
      if (marked === before) throw new Error(`${table}.${column} is in sealed-columns.ts, but is no text column of the database`);
    }
  }
  return marked;
}

const types = withSealedColumns(generated());
if (!flags.includes('--verify')) writeFileSync(file, types);
else if (readFileSync(file, 'utf8') !== types) {
  console.error(`${file} is not what the database says: write it anew with node scripts/db-types.mjs`);
  process.exit(1);
}

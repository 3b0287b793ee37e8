// Writes server/platform/db/schema.ts from a migrated database: `node scripts/db-types.mjs postgres://…/db`.
import { spawnSync } from 'node:child_process';

const [url, ...flags] = process.argv.slice(2);
if (!url) {
  console.error('Give the address of a migrated database: node scripts/db-types.mjs postgres://owner@host/database');
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [
  'node_modules/kysely-codegen/dist/cli/bin.js', '--dialect', 'postgres', '--url', url,
  '--out-file', 'server/platform/db/schema.ts', '--date-parser', 'string', '--numeric-parser', 'number',
  '--type-mapping', JSON.stringify({ timestamptz: 'string' }), '--exclude-pattern', 'platform.{migrations,view_sets}', ...flags,
], { stdio: ['ignore', 2, 2] });
process.exit(status ?? 1);

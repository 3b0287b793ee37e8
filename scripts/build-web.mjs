import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkout, inCheckout, stop } from './checkout.mjs';
import { toolEnvironment } from './run-program.mjs';

const built = inCheckout('web/dist');
const mark = join(built, '.sources');

/** Whether there are pages to serve, new or old. */
export function hasWeb() {
  return existsSync(join(built, 'index.html'));
}

/** Builds the pages when there are none or what they are made of has changed. */
export function ensureWeb(node) {
  const sources = checksumOfSources();
  if (hasWeb() && existsSync(mark) && readFileSync(mark, 'utf8') === sources) return;
  console.error('Building the pages …');
  const vite = inCheckout('node_modules/vite/bin/vite.js');
  const result = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: checkout, env: toolEnvironment(), encoding: 'utf8' });
  if (result.status !== 0) stop(`The pages could not be built:\n${result.stdout}${result.stderr}`);
  writeFileSync(mark, sources);
}

function checksumOfSources() {
  const files = ['vite.config.ts', 'scripts/lean-contract.ts', 'scripts/lean-zod.ts', 'package-lock.json', ...filesIn('contract'), ...filesIn('web')];
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(inCheckout(file)));
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(inCheckout(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(checkout, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((path) => relative(built, inCheckout(path)).startsWith('..'))
    .sort();
}

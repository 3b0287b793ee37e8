import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { checkout, inCheckout, stop } from './checkout.mjs';

/**
 * Runs `npm ci` when what is installed is not what package-lock.json says. Its output goes to
 * standard error, so that a program's own output stays clean.
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing packages …');
  const npm = npmCommand();
  const { status } = spawnSync(npm.program, [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: checkout, stdio: ['ignore', 2, 2] });
  if (status !== 0) stop('The packages could not be installed: see above, then run npm ci');
}

/**
 * Whether node_modules holds what package-lock.json says, by the record that npm leaves there when an
 * installation has succeeded. Optional packages may be missing: most are for other platforms.
 *
 * @param needsDev false when the packages for development may be missing too.
 */
export function isInstalled({ needsDev = true } = {}) {
  const record = inCheckout('node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  return Object.entries(readPackages(inCheckout('package-lock.json'))).every(([path, wanted]) => {
    const found = installed[path];
    if (found) return found.version === wanted.version && found.integrity === wanted.integrity;
    return path === '' || wanted.optional || wanted.devOptional || (wanted.dev && !needsDev);
  });
}

function readPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/** The npm that started us, if one did, on its own Node: ours may lie in the folder that `npm ci` empties. */
function npmCommand() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  return script && node && existsSync(node) ? { program: node, args: [script] } : { program: 'npm', args: [] };
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/snap/bin/chromium',
];

/** What to run where no browser is found and we may not install one. */
export const installLine = 'sudo apt-get update && sudo apt-get install -y chromium';

/**
 * The browser for the journeys: that of CHROMIUM_PATH, an installed one, or Debian's, installed now if
 * we may. Undefined when there is none.
 */
export function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : undefined;
  return installed() ?? (installDebians() ? installed() : undefined);
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...usualPlaces].find((path) => existsSync(path));
}

function installDebians() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.error('Installing Chromium for the journeys …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 2] }).status === 0;
  return apt('update', '-qq') && apt('install', '-qq', '-y', 'chromium');
}

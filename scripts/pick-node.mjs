import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inCheckout, stop } from './checkout.mjs';

const needed = 24;

/** The Node that runs the program: the running one if it is new enough, else the one among the packages. */
export function pickNode() {
  if (majorOf(process.version) >= needed) return process.execPath;
  const packaged = inCheckout('node_modules/.bin/node');
  if (existsSync(packaged)) {
    const { stdout } = spawnSync(packaged, ['--version'], { encoding: 'utf8' });
    if (majorOf(stdout ?? '') >= needed) return packaged;
  }
  return stop(
    `Samsteg needs Node ${needed}, this is ${process.version}, and no package brings it to ${process.platform}-${process.arch}: install Node ${needed} and try again`,
  );
}

function majorOf(version) {
  return Number.parseInt(version.replace('v', ''), 10);
}

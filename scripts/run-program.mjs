import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, relative } from 'node:path';
import { checkout, inCheckout } from './checkout.mjs';

/** The environment in which tools of the checkout find each other and the right Node. */
export function toolEnvironment() {
  return { ...process.env, PATH: [inCheckout('node_modules/.bin'), process.env.PATH].join(delimiter) };
}

/** Where the person stood who called us: npm itself moves to the checkout first. */
function callersFolder() {
  const here = process.cwd();
  return relative(checkout, here) === '' ? (process.env.INIT_CWD ?? here) : here;
}

/**
 * Runs a program of the checkout in place of this one: same input and output, same signals, same exit
 * code.
 *
 * @param cwd where it runs: the caller's folder if undefined, so that file names mean what they say.
 */
export function runProgram(node, args, { cwd = callersFolder(), env = process.env } = {}) {
  const child = spawn(node, args, { cwd, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // Ctrl-C reaches everything in the terminal by itself; a second one would read as impatience.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  if (process.env.npm_lifecycle_event) stopWithParent(child);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`${node} could not be run: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/**
 * npm hands a signal to the shell between it and us, which dies of it without passing it on; and
 * nobody tells us when npm is killed. What we can see is that we have another parent.
 */
function stopWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  watch.unref();
}

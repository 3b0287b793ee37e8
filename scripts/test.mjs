import { spawn } from 'node:child_process';
import { checkout } from './checkout.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { toolEnvironment } from './run-program.mjs';
import { testSteps } from './test-steps.mjs';

// `npm test`: every check, one after another, all of them even when one fails. The last line is the sum.
ensureInstalled();
const node = pickNode();
const sum = { passed: 0, failed: 0 };
for (const step of testSteps({ journeys: !process.argv.includes('--without-journeys') })) {
  const started = Date.now();
  const { code, output } = step.fault ? { code: 1, output: `${step.fault}\n` } : await run(step);
  const counts = step.count(code);
  sum.passed += counts.passed;
  sum.failed += counts.failed;
  if (code !== 0) process.stdout.write(`\n${output}\n`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
}
console.log(`${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;

function run({ args, env = {} }) {
  const child = spawn(node, args, { cwd: checkout, env: testEnvironment(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  }
  const forward = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, forward);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      for (const each of ['SIGINT', 'SIGTERM']) process.off(each, forward);
      if (signal) process.exit(130);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The tests choose their own database, port and folder: never those of whoever runs them. */
function testEnvironment(env) {
  const own = { DATABASE_URL: undefined, DATABASE_APP_URL: undefined, PORT: undefined, SAMSTEG_DATA: undefined, SAMSTEG_KEY_FILE: undefined };
  return { ...toolEnvironment(), ...own, ...env };
}

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inCheckout } from './checkout.mjs';
import { findChromium, installLine } from './find-chromium.mjs';

/**
 * What `npm test` does, in order. A step is `{ name, args, env?, count(code) }`: `args` are for Node,
 * and `count` says from its exit code how many checks passed and failed. A step with `fault` cannot run.
 */
export function testSteps({ journeys }) {
  const steps = [
    check('types', 'typescript-7/bin/tsc', '--noEmit'),
    check('lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
    check('unused code', 'knip/bin/knip.js', '--no-progress'),
    own('dependencies', 'check-dependencies.ts'),
    own('secrets', 'check-secrets.ts'),
    own('personal numbers', 'check-personal-numbers.ts'),
    vitest('tests', ['node', 'web']),
    check('build', 'vite/bin/vite.js', 'build', '--logLevel', 'warn'),
  ];
  return journeys ? [...steps, journeysStep()] : steps;
}

function check(name, tool, ...args) {
  return { name, args: [inCheckout('node_modules', tool), ...args], count: (code) => one(code === 0) };
}

/** A check of our own, in this folder. */
function own(name, script) {
  return { name, args: [inCheckout('scripts', script)], count: (code) => one(code === 0) };
}

function one(passed) {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function journeysStep() {
  const chromium = findChromium();
  if (chromium) return { ...vitest('journeys', ['journeys']), env: { CHROMIUM_PATH: chromium } };
  const why = process.env.CHROMIUM_PATH ? 'There is no program at CHROMIUM_PATH' : `No Chromium is installed: run ${installLine}`;
  return { name: 'journeys', fault: why, args: [], count: () => one(false) };
}

function vitest(name, projects) {
  const folder = mkdtempSync(join(tmpdir(), 'samsteg-report-'));
  const report = join(folder, 'report.json');
  return {
    name,
    args: [
      inCheckout('node_modules/vitest/vitest.mjs'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    count: (code) => {
      const counts = readCounts(report);
      rmSync(folder, { recursive: true });
      // A file that does not load has no tests to count, yet the run has failed.
      return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
    },
  };
}

function readCounts(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A test that is skipped proves nothing, so it counts against us.
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

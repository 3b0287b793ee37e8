import { parseArgs } from 'node:util';
import { inCheckout, checkout, stop } from './checkout.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram, toolEnvironment } from './run-program.mjs';

// `npm run fuzz -- --requests 200000 --seed 7`: more requests than `npm test` sends, or the same ones again.
ensureInstalled();
const { values } = parseArgs({ options: { requests: { type: 'string', default: '200000' }, seed: { type: 'string' } } });
for (const [name, value] of Object.entries(values)) {
  if (!/^\d+$/.test(value)) stop(`--${name} is a whole number, not ${value}`);
}
const env = { ...toolEnvironment(), FUZZ_REQUESTS: values.requests, FUZZ_SEED: values.seed ?? String(Date.now() % 2 ** 31) };
const vitest = inCheckout('node_modules/vitest/vitest.mjs');
process.exitCode = await runProgram(pickNode(), [vitest, 'run', '--project', 'node', 'test/fuzz'], { cwd: checkout, env });

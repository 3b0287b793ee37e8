import { inCheckout } from './checkout.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram } from './run-program.mjs';

// What the pre-commit hook runs: the checks of content, on what is about to be committed.
const codes = [];
for (const check of ['check-personal-numbers.ts', 'check-secrets.ts']) {
  codes.push(await runProgram(pickNode(), [inCheckout('scripts', check), '--staged'], { cwd: process.cwd() }));
}
process.exitCode = codes.some((code) => code !== 0) ? 1 : 0;

import { ensureWeb } from './build-web.mjs';
import { inCheckout } from './checkout.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram } from './run-program.mjs';
import { serverFlags } from './server-flags.mjs';

// `npm start`: the demo, on a machine with nothing but Node and npm.
ensureInstalled();
const node = pickNode();
ensureWeb(node);
process.exitCode = await runProgram(node, [...serverFlags, inCheckout('server/app/main.ts'), '--demo', ...process.argv.slice(2)]);

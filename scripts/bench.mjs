import { ensureWeb } from './build-web.mjs';
import { inCheckout } from './checkout.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram } from './run-program.mjs';

// `npm run bench`: first-load sizes are measured on the built pages.
ensureInstalled();
const node = pickNode();
ensureWeb(node);
process.exitCode = await runProgram(node, [inCheckout('bench/run.ts'), ...process.argv.slice(2)]);

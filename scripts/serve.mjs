import { hasWeb } from './build-web.mjs';
import { inCheckout, stop } from './checkout.mjs';
import { isInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram } from './run-program.mjs';
import { serverFlags } from './server-flags.mjs';

// `npm run serve`: production. It changes nothing on the machine: installing and building come before.
if (!isInstalled({ needsDev: false })) stop('The packages are not installed as package-lock.json says: run npm ci');
if (!hasWeb()) stop('The pages are not built: run npm run build');
process.exitCode = await runProgram(pickNode(), [...serverFlags, inCheckout('server/app/main.ts'), '--production', ...process.argv.slice(2)]);

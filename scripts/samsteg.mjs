import { inCheckout } from './checkout.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram } from './run-program.mjs';

// `npm run samsteg -- …`: the command line. Standard output carries the command's own output only.
ensureInstalled();
process.exitCode = await runProgram(pickNode(), [inCheckout('server/app/cli.ts'), ...process.argv.slice(2)]);

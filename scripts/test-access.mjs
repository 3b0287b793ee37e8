import { inCheckout } from './checkout.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { pickNode } from './pick-node.mjs';
import { runProgram } from './run-program.mjs';

// `npm run test:access -- --worlds N --seed S`: the long run of the access rule against the database.
ensureInstalled();
process.exitCode = await runProgram(pickNode(), [inCheckout('test/world/access/run-access.ts'), ...process.argv.slice(2)]);

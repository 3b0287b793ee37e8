// Writes docs/openapi.json from the contract: `npm run openapi`. A test holds the file against the contract.
import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../server/app/operational-routes.ts';
import { inCheckout } from './checkout.mjs';

writeFileSync(inCheckout('docs/openapi.json'), `${JSON.stringify(await openApiDocument(), null, 2)}\n`);

import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

/** The folder that package.json lies in. */
export const checkout = fileURLToPath(new URL('..', import.meta.url));

/** A path in the checkout. */
export function inCheckout(...parts) {
  return join(checkout, ...parts);
}

/** Ends the program with one line that says what is wrong and what to do. */
export function stop(line) {
  console.error(line);
  process.exit(1);
}

import type { Reader } from '../../../contract/access-log.ts';

/** Saw the name in a list, and no more. */
export function isGlance({ looks, emergency }: Reader): boolean {
  return !emergency && looks.every((look) => look === 'list' || look === 'day');
}

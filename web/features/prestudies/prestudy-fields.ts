import { PrestudyChange } from '../../../contract/prestudies.ts';
import { Day } from '../../../contract/words.ts';

/** What the forms of a pre-study ask; one that begins is never asked when it ended. */
export const PrestudyFields = PrestudyChange.safeExtend({ endedOn: Day.nullable().default(null) });

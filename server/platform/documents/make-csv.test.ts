import { expect, it } from 'vitest';
import { makeCsv } from './make-csv.ts';

it('makes a table whose fields are quoted where that is needed, and whose lines all end the same way', () => {
  expect(Buffer.from(makeCsv(['a', 'b'], [['x, "y"', 1.5], [null, 'två\nrader']])).toString()).toBe('a,b\r\n"x, ""y""",1.5\r\n,"två\nrader"\r\n');
});

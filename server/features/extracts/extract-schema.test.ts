import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { ExtractFile } from '../../../contract/extracts.ts';

it('the published schema of the data file is the one that files are made by; if not, a change of shape needs a new version', () => {
  const published: unknown = JSON.parse(readFileSync(new URL('../../../docs/extract.schema.json', import.meta.url), 'utf8'));
  expect(JSON.parse(JSON.stringify(z.toJSONSchema(ExtractFile)))).toEqual(published);
});

import { join } from 'node:path';
import { z } from 'zod';
import type { DataColumn } from '../../../contract/data-sets.ts';
import { figureMeasures, periodVariable, type GuidedFigure } from '../../../contract/figures.ts';
import { Words } from '../../../contract/words.ts';
import { readYaml } from '../../platform/read-yaml.ts';

const file = join(import.meta.dirname, '../../../material/mittskane-group.guide.yaml');

const ColumnName = z.string().nullable().default(null);
/** The settings by the names of columns, as the shipped file has them. */
const Guide = z.object({
  figures: z.array(z.object({
    key: z.string(), question: Words, sentence: Words,
    measure: z.enum(figureMeasures), rows: z.string(), columns: ColumnName, split: ColumnName,
    periods: z.array(z.string()).nullable().default(null),
  })),
});

/** The tables that lead to the findings of the practice material. One whose columns are not there is left out. */
export function guidedFigures(columns: readonly DataColumn[]): GuidedFigure[] {
  const numberOf = (name: string | null) => (name === null ? null : name === 'period' ? periodVariable : columns.find((column) => column.name === name)?.number);
  return readYaml(file, Guide).figures.flatMap(({ key, question, sentence, measure, periods, ...named }) => {
    const [rows, across, split] = [numberOf(named.rows), numberOf(named.columns), numberOf(named.split)];
    if (rows === undefined || rows === null || across === undefined || split === undefined) return [];
    return [{ key, question, sentence, spec: { measure, rows, columns: across, split, filter: null, periods } }];
  });
}

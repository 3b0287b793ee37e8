import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ColumnRole } from '../../../../../contract/data-files.ts';
import { Words } from '../../../../../contract/words.ts';
import { CsvRows } from '../../../../../server/features/data-sets/csv-rows.ts';
import { TableProfile } from '../../../../../server/features/data-sets/table-profile.ts';
import { addMonths } from '../../../../../server/features/programmes/public.ts';
import { readYaml } from '../../../../../server/platform/read-yaml.ts';
import { chanceFrom, idOf } from '../../chance.ts';
import { instantAt } from '../../days.ts';
import { agencyId, staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import { castPrestudies, prestudyId, type PrestudyKey } from './prestudy-cast.ts';

interface LaidColumn { name: string; role: z.infer<typeof ColumnRole>; label: Words; codes?: readonly (Words & { code: string })[] }
interface LaidFile { period: string; rows: readonly string[][] }
interface LaidSet { key: string; name: string; source: string; description: string; practice: boolean; columns: readonly LaidColumn[]; files: readonly LaidFile[] }

const material = join(import.meta.dirname, '../../../../../material');
const Dictionary = z.object({
  name: Words, source: Words, description: Words, period: z.string(),
  columns: z.array(z.object({ name: z.string(), role: ColumnRole, label: Words, codes: z.array(Words.extend({ code: z.string() })).default([]) })),
});

/** The shipped group, as it is read when someone practises. */
function shippedGroup(): LaidSet {
  const { name, source, description, period, columns } = readYaml(join(material, 'mittskane-group.dictionary.yaml'), Dictionary);
  const csv = new CsvRows(';');
  const [, ...rows] = csv.push(readFileSync(join(material, 'mittskane-group.csv'), 'utf8'));
  return { key: 'group', name: name.sv, source: source.sv, description: description.sv, practice: true, columns, files: [{ period, rows }] };
}

const gotlandColumns: readonly LaidColumn[] = [
  { name: 'aldersgrupp', role: 'age', label: { sv: 'Åldersgrupp', en: 'Age group' } },
  { name: 'kon', role: 'sex', label: { sv: 'Kön', en: 'Sex' }, codes: [{ code: 'K', sv: 'Kvinna', en: 'Woman' }, { code: 'M', sv: 'Man', en: 'Man' }] },
  { name: 'omrade', role: 'municipality', label: { sv: 'Del av ön', en: 'Part of the island' }, codes: [{ code: 'V', sv: 'Visby', en: 'Visby' }, { code: 'U', sv: 'Utanför Visby', en: 'Outside Visby' }] },
  { name: 'stod', role: 'income-source', label: { sv: 'Största stöd', en: 'Main support' }, codes: [{ code: 'AE', sv: 'Aktivitetsersättning', en: 'Activity compensation' }, { code: 'EB', sv: 'Försörjningsstöd', en: 'Income support' }, { code: 'SP', sv: 'Sjukpenning', en: 'Sickness benefit' }] },
  { name: 'manader', role: 'time-on-support', label: { sv: 'Månader med stöd', en: 'Months on support' } },
];

/** Invented people of the island, one period after another. */
function islandFile(period: string, count: number): LaidFile {
  const chance = chanceFrom(`gotland-group/${period}`);
  const rows = Array.from({ length: count }, () => [
    chance.pick(['18–29', '18–29', '30–44', '45–64']), chance.pick(['K', 'M']), chance.happens(0.55) ? 'U' : 'V', chance.pick(['AE', 'EB', 'EB', 'SP']),
    chance.happens(0.03) ? '' : String(chance.int(3, 84)),
  ]);
  return { period, rows };
}

const islandGroup = (): LaidSet => ({
  key: 'group', name: 'Unga och vuxna utan sysselsättning', source: 'Påhittat uttag ur regionens register, pseudonymiserat', practice: false,
  description: 'Ett uttag per år. Ingen i uttaget finns på riktigt.', columns: gotlandColumns, files: [islandFile('2024', 212), islandFile('2025', 231)],
});

/** One mapped group in each pre-study. */
export function layDataSets(rows: Rows, today: string): void {
  laySet(rows, 'mittskane', shippedGroup(), today);
  laySet(rows, 'gotland', islandGroup(), today);
}

function laySet(rows: Rows, prestudy: PrestudyKey, set: LaidSet, today: string): void {
  const { owner, team: [[leader], [analyst]] } = castPrestudies[prestudy];
  const id = idOf(`data-set/${prestudy}/${set.key}`);
  const study = { prestudy_id: prestudyId(prestudy) };
  const at = instantAt(addMonths(today, -4), '10:00');
  rows.add('data_sets.data_sets', {
    id, ...study, owner_agency_id: agencyId(owner), name: set.name, source: set.source, description: set.description, practice: set.practice, created_by: staffId(leader), created_at: at,
  });
  for (const [index, { name, role, label, codes = [] }] of set.columns.entries()) {
    const kind = set.files[0]?.rows.every((row) => /^\d*$/.test(row[index] ?? '')) ? 'number' : 'code';
    rows.add('data_sets.columns', { data_set_id: id, ...study, number: index + 1, name, role, kind, label_sv: label.sv, label_en: label.en, codes: [...codes] as never });
  }
  for (const [index, file] of set.files.entries()) layFile(rows, set, file, { id: idOf(`data-set/${prestudy}/${set.key}/${index}`), setId: id, ...study, by: staffId(analyst), at });
}

function layFile(rows: Rows, { columns }: LaidSet, file: LaidFile, { id, setId, prestudy_id, by, at }: { id: string; setId: string; prestudy_id: string; by: string; at: string }): void {
  const profile = new TableProfile(columns.map(({ name }) => name), columns.map((_column, index) => index));
  const repeats = profile.add({ rows: file.rows, numbers: file.rows.map((_row, index) => index + 2) }).map((isRepeat) => (isRepeat ? 'repeat' : null));
  const quality = { rows: profile.rows, repeats: profile.repeats, columns: columns.flatMap(({ role }, index) => profile.columns[index]?.quality(role) ?? []) };
  rows.add('data_sets.imports', {
    id, data_set_id: setId, prestudy_id, period: file.period, row_count: profile.rows, file_kind: 'csv', encoding: 'utf-8', quality: quality as never, imported_by: by, imported_at: at,
  });
  const cells = [repeats, ...columns.map((_column, index) => file.rows.map((row) => row[index] || null))];
  // A file of so few rows lies in one part.
  for (const [number, values] of cells.entries()) rows.add('data_sets.chunks', { import_id: id, prestudy_id, column_number: number, chunk: 0, cells: values as string[] });
}

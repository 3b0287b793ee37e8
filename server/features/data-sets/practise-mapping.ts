import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ColumnRole, type ColumnDecision } from '../../../contract/data-files.ts';
import { fileTypes, type FileAnswer } from '../../../contract/route.ts';
import { Words } from '../../../contract/words.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { isFail, type NamedError } from '../../platform/named-error.ts';
import { readYaml } from '../../platform/read-yaml.ts';
import { beginDataSet, changeColumns } from './change-data-set.ts';
import { findColumns, findDataSet } from './data-sets.sql.ts';
import { importFile } from './import-file.ts';

const material = join(import.meta.dirname, '../../../material');
const file = join(material, 'mittskane-group.csv');

/** What the shipped group's columns and codes mean; it lies beside the file. */
const Dictionary = z.object({
  name: Words, source: Words, description: Words, period: z.string(),
  columns: z.array(z.object({ name: z.string(), role: ColumnRole, label: Words, source: Words.optional(), codes: z.array(Words.extend({ code: z.string() })).default([]) })),
});

/** Reads the shipped, invented group by the same code as any other file, and fills in its dictionary. */
export async function practiseMapping(work: Work, prestudyId: string): Promise<{ id: string } | NamedError> {
  const dictionary = readYaml(join(material, 'mittskane-group.dictionary.yaml'), Dictionary);
  const set = await beginDataSet(work, prestudyId, { name: dictionary.name.sv, source: dictionary.source.sv, description: dictionary.description.sv }, true);
  if (isFail(set)) return set;
  const decisions = dictionary.columns.map(({ role }): ColumnDecision => ({ treatment: 'keep', role }));
  const read = await importFile(work, createReadStream(file), { prestudyId, dataSetId: set.id, period: dictionary.period, encoding: 'utf-8', decisions, keepKey: false });
  if (isFail(read)) return read;
  const columns = (await findColumns(work.db, set.id)).map((column) => {
    const said = dictionary.columns.find(({ name }) => name === column.name);
    return said ? { ...column, labelSv: said.label.sv, labelEn: said.label.en, source: said.source?.sv ?? '', codes: said.codes } : column;
  });
  const { version = 1 } = await findDataSet(work.db, prestudyId, set.id) ?? {};
  const changed = await changeColumns(work, prestudyId, set.id, { columns, version });
  return isFail(changed) ? changed : set;
}

export async function fetchPracticeFile(): Promise<FileAnswer> {
  return { name: 'ovningsgrupp.csv', type: fileTypes.csv, bytes: await readFile(file) };
}

import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { makeCsv, type Cell } from '../../../platform/documents/make-csv.ts';
import { makeWorkbook } from '../../../platform/documents/make-workbook.ts';
import { readYaml } from '../../../platform/read-yaml.ts';
import { publicationPath, type PublicSite } from '../pages/public-site.ts';
import type { OperationRow } from '../public-pages.sql.ts';

const columnKeys = [
  'operation_id', 'uri', 'beneficiary', 'beneficiary_organisation_number', 'operation_name', 'purpose', 'expected_achievements', 'start_date', 'end_date', 'total_cost_sek',
  'fund', 'specific_objective', 'union_co_financing_rate', 'location', 'country', 'nuts2', 'intervention_type', 'updated',
] as const;
type ColumnKey = (typeof columnKeys)[number];

const Columns = z.strictObject({
  source: z.strictObject({ act: z.string(), article: z.string(), url: z.url(), checked: z.iso.date() }),
  leftOut: z.array(z.string()),
  columns: z.array(z.strictObject({ key: z.enum(columnKeys), point: z.string(), sv: z.string(), en: z.string() })).length(columnKeys.length),
});

/** The columns of the list and what each answers of Regulation (EU) 2021/1060 Article 49(3). */
export const operationColumns = readYaml(fileURLToPath(new URL('../../../../public-site/operations.yaml', import.meta.url)), Columns);

export type Operation = Record<ColumnKey, Cell>;

/**
 * Whether an organisation number is a person's own: a sole trader's is her personal number, whose third digit is the first
 * of a month. Organisation numbers have at least 2 there (lag 1974:174).
 */
export function isPersonsNumber(number: string): boolean {
  return Number(number[2]) < 2;
}

/** One operation. Where the beneficiary is a natural person, neither name, number nor place is told, but the NUTS 2 region. */
export function operationOf(site: PublicSite, { slug, ownerName, facts, importedAt }: OperationRow): Operation {
  const number = facts.ownerOrganisationNumber ?? null;
  const isPerson = number !== null && isPersonsNumber(number);
  return {
    operation_id: facts.number ?? slug,
    uri: `${site.url}${publicationPath(slug)}`,
    beneficiary: isPerson ? null : (facts.owner?.join('; ') ?? ownerName),
    beneficiary_organisation_number: isPerson ? null : number,
    operation_name: facts.name ?? null,
    purpose: facts.description ?? null,
    expected_achievements: facts.plannedParticipants === null || facts.plannedParticipants === undefined ? null : `Planerat antal deltagare: ${facts.plannedParticipants}`,
    start_date: facts.startDate ?? null,
    end_date: facts.endDate ?? null,
    total_cost_sek: facts.totalBudgetSek ?? null,
    fund: facts.fund ?? (facts.generation === '2014-2020' ? 'ESF' : null),
    specific_objective: facts.specificObjective ?? null,
    union_co_financing_rate: facts.coFinancingRate ?? null,
    location: isPerson ? null : [facts.postalCode, facts.city ?? facts.region].filter(Boolean).join(' ') || null,
    country: facts.country ?? 'Sverige',
    nuts2: facts.nuts2 ?? null,
    intervention_type: facts.interventionType ?? null,
    updated: importedAt.slice(0, 10),
  };
}

const rowOf = (operation: Operation): Cell[] => operationColumns.columns.map(({ key }) => operation[key]);
const names = operationColumns.columns.map(({ key }) => key);

export function operationsCsv(operations: readonly Operation[]): Uint8Array {
  return makeCsv(names, operations.map(rowOf));
}

/** The list with the meaning of each column, so that it can be read without this page. */
export function operationsJson(operations: readonly Operation[], licence: string): Uint8Array {
  const { source, columns } = operationColumns;
  return Buffer.from(JSON.stringify({ source, licence, columns, operations }, null, 1), 'utf8');
}

/** The list as a workbook, with a second sheet that says what each column holds. */
export function operationsXlsx(operations: readonly Operation[]): Promise<Uint8Array> {
  return makeWorkbook([
    { name: 'Operations', columns: names.map((name) => ({ name, width: name === 'purpose' ? 60 : 22 })), rows: operations.map(rowOf) },
    {
      name: 'Columns', columns: [{ name: 'column', width: 32 }, { name: 'CPR Art. 49(3)', width: 16 }, { name: 'svenska', width: 60 }, { name: 'English', width: 50 }],
      rows: operationColumns.columns.map(({ key, point, sv, en }) => [key, point, sv, en]),
    },
  ]);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DataColumn } from '../../../../../contract/data-sets.ts';
import { CsvRows } from '../../../../../server/features/data-sets/csv-rows.ts';
import { codedTable, columnOf, countGroups, countedVariable, variablesOf, type CountedGroup, type Ledger } from '../../../../../server/features/data-sets/figure-counts.rules.ts';
import { guidedFigures } from '../../../../../server/features/data-sets/guided-figures.ts';
import { safeFigure } from '../../../../../server/features/data-sets/safe-figure.rules.ts';
import { addMonths } from '../../../../../server/features/programmes/public.ts';
import { isFail } from '../../../../../server/platform/named-error.ts';
import { idOf } from '../../chance.ts';
import { instantAt } from '../../days.ts';
import { staffId } from '../../life.ts';
import type { Rows } from '../../rows.ts';
import { castPrestudies, prestudyId } from './prestudy-cast.ts';

/** The id of a released figure of MittSkåne, by its key in `material/mittskane-group.guide.yaml`. */
export const castFigureId = (key: string): string => idOf(`figure/mittskane/${key}`);

const material = join(import.meta.dirname, '../../../../../material');
const read = (file: string) => readFileSync(join(material, file), 'utf8');

interface ShippedColumn { name: string; role: DataColumn['role']; label: { sv: string; en: string }; codes?: DataColumn['codes'] }

function shippedColumns(): DataColumn[] {
  const { columns } = parse(read('mittskane-group.dictionary.yaml')) as { columns: ShippedColumn[] };
  return columns.map(({ name, role, label, codes = [] }, index) => ({
    number: index + 1, name, role, kind: 'code', pseudonymised: false, labelSv: label.sv, labelEn: label.en, source: '', codes,
  }));
}

/** The shipped rows by some variables, as the program groups them in the database. */
function groupsOf(columns: readonly DataColumn[], variables: readonly string[]): CountedGroup[] {
  const [, ...lines] = new CsvRows(';').push(read('mittskane-group.csv'));
  const at = (role: DataColumn['role']) => columns.findIndex((column) => column.role === role);
  const valueOf = (line: readonly string[], name: string) => {
    if (name !== countedVariable) return line[name === 'period' ? at('period') : (columnOf(name) ?? 0) - 1] || null;
    const age = Number(line[at('age')] || NaN);
    return age >= 16 && age <= 64 ? 'yes' : null;
  };
  return lines.map((line) => ({ codes: variables.map((name) => valueOf(line, name)), count: 1, days: Number(line[at('net-days')]) }));
}

/** The three tables of MittSkåne's mapping, given out one after another under the sentences that they showed. */
export function layFigures(rows: Rows, today: string): void {
  const columns = shippedColumns();
  const [, [analyst]] = castPrestudies.mittskane.team;
  const periods = ['2019', '2020'];
  const ledgers: Ledger[] = [];
  for (const [index, { key, spec, sentence }] of guidedFigures(columns).entries()) {
    const coded = codedTable(spec, periods);
    const variables = [...new Set([coded, ...ledgers].flatMap(variablesOf))];
    const figure = safeFigure({ spec, columns, threshold: 5, periods }, countGroups(variables, groupsOf(columns, variables)), coded, ledgers);
    if (isFail(figure)) throw new Error(`The table ${key} cannot be given out: ${figure.code}`);
    ledgers.push(figure.ledger);
    rows.add('data_sets.released_figures', {
      id: castFigureId(key), prestudy_id: prestudyId('mittskane'), data_set_id: idOf('data-set/mittskane/group'), title: sentence.sv, note: '',
      content: figure.table as never, ledger: figure.ledger as never, released_by: staffId(analyst), released_at: instantAt(addMonths(today, -4), `1${index + 1}:30`),
    });
  }
}

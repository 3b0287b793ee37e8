import type { FundGeneration, FundingProject } from '../../../contract/funding-project.ts';
import { splitFields, type PageField } from './project-page-fields.ts';
import { generationOfLabel, isTellingKey, type ProjectPageKey } from './project-page-labels.ts';
import { findTitle, generationOfNumber, pageLines, type PageTitle } from './project-page-lines.ts';
import { readDescription } from './project-page-description.ts';
import { pageValueReaders, type PageValues } from './project-page-values.ts';

/** What was read, or why the text is no project page. */
export type ReadProjectPage =
  | { ok: true; project: FundingProject }
  | { ok: false; reason: 'no-project-labels' | 'no-number-or-name' | 'generation-unclear' };

/**
 * Reads the plain text of a project page from the funder's project bank, of either generation.
 *
 * A label stands on a line by itself with its value below, or before its value on the same line. Order, odd spaces,
 * case and accents do not matter; furniture around the page is passed over. A label without value gives null. Where a
 * label comes twice, the first value counts. A label that is not known, a value that is not of its label's kind, and a
 * second, different value are kept in `unknown`, so that nothing is lost in silence.
 */
export function readProjectPage(text: string): ReadProjectPage {
  const lines = pageLines(text);
  const title = findTitle(lines);
  const firstLabel = lines.findIndex((line) => line.kind === 'known');
  const { fields, prose } = splitFields(lines, title && title.line < lastLabelOf(lines) ? title.line + 1 : startOfBlock(lines, firstLabel));

  const keys = new Set(fields.flatMap((field) => field.key ?? []));
  const isProjectPage = title ? keys.size >= 1 : keys.size >= 3 && [...keys].some(isTellingKey);
  if (!isProjectPage) return { ok: false, reason: 'no-project-labels' };

  const { values, unknown } = collectValues(fields);
  const number = values.number ?? title?.number ?? null;
  const name = values.name ?? title?.name ?? null;
  if (number === null && name === null) return { ok: false, reason: 'no-number-or-name' };
  const generation = generationOf(fields, values, title);
  if (generation === undefined) return { ok: false, reason: 'generation-unclear' };

  return { ok: true, project: { generation, number, name, ...factsOf(values), description: readDescription(prose), unknown } };
}

function lastLabelOf(lines: ReturnType<typeof pageLines>): number {
  return lines.findLastIndex((line) => line.kind === 'known' && !line.bare);
}

/** Labels that are not known may stand right above the first that is. */
function startOfBlock(lines: ReturnType<typeof pageLines>, firstLabel: number): number {
  const blankAbove = lines.slice(0, Math.max(0, firstLabel)).findLastIndex((line) => line.kind === 'blank');
  return blankAbove + 1;
}

interface Collected {
  values: Partial<PageValues>;
  unknown: Record<string, string | null>;
}

function collectValues(fields: readonly PageField[]): Collected {
  const values: Partial<PageValues> = {};
  const unknown = new Map<string, string | null>();
  const note = (label: string, text: string | null) => {
    const known = unknown.get(label) ?? null;
    unknown.set(label, known !== null && text !== null && known !== text ? `${known}; ${text}` : (text ?? known));
  };
  for (const { key, label, lines, surplus } of fields) {
    const text = lines.join(' ');
    if (key === null) note(label, text === '' ? null : text);
    else if (text !== '' && !place(values, key, text)) note(label, text);
    if (surplus.length > 0) note(label, surplus.join(' '));
  }
  return { values, unknown: Object.fromEntries(unknown) };
}

/** False when the text is not of the key's kind, or says something else than what already stands there. */
function place<Key extends ProjectPageKey>(values: Partial<PageValues>, key: Key, text: string): boolean {
  const value = pageValueReaders[key](text);
  if (value === undefined) return false;
  const present = values[key];
  if (present !== undefined) return JSON.stringify(present) === JSON.stringify(value);
  values[key] = value;
  return true;
}

function generationOf(fields: readonly PageField[], values: Partial<PageValues>, title: PageTitle | undefined): FundGeneration | undefined {
  const byNumber = generationOfNumber(values.number ?? title?.number ?? '');
  const votes: (FundGeneration | undefined)[] = fields.map(({ key, label }) => (key === null ? undefined : generationOfLabel(key, label)));
  votes.push(byNumber, byNumber, byNumber);
  if (values.cci?.startsWith('2014')) votes.push('2014-2020', '2014-2020');
  if (values.cci?.startsWith('2021') || values.fund?.includes('+')) votes.push('2021-2027', '2021-2027');
  const older = votes.filter((vote) => vote === '2014-2020').length;
  const newer = votes.filter((vote) => vote === '2021-2027').length;
  if (older === newer) return byNumber;
  return older > newer ? '2014-2020' : '2021-2027';
}

function factsOf(values: Partial<PageValues>): Omit<FundingProject, 'generation' | 'number' | 'name' | 'description' | 'unknown'> {
  return {
    owner: values.owner ?? null,
    ownerOrganisationNumber: values.ownerOrganisationNumber ?? null,
    region: values.region ?? null,
    nuts2: values.nuts2 ?? null,
    startDate: values.startDate ?? values.period?.startDate ?? null,
    endDate: values.endDate ?? values.period?.endDate ?? null,
    plannedParticipants: values.plannedParticipants ?? null,
    totalBudgetSek: values.totalBudgetSek ?? null,
    grantedSek: values.grantedSek ?? null,
    coFinancingRate: values.coFinancingRate ?? null,
    programmeArea: values.programmeArea ?? null,
    specificObjective: values.specificObjective ?? null,
    interventionType: values.interventionType ?? null,
    fund: values.fund ?? null,
    cci: values.cci ?? null,
    country: values.country ?? null,
    strategicImportance: values.strategicImportance ?? null,
    childPoverty: values.childPoverty ?? null,
    contact: { name: values.contactName ?? null, email: values.contactEmail ?? null },
    postalCode: values.postalCode ?? null,
    city: values.city ?? null,
    address: values.address ?? null,
  };
}

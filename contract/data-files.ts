import { z } from 'zod';
import { ColumnNumber } from './data-cleaning.ts';

/** What a column says of people, which tables and measures ask for; `free` is anything else. */
export const columnRoles = ['age', 'sex', 'time-on-support', 'income-source', 'diagnosis-group', 'education', 'municipality', 'net-days', 'period', 'free'] as const;
export const ColumnRole = z.enum(columnRoles);
export type ColumnRole = z.infer<typeof ColumnRole>;

/** What most values of a column are. */
export const ColumnKind = z.enum(['code', 'number', 'date']);
export type ColumnKind = z.infer<typeof ColumnKind>;

/** Why a column may not be read as it is: someone could be recognised by it at once. */
export const sensitiveReasons = ['personal-number', 'name', 'address', 'mail', 'phone', 'running-text'] as const;
export const SensitiveReason = z.enum(sensitiveReasons);
export type SensitiveReason = z.infer<typeof SensitiveReason>;

/** What is done with a column of a file before anything of it is stored. */
export const columnTreatments = ['keep', 'pseudonymise', 'drop'] as const;
export const ColumnTreatment = z.enum(columnTreatments);
export type ColumnTreatment = z.infer<typeof ColumnTreatment>;

export const TextEncoding = z.enum(['utf-8', 'windows-1252']);
export type TextEncoding = z.infer<typeof TextEncoding>;

const Count = z.number().int().min(0);
/** A row as a spreadsheet numbers it: the header is row 1. */
export const FileRow = z.number().int().min(1);

/**
 * `padded`: space around the value. `not-a-number`: a word among numbers. `spelling`: differs from another value only in
 * capitals or space. `unlikely`: a number that the column's role hardly has, such as an age of 300.
 */
export const OddKind = z.enum(['padded', 'not-a-number', 'spelling', 'unlikely']);
export type OddKind = z.infer<typeof OddKind>;

/** How well a column is filled in, as the file was read. */
export const ColumnQuality = z.object({
  name: z.string(),
  filled: Count, missing: Count,
  /** Null when there are more than the counting goes to (10,000). */
  distinct: Count.nullable(),
  odd: z.array(z.object({ kind: OddKind, count: Count, firstRow: FileRow })),
});
export type ColumnQuality = z.infer<typeof ColumnQuality>;

/** The quality of one file: what was missing, odd and repeated. */
export const FileQuality = z.object({
  rows: Count,
  repeats: z.object({ count: Count, firstRow: FileRow.nullable() }),
  columns: z.array(ColumnQuality),
});
export type FileQuality = z.infer<typeof FileQuality>;

/** A column as it was found in a file, before anything of it is stored. */
export const FoundColumn = z.object({
  number: ColumnNumber,
  role: ColumnRole, kind: ColumnKind,
  quality: ColumnQuality,
  /** The codes that occur most; none where there are many values, or where someone could be recognised. */
  examples: z.array(z.string()),
  /** Why it may not be kept as it is, and the first row that shows it; null when it may. */
  sensitive: z.object({ reason: SensitiveReason, firstRow: FileRow, count: Count }).nullable(),
});
export type FoundColumn = z.infer<typeof FoundColumn>;

/** What a file holds. Nothing of the file is stored. */
export const FileReport = z.object({
  fileKind: z.enum(['csv', 'xlsx']),
  encoding: z.string(),
  /** The sheet that is read, and how many there are beside it; null for text. */
  sheet: z.object({ name: z.string(), others: Count }).nullable(),
  rows: Count,
  repeats: FileQuality.shape.repeats,
  columns: z.array(FoundColumn),
});
export type FileReport = z.infer<typeof FileReport>;

/** How many columns, and rows beside the header, a file has at most. */
export const mostColumns = 200;
export const mostRows = 200_000;
/** How large a file is at most, in bytes; a workbook is packed, and unpacks to more. */
export const mostFileBytes = 300_000_000;

/**
 * What is done with each column of a file, in its order: `keep`, `drop` or `pseudonymise`, with the role after a dot.
 * @example `keep.age,keep.sex,drop,pseudonymise.free`
 */
export const ColumnDecisions = z.string().max(6000).transform((text, context) => {
  const decisions = text.split(',').map((one) => {
    const [treatment, role = 'free', ...rest] = one.split('.');
    const read = z.object({ treatment: ColumnTreatment, role: ColumnRole }).safeParse({ treatment, role });
    return rest.length === 0 && read.success ? read.data : null;
  });
  if (decisions.length <= mostColumns && decisions.every((one) => one !== null)) return decisions;
  context.addIssue({ code: 'custom', message: 'not-column-decisions' });
  return z.NEVER;
});
export type ColumnDecision = z.infer<typeof ColumnDecisions>[number];

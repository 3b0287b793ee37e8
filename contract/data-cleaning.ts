import { z } from 'zod';

/** A column of a data set, counted from one in the order that the first file had. It never changes. */
export const ColumnNumber = z.number().int().min(1).max(200);

/** No code or number is longer than this; what is longer is running text, which is not read into a data set. */
export const longestCell = 200;
const Cell = z.string().trim().min(1).max(longestCell);
const Bound = z.number().min(-1e12).max(1e12);

const isRising = (bounds: readonly number[]) => bounds.every((bound, index) => index === 0 || bound > (bounds[index - 1] ?? bound));

/**
 * One cleaning rule. A missing value stays missing whatever the rule says; a value that a rule does not understand, such
 * as a word where a number is asked for, stays as it is.
 */
export const CleaningRule = z.discriminatedUnion('kind', [
  /** Takes away space around a value, and doubled space in it. */
  z.object({ kind: z.literal('trim'), column: ColumnNumber }),
  /** Writes all in small letters, so that F and f are the same code. */
  z.object({ kind: z.literal('fold-case'), column: ColumnNumber }),
  /** Writes Swedish numbers as the machine does: `12 500,5` becomes `12500.5`. */
  z.object({ kind: z.literal('read-number'), column: ColumnNumber }),
  /** Makes the values one; null makes them missing. */
  z.object({ kind: z.literal('map-values'), column: ColumnNumber, from: z.array(Cell).min(1).max(200), to: Cell.nullable() }),
  /** Makes a number outside the range missing. */
  z.object({ kind: z.literal('range-to-missing'), column: ColumnNumber, least: Bound.nullable(), most: Bound.nullable() }),
  /** Keeps the year of a date: fewer can be recognised by it. */
  z.object({ kind: z.literal('date-to-year'), column: ColumnNumber }),
  /** Makes bands of a number, each beginning at one of the bounds: 16, 25 gives `under 16`, `16–24` and `25+`. */
  z.object({ kind: z.literal('bands'), column: ColumnNumber, from: z.array(Bound).min(1).max(30).refine(isRising, 'not-rising') }),
  /** Leaves out the rows that have one of the values; null means a missing value. */
  z.object({ kind: z.literal('drop-rows'), column: ColumnNumber, values: z.array(Cell.nullable()).min(1).max(200) }),
  /** Leaves out each row that says in every column what an earlier row of its file says. */
  z.object({ kind: z.literal('drop-repeats') }),
]);
export type CleaningRule = z.infer<typeof CleaningRule>;
export const cleaningKinds = CleaningRule.options.map((option) => option.shape.kind.value);

const Count = z.number().int().min(0);

/** What a rule did, counted over every period of the set. */
export const CleaningEffect = z.object({ rowsBefore: Count, rowsAfter: Count, cellsChanged: Count, missingBefore: Count, missingAfter: Count, valuesBefore: Count, valuesAfter: Count });
export type CleaningEffect = z.infer<typeof CleaningEffect>;

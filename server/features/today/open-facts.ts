import type { Database } from '../../platform/db/kysely-on-client.ts';
import type { AnswerRow, CaseFactsRow } from './facts.rules.ts';

/** As the view gives it: the answers are there, opened, where the instrument has no score. */
type GivenAnswer = AnswerRow & { answers: Record<string, number | null> | null };

/** Opens what `today.case_facts` gives sealed. Where an instrument has no score the mean of the answers is its value. */
export async function openFacts<R extends CaseFactsRow>(db: Database, rows: readonly R[]): Promise<R[]> {
  const opened = await db.seals.openInside(rows);
  return opened.map((row) => ({ ...row, measurements: row.measurements?.map((one) => valued(one as GivenAnswer)) ?? null }));
}

function valued({ answers, ...row }: GivenAnswer): AnswerRow {
  const given = Object.values(answers ?? {}).filter((answer) => typeof answer === 'number');
  return { ...row, value: row.value ?? (given.length === 0 ? null : given.reduce((sum, one) => sum + one, 0) / given.length) };
}

import { choiceKeysOf } from '../../../contract/survey-answers.ts';
import type { QuestionResult, ResultTable, SurveyResults } from '../../../contract/surveys.ts';
import type { SurveyQuestion, SurveyWords } from '../../../contract/survey-document.ts';

/** One bar or line of a question's result. */
export interface ResultLine { key: string; label: string; count: number | null; groups: { key: string; count: number | null; total: number | null }[] }
/** What is shown together: a question, or one row of a matrix. */
export interface ResultBlock { key: string; title: string; lines: ResultLine[] }

type Say = (words: SurveyWords) => string;

function labelOf(question: SurveyQuestion, key: string, say: Say, none: string): string {
  if (key === '') return none;
  if (question.kind === 'scale' && key === String(question.from)) return `${key}, ${say(question.low)}`;
  if (question.kind === 'scale' && key === String(question.to)) return `${key}, ${say(question.high)}`;
  const option = 'options' in question ? question.options.find((choice) => choice.key === key) : undefined;
  return option ? say(option.words) : key;
}

const groupsAt = ({ groups }: ResultTable, cell: string) => groups.map(({ key, total, cells }) => ({ key, total, count: cells.find((one) => one.key === cell)?.count ?? null }));

function linesOf(question: SurveyQuestion, table: ResultTable, say: Say, none: string): ResultLine[] {
  // That nobody left the question out is no news.
  return table.cells.filter(({ key, count }) => key !== '' || count !== 0).map(({ key, count }) => ({ key, count, label: labelOf(question, key, say, none), groups: groupsAt(table, key) }));
}

/** The tables of a question as they are drawn: one for a multiple choice, with a line for each choice; one for each row of a matrix. */
export function blocksOf(question: SurveyQuestion, { tables }: QuestionResult, say: Say, none: string): ResultBlock[] {
  if (question.kind === 'multiple') {
    const chosen = choiceKeysOf(question).flatMap((key) => tables.filter(({ part }) => part === key).map((table) => ({
      key, count: table.cells[0]?.count ?? null, label: labelOf(question, key, say, none), groups: groupsAt(table, table.cells[0]?.key ?? ''),
    })));
    return [{ key: '', title: '', lines: chosen }];
  }
  return tables.map((table) => {
    const row = question.kind === 'matrix' ? question.rows.find(({ key }) => key === table.part) : undefined;
    return { key: table.part, title: row ? say(row.words) : '', lines: linesOf(question, table, say, none) };
  });
}

/** The line that most are in, if what is shown can tell: none that is hidden could be larger. */
export function largestOf(lines: readonly ResultLine[], all: number): ResultLine | null {
  const answered = lines.filter(({ key }) => key !== '');
  const shown = answered.filter((line): line is ResultLine & { count: number } => line.count !== null && line.count > 0).toSorted((a, b) => b.count - a.count);
  const [first, second] = shown;
  if (!first || first.count === second?.count) return null;
  if (answered.length === shown.length) return first;
  // What is hidden is at most what the shown lines leave over.
  const left = all - lines.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return answered.some(({ count }) => count === null) && first.count < left ? null : first;
}

/** The whole of the results as rows of a file: nothing that the page does not show. */
export function resultRows({ document, questions, shownAnswers, by }: SurveyResults, words: { say: Say; none: string; hidden: string; heads: string[] }): string[][] {
  const all = document.sections.flatMap((section) => section.questions);
  const source = all.find(({ key }) => key === by);
  const groupName = (key: string) => (key === '' || !source ? words.none : labelOf(source, key, words.say, words.none));
  const text = (count: number | null) => (count === null ? words.hidden : String(count));
  return [words.heads, ...questions.flatMap((result) => {
    const question = all.find(({ key }) => key === result.key);
    if (!question) return [];
    if (question.kind === 'text') return [[words.say(question.words), '', '', '', text(result.texts), String(shownAnswers)]];
    return blocksOf(question, result, words.say, words.none).flatMap(({ title, lines }) => lines.flatMap(({ label, count, groups }) => [
      [words.say(question.words), title, label, '', text(count), String(shownAnswers)],
      ...groups.map((group) => [words.say(question.words), title, label, groupName(group.key), text(group.count), text(group.total)]),
    ]));
  })];
}

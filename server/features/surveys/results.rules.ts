import { choiceKeysOf, questionsOf } from '../../../contract/survey-answers.ts';
import type { Answer, Answers, QuestionOf, SurveyDocument, SurveyQuestion } from '../../../contract/survey-document.ts';
import type { ResultTable } from '../../../contract/surveys.ts';
import { layoutOf, placeOf, type CountTable, type JointCounts, type Shown, type ShownTable } from '../../platform/statistics/count-tables.ts';
import { protectTables } from '../../platform/statistics/protect-table.ts';

/** A choice of a multiple choice is chosen or not: it is counted by itself. */
const chosen = 'chosen';

/** What is counted of a question: one variable, or one for each row of a matrix or choice of a multiple choice. */
export interface CountedVariable {
  name: string;
  question: string;
  part: string;
  /** The codes that are counted, in order; last `''`, those who did not answer. */
  values: readonly string[];
  valueOf: (answers: Answers) => string;
}

/** More numbers than this are counted in classes. */
const mostNumbers = 10;
const classes = 5;

/** The classes that a number is counted in: each number by itself when they are few, else five of about the same width, named `0-19`. */
export function numberClasses({ least, most }: Pick<QuestionOf<'number'>, 'least' | 'most'>): { key: string; from: number; to: number }[] {
  const span = most - least + 1;
  const width = span <= mostNumbers ? 1 : Math.ceil(span / classes);
  return Array.from({ length: Math.ceil(span / width) }, (_, at) => {
    const from = least + at * width;
    const to = Math.min(most, from + width - 1);
    return { key: from === to ? String(from) : `${from}–${to}`, from, to };
  });
}

function variableOf(question: SurveyQuestion, part: string, keys: readonly string[], codeOf: (answer: Answer) => string | undefined): CountedVariable {
  const values = [...keys, ''];
  return {
    name: `${question.key}/${part}`, question: question.key, part, values,
    valueOf: (answers) => {
      const answer = answers[question.key];
      const code = answer === undefined ? undefined : codeOf(answer);
      return code !== undefined && keys.includes(code) ? code : '';
    },
  };
}

/** What is counted of a question; nothing of free text, which is read. */
export function variablesOf(question: SurveyQuestion): CountedVariable[] {
  switch (question.kind) {
    case 'single': case 'scale': return [variableOf(question, '', choiceKeysOf(question), String)];
    case 'multiple': return question.options.map(({ key }) =>
      variableOf(question, key, [chosen], (answer) => (Array.isArray(answer) && answer.includes(key) ? chosen : undefined)));
    case 'matrix': return question.rows.map(({ key }) =>
      variableOf(question, key, choiceKeysOf(question), (answer) => (typeof answer === 'object' && !Array.isArray(answer) ? answer[key] : undefined)));
    case 'number': {
      const bands = numberClasses(question);
      return [variableOf(question, '', bands.map(({ key }) => key), (answer) => bands.find(({ from, to }) => Number(answer) >= from && Number(answer) <= to)?.key)];
    }
    case 'text': return [];
  }
}

/** The questions that results can be shown by. */
export const backgroundKeys = (document: SurveyDocument): string[] =>
  questionsOf(document).filter((question) => question.kind === 'single' && question.background).map(({ key }) => key);

function jointOf(variables: readonly CountedVariable[], answers: readonly Answers[]): JointCounts {
  const groups = new Map<string, { at: number[]; count: number }>();
  for (const one of answers) {
    const at = variables.map(({ values, valueOf }) => values.indexOf(valueOf(one)));
    const group = groups.get(at.join()) ?? { at, count: 0 };
    groups.set(at.join(), { at, count: group.count + 1 });
  }
  return { variables: variables.map(({ name }) => name), sizes: variables.map(({ values }) => values.length), groups: [...groups.values()] };
}

/**
 * Every table that the results may show, always in the same order, so that each page shows the same counts hidden: first
 * each question by itself, then each by the background questions in turn.
 */
function tablesOf(variables: readonly CountedVariable[], backgrounds: readonly string[], upTo: string | null): CountTable[] {
  const tables: CountTable[] = variables.map(({ name }) => ({ dims: [name] }));
  const used = upTo === null ? [] : backgrounds.slice(0, backgrounds.indexOf(upTo) + 1);
  for (const [at, key] of used.entries()) {
    // A table of two background questions is the same either way round: it is made once, with the later one across.
    const done = new Set(backgrounds.slice(0, at + 1));
    const others = variables.filter(({ question }) => !done.has(question));
    tables.push(...others.map(({ name }) => ({ dims: [name, `${key}/`] })));
  }
  return tables;
}

/** The counts of one variable, and by the choices of a background question, as others may see them. */
export interface ControlledTable extends ResultTable { question: string }

/**
 * Counts the answers under disclosure control.
 * @param by the background question to show them by, or null.
 */
export function countAnswers(document: SurveyDocument, answers: readonly Answers[], threshold: number, by: string | null): ControlledTable[] {
  const variables = questionsOf(document).flatMap(variablesOf);
  const joint = jointOf(variables, answers);
  const tables = tablesOf(variables, backgroundKeys(document), by);
  const shown = protectTables(joint, tables, threshold);
  const find = (dims: readonly string[]) => shown[tables.findIndex((table) => table.dims.join() === dims.join())] ?? null;
  const across = variables.find(({ question }) => question === by);
  return variables.map((variable) => {
    const alone = reader(joint, find([variable.name]));
    const cells = variable.values.map((key, at) => ({ key, count: alone([at]) }));
    if (!across || across === variable) return { question: variable.question, part: variable.part, cells, groups: [] };
    const straight = find([variable.name, across.name]);
    const two = straight ? reader(joint, straight) : flipped(reader(joint, find([across.name, variable.name])));
    const groups = across.values.map((key, group) => ({
      key, total: two([null, group]), cells: variable.values.map((cell, at) => ({ key: cell, count: two([at, group]) })),
    }));
    return { question: variable.question, part: variable.part, cells, groups };
  });
}

type Reader = (coordinates: readonly (number | null)[]) => Shown;

function reader(joint: JointCounts, table: ShownTable | null): Reader {
  if (!table) return () => null;
  const layout = layoutOf(joint, table);
  return (coordinates) => table.counts[placeOf(layout, coordinates)] ?? null;
}

const flipped = (read: Reader): Reader => (coordinates) => read(coordinates.toReversed());

/** The mean of a scale. It could give a hidden count back, so it is shown only where none is hidden. */
export function meanOf(question: SurveyQuestion, cells: readonly { key: string; count: Shown }[]): number | null {
  if (question.kind !== 'scale' || cells.some(({ count }) => count === null)) return null;
  const answered = cells.filter(({ key }) => key !== '');
  const people = answered.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return people === 0 ? null : answered.reduce((sum, { key, count }) => sum + Number(key) * (count ?? 0), 0) / people;
}

import { choiceKeysOf, questionsOf } from '../../../contract/survey-answers.ts';
import type { Answer, Answers, QuestionOf, SurveyDocument, SurveyQuestion } from '../../../contract/survey-document.ts';
import type { ResultTable } from '../../../contract/surveys.ts';
import { layoutOf, placeOf, type CountTable, type JointCounts, type Shown, type ShownTable } from '../../platform/statistics/count-tables.ts';
import { protectTables } from '../../platform/statistics/protect-table.ts';
import { showAtTheEnd, showInTurn, type Showings } from './growing-tables.rules.ts';

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

const backgroundsOf = (document: SurveyDocument): string[] =>
  questionsOf(document).filter((question) => question.kind === 'single' && question.background).map(({ key }) => key);

/** So many tables are protected together within a moment; more would keep the reader waiting. */
const mostLinkedTables = 24;

/**
 * The questions that results can be shown by: all background questions, where their tables are few enough to be protected
 * together; the first one in a longer survey, or where results grew as answers came in.
 */
export function splitKeys(document: SurveyDocument, showings: number): string[] {
  const backgrounds = backgroundsOf(document);
  const variables = questionsOf(document).flatMap(variablesOf).length;
  return showings <= 1 && variables * (backgrounds.length + 1) <= mostLinkedTables ? backgrounds : backgrounds.slice(0, 1);
}

function groupsOf(variables: readonly CountedVariable[], answers: readonly Answers[]): JointCounts['groups'] {
  const groups = new Map<string, { at: number[]; count: number }>();
  for (const one of answers) {
    const at = variables.map(({ values, valueOf }) => values.indexOf(valueOf(one)));
    const group = groups.get(at.join()) ?? { at, count: 0 };
    groups.set(at.join(), { at, count: group.count + 1 });
  }
  return [...groups.values()];
}

const spaceOf = (variables: readonly CountedVariable[]) => ({ variables: variables.map(({ name }) => name), sizes: variables.map(({ values }) => values.length) });
const jointOf = (variables: readonly CountedVariable[], answers: readonly Answers[]): JointCounts => ({ ...spaceOf(variables), groups: groupsOf(variables, answers) });
/** The answers that each showing let into the results. */
type Waves = readonly (readonly Answers[])[];
const showingsOf = (variables: readonly CountedVariable[], waves: Waves): Showings => ({ ...spaceOf(variables), let: waves.map((answers) => groupsOf(variables, answers)) });

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
 * Counts the answers under disclosure control, given what was shown of them before.
 * @param waves the answers that each showing let in; personal answers come in all at once.
 * @param by one of `splitKeys` to show them by, or null. Only of a survey that has closed: what is split is shown once.
 */
export function countAnswers(document: SurveyDocument, waves: Waves, threshold: number, by: string | null): ControlledTable[] {
  const variables = questionsOf(document).flatMap(variablesOf);
  const splits = splitKeys(document, waves.length);
  const across = variables.find(({ question }) => question === by);
  if (splits.length > 1) return countLinked(variables, splits, waves.flat(), threshold, across);
  const groups = across && openGroups(across, waves, threshold);
  return variables.map((variable) => countAlone(variable, across, groups, waves, threshold));
}

/** With several background questions all tables are protected together, as each shares a total with all others. */
function countLinked(variables: readonly CountedVariable[], splits: readonly string[], answers: readonly Answers[], threshold: number, across: CountedVariable | undefined): ControlledTable[] {
  const joint = jointOf(variables, answers);
  const tables = tablesOf(variables, splits, across?.question ?? null);
  const shown = protectTables(joint, tables, threshold);
  const find = (dims: readonly string[]) => shown[tables.findIndex((table) => table.dims.join() === dims.join())] ?? null;
  return variables.map((variable) => {
    const alone = reader(joint, find([variable.name]));
    if (!across || across === variable) return tableFor(variable, alone, []);
    const straight = find([variable.name, across.name]);
    const two = straight ? reader(joint, straight) : flipped(reader(joint, find([across.name, variable.name])));
    return tableFor(variable, alone, across.values.map((key, group) => ({ key, read: (at) => two([at, group]) })));
  });
}

/**
 * The background question with its hidden groups taken together, so that the size of every group is known to all; null
 * where even then one is too small.
 */
function openGroups(across: CountedVariable, waves: Waves, threshold: number): CountedVariable | null {
  const sizes = showInTurn(showingsOf([across], waves), { dims: [across.name] }, threshold).at(-1)?.counts;
  if (!sizes) return null;
  const hidden = across.values.filter((_key, at) => sizes[at] === null);
  const rest = 'others';
  const open: CountedVariable = {
    ...across, values: [...across.values.filter((key) => !hidden.includes(key)), ...(hidden.length > 0 ? [rest] : [])],
    valueOf: (one) => { const key = across.valueOf(one); return hidden.includes(key) ? rest : key; },
  };
  const joint = jointOf([open], waves.flat());
  return protectTables(joint, [{ dims: [open.name] }], threshold)[0]?.counts.some((size) => size === null) ?? true ? null : open;
}

/**
 * With one background question each question is protected by itself: what two questions' tables share is the sizes of the
 * groups, and those are known. Within a group any answers to the one go with any answers to the other.
 */
function countAlone(variable: CountedVariable, across: CountedVariable | undefined, open: CountedVariable | null | undefined, waves: Waves, threshold: number): ControlledTable {
  const showings = showingsOf([variable], waves);
  const alone = showInTurn(showings, { dims: [variable.name] }, threshold);
  const one = reader(showings, alone.at(-1) ?? null);
  if (!across || across === variable || !open) return tableFor(variable, one, []);
  const pairs = showingsOf([variable, open], waves);
  const two = reader(pairs, showAtTheEnd(pairs, [variable.name, open.name], alone, threshold));
  const groups = across.values.map((key) => {
    const group = open.values.indexOf(key);
    return { key, read: (at: number | null) => (group < 0 ? null : two([at, group])) };
  });
  return tableFor(variable, one, groups);
}

function tableFor({ question, part, values }: CountedVariable, alone: Reader, groups: readonly { key: string; read: (at: number | null) => Shown }[]): ControlledTable {
  return {
    question, part, cells: values.map((key, at) => ({ key, count: alone([at]) })),
    groups: groups.map(({ key, read }) => ({ key, total: read(null), cells: values.map((cell, at) => ({ key: cell, count: read(at) })) })),
  };
}

type Reader = (coordinates: readonly (number | null)[]) => Shown;

function reader(joint: Pick<JointCounts, 'variables' | 'sizes'>, table: ShownTable | null): Reader {
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

import { questionsOf } from '../../../contract/survey-answers.ts';
import type { QuestionKind, SurveyChoice, SurveyDocument, SurveyQuestion, SurveySection } from '../../../contract/survey-document.ts';

/** Where a question stands: its section, and its place there. */
export interface Place { section: number; at: number }

/** What is being written: the introduction, a section, or a question at a place. */
export type Writing = { part: 'introduction' } | { part: 'section'; section: number } | { part: 'question'; place: Place; question: SurveyQuestion | null };
/** Keeps the document, and says so; what takes something away can be undone. */
export type SaveDocument = (document: SurveyDocument, said?: { text?: string; undo?: boolean }) => Promise<void>;

const mapSection = (document: SurveyDocument, section: number, change: (one: SurveySection) => SurveySection): SurveyDocument =>
  ({ ...document, sections: document.sections.map((one, index) => (index === section ? change(one) : one)) });
const withQuestions = (document: SurveyDocument, section: number, change: (list: SurveyQuestion[]) => SurveyQuestion[]) =>
  mapSection(document, section, (one) => ({ ...one, questions: change([...one.questions]) }));

/** A condition that no longer points at an earlier question is dropped: the question is then always asked. */
export function withoutBrokenConditions(document: SurveyDocument): SurveyDocument {
  const earlier: SurveyQuestion[] = [];
  const sections = document.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const { showIf, ...always } = question;
      const source = earlier.find(({ key }) => key === showIf?.question);
      const choices = source && 'options' in source ? source.options.map(({ key }) => key) : [];
      const is = showIf?.is.filter((choice) => choices.includes(choice)) ?? [];
      earlier.push(question);
      return showIf && is.length > 0 ? { ...question, showIf: { ...showIf, is } } : always;
    }),
  }));
  return { ...document, sections };
}

/** Puts a question in place of another, or last in its section. */
export function putQuestion(document: SurveyDocument, { section, at }: Place, question: SurveyQuestion): SurveyDocument {
  return withoutBrokenConditions(withQuestions(document, section, (list) => list.toSpliced(at, 1, question)));
}

export function removeQuestion(document: SurveyDocument, { section, at }: Place): SurveyDocument {
  return withoutBrokenConditions(withQuestions(document, section, (list) => list.toSpliced(at, 1)));
}

/** Takes a question from one place to another; the place counts after it has been taken out. */
export function moveQuestion(document: SurveyDocument, from: Place, to: Place): SurveyDocument {
  const question = document.sections[from.section]?.questions[from.at];
  if (!question) return document;
  const without = withQuestions(document, from.section, (list) => list.toSpliced(from.at, 1));
  return withoutBrokenConditions(withQuestions(without, to.section, (list) => list.toSpliced(to.at, 0, question)));
}

/** One step up or down, over the border to the next section where it stands at the edge; null where it can go no further. */
export function stepOf({ sections }: SurveyDocument, { section, at }: Place, step: -1 | 1): Place | null {
  const here = sections[section]?.questions.length ?? 0;
  if (at + step >= 0 && at + step < here) return { section, at: at + step };
  const next = sections[section + step];
  return next ? { section: section + step, at: step === 1 ? 0 : next.questions.length } : null;
}

/** The number of a question among all. */
export const numberOf = ({ sections }: SurveyDocument, { section, at }: Place): number =>
  sections.slice(0, section).reduce((sum, { questions }) => sum + questions.length, 0) + at + 1;

/** A key of the first words of a text, which no other has: a to z, figures and hyphens. */
export function keyFor(text: string, taken: readonly string[]): string {
  const plain = text.toLowerCase().normalize('NFD').replaceAll(/[\u0300-\u036F]/g, '').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const stem = (/^[a-z]/.test(plain) ? plain : `q-${plain}`).slice(0, 30).replace(/-+$/, '');
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

/** The same question once more, under a key of its own, after the first. */
export function duplicateQuestion(document: SurveyDocument, { section, at }: Place): SurveyDocument {
  const question = document.sections[section]?.questions[at];
  if (!question) return document;
  const copy = { ...question, key: keyFor(question.key, questionsOf(document).map(({ key }) => key)) };
  return withQuestions(document, section, (list) => list.toSpliced(at + 1, 0, copy));
}

const nothing = { sv: '', en: '' };
const choice = (): SurveyChoice => ({ key: '', words: { ...nothing } });

/** A new question of a kind; what another has in common with it is kept. */
export function blankQuestion(kind: QuestionKind, from?: SurveyQuestion): SurveyQuestion {
  const shared = {
    key: from?.key ?? '', words: from?.words ?? nothing, required: from?.required ?? false, ...(from?.help ? { help: from.help } : {}), ...(from?.showIf ? { showIf: from.showIf } : {}),
  };
  const options = from && 'options' in from ? from.options : [choice(), choice()];
  switch (kind) {
    case 'single': return { ...shared, kind, options, background: false };
    case 'multiple': return { ...shared, kind, options };
    case 'scale': return { ...shared, kind, from: 1, to: 5, low: nothing, high: nothing };
    case 'number': return { ...shared, kind, least: 0, most: 100 };
    case 'text': return { ...shared, kind, long: true };
    case 'matrix': return { ...shared, kind, rows: [choice()], options };
  }
}

/** Gives the choices that have no key yet one of their own; empty ones are left out. */
export function keyedChoices(list: readonly SurveyChoice[]): SurveyChoice[] {
  const written = list.filter(({ words }) => words.sv.trim() !== '');
  const taken = written.map(({ key }) => key).filter((key) => key !== '');
  return written.map((one) => {
    if (one.key !== '') return one;
    const key = keyFor(one.words.sv, taken);
    taken.push(key);
    return { ...one, key };
  });
}

import { choiceKeysOf, questionsOf } from '../../../contract/survey-answers.ts';
import type { SurveyDocument, SurveyQuestion } from '../../../contract/survey-document.ts';

/** One thing wrong in a survey's document: where, and its code in `contract/field-words.ts`. */
export interface DocumentFault { path: (string | number)[]; code: 'key-twice' | 'condition-broken' | 'least-over-most' }

/** Where the same key stands a second time in a list. */
const twice = (list: readonly { key: string }[]): number[] => list.flatMap(({ key }, at) => (list.findIndex((other) => other.key === key) < at ? [at] : []));

function withinQuestion(question: SurveyQuestion): DocumentFault[] {
  const lists = [['options', 'options' in question ? question.options : []], ['rows', 'rows' in question ? question.rows : []]] as const;
  const faults = lists.flatMap(([name, list]): DocumentFault[] => twice(list).map((at) => ({ path: [name, at, 'key'], code: 'key-twice' })));
  if (question.kind === 'number' && question.least > question.most) faults.push({ path: ['least'], code: 'least-over-most' });
  return faults;
}

/** A condition points at choices of a question that is asked before. */
function isConditionBroken({ showIf }: SurveyQuestion, earlier: readonly SurveyQuestion[]): boolean {
  if (!showIf) return false;
  const source = earlier.find(({ key, kind }) => key === showIf.question && (kind === 'single' || kind === 'multiple'));
  return !source || !showIf.is.every((choice) => choiceKeysOf(source).includes(choice));
}

/** What the schema cannot say: keys that are twice, conditions that point nowhere, limits the wrong way round. */
export function faultsOf(document: SurveyDocument): DocumentFault[] {
  const earlier: SurveyQuestion[] = [];
  return document.sections.flatMap(({ questions }, section) => questions.flatMap((question, at) => {
    const place = ['sections', section, 'questions', at];
    const faults = withinQuestion(question).map(({ path, code }): DocumentFault => ({ path: [...place, ...path], code }));
    if (earlier.some(({ key }) => key === question.key)) faults.push({ path: [...place, 'key'], code: 'key-twice' });
    if (isConditionBroken(question, earlier)) faults.push({ path: [...place, 'showIf'], code: 'condition-broken' });
    earlier.push(question);
    return faults;
  }));
}

/** Whether a survey can be opened: it asks something, and says why, what for and who answers for it. */
export function isReady(document: SurveyDocument): boolean {
  const { purpose, use, contact } = document.introduction;
  return questionsOf(document).length > 0 && [purpose, use, contact].every(({ sv }) => sv !== '');
}

/** A survey with nothing in it yet. */
export function emptyDocument(name: string): SurveyDocument {
  const nothing = { sv: '', en: '' };
  return { title: { sv: name, en: '' }, introduction: { purpose: nothing, use: nothing, contact: nothing }, sections: [{ questions: [] }] };
}

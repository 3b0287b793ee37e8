import { formTexts } from './form.texts.ts';
import { translator } from '../texts.ts';
import type { Translate } from '../texts.ts';
import type { Language } from '../language.ts';

/** The parts of a zod issue that decide its words. */
export interface Issue {
  code: string;
  input?: unknown;
  expected?: unknown;
  origin?: unknown;
  format?: unknown;
  minimum?: unknown;
  maximum?: unknown;
  inclusive?: unknown;
}

type Say = Translate<typeof formTexts.sv>;

function tooSmall(issue: Issue, t: Say): string {
  const limit = Number(issue.minimum);
  if (issue.origin === 'string') return limit <= 1 ? t('required') : t('minLength', { count: limit });
  if (issue.origin === 'array' || issue.origin === 'set') return t('chooseAtLeast', { count: limit });
  return issue.inclusive === false ? t('moreThan', { limit }) : t('atLeast', { limit });
}

function tooBig(issue: Issue, t: Say): string {
  const limit = Number(issue.maximum);
  if (issue.origin === 'string') return t('maxLength', { count: limit });
  if (issue.origin === 'array' || issue.origin === 'set') return t('chooseAtMost', { count: limit });
  return issue.inclusive === false ? t('lessThan', { limit }) : t('atMost', { limit });
}

function wrongFormat(issue: Issue, t: Say): string {
  switch (issue.format) {
    case 'date': case 'datetime': return t('date');
    case 'time': return t('time');
    case 'email': return t('email');
    // A form holds an id only where something is to be chosen from a list.
    case 'uuid': case 'guid': return t('chooseOne');
    default: return t('pattern');
  }
}

function wrongType(issue: Issue, t: Say): string {
  if (issue.input === undefined || issue.input === null) return t('required');
  if (issue.expected === 'int') return t('wholeNumber');
  return issue.expected === 'number' ? t('number') : t('other');
}

/** Says in plain words what a schema found wrong. A message written in the schema itself wins over this. */
export function issueWords(issue: Issue, language: Language): string {
  const t = translator(formTexts, language);
  switch (issue.code) {
    case 'invalid_type': return wrongType(issue, t);
    case 'too_small': return tooSmall(issue, t);
    case 'too_big': return tooBig(issue, t);
    case 'invalid_format': return wrongFormat(issue, t);
    case 'invalid_value': case 'invalid_union': return t('chooseOne');
    case 'not_multiple_of': return t('wholeNumber');
    default: return t('other');
  }
}

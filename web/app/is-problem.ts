import type { FieldProblem, Problem } from '../../contract/problems.ts';

type Loose<T> = Partial<Record<keyof T, unknown>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isFieldProblem(value: unknown): value is FieldProblem {
  if (!isObject(value)) return false;
  const { path, code, message }: Loose<FieldProblem> = value;
  return [path, code, message].every((words) => typeof words === 'string');
}

/**
 * Whether an answer is problem details (RFC 9457) as `Problem` of the contract says. Told without the schema, so that
 * no page waits for a library of schemas before it can be shown; a test holds the two against each other.
 */
export function isProblem(value: unknown): value is Problem {
  if (!isObject(value)) return false;
  const { type, title, status, detail, instance, code, errors }: Loose<Problem> = value;
  return Number.isSafeInteger(status) && [type, title, detail, instance, code].every((words) => typeof words === 'string') &&
    (errors === undefined || (Array.isArray(errors) && errors.every(isFieldProblem)));
}

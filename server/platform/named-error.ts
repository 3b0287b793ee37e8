import type { FieldProblem, ProblemCode } from '../../contract/problems.ts';

/** An expected "no", as a value: a rule said it, and the one who asked will read why. Faults throw instead. */
export class NamedError {
  readonly code: ProblemCode;
  readonly errors: readonly FieldProblem[];

  constructor(code: ProblemCode, errors: readonly FieldProblem[]) {
    this.code = code;
    this.errors = errors;
  }
}

/** Answers with a named error; `errors` name the fields that it concerns. */
export function fail(code: ProblemCode, errors: readonly FieldProblem[] = []): NamedError {
  return new NamedError(code, errors);
}

export function isFail(value: unknown): value is NamedError {
  return value instanceof NamedError;
}

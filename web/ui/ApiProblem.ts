/** One field the server found wrong; `path` is dotted, as `goals.0.text`. */
export interface FieldFault {
  path: string;
  code: string;
  message: string;
}

/** A named error from the API (RFC 9457), with words in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number;
  /** Stable, kebab-case; see `contract/problems.ts`. */
  readonly code: string;
  readonly title: string;
  /** What would be right. */
  readonly detail: string;
  readonly errors: readonly FieldFault[];

  constructor(problem: { status: number; code: string; title: string; detail: string; errors?: readonly FieldFault[] | undefined }) {
    super(`${problem.status} ${problem.code}`);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.errors = problem.errors ?? [];
  }
}

import type { Code } from '../../../contract/codebook.ts';

/** How marks with a code are drawn: twelve ways to underline, so that two that meet are told apart; the number says which it is. */
export const lookOf = (number: number) => `code-look-${(number - 1) % 12}`;

/** A code's number and name. */
export function CodeSign({ code }: { code: Pick<Code, 'number' | 'name'> }) {
  return <span className="code-sign"><span className={`code-sign__number ${lookOf(code.number)}`}>{code.number}</span>{' '}<span>{code.name}</span></span>;
}

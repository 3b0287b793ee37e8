/**
 * A case's short name, for people to say and write where a person's name must not stand: the last eight characters of its
 * id, which are random. It is no key: whoever has it still meets the access decision.
 */
export function caseCode(caseId: string): string {
  const tail = caseId.replaceAll('-', '').slice(-8).toUpperCase();
  return `${tail.slice(0, 4)}-${tail.slice(4)}`;
}

/** The last characters of the id that a code stands for; null for what cannot be one. Case, blanks and dashes do not matter. */
export function idTailOf(code: string): string | null {
  const tail = code.replaceAll(/[\s–-]/gu, '').toLowerCase();
  return /^[0-9a-f]{8}$/u.test(tail) ? tail : null;
}

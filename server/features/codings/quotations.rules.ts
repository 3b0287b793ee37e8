/**
 * Whether one may say that a quotation can be used. It takes another than the one who took it out, as long as the team has
 * another who may: who has chosen words sees less well who can be recognised by them. The same in SQL: `codings.check_by_another`.
 * @param checkers those who work in the pre-study now.
 */
export function mayApprove(checkerId: string, markedBy: string, checkers: readonly string[]): boolean {
  return checkerId !== markedBy || checkers.every((id) => id === markedBy);
}

/** What stands in brackets was put there by the one who edits: […] or a general word. */
const inBrackets = /\[[^[\]]*\]/u;
const squeezed = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();

/**
 * Whether an edited quotation says nothing that was not written: outside brackets every part stands in the original, in the
 * same order; it begins and ends as the original does unless brackets stand there.
 */
export function isFaithful(original: string, edited: string): boolean {
  const whole = squeezed(original);
  const parts = squeezed(edited).split(inBrackets).map((part) => part.trim());
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return first === whole;
  if (!whole.startsWith(first) || !whole.endsWith(last)) return false;
  let from = first.length;
  const until = whole.length - last.length;
  for (const part of others) {
    const at = whole.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= until;
}

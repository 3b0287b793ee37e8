/** A round of coding as the one who asks meets it. */
export interface Round { blind: boolean; coders: readonly { isMe: boolean; done: boolean }[] }

const mineIn = ({ coders }: Round) => coders.find(({ isMe }) => isMe);

/**
 * In a blind round a coder sees what others marked only when she is done, and one who does not code once two or more have
 * been and are done. Readers, who cannot code, always see it. The same rule in SQL: `codings.my_open_questions()`.
 */
export function seesOthers(round: Round, isReader: boolean): boolean {
  if (isReader || !round.blind) return true;
  return mineIn(round)?.done ?? (round.coders.length >= 2 && round.coders.every(({ done }) => done));
}

/**
 * Whether one may mark: in an open round always; in a blind one only as long as she has not been able to see what others
 * marked, whether or not she has begun. The same rule in SQL: `codings.may_begin()`.
 */
export function mayCode(round: Round, isReader: boolean): boolean {
  return !isReader && (!round.blind || !seesOthers(round, false));
}

/** Whether a coder who is done may go on: in a blind round only while nobody else codes, whose marks she might have seen. */
export function mayGoOn(round: Round): boolean {
  return !round.blind || round.coders.every(({ isMe }) => isMe);
}

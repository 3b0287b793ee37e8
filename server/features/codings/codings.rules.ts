/** What coders have done with the texts of one question, as it lies in the database. */
export interface CodingFacts {
  /** Each text that a coder has read to its end. */
  readings: readonly { textId: string; coderId: string }[];
  marks: readonly { textId: string; coderId: string; codeId: string }[];
  settlements: readonly { textId: string; codeId: string; applies: boolean }[];
}

/** Of one text: who has read it, and which codes each of them gave it. */
export interface ReadText { textId: string; byCoder: ReadonlyMap<string, ReadonlySet<string>> }

/** Each text that somebody has read, with every reader's codes. A mark in a text that its coder has not read to its end is not counted yet. */
export function readTextsOf({ readings, marks }: CodingFacts): ReadText[] {
  const texts = new Map<string, Map<string, Set<string>>>();
  for (const { textId, coderId } of readings) {
    const coders = texts.get(textId) ?? new Map<string, Set<string>>();
    coders.set(coderId, new Set());
    texts.set(textId, coders);
  }
  for (const { textId, coderId, codeId } of marks) texts.get(textId)?.get(coderId)?.add(codeId);
  return [...texts].map(([textId, byCoder]) => ({ textId, byCoder }));
}

/** Whether readers differ on a code: some gave it, some did not. */
export function isDiffering({ byCoder }: ReadText, codeId: string): boolean {
  const given = [...byCoder.values()].filter((codes) => codes.has(codeId)).length;
  return given > 0 && given < byCoder.size;
}

const pairKey = (textId: string, codeId: string) => `${textId} ${codeId}`;

/** The codes that a text has in the end, and those that readers differ on without having settled it. */
export interface AgreedText { textId: string; codes: ReadonlySet<string>; unsettled: ReadonlySet<string> }

/**
 * What counts: what the coders settled together; else what more than half of those who read the text gave it. With one
 * reader that is hers; where two differ and nothing is settled the code is not counted, and said to be unsettled.
 */
export function agreedTexts(facts: CodingFacts): AgreedText[] {
  const settled = new Map(facts.settlements.map(({ textId, codeId, applies }) => [pairKey(textId, codeId), applies]));
  return readTextsOf(facts).map((text) => {
    const given = new Map<string, number>();
    for (const codes of text.byCoder.values()) for (const code of codes) given.set(code, (given.get(code) ?? 0) + 1);
    const verdict = (codeId: string) => settled.get(pairKey(text.textId, codeId));
    const majority = [...given].filter(([codeId, times]) => verdict(codeId) ?? times * 2 > text.byCoder.size).map(([codeId]) => codeId);
    return {
      textId: text.textId,
      codes: new Set(majority),
      unsettled: new Set([...given.keys()].filter((codeId) => verdict(codeId) === undefined && isDiffering(text, codeId))),
    };
  });
}

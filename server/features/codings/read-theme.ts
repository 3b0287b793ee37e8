import type { ThemePage } from '../../../contract/quotations.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { fail, type NamedError } from '../../platform/named-error.ts';
import { readFindings } from '../analyses/public.ts';
import { suppressCounts } from '../../platform/statistics/suppress.ts';
import { listTextQuestions } from '../surveys/public.ts';
import { selectCodeWords, selectThemes } from './codebook.sql.ts';
import { agreedTexts } from './codings.rules.ts';
import { countCodes } from './counts.rules.ts';
import { readQuotations } from './keep-quotations.ts';
import { selectCodingFacts } from './marks.sql.ts';
import { readTextQuestions } from './text-questions.ts';

interface OfTheme { prestudyId: string; themeId: string }

/** How many answers carry the theme, question by question; to one who only reads, without numbers that could point at people. */
async function readCounts(work: Work, actor: Actor, { prestudyId, themeId }: OfTheme, isReader: boolean): Promise<ThemePage['questions']> {
  const codes = await selectCodeWords(work.db, prestudyId);
  const rounds = await readTextQuestions(work, actor, prestudyId, isReader);
  const told: ThemePage['questions'] = [];
  for (const { questionId, surveyName, words, threshold } of await listTextQuestions(work, prestudyId)) {
    const { read, themes } = countCodes(agreedTexts(await selectCodingFacts(work.db, questionId)), codes);
    const texts = themes.find((theme) => theme.themeId === themeId)?.texts ?? 0;
    const shown = isReader ? suppressCounts([texts, read - texts], threshold).cells[0] ?? null : texts;
    const isComplete = rounds.find(({ id }) => id === questionId)?.seesOthers ?? false;
    if (read > 0) told.push({ questionId, surveyName, sv: words.sv, en: words.en, texts: shown, read, isComplete });
  }
  return told;
}

/** A theme with all that it is made of, and the findings that stand on it. */
export async function readTheme(work: Work, actor: Actor, of: OfTheme, isReader: boolean): Promise<ThemePage | NamedError> {
  const { prestudyId, themeId } = of;
  const theme = (await selectThemes(work.db, prestudyId)).find(({ id }) => id === themeId);
  if (!theme) return fail('not-found');
  const codes = (await selectCodeWords(work.db, prestudyId)).filter((code) => code.themeId === themeId && !code.retired);
  const quotations = await readQuotations(work, prestudyId, { id: actor.id, isReader }, { themeId });
  const grounds = new Set([`theme:${themeId}`, ...quotations.map(({ id }) => `quotation:${id}`)]);
  const findings = (await readFindings(work.db, prestudyId))
    .filter(({ withdrawnOn, evidence }) => withdrawnOn === null && evidence.some(({ kind, sourceId }) => grounds.has(`${kind}:${sourceId}`)));
  return {
    ...theme, codes: codes.map(({ id, number, name, definition }) => ({ id, number, name, definition })),
    questions: await readCounts(work, actor, of, isReader), quotations,
    findings: findings.map(({ id, kind, sentenceSv, sentenceEn }) => ({ id, kind, sentenceSv, sentenceEn })),
  };
}

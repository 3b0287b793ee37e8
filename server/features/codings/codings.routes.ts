import { codebookRoutes } from '../../../contract/codebook.ts';
import { codingsRoutes } from '../../../contract/codings.ts';
import { quotationsRoutes } from '../../../contract/quotations.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { selectMembers } from '../prestudies/public.ts';
import { addCode, addTheme, beginCodebook, changeCode, changeTheme, placeCode, readCodebook, removeTheme } from './keep-codebook.ts';
import { addQuotation, checkQuotation, readQuotations, removeQuotation } from './keep-quotations.ts';
import { changeCodingRound, finishCoding } from './keep-round.ts';
import { markText, readText, removeMark } from './mark-text.ts';
import { listDisagreements, readAgreement } from './read-agreement.ts';
import { readCodeCounts } from './read-code-counts.ts';
import { readTexts } from './read-texts.ts';
import { readTheme } from './read-theme.ts';
import { settleDisagreement } from './settle-disagreement.ts';
import { readTextQuestions } from './text-questions.ts';

const listed = <Item>(items: Item[]) => ({ items, total: items.length });

/** Whether the actor only reads in a pre-study. */
async function isReader({ db }: Work, actor: Actor, prestudyId: string): Promise<boolean> {
  return (await selectMembers(db, prestudyId)).some(({ staffId, leftOn, part }) => staffId === actor.id && leftOn === null && part === 'reader');
}

export function registerCodings(platform: HttpPlatform): void {
  bindRoutes(platform, codebookRoutes, {
    readCodebook: async ({ work, actor, params }) => readCodebook(work, params.prestudyId, await isReader(work, actor, params.prestudyId)),
    beginCodebook: ({ work, actor, params }) => beginCodebook(work, actor, params.prestudyId),
    addCode: ({ work, actor, params, body }) => addCode(work, actor, params.prestudyId, body),
    changeCode: ({ work, params, body }) => changeCode(work, params, body),
    placeCode: ({ work, params, body }) => placeCode(work, params, body.themeId),
    addTheme: ({ work, actor, params, body }) => addTheme(work, actor, params.prestudyId, body),
    changeTheme: ({ work, params, body }) => changeTheme(work, params, body),
    removeTheme: ({ work, params }) => removeTheme(work, params),
  });
  bindRoutes(platform, codingsRoutes, {
    listTextQuestions: async ({ work, actor, params }) => listed(await readTextQuestions(work, actor, params.prestudyId, await isReader(work, actor, params.prestudyId))),
    readTexts: ({ work, actor, params, body }) => readTexts(work, actor.id, params, body),
    markText: ({ work, actor, params, body }) => markText(work, actor, params, body),
    removeMark: ({ work, actor, params }) => removeMark(work, actor, params.prestudyId, params.markId),
    readText: ({ work, actor, params, body }) => readText(work, actor, params, body.isRead),
    finishCoding: ({ work, actor, params, body }) => finishCoding(work, actor.id, params, body.done),
    changeCodingRound: ({ work, actor, params, body }) => changeCodingRound(work, actor.id, params, body.blind),
    readAgreement: ({ work, actor, params }) => readAgreement(work, actor, params),
    listDisagreements: ({ work, actor, params, query }) => listDisagreements(work, actor, params, query),
    settleDisagreement: ({ work, actor, params, body }) => settleDisagreement(work, actor, params, body),
    readCodeCounts: ({ work, actor, params, query }) => readCodeCounts(work, actor, params, query.by),
  });
  bindRoutes(platform, quotationsRoutes, {
    listQuotations: async ({ work, actor, params, query }) => listed(await readQuotations(work, params.prestudyId, { id: actor.id, isReader: await isReader(work, actor, params.prestudyId) }, query)),
    addQuotation: ({ work, actor, params, body }) => addQuotation(work, actor, params, body),
    checkQuotation: ({ work, actor, params, body }) => checkQuotation(work, actor, params, body),
    removeQuotation: ({ work, params }) => removeQuotation(work, params),
    readTheme: async ({ work, actor, params }) => readTheme(work, actor, params, await isReader(work, actor, params.prestudyId)),
  });
}

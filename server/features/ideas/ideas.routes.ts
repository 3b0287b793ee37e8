import { applicationGroundsRoutes } from '../../../contract/application-grounds.ts';
import { ideaDialoguesRoutes } from '../../../contract/idea-dialogues.ts';
import { ideaDraftsRoutes } from '../../../contract/idea-drafts.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { changeGroundForm } from './change-ground-form.ts';
import { addIdea, changeIdea, removeIdea } from './change-idea.ts';
import { shippedCostOptions } from './cost-options.ts';
import { decideIdea } from './decide-idea.ts';
import { fetchGround } from './fetch-ground.ts';
import { beginDialogue, closeDialogue, giveVoice, handleComment, openIdea, readIdeaDialogue } from './hold-dialogue.ts';
import { fetchModelDraft, fillModelDraft, keepModelDraft, proposeModelSection, readModelDraft, regenerateModelDraft } from './keep-draft.ts';
import { fillGround, readGround, writeGroundSection } from './keep-ground.ts';
import { listIdeas, readIdea } from './read-idea.ts';
import { takeIntoUse } from './take-into-use.ts';

/** @param instruments the keys of the instruments there are: a draft may name no others. */
export function registerIdeas(platform: HttpPlatform, instruments: readonly string[]): void {
  bindRoutes(platform, ideasRoutes, {
    listIdeas: ({ work, params }) => listIdeas(work, params.prestudyId),
    addIdea: ({ work, actor, params, body }) => addIdea(work, actor, params.prestudyId, body),
    readIdea: ({ work, params }) => readIdea(work, params.prestudyId, params.ideaId),
    changeIdea: ({ work, params, body }) => changeIdea(work, params.prestudyId, params.ideaId, body),
    removeIdea: ({ work, params }) => removeIdea(work, params.prestudyId, params.ideaId),
    decideIdea: ({ work, actor, params, body }) => decideIdea(work, actor, params.prestudyId, params.ideaId, body),
    readCostOptions: async () => shippedCostOptions(),
  });
  bindRoutes(platform, ideaDialoguesRoutes, {
    readIdeaDialogue: ({ work, params }) => readIdeaDialogue(work, params.prestudyId, params.ideaId),
    beginDialogue: ({ work, actor, params, body }) => beginDialogue(work, actor, params.prestudyId, params.ideaId, body),
    endDialogue: ({ work, params }) => closeDialogue(work, params.prestudyId, params.ideaId, params.dialogueId),
    handleComment: ({ work, actor, params, body }) => handleComment(work, actor, params.prestudyId, params.ideaId, params.ideaCommentId, body),
    openIdea: ({ work, body }) => openIdea(work, body.token),
    giveVoice: ({ work, body }) => giveVoice(work, body),
  });
  bindRoutes(platform, ideaDraftsRoutes, {
    readModelDraft: ({ work, params, query }) => readModelDraft(work, params.prestudyId, params.ideaId, query.version, instruments),
    keepModelDraft: ({ work, actor, params, body }) => keepModelDraft({ work, actor, ...params }, body),
    fillModelDraft: ({ work, actor, params, body }) => fillModelDraft({ work, actor, ...params }, body),
    proposeModelSection: ({ work, actor, params, body }) => proposeModelSection({ work, actor, ...params }, body),
    regenerateModelDraft: ({ work, actor, params, body }) => regenerateModelDraft({ work, actor, ...params }, body.version),
    fetchModelDraft: ({ work, params }) => fetchModelDraft(work, params.prestudyId, params.ideaId),
    beginProgramme: ({ work, actor, params, body }) => takeIntoUse(work, actor, params.prestudyId, params.ideaId, body, instruments),
  });
  bindRoutes(platform, applicationGroundsRoutes, {
    readGround: ({ work, actor, params }) => readGround(work, actor, params.prestudyId, params.ideaId),
    writeGroundSection: ({ work, actor, params, body }) => writeGroundSection(work, actor, params, body),
    fillGround: ({ work, actor, params }) => fillGround(work, actor, params.prestudyId, params.ideaId),
    changeGroundForm: ({ work, actor, params, body }) => changeGroundForm(work, actor, params, body),
    fetchGround: ({ work, params, query }) => fetchGround(work, params.prestudyId, params.ideaId, query),
  });
}

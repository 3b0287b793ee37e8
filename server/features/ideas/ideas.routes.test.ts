import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ideaDialoguesRoutes } from '../../../contract/idea-dialogues.ts';
import { ideaDraftsRoutes, type ModelDraft } from '../../../contract/idea-drafts.ts';
import { ideasRoutes, type Idea } from '../../../contract/ideas.ts';
import { prestudiesRoutes } from '../../../contract/prestudies.ts';
import { referralRoutes } from '../../../contract/referrals.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

const party = (key: string, name: string, kind: 'municipality' | 'psychiatry', isOwner: boolean, roles: string[]) =>
  ({ key, name, kind, isOwner, does: 'Gör sin del.', roles });

/** What is said of an idea that can become a programme. */
const sections = {
  targetGroup: { description: 'Personer utanför arbetsmarknaden.', groups: [], conditions: [] },
  measures: [{ name: 'Samordnade samtal', about: '' }],
  parties: [party('granvik', 'Granviks kommun', 'municipality', true, ['Coach']), party('psykiatri', 'Vuxenpsykiatrin', 'psychiatry', false, ['Vårdkontakt'])],
  theory: {
    steps: [
      { key: 'r1', layer: 'activity' as const, text: 'Samordnade samtal' },
      { key: 'r2', layer: 'goal' as const, text: 'Fler närmar sig arbete', indicator: 'Andel', measure: 'closer-to-work' as const },
    ],
    arrows: [{ from: 'r1', to: 'r2', assumption: 'Personen vill.' }],
  },
};

describe('ideas', () => {
  let app: TestApp;
  let owner: Caller;
  let prestudyId: string;
  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    owner = await app.as(app.projectOwner);
    prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner, members: [app.employmentOfficer], readers: [app.coach] }).save()).id;
  });
  afterAll(() => app.close());

  const anIdea = async (name = 'HUBen') => {
    const { body } = await owner.call(ideasRoutes.addIdea, { params: { prestudyId }, body: { name, summary: 'Samordnade insatser nära hemmet.' } });
    return { prestudyId, ideaId: (body as { id: string }).id };
  };
  const read = async (params: { prestudyId: string; ideaId: string }) => (await owner.call(ideasRoutes.readIdea, { params })).body as Idea;
  const draft = async (params: { prestudyId: string; ideaId: string }) => (await owner.call(ideaDraftsRoutes.readModelDraft, { params })).body as ModelDraft;
  const aChosenIdea = async (name: string) => {
    const params = await anIdea(name);
    await owner.call(ideasRoutes.changeIdea, { params, body: { ...sections, version: 1 } });
    const { status } = await owner.call(ideasRoutes.decideIdea, { params, body: { decision: 'choose', why: 'Störst behov.', decidedBy: 'Styrgruppen', version: 2 } });
    expect(status).toBe(201);
    return params;
  };
  /** Fills in each empty text until the validator is content. */
  const makeValid = async (params: { prestudyId: string; ideaId: string }) => {
    const { version, faults } = await draft(params);
    const texts = faults.filter(({ isEmptyText }) => isEmptyText).map(({ path, beside }) => ({ path, text: `${beside ?? 'Words'} (in English)` }));
    return owner.call(ideaDraftsRoutes.fillModelDraft, { params, body: { version, texts } });
  };

  it('begins an idea with the shipped unit costs and tells what is missing', async () => {
    const idea = await read(await anIdea());
    expect(idea).toMatchObject({ name: 'HUBen', state: 'open', version: 1, budgetSum: { total: 0 } });
    expect(idea.content.budget.unitCosts.length).toBeGreaterThan(3);
    expect(idea.content.budget.unitCosts.every(({ verified }) => !verified)).toBe(true);
    expect(idea.gaps).toContainEqual({ section: 'need', gap: 'need-without-finding' });
  });

  it('changes the sections that are sent and refuses a stale version', async () => {
    const params = await anIdea('Två avsnitt');
    expect((await owner.call(ideasRoutes.changeIdea, { params, body: { measures: sections.measures, version: 1 } })).status).toBe(200);
    expect((await owner.call(ideasRoutes.changeIdea, { params, body: { parties: sections.parties, version: 1 } })).status).toBe(409);
    expect((await owner.call(ideasRoutes.changeIdea, { params, body: { parties: sections.parties, version: 2 } })).status).toBe(200);
    const changed = await read(params);
    expect(changed).toMatchObject({ name: 'Två avsnitt', summary: 'Samordnade insatser nära hemmet.' });
    expect(changed.content).toMatchObject({ measures: sections.measures, parties: sections.parties });
  });

  it('refuses a chain that goes backwards, and a finding that is none', async () => {
    const params = await anIdea('Fel');
    const backwards = { ...sections.theory, arrows: [{ from: 'r2', to: 'r1', assumption: '' }] };
    expect((await owner.call(ideasRoutes.changeIdea, { params, body: { theory: backwards, version: 1 } })).status).toBe(400);
    const { body } = await owner.call(ideasRoutes.changeIdea, { params, body: { need: { text: 'x', findingIds: [newId()] }, version: 1 } });
    expect(body).toMatchObject({ code: 'finding-unknown' });
  });

  it('is closed to those who take no part and not to be written by readers', async () => {
    const params = await anIdea('Sluten');
    expect((await (await app.as(app.insuranceOfficer)).call(ideasRoutes.readIdea, { params })).status).toBe(404);
    const reader = await app.as(app.coach);
    expect((await reader.call(ideasRoutes.readIdea, { params })).status).toBe(200);
    expect((await reader.call(ideasRoutes.changeIdea, { params, body: { name: 'Ny', version: 1 } })).status).toBe(403);
    expect((await owner.call(ideasRoutes.readIdea, { params: { ...params, prestudyId: newId() } })).status).toBe(404);
  });

  it('takes away an idea that nothing came of, and no other', async () => {
    const params = await anIdea('Bort');
    expect((await owner.call(ideasRoutes.removeIdea, { params })).status).toBe(204);
    expect((await owner.call(ideasRoutes.readIdea, { params })).status).toBe(404);
    expect((await owner.call(ideasRoutes.removeIdea, { params: await aChosenIdea('Kvar') })).body).toMatchObject({ code: 'idea-in-use' });
  });

  it('writes a choice in the log of decisions and makes a first draft', async () => {
    const params = await aChosenIdea('Vald');
    const { body } = await owner.call(prestudiesRoutes.readPrestudy, { params: { prestudyId } });
    expect(body).toMatchObject({ decisions: expect.arrayContaining([expect.objectContaining({ decision: 'Idén ”Vald” väljs.', why: 'Störst behov.', decidedBy: 'Styrgruppen' })]) });
    const made = await draft(params);
    expect(made).toMatchObject({ version: 1, valid: false, versions: [{ version: 1, origin: 'generated' }] });
    expect(made.faults).toContainEqual(expect.objectContaining({ path: 'name.en', isEmptyText: true, beside: 'Vald', section: 'name' }));
    expect(made.faults.every(({ isEmptyText }) => isEmptyText)).toBe(true);
    const again = await owner.call(ideasRoutes.decideIdea, { params, body: { decision: 'choose', why: 'Igen', version: 3 } });
    expect(again.body).toMatchObject({ code: 'idea-decided' });
  });

  it('keeps every version of a draft, and one who writes on an old one is told', async () => {
    const params = await aChosenIdea('Versioner');
    expect((await owner.call(ideaDraftsRoutes.keepModelDraft, { params, body: { yaml: '{', version: 1 } })).status).toBe(201);
    expect((await owner.call(ideaDraftsRoutes.keepModelDraft, { params, body: { yaml: 'key: x', version: 1 } })).body).toMatchObject({ code: 'stale-version' });
    expect(await draft(params)).toMatchObject({ version: 2, yaml: '{', valid: false, faults: [{ line: 1 }], versions: [{ version: 2, origin: 'written' }, { version: 1 }] });
    expect((await owner.call(ideaDraftsRoutes.readModelDraft, { params, query: { version: 1 } })).body).toMatchObject({ version: 1 });
    expect((await owner.call(ideaDraftsRoutes.proposeModelSection, { params, body: { version: 2, section: 'instruments' } })).body).toMatchObject({ code: 'nothing-to-propose' });
    expect((await owner.call(ideaDraftsRoutes.fillModelDraft, { params, body: { version: 2, texts: [{ path: 'name.en', text: 'x' }] } })).body).toMatchObject({ code: 'draft-place-unknown' });
    expect((await owner.call(ideaDraftsRoutes.regenerateModelDraft, { params, body: { version: 2 } })).body).toEqual({ version: 3 });
    const file = await owner.call(ideaDraftsRoutes.fetchModelDraft, { params });
    expect(file.headers).toMatchObject({ 'content-disposition': 'attachment; filename="versioner.yaml"' });
  });

  it('lets nobody take an unfinished or unchosen idea into use, nor one whose owner takes no part', async () => {
    const params = await aChosenIdea('Ofärdig');
    const begin = (person: Caller, body: object) => person.call(ideaDraftsRoutes.beginProgramme, {
      params, body: { draftVersion: 1, startsOn: '2026-04-01', endsOn: null, parties: [{ partyKey: 'granvik', agencyId: app.municipality.id }], ...body },
    });
    expect((await begin(owner, {})).body).toMatchObject({ code: 'draft-not-valid' });
    await makeValid(params);
    expect((await begin(owner, { draftVersion: 2, parties: [] })).body).toMatchObject({ code: 'programme-owner-elsewhere' });
    expect((await begin(owner, { draftVersion: 2, parties: [{ partyKey: 'nagon', agencyId: app.municipality.id }] })).body).toMatchObject({ code: 'party-not-in-model' });
    const unknown = [{ partyKey: 'granvik', agencyId: app.municipality.id }, { partyKey: 'psykiatri', agencyId: newId() }];
    expect((await begin(owner, { draftVersion: 2, parties: unknown })).body).toMatchObject({ code: 'agency-unknown' });
    expect((await begin(owner, { draftVersion: 2, endsOn: '2026-03-31' })).status).toBe(400);
    expect((await begin(await app.as(app.employmentOfficer), { draftVersion: 2 })).status).toBe(403);
    await owner.call(ideasRoutes.decideIdea, { params, body: { decision: 'reopen', why: 'Vänta.', version: 3 } });
    expect((await begin(owner, { draftVersion: 2 })).body).toMatchObject({ code: 'idea-not-chosen' });
  });

  it('goes from an idea to a running programme in which a person is referred and admitted', async () => {
    const params = await aChosenIdea('Nära hem');
    expect((await makeValid(params)).status).toBe(201);
    for (const section of ['sharing', 'instruments', 'cadences', 'placementKinds', 'admissionCriteria'] as const) {
      const { version } = await draft(params);
      expect((await owner.call(ideaDraftsRoutes.proposeModelSection, { params, body: { version, section } })).status, section).toBe(201);
    }
    const ready = await draft(params);
    expect(ready).toMatchObject({ valid: true, faults: [], parties: [{ key: 'granvik', isOwner: true }, { key: 'psykiatri', isOwner: false }] });
    const body = {
      draftVersion: ready.version, startsOn: '2026-03-16', endsOn: null,
      parties: [{ partyKey: 'granvik', agencyId: app.municipality.id }, { partyKey: 'psykiatri', agencyId: app.psychiatry.id }],
    };
    const begun = await owner.call(ideaDraftsRoutes.beginProgramme, { params, body });
    expect(begun.status).toBe(201);
    const { programmeId } = begun.body as { programmeId: string };
    expect(await read(params)).toMatchObject({ programmeId, programmeName: { sv: 'Nära hem', en: 'Nära hem (in English)' } });
    expect((await owner.call(ideaDraftsRoutes.beginProgramme, { params, body })).body).toMatchObject({ code: 'idea-has-programme' });

    const leader = await app.as(app.leader);
    const referred = await leader.call(referralRoutes.refer, {
      body: { givenName: 'Vera', familyName: 'Nordh', programmeId, reason: 'Vill komma närmare arbete.', consent: { toReferral: true, toFeedback: true, howGiven: 'oral' } },
    });
    expect(referred.status).toBe(201);
    const { caseId } = referred.body as { caseId: string };
    const decided = await leader.call(referralRoutes.decideReferral, { params: { caseId }, body: { decision: 'admit', leadCoachId: app.coach.id, reason: 'Passar insatsen.', version: 1 } });
    expect(decided, JSON.stringify(decided.body)).toMatchObject({ status: 204 });
  });

  it('lets a model keep its key to itself', async () => {
    const take = async (name: string) => {
      const params = await aChosenIdea(name);
      await makeValid(params);
      const body = { draftVersion: 2, startsOn: '2026-03-16', endsOn: null, parties: [{ partyKey: 'granvik', agencyId: app.municipality.id }] };
      return owner.call(ideaDraftsRoutes.beginProgramme, { params, body });
    };
    expect((await take('Lika namn')).status).toBe(201);
    expect((await take('Lika namn')).body).toMatchObject({ code: 'programme-key-taken' });
    expect((await take('Steget')).body).toMatchObject({ code: 'programme-key-taken' });
  });

  describe('the dialogue', () => {
    const open = async (body: object = {}) => {
      const params = await aChosenIdea(`Dialog ${newId()}`);
      const { body: made } = await owner.call(ideaDialoguesRoutes.beginDialogue, {
        params, body: { introduction: 'Vad tycker ni?', sections: ['targetGroup', 'parties'], endsOn: '2026-04-30', ...body },
      });
      return { params, ...(made as { id: string; token: string }) };
    };
    const say = async (token: string, more: object = {}) => (await app.as(null)).call(ideaDialoguesRoutes.giveVoice, {
      body: { token, stance: 'concern', actorKind: 'business', who: 'Nils Påhittad', comments: [{ section: 'parties', words: 'Vi saknas.' }, { section: 'budget', words: 'Döljs.' }], ...more } as never,
    });
    const asReader = async (token: string) => (await app.as(null)).call(ideaDialoguesRoutes.openIdea, { body: { token } });

    it('shows to one who has the link the sections that were chosen, and no other', async () => {
      const { token } = await open();
      const { status, body } = await asReader(token);
      expect(status).toBe(200);
      expect(body).toMatchObject({ introduction: 'Vad tycker ni?', ownerAgencyName: 'Granviks kommun', content: { targetGroup: sections.targetGroup }, budgetSum: null, comments: [] });
      expect(Object.keys((body as { content: object }).content).toSorted()).toEqual(['parties', 'targetGroup']);
    });

    it('keeps support and concern by kind of actor, and shows a comment when the team lets it', async () => {
      const { params, token } = await open();
      expect((await say(token)).status).toBe(204);
      const { body } = await owner.call(ideaDialoguesRoutes.readIdeaDialogue, { params });
      expect(body).toMatchObject({
        voices: { concern: 1, support: 0 }, byKind: [{ actorKind: 'business', concern: 1 }], dialogues: [{ voices: 1, isOpen: true }],
        comments: [{ section: 'parties', words: 'Vi saknas.', who: 'Nils Påhittad', state: 'new', version: 1 }],
      });
      const stored = await app.world.db.selectFrom('ideas.comments').selectAll().execute();
      expect(JSON.stringify(stored)).not.toContain('Vi saknas');
      const [comment] = (body as { comments: { id: string }[] }).comments;
      const handle = (version: number) => owner.call(ideaDialoguesRoutes.handleComment, {
        params: { ...params, ideaCommentId: comment?.id ?? '' }, body: { state: 'shown', answer: 'Ni är med nu.', version },
      });
      expect((await asReader(token)).body).toMatchObject({ comments: [] });
      expect((await handle(1)).status).toBe(204);
      expect((await handle(1)).body).toMatchObject({ code: 'stale-version' });
      const shown = (await asReader(token)).body;
      expect(shown).toMatchObject({ comments: [{ section: 'parties', actorKind: 'business', words: 'Vi saknas.', answer: 'Ni är med nu.' }] });
      expect(JSON.stringify(shown)).not.toContain('Påhittad');
    });

    it('answers a link that has ended, one that is over and one that never was alike', async () => {
      const ended = await open();
      expect((await owner.call(ideaDialoguesRoutes.endDialogue, { params: { ...ended.params, dialogueId: ended.id } })).status).toBe(204);
      const over = await open();
      await app.world.db.updateTable('ideas.dialogues').set({ ends_on: '2026-03-15' }).where('id', '=', over.id).execute();
      for (const token of [ended.token, over.token, 'A'.repeat(43)]) {
        expect((await asReader(token)).body).toMatchObject({ status: 404, code: 'dialogue-closed' });
        expect((await say(token)).body).toMatchObject({ status: 404, code: 'dialogue-closed' });
      }
    });

    it('lets no link stay open for more than half a year', async () => {
      const params = await anIdea('Lång');
      const ask = (endsOn: string) => owner.call(ideaDialoguesRoutes.beginDialogue, { params, body: { introduction: '', sections: ['need'], endsOn } });
      expect((await ask('2026-09-17')).body).toMatchObject({ code: 'dialogue-too-long', errors: [{ path: 'endsOn', code: 'too-late' }] });
      expect((await ask('2026-03-15')).body).toMatchObject({ code: 'dialogue-too-long', errors: [{ path: 'endsOn', code: 'too-early' }] });
      expect((await ask('2026-09-16')).status).toBe(201);
    });
  });
});

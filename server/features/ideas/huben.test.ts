import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ideaDraftsRoutes, type ModelDraft } from '../../../contract/idea-drafts.ts';
import { ideasRoutes } from '../../../contract/ideas.ts';
import type { ProgrammeModel } from '../../../contract/programme-model.ts';
import { programmesRoutes } from '../../../contract/programmes.ts';
import { referralRoutes } from '../../../contract/referrals.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { adoptedModel } from '../../../test/world/demo/lay/prestudies/lay-ideas.ts';
import { ideasOfGotland } from '../../../test/world/demo/lay/prestudies/ideas-of-gotland.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { sumBudget } from '../../../contract/idea-budget.ts';
import { gapsInIdea } from '../../../contract/idea-content.ts';
import { readModelText } from '../programmes/public.ts';

/** What a model says, apart from its words. */
const substance = ({ key, owner, parties, teamRoles, admissionCriteria, goals, phases, attendance }: ProgrammeModel) => ({
  key, owner: owner.party, parties: parties.map((party) => `${party.key} ${party.kind}`), attendance: attendance.mode, phases: phases.map((phase) => phase.key),
  roles: teamRoles.map(({ party }) => party).toSorted(), required: admissionCriteria.filter(({ required }) => required).length, goals: goals.map(({ level, measure }) => `${level} ${measure.kind}`),
});

describe('HUBen i Hemse, from the idea of the demo to a running programme', () => {
  const cast = ideasOfGotland['hub'];
  if (!cast) throw new Error('the idea of HUBen is not cast');
  const content = cast.content([]);
  let app: TestApp;
  let owner: Caller;
  let params: { prestudyId: string; ideaId: string };
  const draft = async () => (await owner.call(ideaDraftsRoutes.readModelDraft, { params })).body as ModelDraft;

  beforeAll(async () => {
    app = await startTestApp('2026-03-16');
    owner = await app.as(app.leader);
    const { id: prestudyId } = await aPrestudy(app.world, { leader: app.leader }).save();
    const { body } = await owner.call(ideasRoutes.addIdea, { params: { prestudyId }, body: { name: cast.name, summary: cast.summary } });
    params = { prestudyId, ideaId: (body as { id: string }).id };
    expect((await owner.call(ideasRoutes.changeIdea, { params, body: { ...content, version: 1 } })).status).toBe(200);
    await owner.call(ideasRoutes.decideIdea, { params, body: { decision: 'choose', why: 'Störst behov.', version: 2 } });
  });
  afterAll(() => app.close());

  it('lacks nothing as an idea but findings, which are another slice\'s, and adds up', () => {
    expect(gapsInIdea(content).map(({ gap }) => gap)).toEqual(['need-without-finding']);
    expect(sumBudget(content.budget, content.parties.map(({ key }) => key))).toMatchObject({ total: 12_822_600, ownMissing: 0, faults: ['unit-cost-unverified'] });
  });

  it('gives a draft that is, in substance, the programme that came of it', async () => {
    const { version, faults } = await draft();
    const texts = faults.map(({ path, beside }) => ({ path, text: `${beside} (in English)` }));
    expect((await owner.call(ideaDraftsRoutes.fillModelDraft, { params, body: { version, texts } })).status).toBe(201);
    const { model: made } = readModelText((await draft()).yaml);
    const { model: adopted } = readModelText(adoptedModel());
    if (!made || !adopted) throw new Error('neither may be faulty');
    const [one, other] = [substance(made), substance(adopted)];
    expect({ ...one, goals: null }).toEqual({ ...other, goals: null });
    // The idea measures one thing more than the programme: placements with their adaptations in place.
    expect(one.goals.filter((goal) => !other.goals.includes(goal))).toEqual(['individual share-with-placement']);
    expect(other.goals.filter((goal) => !one.goals.includes(goal))).toEqual([]);
  });

  it('becomes a programme on the adopted text, in which a person is referred and admitted', async () => {
    const { version } = await draft();
    await owner.call(ideaDraftsRoutes.keepModelDraft, { params, body: { yaml: adoptedModel(), version } });
    const adopted = await draft();
    expect(adopted).toMatchObject({ valid: true, faults: [] });
    const parties = [{ partyKey: 'labour-market-services', agencyId: app.municipality.id }, { partyKey: 'psychiatry', agencyId: app.psychiatry.id }];
    const begun = await owner.call(ideaDraftsRoutes.beginProgramme, { params, body: { draftVersion: adopted.version, startsOn: '2026-03-16', endsOn: null, parties } });
    expect(begun.status, JSON.stringify(begun.body)).toBe(201);
    const { programmeId } = begun.body as { programmeId: string };
    expect((await (await app.as(app.psychologist)).call(programmesRoutes.readProgramme, { params: { programmeId } })).body).toMatchObject({ key: 'huben-i-hemse', model: { goals: { length: 5 } } });

    const referred = await (await app.as(app.psychologist)).call(referralRoutes.refer, {
      body: {
        givenName: 'Vera', familyName: 'Nordh', municipality: 'Gotland', programmeId, reason: 'Vill komma närmare arbete, nära hemmet.',
        answers: { 'outside-visby': 'yes', 'mental-ill-health': 'yes', 'needs-support-to-work': 'yes' }, consent: { toReferral: true, toFeedback: true, howGiven: 'oral' },
      },
    });
    expect(referred.status, JSON.stringify(referred.body)).toBe(201);
    const { caseId } = referred.body as { caseId: string };
    const decided = await owner.call(referralRoutes.decideReferral, { params: { caseId }, body: { decision: 'admit', leadCoachId: app.coach.id, reason: 'Passar insatsen.', version: 1 } });
    expect(decided.status, JSON.stringify(decided.body)).toBe(204);
  });
});

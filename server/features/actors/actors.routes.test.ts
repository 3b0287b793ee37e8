import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysesRoutes } from '../../../contract/analyses.ts';
import { actorLettersRoutes, type ActorLetter } from '../../../contract/actor-letters.ts';
import { actorsRoutes, type ActorDetails, type ActorList, type Meeting, type NewActor } from '../../../contract/actors.ts';
import { aPrestudy } from '../../../test/world/a-prestudy.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import { newId } from '../../platform/new-id.ts';

const today = '2026-03-16';
const route = actorsRoutes;

describe('the actors of a pre-study', () => {
  let app: TestApp;
  let member: Caller;
  let prestudyId: string;
  beforeAll(async () => {
    app = await startTestApp(today);
    prestudyId = (await aPrestudy(app.world, { leader: app.projectOwner, members: [app.coach] }).save()).id;
    member = await app.as(app.coach);
  });
  afterAll(() => app.close());

  const clinic: NewActor = { note: '', name: 'Vårdcentralen Klintvik', kind: 'public-care', sector: 'regional', role: 'Utreder ohälsa.', contribution: 'En rehabkoordinator.', interest: 4, influence: 3, keptById: null };
  const add = async (more: Partial<NewActor> = {}) =>
    ((await member.call(route.addActor, { params: { prestudyId }, body: { ...clinic, ...more } })).body as { id: string }).id;
  const on = (actorId: string) => ({ prestudyId, actorId });
  const read = async (actorId: string) => (await member.call(route.readActor, { params: on(actorId) })).body as ActorDetails;
  const list = async () => (await member.call(route.listActors, { params: { prestudyId } })).body as ActorList;
  const codeOf = ({ body }: { body: unknown }) => (body as { code: string }).code;
  const pathsOf = ({ body }: { body: unknown }) => (body as { errors: { path: string }[] }).errors.map(({ path }) => path);

  it('come onto the map as identified today, kept by one of the team', async () => {
    const id = await add({ keptById: app.coach.id });
    expect(await read(id)).toMatchObject({ ...clinic, keptById: app.coach.id, stage: 'identified', stageSince: today, peopleCount: 0, contacts: [{ stage: 'identified' }], letter: null });
    const refused = await member.call(route.addActor, { params: { prestudyId }, body: { ...clinic, keptById: app.insuranceOfficer.id } });
    expect(pathsOf(refused)).toEqual(['keptById']);
  });

  it('are moved on by a contact, which says when the next is to be', async () => {
    const id = await add();
    const contact = { onDay: '2026-03-10', stage: 'met', note: 'Vill vara med.', nextContactOn: '2026-03-14', nextContactAbout: 'Boka workshop' } as const;
    await member.call(route.noteActorContact, { params: on(id), body: { ...contact, onDay: today, nextContactOn: '2026-03-20' } });
    expect(await read(id)).toMatchObject({ stage: 'met', stageSince: today, nextContactOn: '2026-03-20', nextContactAbout: 'Boka workshop', isOverdue: false });
    await member.call(route.noteActorContact, { params: on(id), body: contact });
    const details = await read(id);
    expect(details).toMatchObject({ stage: 'met', nextContactOn: '2026-03-14', isOverdue: true });
    expect(details.contacts.map(({ onDay }) => onDay)).toEqual([today, today, '2026-03-10']);
    expect((await list()).items.find((one) => one.id === id)).toMatchObject({ stage: 'met', isOverdue: true });
    await member.call(route.noteActorContact, { params: on(id), body: { onDay: today, stage: 'taking-part', keepsNextContact: true } });
    expect(await read(id)).toMatchObject({ stage: 'taking-part', nextContactOn: '2026-03-14', nextContactAbout: 'Boka workshop' });
    const tomorrow = await member.call(route.noteActorContact, { params: on(id), body: { ...contact, onDay: '2026-03-17' } });
    expect(pathsOf(tomorrow)).toEqual(['onDay', 'nextContactOn']);
  });

  it('have a contact taken back, but never the first', async () => {
    const id = await add();
    const { body } = await member.call(route.noteActorContact, { params: on(id), body: { onDay: today, stage: 'met' } });
    const takeBack = (actorContactId: string) => member.call(route.removeActorContact, { params: { ...on(id), actorContactId } });
    expect((await takeBack((body as { id: string }).id)).status).toBe(204);
    expect((await read(id)).stage).toBe('identified');
    expect(codeOf(await takeBack((await read(id)).contacts[0]?.id ?? ''))).toBe('first-contact-stays');
    expect((await takeBack(newId())).status).toBe(404);
  });

  it('are changed by who has the newest version, and taken off the map and put back', async () => {
    const id = await add();
    const change = { ...clinic, name: 'Klintviks vårdcentral', role: '', contribution: '', note: 'Ring före nio.', interest: 5, influence: 3, keptById: null, version: 1 };
    expect((await member.call(route.changeActor, { params: on(id), body: change })).status).toBe(204);
    expect(await read(id)).toMatchObject({ name: 'Klintviks vårdcentral', note: 'Ring före nio.', version: 2 });
    expect(codeOf(await member.call(route.changeActor, { params: on(id), body: change }))).toBe('stale-version');
    await member.call(route.removeActor, { params: on(id), body: { removed: true } });
    expect((await member.call(route.readActor, { params: on(id) })).status).toBe(404);
    expect((await list()).items.some((one) => one.id === id)).toBe(false);
    await member.call(route.removeActor, { params: on(id), body: { removed: false } });
    expect((await read(id)).name).toBe('Klintviks vårdcentral');
  });

  it('have people to call, whose names lie sealed', async () => {
    const id = await add();
    const person = { name: 'Gunvor Klintehage', role: 'Chef', email: 'gunvor@example.org', phone: '08-465 004 12' };
    const { body } = await member.call(route.addActorPerson, { params: on(id), body: person });
    const onPerson = { ...on(id), actorPersonId: (body as { id: string }).id };
    expect((await read(id)).people).toMatchObject([person]);
    const stored = await app.world.db.selectFrom('actors.people').selectAll().where('id', '=', onPerson.actorPersonId).executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toMatch(/Gunvor|Chef|example|465/);
    expect((await member.call(route.changeActorPerson, { params: onPerson, body: { ...person, role: 'Samordnare', version: 1 } })).status).toBe(204);
    expect(codeOf(await member.call(route.changeActorPerson, { params: onPerson, body: { ...person, version: 1 } }))).toBe('stale-version');
    expect((await member.call(route.removeActorPerson, { params: { ...onPerson, actorId: await add() } })).status).toBe(404);
    expect((await member.call(route.removeActorPerson, { params: onPerson })).status).toBe(204);
    expect((await read(id)).people).toEqual([]);
  });

  it('cooperate in ways that are seen from both sides', async () => {
    const [clinicId, serviceId] = [await add(), await add({ name: 'Arbetsförmedlingen', kind: 'employment-service', sector: 'state' })];
    const say = (oneActorId: string, otherActorId: string) => member.call(route.addActorRelation, { params: { prestudyId }, body: { oneActorId, otherActorId, state: 'missing', about: 'Regelbundna möten' } });
    const relationId = ((await say(clinicId, serviceId)).body as { id: string }).id;
    expect(codeOf(await say(serviceId, clinicId))).toBe('relation-exists');
    expect(pathsOf(await say(clinicId, clinicId))).toEqual(['otherActorId']);
    expect(pathsOf(await say(newId(), clinicId))).toEqual(['oneActorId']);
    expect((await read(clinicId)).relations).toMatchObject([{ withName: 'Arbetsförmedlingen', state: 'missing' }]);
    expect((await read(serviceId)).relations).toMatchObject([{ withName: clinic.name }]);
    const params = { prestudyId, relationId };
    expect((await member.call(route.changeActorRelation, { params, body: { state: 'wanted', about: 'Möten', version: 1 } })).status).toBe(204);
    expect(codeOf(await member.call(route.changeActorRelation, { params, body: { state: 'exists', about: 'Möten', version: 1 } }))).toBe('stale-version');
    await say(clinicId, serviceId);
    expect(codeOf(await member.call(route.changeActorRelation, { params, body: { state: 'exists', about: 'Regelbundna möten', version: 2 } }))).toBe('relation-exists');
    expect((await member.call(route.removeActorRelation, { params })).status).toBe(204);
    expect((await member.call(route.removeActorRelation, { params })).status).toBe(404);
  });

  it('stay, with how they cooperate and when they met, as long as a finding stands on it, which is named', async () => {
    const [clinicId, serviceId] = [await add(), await add({ name: 'Arbetsförmedlingen', kind: 'employment-service', sector: 'state' })];
    const { id: relationId } = (await member.call(route.addActorRelation, { params: { prestudyId }, body: { oneActorId: clinicId, otherActorId: serviceId, state: 'missing', about: 'Möten' } })).body as { id: string };
    const { id: meetingId } = (await member.call(route.addMeeting, {
      params: { prestudyId }, body: { kind: 'workshop', title: 'Vem gör vad?', heldOn: '2026-03-10', place: '', present: '', headcount: null, actorIds: [], outcomes: [] },
    })).body as { id: string };
    const evidence = [{ kind: 'actor-relation', sourceId: relationId, note: '' }, { kind: 'workshop', sourceId: meetingId, note: '' }] as const;
    const finding = await member.call(analysesRoutes.addFinding, {
      params: { prestudyId }, body: { kind: 'finding', sentenceSv: 'Vårdcentralen och Arbetsförmedlingen träffas aldrig.', sentenceEn: '', level: 'organisation', principles: [], strength: 'likely', strengthWhy: '', evidence: [...evidence] },
    });
    expect(finding.body).toMatchObject({ supported: true, evidence: [{ label: `${clinic.name} – Arbetsförmedlingen`, detail: 'Möten' }, { label: 'Vem gör vad?' }] });
    const tries = () => Promise.all([
      member.call(route.removeActorRelation, { params: { prestudyId, relationId } }), member.call(route.removeMeeting, { params: { prestudyId, meetingId } }),
      member.call(route.removeActor, { params: on(serviceId), body: { removed: true } }),
    ]);
    for (const { body } of await tries()) expect(body).toMatchObject({ code: 'used-as-evidence', errors: [{ path: '', message: 'Vårdcentralen och Arbetsförmedlingen träffas aldrig.' }] });
    const { id: findingId } = finding.body as { id: string };
    await member.call(analysesRoutes.withdrawFinding, { params: { prestudyId, findingId }, body: { reason: 'Prov', version: 1 } });
    expect((await tries()).map(({ status }) => status)).toEqual([204, 204, 204]);
  });

  it('meet, and what came out is kept in order', async () => {
    const id = await add();
    const meeting = {
      kind: 'workshop', title: 'Vem faller mellan stolarna?', heldOn: '2026-03-10', place: 'Hemse', present: 'Gunvor Klintehage', headcount: 14, actorIds: [id],
      outcomes: [{ kind: 'learned', words: 'Ingen äger helheten.' }, { kind: 'to-do', words: 'Bjuda in psykiatrin.' }],
    } as const;
    const body = { ...meeting, actorIds: [id], outcomes: [...meeting.outcomes] };
    const { body: made } = await member.call(route.addMeeting, { params: { prestudyId }, body });
    const params = { prestudyId, meetingId: (made as { id: string }).id };
    expect((await member.call(route.readMeeting, { params })).body).toMatchObject({ title: meeting.title, actors: [{ id, name: clinic.name }], outcomes: meeting.outcomes });
    expect((await read(id)).meetings).toMatchObject([{ title: meeting.title }]);
    expect(pathsOf(await member.call(route.addMeeting, { params: { prestudyId }, body: { ...body, heldOn: '2026-03-17' } }))).toEqual(['heldOn']);
    expect(pathsOf(await member.call(route.addMeeting, { params: { prestudyId }, body: { ...body, actorIds: [newId()] } }))).toEqual(['actorIds']);
    // Whoever was there was there, also when it has left the map since.
    await member.call(route.removeActor, { params: on(id), body: { removed: true } });
    expect((await member.call(route.changeMeeting, { params, body: { ...body, outcomes: [{ kind: 'decided', words: 'Vi fortsätter.' }], version: 1 } })).status).toBe(204);
    const { items } = (await member.call(route.listMeetings, { params: { prestudyId } })).body as { items: Meeting[] };
    expect(items.find((one) => one.id === params.meetingId)).toMatchObject({ outcomes: [{ kind: 'decided' }], version: 2 });
    expect(codeOf(await member.call(route.changeMeeting, { params, body: { ...body, version: 1 } }))).toBe('stale-version');
    expect((await member.call(route.removeMeeting, { params })).status).toBe(204);
    expect((await member.call(route.readMeeting, { params })).status).toBe(404);
  });

  it('sign a letter of intent, which moves them on until it is taken back', async () => {
    const id = await add();
    const letter = async (language?: 'sv' | 'en') => (await member.call(actorLettersRoutes.readActorLetter, { params: on(id), ...(language ? { query: { language } } : {}) })).body as ActorLetter;
    const sign = (signedOn: string | null, version: number) => member.call(actorLettersRoutes.signActorLetter, { params: on(id), body: { signedOn, signedBy: 'Gunvor Klintehage', version } });
    const save = (version: number | null, content = proposed.content) => member.call(actorLettersRoutes.saveActorLetter, { params: on(id), body: { language: 'sv', content, version } });
    const proposed = await letter();
    expect(proposed).toMatchObject({ language: 'sv', content: { role: 'Utreder ohälsa.', contribution: 'En rehabkoordinator.' }, savedOn: null, version: null });
    expect((await letter('en')).content.title).toBe('Letter of intent from Vårdcentralen Klintvik');
    expect(codeOf(await sign(today, 1))).toBe('letter-unsaved');
    expect((await save(null)).status).toBe(204);
    expect(codeOf(await save(null))).toBe('stale-version');
    expect((await save(1, { ...proposed.content, intent: 'Vi vill vara med.' })).status).toBe(204);
    expect(pathsOf(await sign('2026-03-17', 2))).toEqual(['signedOn']);
    expect((await sign('2026-03-12', 2)).status).toBe(204);
    expect(await read(id)).toMatchObject({ stage: 'letter-of-intent', letter: { signedOn: '2026-03-12' } });
    expect(codeOf(await save(3))).toBe('letter-signed');
    expect(await letter('en')).toMatchObject({ language: 'sv', content: { intent: 'Vi vill vara med.' }, signedBy: 'Gunvor Klintehage' });
    expect((await sign(null, 3)).status).toBe(204);
    expect(await read(id)).toMatchObject({ stage: 'identified', letter: { signedOn: null } });
  });

  it.each(['docx', 'pdf'] as const)('have their letter as %s, whose name says not whose', async (type) => {
    const { status, body, headers } = await member.call(actorLettersRoutes.makeActorLetter, { params: on(await add()), body: { type, language: 'sv' } });
    expect(status).toBe(200);
    expect((body as Buffer).subarray(0, 2).toString()).toBe(type === 'pdf' ? '%P' : 'PK');
    expect(headers['content-disposition']).toBe(`attachment; filename="avsiktsforklaring.${type}"`);
  });

  it('are hidden from who is not on the team, and not written by who only reads', async () => {
    const id = await add();
    const stranger = await app.as(app.insuranceOfficer);
    expect((await stranger.call(route.readActor, { params: on(id) })).status).toBe(404);
    const other = await aPrestudy(app.world, { leader: app.projectOwner, readers: [app.insuranceOfficer] }).save();
    expect((await stranger.call(route.listActors, { params: { prestudyId: other.id } })).body).toMatchObject({ total: 0 });
    expect((await stranger.call(route.readActor, { params: { prestudyId: other.id, actorId: id } })).status).toBe(404);
    expect((await stranger.call(route.addActor, { params: { prestudyId: other.id }, body: clinic })).status).toBe(403);
  });

  it('do not cooperate or meet across pre-studies', async () => {
    const other = await aPrestudy(app.world, { leader: app.coach }).save();
    const theirs = ((await member.call(route.addActor, { params: { prestudyId: other.id }, body: clinic })).body as { id: string }).id;
    const own = await add();
    const relation = { oneActorId: own, otherActorId: theirs, state: 'exists', about: 'Möten' } as const;
    expect(pathsOf(await member.call(route.addActorRelation, { params: { prestudyId }, body: relation }))).toEqual(['otherActorId']);
    const meeting = { kind: 'meeting', title: 'Möte', heldOn: today, actorIds: [theirs] } as const;
    expect(pathsOf(await member.call(route.addMeeting, { params: { prestudyId }, body: { ...meeting, actorIds: [theirs] } }))).toEqual(['actorIds']);
  });

  it('give a finding its ground: a workshop and a relation, with the page that shows each', async () => {
    const fresh = (await aPrestudy(app.world, { leader: app.coach }).save()).id;
    const make = async (name: string) => ((await member.call(route.addActor, { params: { prestudyId: fresh }, body: { ...clinic, name } })).body as { id: string }).id;
    const [one, other] = [await make('Kommunen'), await make('Vården')];
    await member.call(route.addActorRelation, { params: { prestudyId: fresh }, body: { oneActorId: one, otherActorId: other, state: 'missing', about: 'Regelbundna möten' } });
    await member.call(route.addMeeting, { params: { prestudyId: fresh }, body: { kind: 'workshop', title: 'Vem gör vad?', heldOn: today, place: 'Hemse', actorIds: [one] } });
    const sources = await app.world.db.selectFrom('analyses.evidence_sources').select(['kind', 'label', 'detail', 'path']).where('prestudy_id', '=', fresh).orderBy('kind').execute();
    expect(sources).toMatchObject([
      { kind: 'actor-relation', label: 'Kommunen – Vården', detail: 'Regelbundna möten', path: `/prestudies/${fresh}/actors/${one}` },
      { kind: 'workshop', label: 'Vem gör vad?', detail: 'Hemse, 2026-03-16' },
    ]);
  });

  it('are counted for the front page', async () => {
    const counts = await app.world.db.selectFrom('prestudies.work_counts').select(['what', 'count']).where('part', '=', 'actors').where('prestudy_id', '=', prestudyId).execute();
    const { total } = await list();
    expect(Object.fromEntries(counts.map(({ what, count }) => [what, count]))).toMatchObject({ actors: total, agreements: 0 });
  });
});

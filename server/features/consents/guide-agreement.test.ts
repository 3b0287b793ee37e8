import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { informationCategories, type InformationCategory } from '../../../contract/access.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import { guideRoutes } from '../../../contract/guide.ts';
import { legalGroundsRoutes } from '../../../contract/legal-grounds.ts';
import { PartyKind } from '../../../contract/programme-model.ts';
import { aCase } from '../../../test/world/a-case.ts';
import { startTestApp, type Caller, type TestApp } from '../../../test/world/test-app.ts';
import type { WorldAgency, WorldPerson } from '../../../test/world/world.ts';
import { guideAnswer } from './guide.rules.ts';
import { shippedLaw } from './law.ts';

const today = '2026-03-16';
const kinds = PartyKind.options;
interface Seat { kind: PartyKind; agency: WorldAgency; caller: Caller; caseId: string; participant: WorldPerson }

/** What the guide says: the kinds of information for which it names a ground. */
function guided(from: PartyKind, to: PartyKind, key: string): { categories: InformationCategory[]; opens: boolean } {
  const answers = informationCategories.map((category) => ({ category, ...guideAnswer(shippedLaw(), { from, to }, category) }));
  const named = answers.filter(({ grounds }) => grounds.some((ground) => ground.key === key));
  return { categories: named.map(({ category }) => category), opens: named.some(({ grounds }) => grounds.some((ground) => ground.key === key && ground.opens)) };
}

/** The ways that the access decision in the database holds open on the day. */
async function openWaysOf({ world: { db } }: TestApp, caseId: string): Promise<readonly { way: string }[]> {
  return db.transaction().execute(async (work) => {
    await sql`select set_config('app.today', ${today}, true)`.execute(work);
    const { rows } = await sql<{ way: string }>`select to_agency_id || ' ' || category as way from consents.open_ways where case_id = ${caseId}::uuid`.execute(work);
    return rows;
  });
}

/** Every kind of agency is a party and gives, in a case of its own, to every other. */
describe('what the guide says and what can be recorded', () => {
  let app: TestApp;
  const seats: Seat[] = [];
  beforeAll(async () => {
    app = await startTestApp(today);
    const agencies = [];
    for (const kind of kinds) agencies.push(await app.world.agency(kind, `En ${kind}`));
    for (const [at, agency] of agencies.entries()) {
      const programme = await app.world.programme(`hos-${agency.kind}`, agency, agencies, { key: 'utan', version: 1, content: {} });
      const staff = await app.world.staff(agency, 'coach', 'Kim', `Vägsten${at}`, 'Coach');
      const { id, participant } = await aCase(app.world, programme).active(today).ledBy(staff).save();
      seats.push({ kind: agency.kind, agency, caller: await app.as(staff), caseId: id, participant });
    }
  });
  afterAll(() => app.close());

  it('is told to anyone, signed in or not', async () => {
    const visitor = await app.as(null);
    const query = { from: 'psychiatry', to: 'municipality', category: 'health' } as const;
    expect((await visitor.call(guideRoutes.readGuideAnswer, { query })).body).toEqual(JSON.parse(JSON.stringify(guideAnswer(shippedLaw(), query, 'health'))));
    const { body } = await visitor.call(guideRoutes.readGuide);
    expect((body as { kinds: { kind: string }[] }).kinds.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
  });

  it.each(kinds)('from %s: the grounds on offer, what is recorded, and the ways that the database then opens', async (kind) => {
    const giver = seats.find((seat) => seat.kind === kind) as Seat;
    const params = { caseId: giver.caseId };
    const { body: list } = await giver.caller.call(legalGroundsRoutes.listLegalGrounds, { params });
    const { choices } = list as { choices: { toAgencyId: string; groundKey: string; categories: InformationCategory[] }[] };
    const expected = new Set<string>();
    const refused = new Set<string>();
    for (const { agency: to } of seats) {
      if (to.id === giver.agency.id) continue;
      for (const choice of choices.filter(({ toAgencyId }) => toAgencyId === to.id)) {
        const { categories: said, opens } = guided(kind, to.kind, choice.groundKey);
        expect(choice.categories, `${kind} to ${to.kind} on ${choice.groundKey}`).toEqual(said);
        const record = (categories: readonly InformationCategory[]) => giver.caller.call(legalGroundsRoutes.recordLegalGround, {
          params, body: { toAgencyId: to.id, groundKey: choice.groundKey, categories: [...categories], reason: 'Prövning av reglerna', whatGiven: 'Prövning', validFrom: today, validTo: today },
        });
        // Each way of being too wide is tried once for each ground: nothing may go, or not this.
        const tooWide = informationCategories.find((category) => !said.includes(category));
        const trial = `${choice.groundKey} ${said.length > 0}`;
        if (tooWide && !refused.has(trial)) expect((await record([...said, tooWide])).body).toMatchObject({ code: 'ground-not-for-this' });
        refused.add(trial);
        if (said.length === 0) continue;
        expect((await record(said)).status).toBe(201);
        if (opens) for (const category of said) expected.add(`${to.id} ${category}`);
      }
    }
    const rows = await openWaysOf(app, giver.caseId);
    expect(new Set(rows.map(({ way }) => way))).toEqual(expected);
  });

  it.each(kinds)('from %s: a yes is taken down just where the guide says to ask', async (kind) => {
    const { caseId, participant } = seats.find((seat) => seat.kind === 'municipality') as Seat;
    const person = await app.as(participant);
    const from = seats.find((seat) => seat.kind === kind) as Seat;
    for (const { agency: to } of seats) {
      if (to.id === from.agency.id) continue;
      const { verdict } = guideAnswer(shippedLaw(), { from: kind, to: to.kind }, 'plan');
      const { status, body } = await person.call(consentsRoutes.recordConsent, {
        params: { caseId }, body: {
          fromAgencyId: from.agency.id, toAgencyId: to.id, categories: ['identity', 'plan'], purpose: 'Prövning', answer: 'given',
          validFrom: today, validTo: today, howGiven: 'digital', language: 'sv',
        },
      });
      expect([to.kind, status], JSON.stringify(body)).toEqual([to.kind, verdict === 'ask' ? 201 : 409]);
    }
  });
});

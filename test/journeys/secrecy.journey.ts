import type { Browser } from 'playwright-core';
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { caseCode } from '../../contract/case-code.ts';
import { SitePage } from './pages/site-page.ts';
import { startSite, type Site } from './site.ts';
import { openBrowser, visit, type Visitor } from './visitor.ts';

const vilma = 'Vilma Strandvreta';
const municipality = 'Granviks kommun';
const insurance = 'Försäkringskassan';
const hidden = 'Det här finns inte, eller så får du inte se det';

describe('secrecy, as two people at two browsers meet it', () => {
  let site: Site;
  let browser: Browser;
  let here: Visitor[] = [];
  /** Vilma's case, and one of her coach's agency that her coach has no part in. */
  let caseId: string;
  let elsewhere: string;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), openBrowser()]);
    const { db } = site.owner;
    const actorOf = (key: string) => site.personas.find((persona) => persona.key === key)?.actorId ?? '';
    ({ id: caseId } = await db.selectFrom('cases.cases').select('id').where('participant_id', '=', actorOf('participant')).executeTakeFirstOrThrow());
    ({ id: elsewhere } = await db.selectFrom('cases.cases as c').innerJoin('agencies.agencies as a', 'a.id', 'c.responsible_agency_id').select('c.id')
      .where('a.name', '=', municipality).where('c.status', '=', 'active').where((where) => where.not(where.exists(where.selectFrom('cases.team_members as t')
        .select('t.id').whereRef('t.case_id', '=', 'c.id').where('t.staff_id', '=', actorOf('coach'))))).executeTakeFirstOrThrow());
  });
  afterEach(async () => {
    expect(here.flatMap((visitor) => visitor.complaints())).toEqual([]);
    await Promise.all(here.map((visitor) => visitor.leave()));
    here = [];
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  async function as(persona: string, width: 390 | 1280 = 1280): Promise<Visitor> {
    const visitor = await visit(browser, site, { width });
    here.push(visitor);
    await visitor.become(persona);
    return visitor;
  }

  it('a consent taken back on a phone shuts the record in another browser at its next click, and says who had read', async () => {
    const officer = await SitePage.open(await as('insurance-officer'), `/cases/${caseId}/plan`, vilma);
    await officer.root.getByRole('link', { name: 'Teamet', exact: true }).first().click();
    await officer.reads('Karin Sandhagen');

    const herPhone = await as('participant', 390);
    const log = await SitePage.open(herPhone, '/my/log', 'Vem har läst om mig');
    await log.reads('Fia Solvall');
    const consents = await SitePage.open(herPhone, '/my/consents', /./);
    await consents.press(`Ta tillbaka: ${municipality} får berätta för ${insurance}`);
    await consents.press('Ja, ta tillbaka');
    await consents.saved('Du har tagit tillbaka ditt ja');

    // What was fetched before is not shown again either, though the page had it.
    await officer.root.getByRole('link', { name: 'Plan', exact: true }).first().click();
    await officer.page.getByText(hidden).first().waitFor();
    await expect.poll(() => officer.page.locator('main').textContent()).not.toContain(vilma);
  });

  it('a note is corrected: what stood is struck through, for her too', async () => {
    const coach = await SitePage.open(await as('coach'), `/cases/${caseId}/notes`, vilma);
    await coach.press('Skriv en anteckning');
    const form = await coach.form('Skriv en anteckning');
    await form.write('Anteckning', 'Vill arbeta heltid genast.');
    await form.press('Spara anteckningen');
    await coach.saved('Anteckningen är sparad');
    await coach.root.locator('li').filter({ hasText: 'Vill arbeta heltid genast.' }).getByRole('button', { name: /^Ändra/ }).last().click();
    const change = await coach.form('Ändra');
    await change.write('Anteckning', 'Vill arbeta halvtid.');
    await change.press('Spara ändringen');
    await coach.saved('Ändringen är sparad');

    const hers = await SitePage.open(await as('participant', 390), '/my/sessions', /./);
    await hers.reads('Vill arbeta halvtid.');
    await expect.poll(() => hers.page.locator('del, s').filter({ hasText: 'Vill arbeta heltid genast.' }).count()).toBeGreaterThan(0);
  });

  it('an emergency opens a case for three hours, and a team leader reviews it', async () => {
    const coach = await as('coach');
    await coach.page.goto(`${site.url}/cases/${elsewhere}`);
    await coach.page.getByText(hidden).first().waitFor();
    const opening = await SitePage.open(coach, '/emergency', 'Nödöppning');
    const form = await opening.form('Öppna ett ärende');
    await form.write('Personnummer eller ärendekod', caseCode(elsewhere));
    await form.root.getByRole('radio', { name: /Fara för någons liv eller hälsa/ }).check();
    await form.write('Vad har hänt, och vad behöver du veta?', 'Personen har ringt och säger att något har hänt hemma.');
    await form.press('Öppna i tre timmar');
    await opening.page.waitForURL(new RegExp(`/cases/${elsewhere}`));

    const leader = await SitePage.open(await as('leader'), '/emergency', 'Nödöppning');
    await leader.press('Granska nödöppningen av Karin Sandhagen');
    const review = await leader.form('Granskning');
    await review.choose('Var nödöppningen motiverad?', 'Ja, motiverad');
    await review.write('Varför?', 'Det var fara för hälsan, och hon skrev vad hon gjorde.');
    await review.write('Vad gör ni nu?', 'Pratat med coachen och med personen.');
    await review.press('Spara granskningen');
    await leader.saved('Granskningen är sparad');

    await opening.page.getByRole('link', { name: 'Tidslinje' }).first().click();
    await opening.page.getByText(hidden).first().waitFor();
  });

  it('she fetches what is written about her, with who has read', async () => {
    const page = await SitePage.open(await as('participant', 390), '/my/extract', 'Hämta det som står om dig');
    const arriving = page.page.waitForEvent('download');
    await page.press('Hämta som data (JSON)');
    const file = await (await arriving).path();
    const text = await readFile(file, 'utf8');
    expect(() => JSON.parse(text) as unknown).not.toThrow();
    expect(text).toContain('Vill arbeta halvtid.');
    expect(text).toContain('Fia Solvall');
  });
});

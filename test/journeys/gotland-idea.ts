import { expect, it } from 'vitest';
import { ideaName, prestudyName, type GotlandCast, type GotlandStage } from './gotland-cast.ts';
import { Part, SitePage } from './pages/site-page.ts';

const ideaSentence = 'Vård och arbete på ett ställe, för den som bor på västra Gotland.';

/** The last row of a list in a form, or of a named part of it. */
function lastRow(form: Part, within?: string): Part {
  const place = within === undefined ? form.root : form.root.getByRole('group', { name: within, exact: true });
  return new Part(form.page, place.getByRole('group', { name: /^Rad \d+$/ }).last());
}

/** Goes by the list of what is missing to the form that mends it, and saves what was written there. */
async function mend(cast: GotlandCast, gap: string, write: (form: SitePage) => Promise<void>): Promise<void> {
  const page = await cast.idea();
  await page.follow(gap);
  await page.page.getByRole('button', { name: 'Spara', exact: true }).waitFor();
  const form = await SitePage.arrive(page.visitor, prestudyName);
  await write(form);
  await form.press('Spara');
  await form.page.getByRole('link', { name: 'Dialog med aktörer' }).waitFor();
  expect(await form.page.getByRole('link', { name: gap }).count(), gap).toBe(0);
}

const chain = [
  ['Aktiviteter', 'Samordnade samtal i Klintehamn', ''],
  ['Det som blir gjort', 'En gemensam plan för varje person', 'Andel med gemensam plan'],
  ['Resultat på kort sikt', 'Välbefinnandet ökar', 'Förändrat välbefinnande (WHO-5)'],
  ['Resultat på lång sikt', 'Deltagarna närmar sig arbete', 'Andel som närmar sig arbete'],
  ['Mål', 'Fler i Klintehamn har en plats i arbetslivet', 'Antal deltagare'],
] as const;

async function drawChain(form: SitePage): Promise<void> {
  for (const [layer, text, measure] of chain) {
    await form.press(`Lägg till: ${layer}`);
    const box = lastRow(form, layer);
    await box.write('Ruta', text);
    if (measure === '') continue;
    await box.write('Hur vet man att det händer?', measure);
    await box.select('Räknas i insatsen som', measure);
    await box.select('Nivå', layer === 'Mål' ? 'För samverkan i stort' : 'För den enskilda');
  }
  for (const [at, [, text]] of chain.slice(0, -1).entries()) {
    await form.press('Lägg till en pil');
    const arrow = lastRow(form, 'Pilar och antaganden');
    await arrow.select('Från', text);
    await arrow.select('Till', chain[at + 1]?.[1] ?? '');
    await arrow.write('Det stämmer om', 'Verksamheterna ger sina medarbetare tid på plats.');
  }
}

async function writeParties(form: SitePage): Promise<void> {
  for (const [name, kind, does, role] of [
    ['Region Gotland', 'Region', 'Äger HUBen och håller ihop verksamheterna.', 'Samordnare för HUBen'],
    ['Region Gotland, arbetsmarknad', 'Kommun', 'Leder arbetet kring personen.', 'Coach'],
    ['Region Gotland, psykiatri', 'Psykiatri', 'Bedömer hälsan och ger vård.', 'Vårdkontakt'],
  ] as const) {
    await form.press('Lägg till en part');
    const row = lastRow(form);
    await row.write('Part', name);
    await row.select('Slag', kind);
    await row.write('Vad parten ansvarar för', does);
    await row.write('Yrken som parten har med, ett per rad', role);
    if (name === 'Region Gotland') await row.tick('Äger idén');
  }
}

/** One coach for a year: 1 720 hours at 390 kronor and a flat rate of 40 per cent are 939 120; the Union bears 40 per cent. */
async function reckon(form: SitePage): Promise<void> {
  await form.press('Lägg till personal');
  const staff = lastRow(form, 'Personal');
  await staff.write('Arbete', 'Coach');
  await staff.select('Enhetskostnad', 'Coach eller handledare');
  await staff.select('Part som anställer', 'Region Gotland, arbetsmarknad');
  await form.press(/programområde A: 40/);
  await form.reads(/^939\s120 kr$/);
  await form.reads('Medfinansieringen räcker inte.');
  await form.press('Lägg till medfinansiering');
  const money = lastRow(form, 'Medfinansiering');
  await money.write('Vem', 'Region Gotland');
  await money.write('Kronor', '563472');
  await form.page.getByText('Medfinansieringen räcker inte.').waitFor({ state: 'detached' });
}

/** The idea is written down piece by piece, as its own list of what is missing leads. */
function whatIsNeededAndDone(stage: GotlandStage): void {
  it('has an idea, which lists what it lacks', async () => {
    const page = await stage().part('/ideas');
    await page.press('Lägg till en idé');
    await page.write('Vad kallar ni idén?', ideaName);
    await page.write('Idén i en mening eller två', ideaSentence);
    await page.press('Spara idén');
    await page.reads('Det som saknas');
    stage().ideaId = /ideas\/([\w-]+)/.exec(page.page.url())?.[1] ?? '';
    await page.reads('Behovet vilar inte på något rön');
  });

  it('says the need with the finding under it, and for whom', async () => {
    await mend(stage(), 'Behovet är inte beskrivet', async (form) => {
      await form.write('Vad är det som behövs, och för vem?', 'Stöd för hälsa och arbete samtidigt, nära hemmet.');
      await form.tick('Ingen tar vid när vården avslutas.');
    });
    await mend(stage(), 'Målgruppen är inte beskriven', async (form) => {
      await form.write('Vilka är idén till för?', 'Personer med psykisk ohälsa utanför arbetsmarknaden, på västra Gotland.');
      await form.press('Lägg till ett villkor');
      const row = lastRow(form);
      await row.write('Villkor', 'Behöver stöd till arbete');
      await row.write('Fråga till den som aktualiserar', 'Behöver du stöd för att komma in eller tillbaka på arbetsmarknaden?');
    });
  });

  it('says what is done, and by whom', async () => {
    await mend(stage(), 'Det finns inga insatser', async (form) => {
      await form.press('Lägg till en insats');
      await lastRow(form).write('Insats', 'Samordnade samtal i Klintehamn');
    });
    await mend(stage(), 'Det finns inga parter', writeParties);
    const page = await stage().idea();
    await page.page.getByRole('row', { name: /^Region Gotland Äger idén Region/ }).waitFor();
  });
}

export function anIdeaIsWritten(stage: GotlandStage): void {
  whatIsNeededAndDone(stage);

  it('draws the chain from activity to goal', async () => {
    await mend(stage(), 'Kedjan från aktivitet till mål är inte ritad', drawChain);
    const page = await stage().idea();
    await page.page.getByRole('img', { name: 'En kedja av 5 rutor och 4 pilar, från aktiviteter till mål. Samma sak står som lista under bilden.' }).first().waitFor();
    expect(await page.page.getByText('Luckor i kedjan').count()).toBe(0);
  });

  it('weighs a risk, reckons what it costs and who pays, and says what was not chosen: nothing is missing', async () => {
    await mend(stage(), 'Inga risker är beskrivna', async (form) => {
      await form.press('Lägg till en risk');
      const row = lastRow(form);
      await row.write('Vad kan gå fel?', 'Personalen dras tillbaka till Visby.');
      await row.choose('Hur troligt?', 'Möjligt');
      await row.choose('Hur allvarligt?', 'Allvarlig följd');
      await row.write('Vad gör ni åt det?', 'Tiden skrivs in i överenskommelsen.');
    });
    await mend(stage(), 'Det finns ingen budget', reckon);
    await mend(stage(), 'Inga alternativ är prövade', async (form) => {
      await form.press('Lägg till ett alternativ');
      const row = lastRow(form);
      await row.write('Ett annat sätt', 'Fler resor till stödet i Visby');
      await row.write('Varför valdes det inte?', 'Resan är en del av hindret.');
    });
    const page = await stage().idea();
    await page.reads('Region Gotland: 563 472 kr i pengar');
    await page.reads(ideaSentence);
    await page.reads('Allt är ifyllt');
    expect(await page.page.getByText('Det som saknas').count()).toBe(0);
  });

  it('is given out by a link, which shows no budget to the one who has it', async () => {
    const page = await stage().idea('/dialogue');
    await page.press('Gör en länk');
    await page.press('Gör länken');
    await page.reads('Här är länken');
    stage().dialogueAddress = await page.page.locator('.dialogue-link').innerText();

    const stranger = await stage().stranger();
    await stranger.page.goto(stage().dialogueAddress);
    const open = await SitePage.arrive(stranger, ideaName);
    await open.reads(ideaSentence);
    await open.reads('Ingen tar vid när vården avslutas.');
    expect(await open.page.getByText(/563.472/).count()).toBe(0);
    await open.choose('Vad tycker ni om idén?', 'Vi stöder den, men är oroliga för något');
    await open.select('Vad är ni?', /^Förening$/);
    await open.write('Något om idén som helhet', 'Vem låser upp på morgonen?');
    await open.press('Skicka');
    await open.reads('Tack, svaret är skickat');
  });

  it('reads what was answered', async () => {
    const page = await stage().idea('/dialogue');
    await page.reads('Av 1 svar stöder 1 idén, och 1 uttrycker oro för något.');
    await page.reads(/^Idén som helhet\. Förening, utan namn/);
    await page.reads('Vem låser upp på morgonen?');
  });
}

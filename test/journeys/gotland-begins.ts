import { expect, it } from 'vitest';
import { prestudyName, type GotlandStage } from './gotland-cast.ts';
import { SitePage } from './pages/site-page.ts';

const labour = 'Region Gotland, arbetsmarknad';
const psychiatry = 'Region Gotland, psykiatri';
const users = 'Fyrbåken, brukarförening';
const bakery = 'Warfsholms bageri';

const actors = [
  [labour, 'Kommun'], [psychiatry, 'Offentlig vård'], [users, 'Patient- och brukarförening'], [bakery, 'Arbetsgivare'], ['Arbetsförmedlingen', 'Arbetsförmedlingen'],
] as const;

const cooperation = [
  [labour, 'Arbetsförmedlingen', 'Finns', 'Avtal om lönebidrag'],
  [labour, bakery, 'Önskas', 'Platser för arbetsträning'],
  [psychiatry, users, 'Saknas', 'Kamratstöd efter vården'],
] as const;

/** A year on, less a day. */
function aYearFrom(day: string): string {
  return new Date(Date.parse(day) + 364 * 86_400_000).toISOString().slice(0, 10);
}

/** Disa begins, maps those who are needed, and sees where a person falls between two. */
export function aPrestudyBegins(stage: GotlandStage): void {
  it('begins with a question, and its front page leads on to what is first to do', async () => {
    const list = await SitePage.open(await stage().staff('gotland-owner'), '/prestudies', 'Förstudier');
    await list.follow('Börja en förstudie');
    const page = await SitePage.arrive(list.visitor, 'Börja en förstudie');
    await page.write('Vad heter förstudien?', prestudyName);
    await page.write('Vilken fråga ska den svara på?', 'Hur kan den som mår psykiskt dåligt och bor i Klintehamn komma närmare arbete, utan att behöva resa till Visby?');
    await page.write('Slutar', aYearFrom(stage().site.today()));
    await page.press('Börja förstudien');
    const begun = await SitePage.arrive(page.visitor, prestudyName);
    stage().prestudyId = /prestudies\/([\w-]+)/.exec(begun.page.url())?.[1] ?? '';
    await begun.reads('Inget ännu. Rön skrivs under Analys, av det ni har samlat.');
    await begun.follow('Skriv in dem som berörs');
    await begun.reads('Inga aktörer ännu');
  });

  it('takes on the team leader, told apart by title and agency', async () => {
    const page = await stage().part('');
    await page.press('Ta med någon');
    await page.write('Vem?', 'Ylva');
    await page.page.getByRole('option', { name: 'Ylva Klintstrand Teamledare, Region Gotland, arbetsmarknad' }).click();
    await page.reads('Ser allt, ändrar inget.');
    await page.choose('Får göra', /^Arbetar/);
    await page.press('Spara');
    await page.saved('Sparat');
    await page.reads('Ylva Klintstrand');
  });

  it('has actors of several kinds', async () => {
    const page = await stage().part('/actors');
    for (const [name, kind] of actors) {
      await page.press('Lägg till aktör');
      const form = await page.form('Ny aktör');
      await form.write('Namn', name);
      await form.select('Slag', kind);
      await form.press('Spara aktören');
      await page.saved('Aktören är sparad');
      await page.root.getByRole('link', { name }).first().waitFor();
    }
    await page.reads('5 aktörer. 0 deltar eller har skrivit under.');
  });

  it('says which cooperation there is, is wanted and is missing, and sees it as a picture and as a table', async () => {
    const page = await stage().part('/actors/map');
    for (const [one, other, state, about] of cooperation) {
      await page.press('Lägg till samverkan');
      const form = await page.form('Lägg till samverkan');
      await form.select('Aktör', one);
      await form.select('Med', other);
      await form.choose('Hur är det?', state);
      await form.write('Om vad?', about);
      await form.press('Spara samverkan');
      await page.saved('Samverkan är sparad');
      const row = page.page.getByRole('row').filter({ hasText: about });
      expect(await row.innerText()).toMatch(new RegExp(state));
      for (const name of [one, other]) expect(await row.getByRole('link', { name }).count(), name).toBe(1);
    }
    await page.reads('1 finns, 1 önskas och 1 saknas.');
    const picture = page.page.getByRole('group', { name: /1 finns, 1 önskas och 1 saknas/ });
    const inPicture = picture.getByRole('link', { name: new RegExp(`^${psychiatry}.*Saknas: ${users}`) });
    await inPicture.focus();
    await page.page.keyboard.press('ArrowUp');
    await page.page.keyboard.press('ArrowLeft');
    expect(await picture.getByRole('link').count()).toBe(actors.length);
    expect(await page.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).not.toMatch(new RegExp(`^${psychiatry}`));
  });

  it('writes down a meeting with what came out, and an actor comes a stage on', async () => {
    const page = await stage().part('/actors/meetings');
    await page.press('Skriv in ett möte');
    const form = await page.form('Nytt möte');
    await form.choose('Slag', 'Workshop');
    await form.write('Rubrik', 'Vad händer efter vården?');
    await form.tick(psychiatry);
    await form.tick(users);
    await form.write(/^Rad 1$/, 'Ingen i Klintehamn tar emot när vården avslutas.');
    await form.press('Spara mötet');
    await page.saved('Mötet är sparat');
    await page.reads('Ingen i Klintehamn tar emot när vården avslutas.');

    const list = await stage().part('/actors');
    await list.press(`Ändra läge för ${psychiatry}`);
    await list.page.getByRole('menuitem', { name: 'Läge: Deltar' }).click();
    await list.saved(`${psychiatry}: Deltar`);
    await list.reads('5 aktörer. 1 deltar eller har skrivit under.');
  });

  it('draws a way through the services, with a gap that nobody owns', async () => {
    const page = await stage().part('/analysis/paths');
    await page.follow('Rita en väg');
    const form = await page.form('Ny väg');
    await form.write('Vem går vägen?', 'Tjugosex år, har varit sjukskriven i två år');
    await form.write('Verksamhet, steg 1', 'Psykiatrin i Visby');
    await form.choose('Hur kommer personen vidare? Steg 1', /^Saknas/);
    await form.write('Varför faller personen här? Steg 1', 'Vården avslutas utan att någon annan vet om det.');
    await form.write('Verksamhet, steg 2', 'Arbetsmarknadsenheten');
    await form.write('Väntan innan, steg 2', '14');
    await form.press('Spara vägen');
    await page.saved('Vägen är sparad');
    await page.reads('Glapp 1: Psykiatrin i Visby → Arbetsmarknadsenheten');
    await page.reads('Ägs av ingen');
  });

  it('makes a finding of the gap, which leads back to it and fills its field of the matrix', async () => {
    const paths = await stage().part('/analysis/paths');
    await paths.follow('Tjugosex år, har varit sjukskriven i två år');
    await paths.follow('Gör till rön');
    const form = await paths.form('Nytt rön');
    await form.reads('Glapp');
    await form.write('Rönet, med en mening', 'Ingen tar vid när vården avslutas.');
    await form.choose('Slag', /^Iakttagelse/);
    await form.choose('Nivå', /^Organisation/);
    await form.tick('Tillgänglighet');
    await form.choose('Hur säkra är ni?', /^Troligt/);
    await form.press('Spara rönet');
    await paths.saved('Rönet är sparat');
    await paths.reads('Vad rönet vilar på');
    await paths.reads(/Psykiatrin i Visby/);

    const matrix = await stage().part('/analysis/matrix');
    await matrix.reads('Ingen tar vid när vården avslutas.');
    const front = await stage().part('');
    await front.reads('Ingen tar vid när vården avslutas.');
  });
}

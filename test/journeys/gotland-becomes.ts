import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ideaName, verasName, type GotlandStage } from './gotland-cast.ts';
import { SitePage } from './pages/site-page.ts';

/** The model of HUBen i Hemse, as somebody who knows it would write it about another place. */
function modelForKlintehamn(): string {
  return readFileSync(new URL('../../programmes/huben-i-hemse.yaml', import.meta.url), 'utf8').replaceAll('huben-i-hemse', 'huben-i-klintehamn').replaceAll('Hemse', 'Klintehamn');
}

/** The idea is chosen, made whole as a programme model, taken into use, and somebody is admitted. */
export function anIdeaBecomesAProgramme(stage: GotlandStage): void {
  it('is chosen, and has a draft that lists what it lacks, section by section', async () => {
    const page = await stage().idea();
    await page.press('Välj idén');
    await page.write('Varför?', 'Störst behov, och parterna vill.');
    await page.page.getByRole('dialog').getByRole('button', { name: 'Välj idén' }).click();
    await page.saved('Sparat');
    await page.follow('Utkast till insats');
    await page.reads(/^\d+ saker behöver rättas$/);
    await page.reads('Texter som saknas');
    await page.page.getByRole('row', { name: /^Närvaro Bara antaget/ }).waitFor();
    expect(await page.page.getByRole('button', { name: 'Ta insatsen i bruk' }).count()).toBe(0);
  });

  it('gets one text in English, and the rest written as a text: the draft holds', async () => {
    const page = await stage().idea('/model');
    await page.write(`På engelska: ${ideaName}`, 'HUBen in Klintehamn');
    await page.press('Spara texterna');
    await page.saved('Sparat som version 2');
    const text = page.page.getByRole('textbox', { name: 'Utkastets text' });
    if (!(await text.isVisible())) await page.page.locator('summary', { hasText: 'Utkastets text' }).click();
    await text.fill(modelForKlintehamn());
    await page.press('Spara som ny version');
    await page.saved('Sparat som version 3');
    await page.reads('Utkastet håller');
  });

  it('is taken into use by the team leader, with the agencies as they are named', async () => {
    const page = await stage().idea('/model', 'hub-leader');
    await page.press('Ta insatsen i bruk');
    const chosen = async (party: string) => page.page.getByRole('combobox', { name: party }).locator('option:checked').innerText();
    await page.page.getByRole('combobox', { name: 'Region Gotland, psykiatri' }).waitFor();
    expect(await chosen('Region Gotland (äger insatsen)')).toBe('Region Gotland');
    expect(await chosen('Region Gotland, arbetsmarknad')).toBe('Region Gotland, arbetsmarknad');
    await page.press('Ta i bruk');
    const programme = await SitePage.arrive(page.visitor, ideaName);
    await programme.reads(/Region Gotland, arbetsmarknad/);
    const idea = await stage().idea('');
    await idea.reads('Idén är en insats som pågår');
  });

  it('has a person referred to it by the coach', async () => {
    const page = await SitePage.open(await stage().staff('hub-coach'), '/refer', 'Aktualisera någon');
    const form = await page.form('Aktualisera någon');
    await form.select('Insats', ideaName);
    await form.write('Förnamn', 'Vera');
    await form.write('Efternamn', 'Fröjelvik');
    await form.write('Födelsedag', '1998-03-09');
    await form.write('Kommun', 'Gotland');
    await form.choose('Kön', 'Kvinna');
    await form.write('Telefon', '070-1740699');
    await form.write(/^Varför vill personen/, 'Vill komma närmare arbete, nära hemmet.');
    await form.choose('Bor på Gotland utanför Visby', 'Ja');
    await form.choose('Psykisk ohälsa', 'Ja');
    await form.choose('Behöver stöd till arbete', 'Ja');
    await form.tick('Personen vet om aktualiseringen och vill ha den');
    await form.choose('Hur sa personen ja?', 'Muntligt');
    await form.press('Skicka aktualiseringen');
    await page.saved('Aktualiseringen är skickad');
    await SitePage.arrive(page.visitor, verasName);
  });

  it('admits her, and her case opens with its plan', async () => {
    const today = await SitePage.open(await stage().staff('hub-leader'), '/today', /./);
    await today.follow(new RegExp(verasName));
    const referral = await SitePage.arrive(today.visitor, verasName);
    await referral.reads('Det som krävs är uppfyllt.');
    const form = await referral.form('Beslutet');
    await form.choose('Vad beslutar ni?', 'Anta');
    await form.write('Varför?', 'Insatsen passar det Vera vill.');
    await form.select('Samordnande coach', 'Stina Raukmark');
    await form.press('Spara beslutet');
    await referral.saved('Beslutet är sparat');

    const cases = await SitePage.open(await stage().staff('hub-coach'), '/cases', /./);
    await cases.follow(new RegExp(verasName));
    const plan = await SitePage.arrive(cases.visitor, verasName);
    expect(plan.page.url()).toMatch(/\/plan$/);
    await plan.page.getByRole('button', { name: 'Starta planen' }).waitFor();
    await plan.reads(ideaName);
  });
}

import { expect, it } from 'vitest';
import { SitePage } from './pages/site-page.ts';
import { alvasName, type StegetStage } from './steget-cast.ts';

/** Alva comes to Steget: referral, consent, team, assessment and plan. */
export function aPersonComesToSteget(stage: StegetStage): void {
  it('1. is referred by the social insurance officer', async () => {
    const page = await SitePage.open(await stage.cast.staff('insurance-officer'), '/refer', 'Aktualisera någon');
    const form = await page.form('Aktualisera någon');
    await form.select('Insats', 'Steget');
    await form.write('Förnamn', 'Alva');
    await form.write('Efternamn', 'Provlund');
    await form.write('Födelsedag', '1994-05-17');
    await form.write('Kommun', 'Granvik');
    await form.choose('Kön', 'Kvinna');
    await form.write('Telefon', '070-1740699');
    await form.write(/^Varför vill personen/, 'Vill tillbaka till arbete efter en lång sjukskrivning, i lugn takt.');
    await form.tick(/ångest|oro|depression/i);
    await form.tick('Personen vet om aktualiseringen och vill ha den');
    await form.tick('Personen vill att vi får veta hur det går');
    await form.choose('Hur sa personen ja?', 'Muntligt');
    await form.press('Skicka aktualiseringen');
    await page.saved('Aktualiseringen är skickad');
    const arrived = await SitePage.arrive(page.visitor, alvasName);
    stage.cast.caseId = /cases\/([\w-]+)/.exec(arrived.page.url())?.[1] ?? '';
    expect(stage.cast.caseId).not.toBe('');
  });

  it('1. is admitted by the team leader, who sees each criterion with its reason', async () => {
    const page = await stage.cast.caseTab('leader', 'referral');
    await page.reads('Det som krävs är uppfyllt.');
    const form = await page.form('Beslutet');
    await form.choose('Vad beslutar ni?', 'Anta');
    await form.write('Varför?', 'Steget passar det Alva vill, och det finns plats.');
    await form.select('Samordnande coach', 'Karin Sandhagen');
    await form.press('Spara beslutet');
    await page.saved('Beslutet är sparat');
    // Who leads is read with the team in step 3: on a phone the head of the case keeps it behind a press.
  });

  it('2. says yes to what the municipality may tell the insurance agency', async () => {
    await stage.cast.writeYes('Försäkringskassan', ['Namn', 'Plan', 'Bedömning', 'Arbete']);
  });

  it('2. reads on her phone who may tell whom', async () => {
    const page = await SitePage.open(await stage.cast.alva(), '/my/consents', /./);
    await page.reads(/Försäkringskassan/);
  });

  it('3. gets a team from three agencies, each only after she has been asked', async () => {
    const page = await stage.cast.caseTab('coach', 'team');
    await page.reads('Karin Sandhagen');
    await page.reads('Fia Solvall');
    const add = async (onto: SitePage) => {
      await onto.press('Lägg till i teamet');
      const form = await onto.form('Lägg till i teamet');
      await form.find('Vem', 'Petra Ljungmark');
      await form.write('Roll i teamet', 'Psykolog');
      await form.press('Lägg till i teamet');
      return form;
    };
    const refused = await add(page);
    await refused.reads(/^Fråga personen om samtycke/);
    await refused.press('Avbryt');
    await stage.cast.writeYes('Vuxenpsykiatrin Granvik', ['Namn', 'Plan']);
    const again = await stage.cast.caseTab('coach', 'team');
    await add(again);
    await again.saved('Petra Ljungmark');
  });

  it('4. is seen by both agencies, side by side', async () => {
    const officer = await stage.cast.caseTab('insurance-officer', 'assessment');
    await officer.press('Skriv er bild av arbete');
    const theirs = await officer.form('Er bild: arbete');
    await theirs.choose(/Hur påverkar/, 'Stöder');
    await theirs.write('Vad ni har sett', 'Har haft arbete i flera år och vill tillbaka.');
    await theirs.press('Spara er bild');
    await officer.saved('Er bild är sparad');

    const coach = await stage.cast.caseTab('coach', 'assessment');
    await coach.press('Skriv er bild av arbete');
    const ours = await coach.form('Er bild: arbete');
    await ours.choose(/Hur påverkar/, 'Hindrar');
    await ours.write('Vad ni har sett', 'Har inte arbetat på två år och är osäker på vad som går.');
    await ours.press('Spara er bild');
    await coach.saved('Er bild är sparad');
  });

  it('4. gets a joint statement: a way to work is possible, on conditions', async () => {
    const page = await stage.cast.caseTab('coach', 'assessment');
    await page.press('Skriv gemensam bedömning');
    const form = await page.form('Skriv gemensam bedömning');
    await form.choose('Är en väg till arbete möjlig nu?', 'Ja, på vissa villkor');
    await form.write('Villkor', 'Förmiddagar, högst åtta timmar i veckan till att börja med.');
    await form.write('Varför ni kommit fram till det', 'Viljan finns och hälsan bär några timmar i taget.');
    await form.write('Vad personen själv säger', 'Jag vill börja smått.');
    await form.press('Spara bedömningen');
    await page.saved('Bedömningen är sparad');
    await page.reads('Ja, på vissa villkor');
  });

  it('5. has a plan with her own goal and something that leads to work', async () => {
    const page = await stage.cast.caseTab('coach', 'plan');
    await page.select('Organisation med övergripande ansvar', 'Granviks kommun');
    await page.press('Starta planen');
    await page.saved('Planen är startad');
    await page.press('Lägg till mål');
    const goal = await page.form('Nytt mål');
    await goal.write('Målet, med personens egna ord', 'Jag vill jobba med växter.');
    await goal.press('Spara målet');
    await page.saved('Målet är sparat');
    await page.reads('Jag vill jobba med växter.');
    await page.reads('Ingen arbetsinriktad aktivitet pågår');
    await page.press('Lägg till aktivitet');
    const activity = await page.form('Ny aktivitet');
    await activity.write('Vad ska göras?', 'Besöka två handelsträdgårdar');
    await activity.select('Spår', 'Arbete');
    await activity.tick('Arbetsinriktad aktivitet');
    await activity.choose('Vem ansvarar?', 'En organisation');
    await activity.select('Organisation', 'Granviks kommun');
    await activity.write('Börjar', stage.site.today());
    await activity.press('Spara aktiviteten');
    await page.saved('Aktiviteten är sparad');
    await page.reads('Besöka två handelsträdgårdar');
    expect(await page.page.getByText('Ingen arbetsinriktad aktivitet pågår', { exact: true }).count()).toBe(0);
  });

  it('5. says on her phone that the plan is right', async () => {
    const page = await SitePage.open(await stage.cast.alva(), '/my/plan', 'Min plan');
    await page.reads('Jag vill jobba med växter.');
    const form = await page.form('Stämmer planen?');
    await form.choose('Vad tycker du om planen?', 'Ja, den stämmer');
    await form.press('Skicka mitt svar');
    await page.saved('Tack. Ditt svar syns för din coach.');
    await page.reads('Du har svarat: Ja, den stämmer');
  });
}

import { expect, it } from 'vitest';
import { SitePage } from './pages/site-page.ts';
import { alvasName, type StegetStage } from './steget-cast.ts';

function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Alva goes on to work: notes, measures, a placement, a job, discharge, and what came of it. */
export function aPersonGoesOnToWork(stage: StegetStage): void {
  it('6. is met, and what was said is written down', async () => {
    const page = await stage.cast.caseTab('coach', 'notes');
    await page.press('Skriv en anteckning');
    const form = await page.form(/anteckning/i);
    await form.write('Anteckning', 'Vi pratade om växthus. Alva ringer själv det första.');
    await form.press('Spara anteckningen');
    await page.saved('Anteckningen är sparad');
    await page.reads('Vi pratade om växthus. Alva ringer själv det första.');
    await page.press('Ny överenskommelse');
    const agreement = await page.form('Kom överens om närvaro');
    await agreement.write('Från och med', stage.site.today());
    await agreement.write('Timmar i veckan', '6');
    await agreement.write('Dagar i veckan', '2');
    await agreement.press('Spara överenskommelsen');
    await page.saved('Överenskommelsen är sparad');
  });

  it('7. is asked how it goes, and so is her coach', async () => {
    for (const [page, button] of [
      [await SitePage.open(await stage.cast.alva(), '/my/measure/samsteg-progression', /./), 'Spara svaren'],
      [await SitePage.open(await stage.cast.staff('coach'), `/cases/${stage.cast.caseId}/measure/samsteg-progression?respondent=caseworker`, alvasName), 'Spara svaren'],
    ] as const) {
      const groups = page.page.getByRole('form').getByRole('radiogroup').or(page.page.getByRole('form').getByRole('group')).filter({ has: page.page.getByRole('radio') });
      expect(await groups.count()).toBeGreaterThan(5);
      for (const question of await groups.all()) await question.getByRole('radio', { name: /^5/ }).check();
      await page.press(button);
      await page.reads(/svar är sparade|Svaren är sparade|sida vid sida/);
    }
  });

  it('8. comes out in a placement with adaptations, followed up with both sides', async () => {
    const page = await stage.cast.caseTab('coach', 'placements');
    await page.press('Lägg till praktik');
    await page.press('Ny arbetsgivare');
    const employer = await page.form('Ny arbetsgivare');
    await employer.write('Namn', 'Lindgläntans växthus');
    await employer.press('Spara arbetsgivaren');
    await page.saved('Arbetsgivaren är sparad');
    const form = await page.form('Ny praktik');
    await form.choose('Form', 'Arbetsträning');
    await form.write('Arbetsuppgifter', 'Vattna, plantera om och ställa i ordning.');
    await form.write('Första dag', stage.site.today());
    await form.write('Från dag, steg 1', stage.site.today());
    await form.write('Timmar i veckan, steg 1', '8');
    await form.press('Lägg till en anpassning');
    await form.write('Anpassning 1', 'Börjar efter klockan tio');
    await form.press('Spara praktiken');
    await page.saved('Praktiken är sparad');
    await page.press(/Markera som på plats/);
    await page.saved('Anpassningen är på plats');
    for (const side of ['deltagaren', 'arbetsgivaren']) {
      await page.press(`Anteckna uppföljning med ${side}`);
      const followUp = await page.form(new RegExp(side));
      await followUp.write('Dag', stage.site.today());
      await followUp.write('Vad kom fram?', 'Det går bra, samma tider en tid till.');
      await followUp.press('Spara uppföljningen');
      await page.saved('Uppföljningen är sparad');
    }
  });

  it('8. gets a job', async () => {
    const page = await stage.cast.caseTab('coach', 'placements');
    await page.press('Anteckna ett arbete');
    const form = await page.form(/arbete/);
    await form.write('Yrke eller roll', 'Trädgårdsarbetare');
    await form.find('Arbetsgivare', 'Lindgläntans');
    await form.write('Första dag', stage.site.today());
    await form.write('Timmar i veckan', '20');
    await form.choose('Får deltagaren lön?', 'Ja');
    await form.press('Spara arbetet');
    await page.saved('Arbetet är sparat');
  });

  it('9. is discharged to work, with the support that goes on', async () => {
    const page = await stage.cast.caseTab('coach', 'discharge');
    const form = await page.form('Skriv ut ur insatsen');
    await form.select(/^Varför slutar/, /[Aa]rbete/);
    await form.choose('Vad ledde insatsen till?', 'Arbete');
    await form.write('Vilket stöd fortsätter?', 'Karin ringer en gång i månaden.');
    await form.write('Sammanfattning', 'Från sjukskrivning till halvtid i växthuset.');
    await form.press('Skriv ut ur insatsen');
    await page.saved('är utskriven');
  });

  it('9. is asked after six months later, when the day brings it up by itself', async () => {
    stage.site.moveTo(dayFrom(stage.site.today(), 184));
    const day = await SitePage.open(await stage.cast.staff('coach'), '/today', /./);
    await day.reads(alvasName);
    const page = await stage.cast.caseTab('coach', 'end');
    await page.press('Så gick det');
    const form = await page.form('Så gick det');
    await form.select(/^Vad gör/, 'Arbetar');
    await form.press('Spara uppföljningen');
    await page.saved('Uppföljningen är sparad');
  });

  it('10. has it all in one line of time', async () => {
    const page = await stage.cast.caseTab('coach', 'timeline');
    await page.reads(/[Uu]ppföljning/);
  });

  it('10. sees her own way on her phone', async () => {
    const page = await SitePage.open(await stage.cast.alva(), '/my', /./);
    await page.reads(/Alva/);
    const progress = await SitePage.open(page.visitor, '/my/progress', 'Så långt har du kommit');
    await progress.reads('Dina första svar');
  });
}

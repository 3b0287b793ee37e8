import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { dialogOf, ideaName, ideaSummary, insights, mainOf, type MittskaneStage } from './mittskane-cast.ts';
import type { Part, SitePage } from './pages/site-page.ts';

/** Opens the idea from the tab of ideas. */
async function openIdea(stage: MittskaneStage): Promise<SitePage> {
  const page = await stage.part('prestudy-leader', 'Idéer', 'Projektidéer');
  await page.follow(ideaName);
  return stage.stays(page.visitor, ideaName);
}

/** Fills in one section of the idea and comes back to the idea. */
async function fillIn(stage: MittskaneStage, section: string, write: (form: Part) => Promise<void>): Promise<void> {
  const page = await openIdea(stage);
  await mainOf(page.page).follow(`Ändra ${section}`);
  await stage.stays(page.visitor, `Ändra: ${section}`);
  const form = mainOf(page.page);
  await write(form);
  await form.press('Spara');
  await page.saved('Sparat');
  await stage.stays(page.visitor, ideaName);
}

/** What a DOCX file says, without its marks. */
function wordsOf(archive: Uint8Array): string {
  const body = unzipSync(archive)['word/document.xml'];
  if (!body) throw new Error('The file holds no document');
  return strFromU8(body).replaceAll(/<[^>]+>/g, ' ');
}

/** An idea that rests on the insights, chosen, and the ground for the application made of it. */
export function anIdeaIsGrounded(stage: MittskaneStage): void {
  it('9. has an idea', async () => {
    const page = await stage.part('prestudy-leader', 'Idéer', 'Projektidéer');
    await page.press('Lägg till en idé');
    const dialog = dialogOf(page.page);
    await dialog.write('Vad kallar ni idén?', ideaName);
    await dialog.write(/^Idén i en mening/, ideaSummary);
    await dialog.press('Spara idén');
    const idea = await stage.stays(page.visitor, ideaName);
    await idea.reads('Det som saknas');
  });

  it('9. says what is needed, and which insights say so', async () => {
    await fillIn(stage, 'Behovet', async (form) => {
      await form.write(/^Vad är det som behövs/, 'De som arbetar med samma person behöver en fast form för att mötas, och ett gemensamt sätt att arbeta.');
      for (const { sentence } of insights) await form.tick(sentence);
    });
    await mainOf((await openIdea(stage)).page).reads(insights[1].sentence);
  });

  it('9. says what is done, and by whom', async () => {
    await fillIn(stage, 'Insatser', async (form) => {
      await form.press('Lägg till en insats');
      await form.write('Insats', 'Teammöte varje vecka');
      await form.write(/^Vad som görs/, 'Samma personer möts kring dem de har gemensamt.');
    });
    await fillIn(stage, 'Parter och ansvar', async (form) => {
      await form.press('Lägg till en part');
      await form.write('Part', 'Samordningsförbundet');
      await form.select('Slag', 'Samordningsförbund');
      await form.write(/^Vad parten ansvarar för/, 'Leder arbetet');
      await form.tick('Äger idén');
    });
  });

  it('9. says how it leads to change', async () => {
    await fillIn(stage, 'Så leder det till förändring', async (form) => {
      await form.press('Lägg till: Aktiviteter');
      await form.write('Ruta', 'Teamet möts varje vecka');
      await form.press('Lägg till: Mål');
      await form.root.getByRole('textbox', { name: 'Ruta' }).nth(1).fill('Fler kommer i arbete eller utbildning');
      await form.press('Lägg till en pil');
      await form.select('Från', 'Teamet möts varje vecka');
      await form.select('Till', 'Fler kommer i arbete');
      await form.write(/^Det stämmer om/, 'Vården och arbetslivet kommer till mötena');
    });
  });

  it('9. has a budget, summed as it is written', async () => {
    await fillIn(stage, 'Budget', async (form) => {
      await form.press('Lägg till personal');
      await form.write('Arbete', 'Projektledare');
      await form.select('Enhetskostnad', /[Pp]rojektledare/);
      await form.select(/^Part som anställer/, 'Samordningsförbundet');
      await form.reads(/^Direkta personalkostnader/);
    });
    await mainOf((await openIdea(stage)).page).reads('Projektledare');
  });

  it('10. chooses the idea, which the log of decisions remembers', async () => {
    const page = await openIdea(stage);
    await page.press('Välj idén');
    const dialog = dialogOf(page.page);
    await dialog.write('Varför?', 'Den svarar på alla tre insikterna.');
    await dialog.press('Välj idén');
    await page.saved('Sparat');
    await page.reads('Vald');
    const front = await stage.part('prestudy-leader', 'Översikt', 'Beslut');
    await front.reads('Den svarar på alla tre insikterna.');
  });

  it('11. fills the ground for the application, and downloads it to send on', async () => {
    const page = await openIdea(stage);
    await mainOf(page.page).follow('Underlag till ansökan');
    const ground = await stage.stays(page.visitor, `Underlag till ansökan: ${ideaName}`);
    await ground.press('Fyll de tomma avsnitten');
    await ground.saved(/avsnitt/);
    await mainOf(ground.page).reads(insights[2].sentence);
    const arriving = ground.page.waitForEvent('download');
    await ground.press('Ladda ner som Word');
    const file = await arriving;
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    const words = wordsOf(await readFile(await file.path()));
    for (const said of [...insights.map(({ sentence }) => sentence), ideaSummary, 'Teammöte varje vecka']) expect(words).toContain(said);
  });
}

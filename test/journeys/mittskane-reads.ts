import { expect, it } from 'vitest';
import { insights, type MittskaneStage } from './mittskane-cast.ts';
import type { SitePage } from './pages/site-page.ts';
import type { Visitor } from './visitor.ts';

const question = 'Vad gör det svårt att hjälpa personer med ohälsa till arbete?';

/** What is looked for in the answers, and the digit of the code that the first ones get. */
const looks = [{ word: 'samverkan', digit: '2' }, { word: 'metod', digit: '4' }, { word: 'sekretess', digit: '6' }] as const;
const answersEach = 3;

async function openQuestion(stage: MittskaneStage, who: 'prestudy-leader' | 'prestudy-analyst'): Promise<SitePage> {
  const page = await stage.part(who, 'Fritext', 'Fritext');
  await page.follow(`koda : ${question}`);
  return stage.stays(page.visitor, question);
}

/** Codes the first answers that a search finds, by keyboard; `differs` is what is pressed on the very last one instead. */
async function codeByKeyboard({ page }: Visitor, word: string, digit: string, differs = digit): Promise<void> {
  await page.getByRole('searchbox', { name: 'Sök i svaren' }).fill(word);
  await page.getByRole('listitem').filter({ hasText: new RegExp(word, 'i') }).first().waitFor();
  for (let nth = 1; nth <= answersEach; nth += 1) {
    const answer = page.getByRole('textbox', { name: new RegExp(`^Svar ${nth} av `) });
    await answer.waitFor();
    expect((await answer.inputValue()).toLowerCase()).toContain(word);
    await answer.press(nth === answersEach ? differs : digit);
    await page.getByRole('list', { name: `Koder på svar ${nth}` }).getByText('Inga koder än').waitFor({ state: 'detached' });
    await answer.press('Enter');
    await page.getByRole('textbox', { name: new RegExp(`^Svar ${nth + 1} av `) }).waitFor();
  }
}

/** Free text is read by two, and becomes themes, a quotation and the three insights. */
export function whatTheySaidIsRead(stage: MittskaneStage): void {
  it('4. begins a codebook from what is proposed, and adds a theme of its own', async () => {
    const page = await stage.part('prestudy-leader', 'Fritext', 'Fritext');
    await page.follow('Till kodboken');
    await stage.stays(page.visitor, 'Kodbok');
    await page.press('Börja från ett förslag');
    await page.reads('Möten saknas eller önskas');
    await page.follow('Teman');
    const themes = await stage.stays(page.visitor, 'Teman');
    await themes.press('Nytt tema');
    await themes.write('Temats namn', 'Vägen in i vården är lång');
    await themes.press('Spara temat');
    await themes.saved('Temat är sparat');
    await themes.press('Välj tema för Svårt att nå vården');
    await themes.page.getByRole('menuitem', { name: 'Till Vägen in i vården är lång' }).click();
    await themes.saved('Svårt att nå vården ligger i Vägen in i vården är lång');
  });

  it('5. reads and codes answers by keyboard, and takes out a quotation', async () => {
    const { visitor } = await openQuestion(stage, 'prestudy-leader');
    for (const { word, digit } of looks) await codeByKeyboard(visitor, word, digit);
    const { page } = visitor;
    await page.getByRole('searchbox', { name: 'Sök i svaren' }).fill('formell samverkan');
    const answer = page.getByRole('textbox', { name: 'Svar 1 av 1' });
    await answer.press('s');
    await answer.press('q');
    await page.getByText('Citatet väntar på granskning').first().waitFor({ state: 'attached' });
  });

  it('5. is coded by another too, who reads one answer differently, on his phone', async () => {
    const { visitor } = await openQuestion(stage, 'prestudy-analyst');
    for (const { word, digit } of looks) await codeByKeyboard(visitor, word, digit, digit === '6' ? '7' : digit);
    await visitor.page.getByRole('button', { name: 'Jag är klar med frågan' }).click();
    await visitor.page.getByText('Du är klar med frågan').waitFor();
  });

  it('5. sees how alike they read, once both are done', async () => {
    const page = await openQuestion(stage, 'prestudy-leader');
    await page.press('Jag är klar med frågan');
    await page.reads('Du är klar med frågan');
    await page.follow('Jämför kodarna');
    await stage.stays(page.visitor, 'Jämför kodarna');
    await page.reads(/Krippendorffs alfa är 0,\d\d/);
    await page.reads(/Cohens kappa är 0,\d\d/);
  });

  it('6. may use a quotation, once the other has made sure that nobody can be recognised', async () => {
    const page = await stage.part('prestudy-analyst', 'Fritext', 'Fritext');
    await page.follow('Citat');
    const quotations = await stage.stays(page.visitor, 'Citat');
    await quotations.tick('inga namn på personer finns kvar');
    await quotations.tick(/^inga platser/);
    await quotations.tick(/^ingen ovanlig händelse/);
    await quotations.tick(/^inte heller någon annan/);
    await quotations.select(/^Tema/, insights[0].theme);
    await quotations.press('Citatet kan användas');
    await quotations.saved('Granskningen är sparad');
  });

  it.each(insights)('7. comes to an insight by its theme: $sentence', async ({ theme, sentence, level, column }) => {
    const page = await stage.part('prestudy-leader', 'Fritext', 'Fritext');
    await page.follow('Teman');
    await stage.stays(page.visitor, 'Teman');
    await page.follow(theme);
    await stage.stays(page.visitor, theme);
    await page.follow('Gör till rön');
    const form = await page.form('Nytt rön');
    await form.reads(theme);
    await form.write('Rönet, med en mening', sentence);
    await form.choose('Slag', /^Insikt/);
    await form.choose('Nivå', new RegExp(`^${level}`));
    if (column === 'Tillgänglighet') await form.tick(column);
    await form.choose('Hur säkra är ni?', /^Troligt/);
    await form.press('Spara rönet');
    await page.saved('Rönet är sparat');
    const finding = await stage.stays(page.visitor, sentence);
    await finding.reads('Tema i fritext');
  });

  it('8. has them in the matrix, each in its field with what it rests on', async () => {
    const page = await stage.part('prestudy-leader', 'Analys', 'Analys');
    await page.follow(/[Mm]atris/);
    await page.page.getByRole('grid').waitFor();
    await stage.stays(page.visitor, 'Analysmatris');
    for (const { level, column, sentence, theme } of insights) {
      const row = page.page.getByRole('row').filter({ has: page.page.getByRole('rowheader', { name: new RegExp(`^${level}`) }) });
      const field = row.getByRole('gridcell').filter({ hasText: sentence });
      expect(await field.count()).toBe(1);
      expect(await field.getAttribute('data-label')).toBe(column);
      expect(await field.innerText()).toContain(`Tema i fritext: ${theme}`);
    }
  });
}

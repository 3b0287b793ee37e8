import { expect, it } from 'vitest';
import { expectNoSideScroll } from './look.ts';
import { ideaName, insights, practiceName, type MittskaneStage } from './mittskane-cast.ts';
import { SitePage } from './pages/site-page.ts';
import { visit } from './visitor.ts';

const lede = 'Så kan vården och arbetslivet arbeta tillsammans för den som står långt från arbete.';

async function openDraft(stage: MittskaneStage, who: 'prestudy-leader' | 'prestudy-analyst'): Promise<SitePage> {
  const page = await stage.part(who, 'Publicering', 'Publicering');
  await page.follow(practiceName);
  return stage.stays(page.visitor, practiceName);
}

/** The page for everyone: written, reviewed by another, published and read. */
export function itIsTold(stage: MittskaneStage): void {
  let address = '';

  it('12. writes a page out of what it has come to', async () => {
    const page = await stage.part('prestudy-leader', 'Publicering', 'Publicering');
    await page.press('Ny sida');
    await page.press('Skapa utkastet');
    await stage.stays(page.visitor, 'Skriv sidan');
    const form = await page.form('Skriv sidan');
    await form.write(/^Ingress/, lede);
    expect(await form.root.getByRole('textbox', { name: 'Stycke' }).first().inputValue()).toMatch(/^Utveckla idén, mobilisera samverkansaktörer/);
    await form.press(`Hämta text från idén ${ideaName}`);
    await form.press('Hämta alla rön');
    await form.tick(/formell samverkan/);
    await form.write(/^E-post/, 'forstudie@example.org');
    await form.press('Spara utkastet');
    await page.saved('Utkastet är sparat');
  });

  it('12. asks for a review, which the writer cannot give', async () => {
    const page = await openDraft(stage, 'prestudy-leader');
    await page.press('Be om granskning');
    await page.reads('Väntar på att någon annan i teamet läser.');
  });

  it('12. is reviewed by the other on his phone', async () => {
    const page = await openDraft(stage, 'prestudy-analyst');
    await page.press('Godkänn');
    await page.reads('Den som leder förstudien kan publicera.');
  });

  it('12. is published', async () => {
    const page = await openDraft(stage, 'prestudy-leader');
    // All this took less than the second for which a page may show what it fetched; nobody is that quick.
    await page.page.reload();
    await page.press('Publicera');
    await page.saved('Sidan är publicerad');
    address = await page.page.getByText('Publik adress').getByRole('link').getAttribute('href') ?? '';
    expect(address).toMatch(/^\/publications\//);
  });

  it('13. is read by anyone, without JavaScript', async () => {
    const reader = await stage.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, locale: 'sv-SE' });
    const page = await reader.newPage();
    await page.goto(`${stage.site.url}/publications`);
    await page.getByRole('link', { name: practiceName }).first().click();
    expect(new URL(page.url()).pathname).toBe(address);
    await page.getByRole('heading', { level: 1, name: practiceName }).waitFor();
    for (const words of [lede, ...insights.map(({ sentence }) => sentence), ideaName, 'Teammöte varje vecka', 'forstudie@example.org']) {
      expect(await page.getByText(words).count(), words).toBeGreaterThan(0);
    }
    await expectNoSideScroll(page);
    await reader.close();
  });

  it('13. is found sound by axe, which needs JavaScript itself', async () => {
    const visitor = await visit(stage.browser, stage.site, { width: 390 });
    await SitePage.open(visitor, address, practiceName);
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  });
}

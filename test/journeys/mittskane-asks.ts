import { expect, it } from 'vitest';
import { dialogOf, mainOf, practiceName, type MittskaneStage } from './mittskane-cast.ts';
import { SitePage } from './pages/site-page.ts';

/** The three sentences of the mapping: what a newcomer is told, and what the table then says in numbers. */
const mapped = [
  { sentence: 'Ohälsotalet är stort.', shows: /^Ohälsotalet var \d+(?:,\d)? nettodagar per person 2019 och \d+(?:,\d)? 2020$/ },
  { sentence: 'Psykiatriska diagnoser är vanligast.', shows: /^Psykiatrisk är vanligast: \d+ av \d+ \(\d+(?:,\d)?\s%\)$/ },
  { sentence: 'Samverkan kring ärendena brister.', shows: /^Inga möten är vanligast både 2019 \(\d+(?:,\d)?\s%\) och 2020 \(\d+(?:,\d)?\s%\)$/ },
] as const;

/** A new pre-study, its team, and the group with its three findings. */
export function aGroupIsMapped(stage: MittskaneStage): void {
  it('1. is begun from the question to practise on', async () => {
    const list = await SitePage.open(await stage.member('prestudy-leader'), '/prestudies', 'Förstudier');
    await list.follow('Börja en förstudie');
    const page = await SitePage.arrive(list.visitor, 'Börja en förstudie');
    await page.press('Fyll i med MittSkånes fråga');
    await page.press('Börja förstudien');
    const begun = await SitePage.arrive(page.visitor, practiceName);
    await begun.reads(/^Hur kan vi, genom en arbetslöshetshälsovård/);
    await begun.reads('Läs in uppgifter om gruppen');
    stage.begunAt(begun.page);
  });

  it('1. has a colleague on its team', async () => {
    const page = await stage.part('prestudy-leader', 'Översikt', 'Team');
    await page.press('Ta med någon');
    const form = dialogOf(page.page);
    await form.find('Vem?', 'Kasper Lindevall');
    await form.press('Spara');
    await page.saved('Sparat');
    await mainOf(page.page).reads('Kasper Lindevall');
  });

  it('2. maps the group that is shipped', async () => {
    const page = await stage.part('prestudy-leader', 'Kartläggning', 'Kartläggning av en grupp');
    await page.press('Öva med en påhittad grupp');
    const group = await stage.stays(page.visitor, 'Övningsgrupp: försörjningsstöd och ohälsa');
    await group.reads(/^1\s204$/);
    await group.follow('Återskapa de tre meningarna');
    await group.reads('Tre meningar att återskapa');
  });

  it.each(mapped)('2. finds again in its tables: $sentence', async ({ sentence, shows }) => {
    const page = await stage.part('prestudy-leader', 'Kartläggning', 'Kartläggning av en grupp');
    await page.follow('Övningsgrupp: försörjningsstöd och ohälsa');
    await page.follow('Återskapa de tre meningarna');
    await page.follow(new RegExp(sentence));
    const desk = await stage.stays(page.visitor, 'Ny tabell');
    await desk.reads(/^De här talen är exakta/);
    await desk.choose('Vilka tal?', /^Så ser andra den/);
    const release = await desk.form('Lämna ut tabellen');
    expect(await release.root.getByRole('textbox', { name: 'Vad visar tabellen?' }).inputValue()).toMatch(shows);
    await release.press('Lämna ut');
    await desk.saved('Tabellen är utlämnad');
    await desk.page.getByRole('figure', { name: shows }).waitFor();
    await desk.reads('Påhittat övningsmaterial som följer med Samsteg');
  });
}

/** The survey that is shipped, and its 120 answers. */
export function peopleAreAsked(stage: MittskaneStage): void {
  it('3. asks the case officers, and has 120 answers', async () => {
    const page = await stage.part('prestudy-leader', 'Enkäter', 'Enkäter');
    await page.press('Öva med en färdig enkät');
    const survey = await stage.stays(page.visitor, 'Enkät till handläggare');
    await survey.press('Läs in 120 påhittade svar');
    await survey.reads('120 svar');
    await mainOf(survey.page).follow('Resultat');
    const results = await stage.stays(survey.visitor, /Resultat/);
    await results.reads('Vad gör det svårt att hjälpa personer med ohälsa till arbete?');
  });
}

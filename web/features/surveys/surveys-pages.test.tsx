import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { analysesRoutes } from '../../../contract/analyses.ts';
import type { SurveyDocument } from '../../../contract/survey-document.ts';
import { surveysRoutes } from '../../../contract/surveys.ts';
import type { SurveyResults } from '../../../contract/surveys.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import type { Received } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { EditSurveyPage } from './EditSurveyPage.tsx';
import { NewSurveyPage } from './NewSurveyPage.tsx';
import { SurveyLinksPage } from './SurveyLinksPage.tsx';
import { SurveyPage } from './SurveyPage.tsx';
import { SurveyResultsPage } from './SurveyResultsPage.tsx';
import { SurveysPage } from './SurveysPage.tsx';
import { analyst, api, everyKind, home, list, one, prestudy, survey, whole } from './surveys-pages.data.ts';

const root = '/prestudies/$prestudyId/surveys';
/** The pages stand below the heading of the pre-study. */
const below = (Page: () => React.ReactNode) => () => <><h1>Vägar till arbete</h1><Page /></>;
const open = (Page: () => React.ReactNode, path: string, at: string) => showPage(below(Page), { path: `${root}${path}`, at, person: analyst });

/** The questions as they were last sent. */
const lastPut = (received: readonly Received[]) => (received.findLast(({ address }) => address.startsWith('PUT'))?.body as { document: SurveyDocument } | undefined)?.document;

describe('the surveys of a pre-study', () => {
  it('stand with how far they have come', async () => {
    await answerWith(whole);
    open(SurveysPage, '', list);
    expect(await screen.findByText('Personliga länkar. 48 av 120 har svarat')).toBeTruthy();
    expect(screen.getByText('Öppen')).toBeTruthy();
    await expectAccessible();
  });

  it('say how to begin where there is none', async () => {
    const received = await answerWith({ ...whole, [`GET ${api}/surveys`]: { body: { items: [], total: 0 } }, [`POST ${api}/surveys`]: { status: 201, body: { id: survey.id } } });
    const user = open(SurveysPage, '', list);
    await user.click(await screen.findByRole('button', { name: 'Öva med en färdig enkät' }));
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toEqual({ from: 'practice' });
  });

  it('offer another try when they cannot be read', async () => {
    await answerWith({ ...whole, [`GET ${api}/surveys`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open(SurveysPage, '', list);
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('are begun from nothing, or from a file that says what is wrong in it', async () => {
    const faults = { ...problem(400, 'survey-file-wrong') as object, errors: [{ path: 'sections', code: 'invalid', message: 'expected array' }] };
    await answerWith({ ...whole, [`POST ${api}/surveys`]: { status: 400, body: faults } });
    const user = open(NewSurveyPage, '/new', `${list}/new`);
    await user.click(await screen.findByRole('button', { name: 'Börja enkäten' }));
    expect(screen.getByText('Fyll i det här.')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'En fil (YAML)' }));
    await user.click(screen.getByRole('textbox', { name: /Filens innehåll/ }));
    await user.paste('title: x');
    await user.click(screen.getByRole('button', { name: 'Börja enkäten' }));
    expect(await screen.findByText('sections')).toBeTruthy();
  });
});

describe('one survey', () => {
  it('says what is next, and closes', async () => {
    const received = await answerWith({ ...whole, [`PUT ${one}/state`]: { status: 204 } });
    const user = open(SurveyPage, '/$surveyId', home);
    await user.click(await screen.findByRole('button', { name: 'Stäng enkäten' }));
    expect(await screen.findByText('Enkäten är stängd')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('PUT'))?.body).toEqual({ state: 'closed', version: survey.version });
    await expectAccessible();
  });

  it('is only read by one who reads the pre-study', async () => {
    await answerWith({ ...whole, [`GET ${api}`]: { body: prestudy('reader') } });
    open(SurveyPage, '/$surveyId', home);
    expect(await screen.findByText('Du läser den här förstudien och kan inte ändra enkäten.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stäng enkäten' })).toBeNull();
  });

  it('has links to give out, and tells whom to remind by number alone', async () => {
    await answerWith(whole);
    const user = open(SurveyLinksPage, '/$surveyId/links', `${home}/links`);
    expect(await screen.findByText(/answer#1-aaaa/)).toBeTruthy();
    expect(screen.getByText('Samsteg skickar inga brev')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Bara de som inte har svarat' }));
    expect(screen.queryByText(/answer#1-aaaa/)).toBeNull();
    expect(screen.getByText(/answer#2-bbbb/)).toBeTruthy();
    await expectAccessible();
  });
});

describe('the questions of a survey', () => {
  afterEach(() => { vi.useRealTimers(); });
  const draft = { ...survey, state: 'draft', frozen: false, document: everyKind };

  it('are moved, added and taken away, each change kept at once', async () => {
    const received = await answerWith({ ...whole, [`GET ${one}`]: { body: draft }, [`PUT ${one}/questions`]: { status: 204 } });
    const user = open(EditSurveyPage, '/$surveyId/edit', `${home}/edit`);
    await user.click(await screen.findByRole('button', { name: 'Flytta upp frågan Hur många timmar?' }));
    expect(await screen.findByText('Frågan står nu på plats 4 av 6')).toBeTruthy();
    const sent = () => lastPut(received)?.sections.map(({ questions }) => questions.map(({ key }) => key));
    expect(sent()).toEqual([['met', 'with', 'sure', 'hours'], ['reach', 'free']]);
    await user.click(screen.getByRole('button', { name: 'Mer att göra med frågan Vad saknas?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Ta bort' }));
    expect(await screen.findByText('Frågan är borttagen')).toBeTruthy();
    expect(sent()).toEqual([['met', 'with', 'sure'], ['hours', 'reach']]);
    await expectAccessible();
  });

  it('are written in a dialog that says what is missing', async () => {
    const received = await answerWith({ ...whole, [`GET ${one}`]: { body: draft }, [`PUT ${one}/questions`]: { status: 204 } });
    const user = open(EditSurveyPage, '/$surveyId/edit', `${home}/edit`);
    await user.click(await screen.findByRole('button', { name: 'Ny fråga i Annat' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Spara frågan' }));
    expect(dialog.getByText('Skriv frågan.')).toBeTruthy();
    await expectAccessible();
    await user.selectOptions(dialog.getByLabelText('Slags fråga'), 'Fritext');
    await user.type(dialog.getByLabelText('Frågan (svenska)'), 'Något mer?');
    await user.click(dialog.getByRole('button', { name: 'Spara frågan' }));
    expect(await screen.findByText('Sparat')).toBeTruthy();
    expect(lastPut(received)?.sections[1]?.questions.at(-1)).toMatchObject({ key: 'nagot-mer', kind: 'text', words: { sv: 'Något mer?' } });
  });

  it('are not written over what a colleague has saved since the dialog was opened', async () => {
    let now = draft;
    const received = await answerWith({ ...whole, [`GET ${one}`]: () => ({ body: now }), [`PUT ${one}/questions`]: { status: 409, body: problem(409, 'stale-version') } });
    const user = open(EditSurveyPage, '/$surveyId/edit', `${home}/edit`);
    await user.click(await screen.findByRole('button', { name: 'Ny fråga i Annat' }));
    now = { ...draft, version: draft.version + 1, document: { ...everyKind, sections: everyKind.sections.toReversed() } };
    // She has been in another window for a while.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    window.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => received.filter(({ address }) => address === `GET ${one}`).length).toBe(2);
    const dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Frågan (svenska)'), 'Något mer?');
    await user.selectOptions(dialog.getByLabelText('Slags fråga'), 'Fritext');
    await user.click(dialog.getByRole('button', { name: 'Spara frågan' }));
    expect(await dialog.findByRole('alert')).toBeTruthy();
    expect(received.findLast(({ address }) => address.startsWith('PUT'))?.body).toMatchObject({ version: draft.version });
    expect(lastPut(received)?.sections.map(({ questions }) => questions.at(0)?.key)).toEqual(everyKind.sections.map(({ questions }) => questions.at(0)?.key));
  });

  it('are locked while it is open', async () => {
    await answerWith(whole);
    open(EditSurveyPage, '/$surveyId/edit', `${home}/edit`);
    expect(await screen.findByText('Enkäten är öppen')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ny del' })).toBeNull();
  });
});

describe('the results of a survey', () => {
  it('are not fetched while they grow before the one who would look has read what that costs', async () => {
    const received = await answerWith({ ...whole, [`GET ${one}`]: { body: { ...survey, way: 'link', state: 'open', answers: 35, shownAnswers: 30, leastAnswers: 10 } } });
    const user = open(SurveyResultsPage, '/$surveyId/results', `${home}/results`);
    const look = await screen.findByRole('button', { name: 'Visa resultatet så långt' });
    expect(received.map(({ address }) => address)).not.toContain(`GET ${one}/results`);
    await expectAccessible();
    await user.click(look);
    expect(await screen.findByRole('heading', { name: /Flest svarar/ })).toBeTruthy();
  });

  it('are a sentence, a picture and a table, with the way to a finding', async () => {
    await answerWith(whole);
    open(SurveyResultsPage, '/$surveyId/results', `${home}/results`);
    expect(await screen.findByRole('heading', { name: 'Flest svarar Försörjningsstöd: 31 av 48' })).toBeTruthy();
    expect(screen.getByRole('link', { name: /Gör till rön/ }).getAttribute('href')).toMatch(/\/analysis\/findings\/new\?evidence=question/);
    await expectAccessible();
  });

  it('lead from a question to the findings that stand on it, those taken back left out', async () => {
    const [result] = surveysRoutes.readSurveyResults.example.response.questions;
    const [finding] = analysesRoutes.listFindings.example.response.items;
    const evidence = finding?.evidence.slice(0, 1).map((item) => ({ ...item, kind: 'question', sourceId: result?.questionId }));
    const items = [
      { ...finding, evidence, withdrawnOn: null }, { ...finding, id: crypto.randomUUID(), sentenceSv: 'Det här togs tillbaka', evidence, withdrawnOn: '2026-11-20' },
      { ...finding, id: crypto.randomUUID(), sentenceSv: 'Det här står på annat', withdrawnOn: null },
    ];
    await answerWith({ ...whole, [`GET ${api}/findings`]: { body: { items, total: items.length } } });
    open(SurveyResultsPage, '/$surveyId/results', `${home}/results`);
    const list = within((await screen.findByRole('heading', { name: 'Rön som bygger på frågan' })).parentElement ?? document.body);
    expect(list.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([[finding?.sentenceSv, expect.stringMatching(new RegExp(`/analysis/findings/${finding?.id}$`))]]);
    await expectAccessible();
  });

  it('are split by a background question, with what is hidden said in words', async () => {
    const results = whole[`GET ${one}/results`]?.body as SurveyResults;
    const group = (key: string, total: number | null) => ({ key, total, cells: [{ key: 'yes', count: total }, { key: 'no', count: null }, { key: '', count: 0 }] });
    const table = { part: '', cells: [{ key: 'yes', count: 20 }, { key: 'no', count: null }, { key: '', count: null }], groups: [group('yes', 20), group('no', null)] };
    const met = { ...results.questions[0], key: 'with', kind: 'single', tables: [table] };
    const document = { ...everyKind, sections: [{ questions: [{ ...everyKind.sections[0]?.questions[0], key: 'with', background: false }, everyKind.sections[0]?.questions[0]] }] };
    await answerWith({ ...whole, [`GET ${one}/results`]: { body: { ...results, document, by: 'met', splits: ['met'], questions: [met] } } });
    open(SurveyResultsPage, '/$surveyId/results', `${home}/results?by=met`);
    const shown = within(await screen.findByRole('table', { name: /Uppdelat efter: Träffas ni/ }));
    expect(shown.getByText('20 (100 %)')).toBeTruthy();
    expect(shown.getAllByText('Dolt').length).toBeGreaterThan(1);
    await expectAccessible();
  });

  it('say why there are none yet', async () => {
    await answerWith({ ...whole, [`GET ${one}/results`]: { body: { ...(whole[`GET ${one}/results`]?.body as object), withheld: 'not-closed', questions: [] } } });
    open(SurveyResultsPage, '/$surveyId/results', `${home}/results`);
    expect(await screen.findByText('Resultatet visas när enkäten är stängd')).toBeTruthy();
  });
});

import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contract/findings.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { AnalysisPage } from './AnalysisPage.tsx';
import { analyst, api, at, claim, empty, finding, forReader, whole, withdrawn } from './analyses-pages.data.ts';
import { FindingPage } from './FindingPage.tsx';
import { FindingsPage } from './FindingsPage.tsx';
import { MatrixPage } from './MatrixPage.tsx';
import { NewFindingPage } from './NewFindingPage.tsx';

const root = '/prestudies/$prestudyId/analysis';
const open = (Page: () => React.ReactNode, below: string, search = '', pattern = below) =>
  showPage(Page, { path: `${root}${pattern}`, at: `${at}${below}${search}`, person: analyst });
const openFinding = () => open(FindingPage, `/findings/${finding.id}`, '', '/findings/$findingId');

describe('the first page of the analysis', () => {
  it('says what each part holds and lacks, and leads there', async () => {
    await answerWith(whole);
    open(AnalysisPage, '');
    const findings = within(await screen.findByRole('region', { name: 'Rön' }));
    expect(findings.getByText('3 iakttagelser · 3 insikter · 0 lärdomar')).toBeTruthy();
    expect(findings.getByRole('link', { name: 'Ett påstående saknar grund' }).getAttribute('href')).toBe(`${at}/findings?ground=without`);
    expect(within(screen.getByRole('region', { name: 'Analysmatris' })).getByText('7 av 20 fält har rön')).toBeTruthy();
    expect(screen.getByText('Ett glapp ägs av ingen')).toBeTruthy();
    await expectAccessible();
  });

  it('offers another try when it cannot be read, and is whole in English', async () => {
    changeLanguage('en');
    await answerWith({ ...whole, [`GET ${api}/analysis`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open(AnalysisPage, '');
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});

describe('the findings', () => {
  it('stand by kind, with a claim as such and what was withdrawn apart', async () => {
    await answerWith(whole);
    open(FindingsPage, '/findings');
    expect(await screen.findByRole('heading', { name: 'Insikter' })).toBeTruthy();
    const lessons = within(screen.getByRole('list', { name: 'Lärdomar' }));
    expect(lessons.getByText('Påstående utan grund')).toBeTruthy();
    expect(screen.getByText('Ett tillbakataget rön')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Tillbakataget' })).getByText(withdrawn.sentenceSv)).toBeTruthy();
    await expectAccessible();
  });

  it('are narrowed by what they lack, and all of them are a press away', async () => {
    await answerWith(whole);
    const user = open(FindingsPage, '/findings', '?ground=without');
    expect(await screen.findByText(claim.sentenceSv)).toBeTruthy();
    expect(screen.queryByText(finding.sentenceSv)).toBeNull();
    await user.selectOptions(screen.getByLabelText('Nivå'), 'individual');
    await user.click(await screen.findByRole('button', { name: 'Visa alla' }));
    expect(await screen.findByText(finding.sentenceSv)).toBeTruthy();
  });

  it('say what will be here, and give a reader nothing to press', async () => {
    await answerWith({ ...forReader, [`GET ${api}/findings`]: { body: { items: [], total: 0 } } });
    open(FindingsPage, '/findings');
    expect(await screen.findByText('Inga rön ännu')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Nytt rön' })).toBeNull();
    await expectAccessible();
  });
});

describe('a finding', () => {
  it('leads to what it stands on', async () => {
    await answerWith(whole);
    openFinding();
    expect(await screen.findByRole('heading', { name: finding.sentenceSv })).toBeTruthy();
    const ground = within(screen.getByRole('list', { name: 'Vad rönet vilar på' }));
    expect(ground.getByRole('link', { name: /Vårdcentralen/ }).getAttribute('href')).toBe(finding.evidence[0]?.path);
    await expectAccessible();
  });

  it('says when its sources have gone, and when one kind of source is thin for what it claims', async () => {
    const gone: Finding = { ...finding, supported: false, evidence: finding.evidence.map((item) => ({ ...item, gone: true, label: '', detail: '', path: null })) };
    await answerWith({ ...whole, [`GET ${api}/findings/${finding.id}`]: { body: gone } });
    openFinding();
    expect(await screen.findByText('Källan är borttagen')).toBeTruthy();
    expect(screen.getByText(/Alla källor är borttagna/)).toBeTruthy();
  });

  it('is withdrawn with a reason, and that can be undone', async () => {
    const address = `POST ${api}/findings/${finding.id}/withdrawal`;
    const restored = `POST ${api}/findings/${finding.id}/restoration`;
    const received = await answerWith({ ...whole, [address]: { body: { ...finding, version: 2 } }, [restored]: { body: { ...finding, version: 3 } } });
    const user = openFinding();
    await user.click(await screen.findByRole('button', { name: 'Ta tillbaka rönet' }));
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
    expect(await screen.findByRole('link', { name: /^Varför gäller det inte/ })).toBeTruthy();
    await user.type(screen.getByLabelText('Varför gäller det inte?'), 'Fel år.');
    await user.click(screen.getByRole('button', { name: 'Ta tillbaka' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await screen.findByText('Rönet gäller igen');
    expect(received.filter((one) => [address, restored].includes(one.address)).map(({ body }) => body)).toEqual([{ reason: 'Fel år.', version: 1 }, { version: 2 }]);
  });

  it('begins from the source that one came from, and from a field of the matrix', async () => {
    const received = await answerWith({ ...whole, [`POST ${api}/findings`]: { status: 201, body: finding } });
    const user = open(NewFindingPage, '/findings/new', `?evidence=gap:${finding.evidence[0]?.sourceId ?? ''}&level=service&principle=accessibility`);
    expect(await screen.findByText('Vårdcentralen → Arbetsförmedlingen')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Spara rönet' }));
    expect(await screen.findByRole('link', { name: /^Rönet, med en mening/ })).toBeTruthy();
    await user.type(screen.getByLabelText('Rönet, med en mening'), 'Ingen tar emot.');
    await user.click(screen.getByLabelText(/^Insikt/));
    await user.click(screen.getByLabelText(/^Troligt/));
    await user.type(screen.getByRole('combobox', { name: /Lägg till en källa/ }), 'arbetshälsa');
    await user.click(await screen.findByRole('option', { name: /En arbetshälsa/ }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara rönet' }));
    await screen.findByText('Rönet är sparat');
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toMatchObject({
      sentenceSv: 'Ingen tar emot.', level: 'service', principles: ['accessibility'],
      evidence: [{ kind: 'gap', note: '' }, { kind: 'outlook-note', note: '' }],
    });
  });
});

describe('the matrix', () => {
  it('holds findings with their ground, and asks in every empty field', async () => {
    await answerWith(whole);
    open(MatrixPage, '/matrix');
    const grid = within(await screen.findByRole('grid', { name: /Analysmatris/ }));
    const cells = grid.getAllByRole('gridcell');
    expect(cells).toHaveLength(20);
    expect(cells.filter((cell) => cell.textContent.includes('Tomt'))).toHaveLength(18);
    // Organisation against accessibility: the second row, the third column.
    expect(cells[7]?.textContent).toContain('Glapp: Vårdcentralen → Arbetsförmedlingen');
    expect(cells[0]?.textContent).toContain('Påstående utan grund');
    expect(screen.queryByText(withdrawn.sentenceSv)).toBeNull();
    expect(grid.getByRole('link', { name: 'Lägg till rön: Individ, Jämställdhet' }).getAttribute('href')).toBe(`${at}/findings/new?level=individual&principle=gender-equality`);
    await expectAccessible();
  });

  it('is gone through by the arrow keys, into a field by Enter and out by Escape', async () => {
    await answerWith(whole);
    const user = open(MatrixPage, '/matrix');
    const cells = within(await screen.findByRole('grid')).getAllByRole('gridcell');
    cells[0]?.focus();
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toBe(cells[7]);
    expect(cells.filter(({ tabIndex }) => tabIndex === 0)).toEqual([cells[7]]);
    await user.keyboard('{Enter}');
    expect(document.activeElement?.textContent).toBe(finding.sentenceSv);
    await user.keyboard('{ArrowLeft}{Escape}');
    expect(document.activeElement).toBe(cells[7]);
    await user.keyboard('{End}{ArrowRight}{Home}{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(cells[0]);
  });

  it('is empty at first, and asks twenty questions', async () => {
    await answerWith(empty);
    open(MatrixPage, '/matrix');
    const cells = within(await screen.findByRole('grid')).getAllByRole('gridcell');
    expect(new Set(cells.map(({ textContent }) => textContent)).size).toBe(20);
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { ServicePath } from '../../../contract/service-paths.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { analyst, api, at, empty, finding, forReader, note, path, whole } from './analyses-pages.data.ts';
import { NewServicePathPage } from './NewServicePathPage.tsx';
import { OutlookNotePage } from './OutlookNotePage.tsx';
import { OutlookPage } from './OutlookPage.tsx';
import { ServicePathPage } from './ServicePathPage.tsx';
import { ServicePathsPage } from './ServicePathsPage.tsx';

const root = '/prestudies/$prestudyId/analysis';
const open = (Page: () => ReactNode, below: string, pattern = below) => showPage(Page, { path: `${root}${pattern}`, at: `${at}${below}`, person: analyst });
const openNote = () => open(OutlookNotePage, `/outlook/${note.id}`, '/outlook/$noteId');
const openPath = () => open(ServicePathPage, `/paths/${path.id}`, '/paths/$pathId');

describe('looking around', () => {
  it('lists the notes, found by a word or by what they are', async () => {
    await answerWith(whole);
    const user = open(OutlookPage, '/outlook');
    expect(await screen.findByRole('link', { name: note.title })).toBeTruthy();
    await user.type(screen.getByLabelText('Sök i anteckningarna'), 'granvik varannan');
    expect(screen.getByRole('link', { name: note.title })).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Slag'), 'law');
    expect(screen.queryByRole('link', { name: note.title })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Visa alla' }));
    expect(screen.getByRole('link', { name: note.title })).toBeTruthy();
    await expectAccessible();
  });

  it('writes a note, and says by field what the server found wrong', async () => {
    const address = `POST ${api}/outlook-notes`;
    let tries = 0;
    const received = await answerWith({
      ...empty,
      [address]: () => {
        tries += 1;
        const fault = { ...problem(400, 'invalid-input'), errors: [{ path: 'reference', code: 'required', message: 'Fyll i det här.' }] };
        return tries === 1 ? { status: 400, body: fault } : { status: 201, body: note };
      },
    });
    const user = open(OutlookPage, '/outlook');
    expect(await screen.findByText('Inga anteckningar ännu')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ny anteckning' }));
    await user.type(await screen.findByLabelText('Rubrik'), 'Hälsa');
    await user.click(screen.getByLabelText('Forskning'));
    await user.type(screen.getByLabelText('Vad är det?'), 'En översikt.');
    await user.click(screen.getByLabelText('Mitt i frågan'));
    await user.type(screen.getByLabelText(/^Ämnen/), 'vård, unga, vård');
    await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    expect(await screen.findByRole('link', { name: /^Källa i ord/ })).toBeTruthy();
    await expectAccessible();
    await user.type(screen.getByLabelText(/^Källa i ord/), 'Rapport 2024');
    await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    await screen.findByText('Anteckningen är sparad');
    expect(received.findLast((one) => one.address === address)?.body).toMatchObject({ kind: 'research', relevance: 3, tags: ['vård', 'unga'], reference: 'Rapport 2024' });
  });

  it('makes a note to a finding, and removes one that can be had back', async () => {
    const received = await answerWith({ ...whole, [`DELETE ${api}/outlook-notes/${note.id}`]: { status: 204 }, [`POST ${api}/outlook-notes`]: { status: 201, body: note } });
    const user = openNote();
    expect((await screen.findByRole('link', { name: 'Gör till rön' })).getAttribute('href')).toContain(`evidence=outlook-note%3A${note.id}`);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ta bort anteckningen' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.find(({ address }) => address === `POST ${api}/outlook-notes`)?.body).toMatchObject({ title: note.title }));
    expect(received.some(({ address }) => address === `DELETE ${api}/outlook-notes/${note.id}?version=1`)).toBe(true);
  });

  it('says why a note that a finding stands on stays', async () => {
    await answerWith({ ...whole, [`DELETE ${api}/outlook-notes/${note.id}`]: { status: 409, body: problem(409, 'used-as-evidence') } });
    const user = openNote();
    await user.click(await screen.findByRole('button', { name: 'Ta bort anteckningen' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj used-as-evidence');
  });
});

describe('ways through the services', () => {
  it('draws a way, names its gaps and tells the same as a table', async () => {
    await answerWith(whole);
    openPath();
    expect((await screen.findAllByRole('img', { name: `${path.name}: 2 steg, minst 3 veckors väntan, 1 glapp` })).length).toBeGreaterThan(0);
    const gaps = within(screen.getByRole('list', { name: 'Glappen' }));
    expect(gaps.getByText(/Vårdcentralen → Arbetsförmedlingen/)).toBeTruthy();
    expect(gaps.getByText('Ägs av ingen')).toBeTruthy();
    const standing = within(await screen.findByRole('list', { name: 'Rön som vilar på det här' }));
    expect(standing.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([finding.sentenceSv]);
    expect((await gaps.findByRole('link', { name: /^Gör till rön.*Glapp 1$/ })).getAttribute('href')).toContain('evidence=gap');
    expect(within(screen.getByRole('table', { hidden: true })).getByText('Vägen slutar')).toBeTruthy();
    await expectAccessible();
  });

  it('says where a hand-over is missing though nobody wrote why, in English too', async () => {
    changeLanguage('en');
    const torn: ServicePath = { ...path, steps: path.steps.map((step) => ({ ...step, gap: null })) };
    await answerWith({ ...forReader, [`GET ${api}/service-paths/${path.id}`]: { body: torn } });
    openPath();
    expect(await screen.findByText(/is missing, but nobody has written why/)).toBeTruthy();
    expect(screen.getByText('No gap is marked on this way.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
  });

  it('is empty at first, and says how it comes', async () => {
    await answerWith(empty);
    open(ServicePathsPage, '/paths');
    expect(await screen.findByText('Ingen väg är ritad ännu')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Rita en väg' })).toBeTruthy();
    await expectAccessible();
  });

  it('is drawn by a form: steps put in, moved and taken away, a gap where one falls', async () => {
    const address = `POST ${api}/service-paths`;
    const received = await answerWith({ ...empty, [address]: { status: 201, body: path } });
    const user = open(NewServicePathPage, '/paths/new');
    await user.type(await screen.findByLabelText('Vem går vägen?'), 'Trettio år');
    await user.type(screen.getByLabelText('Verksamhet, steg 1'), 'Kommunen');
    await user.type(screen.getByLabelText('Verksamhet, steg 2'), 'Arbete');
    await user.click(screen.getByRole('button', { name: 'Lägg in ett steg efter steg 1' }));
    await user.type(screen.getByLabelText('Verksamhet, steg 2'), 'Vården');
    await user.type(screen.getByLabelText(/^Väntan innan, steg 2/), '6');
    await user.click(screen.getByRole('button', { name: 'Flytta upp steg 2' }));
    await user.click(within(screen.getByRole('radiogroup', { name: /Steg 1/ })).getByLabelText(/^Saknas/));
    await user.click(within(screen.getByRole('radiogroup', { name: /Steg 2/ })).getByLabelText(/^Fungerar/));
    await user.type(screen.getByLabelText(/^Vem kan stänga glappet\? Steg 1/), 'Regionen');
    await user.click(screen.getByRole('button', { name: 'Spara vägen' }));
    expect((await screen.findAllByText(/Skriv varför personen faller här/)).length).toBeGreaterThan(0);
    await user.type(screen.getByLabelText(/^Varför faller personen här\? Steg 1/), 'Ingen tar emot.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara vägen' }));
    await screen.findByText('Vägen är sparad');
    const said = received.find((one) => one.address === address)?.body as ServicePath | undefined;
    expect(said?.steps.map(({ service, waitWeeks, handover, gap }) => [service, waitWeeks, handover, gap?.why, gap?.owner])).toEqual([
      ['Vården', 6, 'missing', 'Ingen tar emot.', 'Regionen'], ['Kommunen', null, 'works', undefined, undefined], ['Arbete', null, null, undefined, undefined],
    ]);
  });
});

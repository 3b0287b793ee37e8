import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exampleMyDay } from '../../../contract/today-examples.ts';
import { MyDay } from '../../../contract/today.ts';
import { App } from '../../app/App.tsx';
import { answerWith, problem } from '../../app/fake-api.ts';
import type { Answer } from '../../app/fake-api.ts';
import { makeRouter } from '../../app/router.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';

const [way] = exampleMyDay.ways;
const session = {
  person: { kind: 'participant', id: '019a8f00-0000-7000-8000-000000000009', name: 'Vilma Testgren', caseIds: [way?.caseId] }, today: '2026-11-21', demo: true,
};
const withWay = (changes: object): Answer => ({ body: MyDay.parse({ ways: [{ ...way, ...changes }] }) });

beforeEach(() => { window.scrollTo = () => undefined; });
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  changeLanguage('sv');
});

async function open(answer: Answer) {
  await answerWith({ 'GET /api/v1/session': { body: session }, 'GET /api/v1/my-day': answer });
  history.replaceState(null, '', '/my');
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App queries={queries} router={makeRouter(queries)} />);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('Vilma');
}

describe('the participant\'s home', () => {
  it('tells her when someone has written down an answer in her name', async () => {
    await open(withWay({}));
    const [news] = within(await screen.findByRole('list', { name: 'Nytt' })).getAllByRole('link');
    expect(news?.textContent).toContain('Karin Coachberg har skrivit att du sa ja');
    expect(news?.textContent).toContain('Om att Granviks kommun får berätta för Försäkringskassan, i går.');
    expect(news?.getAttribute('href')).toBe('/my/consents');
  });

  it('greets her by name, and keeps it out of the history of a shared computer', async () => {
    await open(withWay({}));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toContain('Vilma');
    expect(document.title).toBe('Mitt – Samsteg');
  });

  it('says what comes next: when, where, who, and one button', async () => {
    await open(withWay({}));
    const next = await screen.findByRole('region', { name: 'Nästa steg' });
    expect(next.textContent).toContain('På tisdag 24 november, 13.00, ungefär 45 minuter');
    expect(next.textContent).toContain('Biblioteket, rum 2');
    expect(within(next).getAllByRole('button').map((button) => button.textContent)).toEqual(['Lägg i min kalender']);
    await expectAccessible();
  });

  it('tells how far she has come in words, and leads on only to what there is', async () => {
    await open(withWay({}));
    expect(await screen.findByText('Du nådde delmålet ”Besöka två kök”')).toBeTruthy();
    const rowsOf = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(rowsOf('Din väg')).toEqual(['/my/plan', '/my/progress', '/my/sessions', '/my/assessment']);
    expect(rowsOf('Dina uppgifter')).toEqual(['/my/consents', '/my/log', '/my/blocks', '/my/contact', '/my/extract']);
    const asks = within(screen.getByRole('list', { name: 'Vi undrar' })).getAllByRole('link');
    expect(asks.map((link) => link.getAttribute('href'))).toEqual([`/my/measure/samsteg-progression?case=${way?.caseId}`, '/my/plan']);
  });

  it('is calm while the application waits', async () => {
    await open(withWay({ status: 'referred', nextStep: null, asks: [], milestones: [] }));
    expect(await screen.findByText('Din ansökan är framme')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Min plan Mål/ })).toBeNull();
    await expectAccessible();
  });

  it('gives the coach\'s number when nothing is booked', async () => {
    await open(withWay({ nextStep: null }));
    expect((await screen.findByRole('link', { name: 'Ring Karin Coachberg' })).getAttribute('href')).toBe('tel:0701740605');
  });

  it('says so when there is nothing yet, and when it cannot be read', async () => {
    await open({ body: { ways: [] } });
    expect(await screen.findByText('Här finns inget ännu')).toBeTruthy();
    await expectAccessible();
    cleanup();
    await open({ status: 500, body: problem(500, 'unexpected-fault') });
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
    await expectAccessible();
  });
});

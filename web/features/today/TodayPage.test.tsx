import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { exampleToday } from '../../../contract/today-examples.ts';
import { Today } from '../../../contract/today.ts';
import { App } from '../../app/App.tsx';
import { answerWith, problem } from '../../app/fake-api.ts';
import { makeRouter } from '../../app/router.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import '../../ui/dialog-in-jsdom.ts';
import { changeLanguage } from '../../ui/language.ts';

const caseId = '019a8f00-0000-7000-8000-000000000301';
const staff = (role: string) => ({
  person: { kind: 'staff', id: '019a8f00-0000-7000-8000-000000000001', name: 'Karin Coachberg', role, title: 'Coach', agencyId: '019a8f00-0000-7000-8000-000000000002', agencyName: 'Granviks kommun' },
  today: '2026-11-21', demo: true,
});
const empty = { rows: [], total: 0 };
const aDay = (changes: object = {}): Today => Today.parse({ ...exampleToday, ...changes });
const nothing = { now: empty, thisWeek: empty, watch: empty, news: empty, later: 0 };
const talkRow = { type: 'talk', key: 'talk-1', talk: { ...exampleToday.talks[0], startsAt: '2026-11-20T09:00:00.000Z' } };

beforeEach(() => {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  changeLanguage('sv');
});

async function open(day: object | (() => object), role = 'coach', more: Parameters<typeof answerWith>[0] = {}) {
  const received = await answerWith({
    'GET /api/v1/session': { body: staff(role) },
    'GET /api/v1/today': () => ({ body: typeof day === 'function' ? day() : day }),
    'GET /api/v1/cases': { body: { items: [], total: 0 } },
    ...more,
  });
  history.replaceState(null, '', '/today');
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App queries={queries} router={makeRouter(queries)} />);
  await screen.findByRole('heading', { level: 1, name: 'Min dag' });
  return { user: userEvent.setup(), received };
}

describe('the day page', () => {
  it('says of each row who, what, why, and what to press; accessible in both languages', async () => {
    const { user } = await open(aDay({ now: { rows: [...exampleToday.now.rows, talkRow], total: 2 } }));
    const now = await screen.findByRole('list', { name: 'Nu' });
    expect(within(now).getAllByRole('listitem')[0]?.textContent).toContain('Ingen kontakt sedan 4 november3 dagar sen');
    expect(within(now).getByRole('link', { name: 'Till samtalen, Vilma Testgren' }).getAttribute('href')).toBe(`/cases/${caseId}/notes`);
    await user.click(within(now).getByRole('button', { name: /Varför\?/ }));
    expect(now.textContent).toContain('Tätare kontakt ger bättre resultat.');
    await expectAccessible();
    changeLanguage('en');
    expect(await screen.findByText('No contact since 4 November')).toBeTruthy();
    await expectAccessible();
  });

  it('says so when nothing waits', async () => {
    await open(aDay(nothing));
    expect(await screen.findByText('Inget väntar på dig. Ett samtal i dag.')).toBeTruthy();
    await expectAccessible();
  });

  it('names the cases that could not be reckoned', async () => {
    await open(aDay({ ...nothing, failed: [{ caseId, personName: 'Elsa Trasig' }] }));
    expect(await screen.findByText('Vi kunde inte räkna ut vad som väntar för Elsa Trasig')).toBeTruthy();
    await expectAccessible();
  });

  it('says so and can try again when the day cannot be read', async () => {
    let failing = true;
    const { user } = await open(aDay(), 'coach', { 'GET /api/v1/today': () => (failing ? { status: 500, body: problem(500, 'unexpected-fault') } : { body: aDay() }) });
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
    await expectAccessible();
    failing = false;
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('list', { name: 'Nu' })).toBeTruthy();
  });

  it('walks by keyboard, puts a row off with s, and takes it back', async () => {
    let snoozed = false;
    const { user, received } = await open(() => aDay(snoozed ? nothing : {}), 'coach', {
      [`PUT /api/v1/cases/${caseId}/snoozes`]: () => { snoozed = true; return { status: 204 }; },
      [`DELETE /api/v1/cases/${caseId}/snoozes`]: () => { snoozed = false; return { status: 204 }; },
    });
    await screen.findByRole('list', { name: 'Nu' });
    await user.keyboard('j');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Ingen kontakt sedan 4 november, Vilma Testgren');
    await user.keyboard('s');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Nu' })).toBeNull());
    expect(received.find((one) => one.address.startsWith('PUT'))?.body).toEqual({
      rule: 'contact', subject: { kind: 'case', id: caseId }, dueOn: '2026-11-18', until: '2026-11-28',
    });
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    expect(await screen.findByRole('list', { name: 'Nu' })).toBeTruthy();
    expect(received.find((one) => one.address.startsWith('DELETE'))?.address).toContain(`rule=contact&subjectKind=case&subjectId=${caseId}`);
  });

  it('opens what a row is about with Enter, and shows the keys on a question mark', async () => {
    const { user } = await open(aDay());
    await screen.findByRole('list', { name: 'Nu' });
    await user.keyboard('?');
    expect((await screen.findByRole('dialog', { name: 'Tangentbordet' })).textContent).toContain('Skjut upp raden en vecka');
    await user.click(screen.getByRole('button', { name: 'Stäng' }));
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(location.pathname).toBe(`/cases/${caseId}/notes`));
  });

  it('takes the answer to how a talk went with one press', async () => {
    const { user, received } = await open(aDay({ ...nothing, now: { rows: [talkRow], total: 1 }, talks: [] }), 'coach', {
      [`PATCH /api/v1/cases/${caseId}/sessions/${talkRow.talk.sessionId}`]: { body: sessionsRoutes.changeSession.example.response },
    });
    await user.click(await screen.findByRole('button', { name: 'Kom, Vilma Testgren' }));
    expect(await screen.findByText('Sparat: Vilma Testgren, Kom')).toBeTruthy();
    expect(received.find((one) => one.address.startsWith('PATCH'))?.body).toEqual({ attendance: 'attended', version: 1 });
  });

  it('lets a team leader look at the whole team\'s day, and nobody else', async () => {
    const { user, received } = await open(aDay(), 'team-leader');
    await user.click(await screen.findByRole('button', { name: 'Hela teamets' }));
    await waitFor(() => expect(received.some((one) => one.address === 'GET /api/v1/today?scope=team')).toBe(true));
    cleanup();
    await open(aDay());
    expect(screen.queryByRole('button', { name: 'Hela teamets' })).toBeNull();
  });
});

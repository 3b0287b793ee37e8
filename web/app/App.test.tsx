import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prestudiesRoutes } from '../../contract/prestudies.ts';
import { programmesRoutes } from '../../contract/programmes.ts';
import type { Session } from '../../contract/sign-in.ts';
import { expectAccessible } from '../ui/axe.ts';
import '../ui/dialog-in-jsdom.ts';
import { changeLanguage } from '../ui/language.ts';
import { App } from './App.tsx';
import { answerWith, problem } from './fake-api.ts';
import { makeRouter } from './router.tsx';

const visitor: Session = { person: null, today: '2026-11-21', demo: true };
const coach: Session = {
  ...visitor,
  person: { kind: 'staff', id: '0193a000-0000-7000-8000-000000000001', name: 'Maja Lind', role: 'coach', title: 'Coach', agencyId: '0193a000-0000-7000-8000-000000000002', agencyName: 'Vellinge kommun' },
};
const personas = { items: [{ key: 'coach', name: 'Maja Lind', role: 'coach', title: 'Coach', agencyName: 'Vellinge kommun', why: { sv: 'En full dag.', en: 'A full day.' } }] };

function open(path: string) {
  history.replaceState(null, '', path);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App queries={queries} router={makeRouter(queries)} />);
  return userEvent.setup();
}

beforeEach(() => {
  // jsdom draws nothing, so it has nowhere to scroll.
  window.scrollTo = () => undefined;
});

afterEach(() => {
  cleanup();
  sessionStorage.clear();
  changeLanguage('sv');
});

describe('App', () => {
  it('leads a visitor to sign-in, where the demo lends out its people', async () => {
    let session = visitor;
    const received = await answerWith({
      'GET /api/v1/session': () => ({ body: session }),
      'GET /api/v1/demo-personas': { body: personas },
      'POST /api/v1/demo-sign-in': () => {
        session = coach;
        return { status: 204 };
      },
    });
    const user = open('/');
    await user.click(await screen.findByRole('button', { name: /Maja Lind/ }));
    await waitFor(() => expect(location.pathname).toBe('/today'));
    expect(received.find((one) => one.address.startsWith('POST'))?.body).toEqual({ persona: 'coach' });
  });

  it.each([
    ['the figures of a programme', { programmes: 1, prestudies: 1 }, '/results'],
    ['pre-studies, where they are all the work there is', { programmes: 0, prestudies: 1 }, '/prestudies'],
    ['figures that say how they come, where there is nothing yet', { programmes: 0, prestudies: 0 }, '/results'],
  ])('leads a project owner to %s', async (_what, { programmes, prestudies }, home) => {
    const owner: Session = { ...coach, person: { ...coach.person, role: 'project-owner' } as Session['person'] };
    const some = (count: number, items: readonly unknown[]) => ({ body: { items: items.slice(0, count), total: count } });
    await answerWith({
      'GET /api/v1/session': { body: owner },
      'GET /api/v1/programmes': some(programmes, programmesRoutes.listProgrammes.example.response.items),
      'GET /api/v1/prestudies': some(prestudies, prestudiesRoutes.listPrestudies.example.response.items),
    });
    open('/');
    await waitFor(() => expect(location.pathname).toBe(home));
    await screen.findByRole('heading', { level: 1 });
  });

  it('is accessible on the sign-in page, in both languages', async () => {
    await answerWith({ 'GET /api/v1/session': { body: visitor }, 'GET /api/v1/demo-personas': { body: personas } });
    const user = open('/sign-in');
    await screen.findByRole('button', { name: /Maja Lind/ });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Välkommen till Samsteg');
    await expectAccessible();
    await user.click(screen.getByText('Konto och inställningar'));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Welcome to Samsteg');
    expect(document.documentElement.lang).toBe('en');
    await expectAccessible();
  });

  it('sends people to the identity provider outside the demo, and back to a page of this app only', async () => {
    await answerWith({ 'GET /api/v1/session': { body: { ...visitor, demo: false } }, 'GET /api/v1/sign-in-ways': { body: { provider: true, passkeyDomain: 'samsteg.example' } } });
    open('/sign-in?next=//elsewhere.example');
    const link = await screen.findByRole('link', { name: 'Logga in' });
    expect(link.getAttribute('href')).toBe('/api/v1/sign-in/start');
  });

  it('says that there is no such page, for unknown addresses', async () => {
    await answerWith({ 'GET /api/v1/session': { body: coach } });
    open('/no-such-page');
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('Sidan finns inte');
    await expectAccessible();
  });

  it('says so and can try again when the server fails', async () => {
    let failing = true;
    await answerWith({
      'GET /api/v1/session': () => (failing ? { status: 503, body: problem(503, 'not-ready') } : { body: visitor }),
      'GET /api/v1/demo-personas': { body: personas },
    });
    const user = open('/sign-in');
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj not-ready');
    failing = false;
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('button', { name: /Maja Lind/ })).toBeTruthy();
  });

  it('forgets the drafts of the one who sat here before', async () => {
    const received = await answerWith({ 'GET /api/v1/session': { body: coach }, 'DELETE /api/v1/session': { status: 204 } });
    sessionStorage.setItem('samsteg:draft-owner', 'someone-else');
    sessionStorage.setItem('samsteg:draft:note', '{"text":"Om en annan"}');
    open('/no-such-page');
    await screen.findByRole('heading', { level: 1 });
    await waitFor(() => expect(sessionStorage.getItem('samsteg:draft:note')).toBeNull());
    expect(received.map((one) => one.address)).toContain('GET /api/v1/session');
  });

  it('shows the keys on a question mark', async () => {
    await answerWith({ 'GET /api/v1/session': { body: coach } });
    const user = open('/no-such-page');
    await screen.findByRole('heading', { level: 1 });
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Tangentbordet' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Stäng' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows them to one who stands in a field that takes no text, and not to one who writes', async () => {
    await answerWith({ 'GET /api/v1/session': { body: coach } });
    const user = open('/no-such-page');
    // Once the page has come it takes the focus.
    await screen.findByRole('heading', { level: 1 });
    const main = screen.getByRole('main');
    const field = document.createElement('textarea');
    main.append(field);
    field.focus();
    await user.keyboard('?');
    expect(screen.queryByRole('dialog')).toBeNull();
    field.setAttribute('aria-readonly', 'true');
    await user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Tangentbordet' })).toBeTruthy();
    field.remove();
  });
});

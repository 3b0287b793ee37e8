import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { App } from '../../app/App.tsx';
import { answerWith, problem } from '../../app/fake-api.ts';
import type { Answer } from '../../app/fake-api.ts';
import { makeRouter } from '../../app/router.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';

const caseId = '019a8f00-0000-7000-8000-0000a1b2c3d4';
const person = { kind: 'staff', id: caseId, name: 'Fia Kassman', role: 'professional', title: 'Personlig handläggare', agencyId: caseId, agencyName: 'Försäkringskassan' };
const listed = { items: [{ caseId, caseCode: 'A1B2-C3D4', firstOn: '2026-03-02', lastOn: '2026-05-18', records: 7 }], total: 1 };
const entry = {
  key: 'talk', recordId: caseId, on: '2026-05-18', kind: 'talk', event: 'attended', byName: 'Fia Kassman', agencyName: 'Försäkringskassan',
  about: { talkKind: 'call', withWhom: 'participant', words: 'Gick igenom ersättningen.' },
};

beforeEach(() => { window.scrollTo = () => undefined; });
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  changeLanguage('sv');
});

async function open(path: string, answers: Readonly<Record<string, Answer>>) {
  await answerWith({ 'GET /api/v1/session': { body: { person, today: '2026-11-21', demo: true } }, 'GET /api/v1/instruments': { body: { items: [], total: 0 } }, ...answers });
  history.replaceState(null, '', path);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App queries={queries} router={makeRouter(queries)} />);
}

describe('own records in ended cooperation', () => {
  it('stand in a list by code and days', async () => {
    await open('/own-records', { 'GET /api/v1/own-records': { body: listed } });
    expect((await screen.findByRole('link', { name: 'A1B2-C3D4' })).getAttribute('href')).toBe(`/own-records/${caseId}`);
    await expectAccessible();
  });

  it('are honest when there are none and when they cannot be fetched', async () => {
    await open('/own-records', { 'GET /api/v1/own-records': { body: { items: [], total: 0 } } });
    expect(await screen.findByText('Det finns inget sådant ärende')).toBeTruthy();
    cleanup();
    await open('/own-records', { 'GET /api/v1/own-records': { status: 500, body: problem(500, 'unexpected-fault') } });
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
  });

  it('are read under the code of the case', async () => {
    await open(`/own-records/${caseId}`, { [`GET /api/v1/own-records/${caseId}`]: { body: { items: [entry], total: 1 } } });
    expect(await screen.findByText('Gick igenom ersättningen.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Ärende A1B2-C3D4' })).toBeTruthy();
    await expectAccessible();
  });
});

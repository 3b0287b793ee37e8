import { QueryClient } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { timelineKinds } from '../../../contract/timeline.ts';
import type { TimelineEntry } from '../../../contract/timeline.ts';
import { App } from '../../app/App.tsx';
import { answerWith, problem } from '../../app/fake-api.ts';
import type { Answer } from '../../app/fake-api.ts';
import { makeRouter } from '../../app/router.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { translator } from '../../ui/texts.ts';
import { bodyOf, titleOf } from './timeline-words.ts';
import { timelineTexts } from './timeline.texts.ts';

const caseId = '019a8f00-0000-7000-8000-000000000301';
const session = {
  person: { kind: 'staff', id: caseId, name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: caseId, agencyName: 'Granviks kommun' }, today: '2026-11-21', demo: true,
};
const phases = [{ key: 'mapping', label: { sv: 'Kartläggning', en: 'Mapping' } }];
const head = {
  id: caseId, person: { name: 'Vilma Testgren', birthYear: 1994, age: 32 }, programme: { id: caseId, name: { sv: 'Steget', en: 'Steget' }, modelVersion: 1, newestVersion: 1 },
  status: 'active', phase: 'mapping', phases, referredOn: '2026-08-01', admittedOn: '2026-08-10', dischargedOn: null, referredFromAgencyName: null,
  leadCoach: null, leadCoachCount: 0, nextTalk: null, responsibleAgency: { id: caseId, name: 'Granviks kommun' }, sight: { because: 'responsible-agency', ways: [] },
  allowedActions: [], version: 1,
};
const anEntry = (changes: Partial<TimelineEntry>): TimelineEntry => ({
  key: `${changes.kind}${changes.event}`, recordId: caseId, on: '2026-11-20', kind: 'talk', event: 'attended', byName: 'Karin Coachberg', agencyName: 'Granviks kommun', about: {}, ...changes,
});
const entries = [
  anEntry({ kind: 'talk', event: 'absent-notified', about: { talkKind: 'coaching', withWhom: 'participant', words: 'Ringde och var förkyld.' } }),
  anEntry({ kind: 'phase', event: 'phase-changed', about: { phase: 'mapping' }, byName: null, agencyName: null }),
  anEntry({ kind: 'consent', event: 'given', about: { from: 'Granviks kommun', to: 'Försäkringskassan', categories: 'plan,work', validTo: '2027-02-28' } }),
];

beforeEach(() => { window.scrollTo = () => undefined; });
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  changeLanguage('sv');
});

async function open(timeline: Answer) {
  const received = await answerWith({
    'GET /api/v1/session': { body: session }, [`GET /api/v1/cases/${caseId}`]: { body: head }, 'GET /api/v1/instruments': { body: { items: [], total: 0 } },
    [`GET /api/v1/cases/${caseId}/timeline`]: timeline,
  });
  history.replaceState(null, '', `/cases/${caseId}/timeline`);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<App queries={queries} router={makeRouter(queries)} />);
  await screen.findByRole('heading', { level: 2, name: 'Tidslinje' });
  return { received, user: userEvent.setup() };
}

describe('the timeline page', () => {
  it('tells what happened in words, and by whom', async () => {
    await open({ body: { items: entries, total: 3 } });
    expect(await screen.findByText('Coachande samtal, kunde inte, sa till')).toBeTruthy();
    expect(screen.getByText('Fas: Kartläggning')).toBeTruthy();
    expect(screen.getByText('Plan, arbete. Till söndag 28 februari 2027.')).toBeTruthy();
    await expectAccessible();
  });

  it('filters by kind, in the address', async () => {
    const { user, received } = await open({ body: { items: entries, total: 3 } });
    await user.selectOptions(screen.getByLabelText('Visa'), 'Samtal');
    await waitFor(() => expect(received.some((one) => one.address.endsWith('timeline?limit=50&offset=0&kinds=talk'))).toBe(true));
    expect(location.search).toBe('?kind=talk');
  });

  it('is honest when empty and when it fails', async () => {
    await open({ body: { items: [], total: 0 } });
    expect(await screen.findByText('Inget har hänt ännu')).toBeTruthy();
    await expectAccessible();
    cleanup();
    await open({ status: 500, body: problem(500, 'unexpected-fault') });
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
    await expectAccessible();
  });

  it.each(timelineKinds)('has words for %s without a hole, even when nothing more is known', (kind) => {
    for (const language of ['sv', 'en'] as const) {
      const say = { t: translator(timelineTexts, language), language, phase: (key: string) => key, instrument: (key: string) => key, day: (day: string) => day };
      const entry = anEntry({ kind, event: 'x' });
      expect(titleOf(entry, say)).not.toMatch(/undefined/);
      expect(bodyOf(entry, say)).not.toMatch(/undefined/);
    }
  });
});

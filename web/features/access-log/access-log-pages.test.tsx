import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AccessLogDay, Reader } from '../../../contract/access-log.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { caseId, vilma } from '../consents/consents-pages.data.ts';
import { CaseLogPage } from './CaseLogPage.tsx';
import { MyLogPage } from './MyLogPage.tsx';

const id = (n: number) => `019a8f00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const karin: Reader = {
  staffId: id(11), name: 'Karin Coachberg', title: 'Coach', agencyName: 'Granviks kommun', unitName: 'Arbetsmarknadsenheten', emergency: false,
  looks: ['plan-write', 'notes', 'plan', 'list'], reasons: ['lead-coach'], firstAt: '2026-11-21T08:05:00Z', lastAt: '2026-11-21T13:30:00Z',
};
const petra: Reader = {
  staffId: id(12), name: 'Petra Lugnvik', title: 'Psykolog', agencyName: 'Vuxenpsykiatrin Granvik', unitName: null, emergency: true,
  looks: ['case'], reasons: ['emergency'], firstAt: '2026-11-10T22:00:00Z', lastAt: '2026-11-10T22:00:00Z',
};
const day = (on: string, ...readers: Reader[]): AccessLogDay => ({ day: on, readers });
const days = [day('2026-11-21', karin), day('2026-11-20', karin), day('2026-11-18', karin), day('2026-11-12', karin), day('2026-11-10', petra, karin)];
const mine = (more: object = {}) => ({ 'GET /api/v1/my-access-log': { status: 200, body: { days, earlier: true, askAgencies: ['Granviks kommun'], ...more } } });
const showMine = (at = '/my/log') => showPage(MyLogPage, { path: '/my/log', at, person: vilma });

describe('who has read about me', () => {
  it('says who, from where, what and why, and sums it up first', async () => {
    await answerWith(mine());
    showMine();
    expect(await screen.findByText('Sedan 10 november har 2 personer läst eller skrivit om dig. En av dem öppnade dina uppgifter i en nödsituation.')).toBeTruthy();
    const today = within(screen.getByRole('list', { name: 'De som läste eller skrev i dag' }));
    expect(today.getByText('Karin Coachberg')).toBeTruthy();
    expect(today.getByText('Coach, Arbetsmarknadsenheten, Granviks kommun')).toBeTruthy();
    expect(today.getByText('Skrev eller ändrade planen. Läste anteckningar från samtal och möten, planen och namnet i en lista.')).toBeTruthy();
    expect(today.getByText('Samordnar stödet. Mellan 09.05 och 14.30.')).toBeTruthy();
    expect(screen.getByText(/höra av dig till Granviks kommun/)).toBeTruthy();
    await expectAccessible();
  });

  it('keeps older days closed, but never one with an emergency', async () => {
    await answerWith(mine());
    showMine();
    expect((await screen.findByText('12 november: 1 person läste eller skrev')).closest('details')?.open).toBe(false);
    expect(screen.getByRole('heading', { name: '10 november' })).toBeTruthy();
    expect(screen.getByText('Nödsituation')).toBeTruthy();
    expect(screen.getByText(/Det granskas alltid efteråt/)).toBeTruthy();
  });

  it('puts those together who only saw the name in a list', async () => {
    const glance: Reader = { ...petra, emergency: false, looks: ['day', 'list'], reasons: [] };
    await answerWith(mine({ days: [day('2026-11-21', glance), day('2026-11-20', glance, karin)] }));
    showMine();
    expect(await screen.findByText('I dag: 1 person såg bara namnet i en lista')).toBeTruthy();
    const yesterday = within(screen.getByRole('heading', { name: 'I går' }).closest('section') ?? document.body);
    expect(yesterday.getByText('1 person såg bara namnet i en lista')).toBeTruthy();
    expect(screen.getByText('Sedan i går har 1 person läst eller skrivit om dig. Ingen har öppnat dina uppgifter i en nödsituation.')).toBeTruthy();
  });

  it('leads on to what was earlier, and back', async () => {
    const received = await answerWith(mine());
    const user = showMine();
    await user.click(await screen.findByRole('link', { name: 'Visa tidigare' }));
    expect(await screen.findByRole('link', { name: 'Till det senaste' })).toBeTruthy();
    expect(received.at(-1)?.address).toContain('before=2026-11-10');
    expect(screen.queryByText(/personer läst/)).toBeNull();
  });

  it('says when nobody has, and that reading it failed', async () => {
    await answerWith(mine({ days: [], earlier: false }));
    showMine();
    expect(await screen.findByText('Ingen har läst om dig ännu')).toBeTruthy();
    await expectAccessible();
  });

  it('can be tried again after a failure', async () => {
    await answerWith({ 'GET /api/v1/my-access-log': { status: 500, body: problem(500, 'unexpected-fault') } });
    showMine();
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('is in English, too', async () => {
    changeLanguage('en');
    await answerWith(mine());
    showMine();
    expect((await screen.findAllByText('Wrote or changed the plan. Read notes of talks and meetings, the plan and the name in a list.')).length).toBeGreaterThan(0);
    changeLanguage('sv');
  });
});

describe('who has read in a case', () => {
  it('shows the days to the one who leads it', async () => {
    await answerWith({ [`GET /api/v1/cases/${caseId}/access-log`]: { status: 200, body: { days: days.slice(0, 1), earlier: false } } });
    showPage(CaseLogPage, {
      path: '/cases/$caseId/log', at: `/cases/${caseId}/log`,
      person: { kind: 'staff', id: id(11), name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: id(1), agencyName: 'Granviks kommun' },
    });
    expect(await screen.findByText('Karin Coachberg')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Visa tidigare' })).toBeNull();
    await expectAccessible();
  });
});

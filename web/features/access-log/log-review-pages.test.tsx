import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { logReviewsRoutes, type LogReview, type LogReviewDuty, type LogReviewItem } from '../../../contract/log-reviews.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { LogReviewPage } from './LogReviewPage.tsx';
import { LogReviewReminder } from './LogReviewReminder.tsx';
import { LogReviewsPage } from './LogReviewsPage.tsx';

const lena: SignedInPerson = {
  kind: 'staff', id: '0198f4a0-0000-7000-8000-000000000041', name: 'Lena Ledarsson', role: 'team-leader', title: 'Teamledare',
  agencyId: '0198f4a0-0000-7000-8000-000000000002', agencyName: 'Granviks kommun',
};
const listed = logReviewsRoutes.listLogReviews.example.response;
const drawn: LogReview = logReviewsRoutes.drawLogReview.example.response;
const signed: LogReview = logReviewsRoutes.signLogReview.example.response;
const look: LogReviewItem = { ...logReviewsRoutes.findInLogReview.example.response, finding: null, words: '', measures: '' };
const plain: LogReviewItem = { ...look, id: '0198f4a0-0000-7000-8000-000000000033', staffName: 'Karin Coachberg', caseCode: 'B2B2-C3D4', caseId: null, rules: [], drawnAs: 'random' };
const open: LogReview = { ...drawn, sample: [look, plain], items: 2, found: 0, remarked: 0 };

const address = `/api/v1/log-reviews/${drawn.id}`;
const showReview = (review: LogReview, more = {}) => {
  const answered = answerWith({ [`GET ${address}`]: { body: review }, ...more });
  return answered.then((received) => ({ received, user: showPage(LogReviewPage, { path: '/log-reviews/$reviewId', at: `/log-reviews/${drawn.id}`, person: lena }) }));
};
const showList = async (body: object = listed, more = {}) => {
  const received = await answerWith({ 'GET /api/v1/log-reviews': { body }, ...more });
  return { received, user: showPage(LogReviewsPage, { path: '/log-reviews', at: '/log-reviews', person: lena }) };
};

describe('the reviews of the log', () => {
  it('lists them with how they stand, and what they have shown', async () => {
    await showList();
    const reviews = within(await screen.findByRole('list', { name: 'Granskningar' }));
    expect(reviews.getByRole('link').getAttribute('href')).toBe(`/log-reviews/${drawn.id}`);
    expect(reviews.getByText('Lena Ledarsson. 1 av 1 bedömda. 1 anmärkning.')).toBeTruthy();
    expect(reviews.getByText('Öppen')).toBeTruthy();
    expect(screen.getByText('4 signerade granskningar: 96 läsningar, 5 med anmärkning.')).toBeTruthy();
    expect(within(screen.getByRole('table')).getByText(/29/u)).toBeTruthy();
    await expectAccessible();
  });

  it('says that one is late, and draws a sample of the period that is proposed', async () => {
    const duty: LogReviewDuty = { dueOn: '2026-11-21', isLate: true, lastSignedAt: null, unsigned: 0 };
    const { received, user } = await showList({ ...listed, duty, items: [] }, { 'POST /api/v1/log-reviews': { status: 409, body: problem(409, 'nothing-to-review') } });
    expect(await screen.findByText('Er logg är inte granskad ännu. Ta fram ett första urval.')).toBeTruthy();
    expect(screen.getByText('Inga granskningar ännu')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ta fram urvalet' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(received.find(({ address: asked }) => asked.startsWith('POST'))?.body).toEqual({ from: '2026-10-22', to: '2026-11-21', riskSize: 15, randomSize: 10 });
  });

  it('reminds of a review only when it is late', async () => {
    const remind = async (duty: LogReviewDuty) => {
      await answerWith({ 'GET /api/v1/log-review-duty': { body: duty } });
      showPage(LogReviewReminder, { path: '/today', at: '/today', person: lena });
    };
    await remind({ dueOn: '2026-11-10', isLate: true, lastSignedAt: '2026-10-10T09:00:00Z', unsigned: 0 });
    expect(await screen.findByText('Nästa granskning skulle vara signerad 10 november.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Till granskningarna' }).getAttribute('href')).toBe('/log-reviews');
  });
});

describe('one review', () => {
  it('tells each look by who, when, which case and what stands out, never by the person\'s name', async () => {
    await showReview(open);
    const outstanding = within(await screen.findByRole('list', { name: 'Sticker ut (1)' }));
    expect(outstanding.getByText('Olle Jourman')).toBeTruthy();
    expect(outstanding.getByText('Samma efternamn')).toBeTruthy();
    expect(outstanding.getByRole('link', { name: 'Ärende A1B2-C3D4' })).toBeTruthy();
    expect(outstanding.getByText('Läste anteckningar från samtal och möten och planen. Leder arbetet i programmet.')).toBeTruthy();
    expect(within(screen.getByRole('list', { name: 'Slumpvis (1)' })).queryByRole('link')).toBeNull();
    expect(screen.getByText('2 läsningar är kvar att bedöma. Sedan kan du signera.')).toBeTruthy();
    await expectAccessible();
  });

  it('takes a look that is in order with one press, and asks for more where something is remarked', async () => {
    const { received, user } = await showReview(open, {
      [`PUT ${address}/items/${look.id}`]: { body: { ...look, finding: 'allowed' } }, [`PUT ${address}/items/${plain.id}`]: { body: plain },
    });
    await user.click(await screen.findByRole('button', { name: 'I ordning: Olle Jourman, ärende A1B2-C3D4' }));
    await expect.poll(() => received.find(({ address: asked }) => asked.startsWith('PUT'))?.body).toEqual({ finding: 'allowed' });
    await user.click(screen.getByRole('button', { name: 'Anmärk: Karin Coachberg, ärende B2B2-C3D4' }));
    await user.click(screen.getByRole('button', { name: 'Spara bedömningen' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(2);
    await expectAccessible();
  });

  it('is signed when all is judged', async () => {
    const { received, user } = await showReview(drawn, { [`POST ${address}/signature`]: { status: 201, body: signed } });
    await user.type(await screen.findByRole('textbox', { name: 'Sammanfattning' }), 'En läsning följs upp.');
    await user.click(screen.getByRole('button', { name: 'Signera granskningen' }));
    await expect.poll(() => received.find(({ address: asked }) => asked.startsWith('POST'))?.body).toEqual({ conclusion: 'En läsning följs upp.' });
  });

  it('stays as it was signed, and says so when it has not', async () => {
    await showReview({ ...signed, isIntact: false });
    expect(await screen.findByText('Innehållet stämmer inte med signaturen')).toBeTruthy();
    expect(screen.getByText('Behöver frågas')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    await expectAccessible();
  });

  it('says when there is no such review', async () => {
    await answerWith({});
    showPage(LogReviewPage, { path: '/log-reviews/$reviewId', at: `/log-reviews/${drawn.id}`, person: lena });
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Granska loggen' })).toBeTruthy();
    await expectAccessible();
  });

  it('is another\'s to judge, without what is about the reader, in English too', async () => {
    changeLanguage('en');
    await showReview({ ...open, isMine: false, hidden: 1 });
    expect(await screen.findByText('Lena Ledarsson drew the sample, and only Lena Ledarsson can judge and sign.')).toBeTruthy();
    expect(screen.getByText('1 look is your own and is not shown here.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /In order/u })).toBeNull();
  });
});

import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { extractsRoutes } from '../../../contract/extracts.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { coach, vilma } from '../consents/consents-pages.data.ts';
import { ExtractCheckPage } from './ExtractCheckPage.tsx';
import { ExtractOrdersPage } from './ExtractOrdersPage.tsx';
import { MyExtractPage } from './MyExtractPage.tsx';

const draft = extractsRoutes.readExtractDraft.example.response;
const { order } = draft;
const orders = { 'GET /api/v1/extract-orders': { body: { orders: [order] } } };
const unchecked = { ...draft, flags: draft.flags.map((flag) => ({ ...flag, choice: null, reason: null })) };
const at = `/extracts/${order.id}`;

describe('the pages of register extracts', () => {
  it('lets the person get what she sees, and ask each agency for the rest', async () => {
    const received = await answerWith({
      'GET /api/v1/my-extract-orders': { body: { orders: [], agencies: ['Granviks kommun'], mayOrder: true } }, 'POST /api/v1/my-extract-orders': { status: 201, body: { orders: [] } },
    });
    const user = showPage(MyExtractPage, { path: '/my/extract', at: '/my/extract', person: vilma });
    await user.click(await screen.findByRole('button', { name: 'Begär utdrag från alla' }));
    expect(await screen.findByText('Begäran är skickad')).toBeTruthy();
    expect(received.map(({ address }) => address)).toContain('POST /api/v1/my-extract-orders');
    expect(screen.getByRole('button', { name: 'Hämta att läsa (PDF)' })).toBeTruthy();
    await expectAccessible();
  });

  it('lists the orders, and says how they come when there is none', async () => {
    await answerWith({ 'GET /api/v1/extract-orders': { body: { orders: [] } } });
    showPage(ExtractOrdersPage, { path: '/extracts', at: '/extracts', person: coach });
    expect(await screen.findByText('Ingen väntar på ett utdrag')).toBeTruthy();
    await expectAccessible();
  });

  it('holds the release until each passage is decided on, and saves what is chosen', async () => {
    const received = await answerWith({
      ...orders, [`GET /api/v1/extract-orders/${order.id}/draft`]: { body: unchecked }, [`PATCH /api/v1/extract-orders/${order.id}/draft`]: { body: draft },
    });
    const user = showPage(ExtractCheckPage, { path: '/extracts/$orderId', at, person: coach });
    expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Lämna ut till deltagaren' })).disabled).toBe(true);
    expect(screen.getByText('Ett ställe är inte kontrollerat. Därför kan utdraget inte lämnas ut än.')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'Maskera' }));
    await expect.poll(() => received.find(({ address }) => address.startsWith('PATCH'))?.body).toEqual({
      version: draft.version, choices: [{ flagId: '3', choice: 'mask', reason: 'third-person-any' }],
    });
  });

  it('says so when it fails, with a way to try again', async () => {
    await answerWith({ 'GET /api/v1/extract-orders': { status: 500, body: problem(500, 'unexpected-fault') } });
    showPage(ExtractCheckPage, { path: '/extracts/$orderId', at, person: coach });
    expect(await screen.findByRole('button', { name: /Försök igen/u })).toBeTruthy();
  });
});

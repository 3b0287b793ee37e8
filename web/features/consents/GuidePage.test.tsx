import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { GuideAnswer } from '../../../contract/guide.ts';
import { consentKindExample, dutyKindExample, municipalityKindExample } from '../../../contract/law-examples.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { coach } from './consents-pages.data.ts';
import { GuidePage } from './GuidePage.tsx';

const insurance = { ...municipalityKindExample, kind: 'social-insurance', name: { sv: 'Försäkringskassan', en: 'Försäkringskassan' }, inSentence: { sv: 'Försäkringskassan', en: 'Försäkringskassan' } };
const guide = { 'GET /api/v1/guide': { body: { kinds: [municipalityKindExample, insurance] } } };
const answer = (change: Partial<GuideAnswer>) => ({ 'GET /api/v1/guide/answer': { body: { verdict: 'ask', instead: null, grounds: [], others: [], ...change } } });
const control = { ...dutyKindExample, key: 'control', name: { sv: 'Kontroll', en: 'Control' }, opens: false };
const open = (query = '') => showPage(GuidePage, { path: '/guide', at: `/guide${query}`, person: coach });
const question = '?from=municipality&to=social-insurance&category=income';

describe('the guide', () => {
  it('asks three things and says that the answer comes', async () => {
    const received = await answerWith(guide);
    const user = open();
    expect(await screen.findByText('Svaret kommer här')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Vem berättar?'), 'Kommun');
    await user.selectOptions(screen.getByLabelText('För vem?'), 'Försäkringskassan');
    await user.selectOptions(screen.getByLabelText('Om vad?'), 'Försörjning');
    await expect.poll(() => received.at(-1)?.address).toBe('GET /api/v1/guide/answer?from=municipality&to=social-insurance&category=income');
  });

  it('gives the answer first, with what to say; then other grounds, and the law', async () => {
    await answerWith({ ...guide, ...answer({ grounds: [consentKindExample, dutyKindExample, control], others: [{ ground: { ...control, key: 'x', name: { sv: 'Generalklausulen', en: 'The general clause' } }, because: 'not-from-here' }] }) });
    open(question);
    const yes = await screen.findByRole('region', { name: 'Ja, om personen säger ja' });
    expect(within(yes).getByText('Får kommunen berätta för Försäkringskassan om din försörjning?')).toBeTruthy();
    expect(screen.getByText('Försäkringskassan har begärt uppgifter')).toBeTruthy();
    expect(screen.getByText('Öppnar ingenting')).toBeTruthy();
    expect(screen.getByText(/Gäller inte det som kommunen har\./)).toBeTruthy();
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Får vi berätta det?', 'Ja, om personen säger ja', 'Utan personens ja', 'Lagen']);
    await expectAccessible();
  });

  it('says no where only counts go, and what they get instead', async () => {
    await answerWith({ ...guide, ...answer({ verdict: 'counts-only', instead: { sv: 'Förbundet får antal.', en: 'Counts.' }, others: [{ ground: consentKindExample, because: 'counts-only' }] }) });
    open(question);
    expect((await screen.findByRole('region', { name: 'Nej, bara antal' })).textContent).toContain('Förbundet får antal.');
    expect(screen.queryByText('Utan personens ja')).toBeNull();
    await expectAccessible();
  });

  it('turns the question round', async () => {
    const received = await answerWith({ ...guide, ...answer({ grounds: [consentKindExample] }) });
    const user = open(question);
    await user.click(await screen.findByRole('button', { name: 'Byt håll' }));
    await expect.poll(() => received.at(-1)?.address).toContain('from=social-insurance&to=municipality');
  });

  it('can be asked again when it fails', async () => {
    await answerWith({ 'GET /api/v1/guide': { status: 500, body: problem(500, 'unexpected-fault') } });
    open();
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

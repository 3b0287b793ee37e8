import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import type { Answer } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { aHead, anEnd, aReferral, caseId, leader, municipalityId, programmeId, steget } from './cases-pages.data.ts';

const one = `/api/v1/cases/${caseId}`;
const criteria = [
  { key: 'groups', kind: 'any-of', label: { sv: 'Grupp', en: 'Group' }, question: { sv: 'Vad stämmer?', en: 'What fits?' }, required: true, options: [
    { key: 'anxiety', label: { sv: 'Ångest', en: 'Anxiety' } }, { key: 'other', label: { sv: 'Annat', en: 'Other' } }], source: { demand: 'S10', seed: '001_87aae1e460b3c4af' } },
  { key: 'wants', kind: 'statement', label: { sv: 'Vill arbeta', en: 'Wants to work' }, question: { sv: 'Vill du arbeta?', en: 'Do you want to work?' }, required: false, source: { demand: 'S10', seed: '001_87aae1e460b3c4af' } },
];
const open = { id: programmeId, name: steget.name, ownerAgencyName: 'Granviks kommun', targetGroup: { sv: 'Alla', en: 'All' }, criteria, decisionWithinDays: 14 };
const receipt = { receivedOn: '2026-11-21', programmeName: steget.name, decisionWithinDays: 14 };
const officer = { ...leader, person: { ...leader.person, role: 'professional', agencyId: '0193a000-0000-7000-8000-000000000003', agencyName: 'Försäkringskassan' } };

const answers = (more: Record<string, Answer> = {}) => answerWith({
  'GET /api/v1/session': { body: leader },
  'GET /api/v1/programmes': { body: { items: [steget], total: 1 } },
  'GET /api/v1/open-programmes': { body: { items: [open], total: 1 } },
  'GET /api/v1/staff': { body: { items: [], total: 0 } },
  'POST /api/v1/referrals': { status: 201, body: { ...receipt, caseId } },
  'POST /api/v1/self-referrals': { status: 201, body: receipt },
  [`GET ${one}`]: { body: aHead({ status: 'referred', phase: 'referred', allowedActions: ['decide'], version: 1 }) },
  [`GET ${one}/referral`]: { body: aReferral() },
  [`GET ${one}/follow-up`]: { body: anEnd() },
  ...more,
});

const sentTo = (received: Awaited<ReturnType<typeof answers>>, path: string) => received.find(({ address }) => address === `POST ${path}`)?.body;

describe('referring someone', () => {
  it('asks first whether the person is protected, and then who alone receives it', async () => {
    const receiver = { id: leader.person?.id ?? '', name: 'Lena Ledsten', title: 'Teamledare', role: 'team-leader', agencyId: municipalityId, agencyName: 'Granviks kommun' };
    const received = await answers({ 'GET /api/v1/staff': { body: { items: [receiver], total: 1 } } });
    const user = openApp('/refer');
    await user.click(await screen.findByRole('radio', { name: 'Skyddad folkbokföring' }));
    expect(screen.queryByRole('textbox', { name: /^Telefon/ })).toBeNull();
    expect(screen.queryByRole('textbox', { name: /^Kommun/ })).toBeNull();
    await user.type(screen.getByRole('textbox', { name: 'Förnamn' }), 'Nova');
    await user.type(screen.getByRole('textbox', { name: 'Efternamn' }), 'Provgren');
    await user.type(screen.getByRole('textbox', { name: 'Varför vill personen vara med?' }), 'Vill arbeta');
    await user.click(screen.getByRole('checkbox', { name: /Personen vet om/ }));
    await user.click(screen.getByRole('radio', { name: 'Muntligt' }));
    await user.click(screen.getByRole('button', { name: 'Skicka aktualiseringen' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Vem tar emot?');
    await user.selectOptions(screen.getByRole('combobox', { name: /^Vem tar emot/ }), 'Lena Ledsten, Teamledare');
    await user.click(screen.getByRole('button', { name: 'Skicka aktualiseringen' }));
    await waitFor(() => { expect(sentTo(received, '/api/v1/referrals')).toMatchObject({ protection: { kind: 'protected-registration', receiverId: receiver.id } }); });
    expect(await screen.findByText('17 år. Insatsen är från 18 år.')).toBeTruthy();
  });

  it('says what is missing, keeps what is typed, and sends it with the person\'s yes', async () => {
    const received = await answers({ 'GET /api/v1/session': { body: officer } });
    const user = openApp('/refer');
    await user.type(await screen.findByRole('textbox', { name: 'Förnamn' }), 'Nova');
    await user.type(screen.getByRole('textbox', { name: /Personnummer/ }), '199001012386');
    await user.click(screen.getByRole('button', { name: 'Skicka aktualiseringen' }));
    const summary = within(await screen.findByRole('alert'));
    expect(summary.getByRole('link', { name: /inget personnummer/ })).toBeTruthy();
    expect(summary.getByRole('link', { name: /Utan ett ja/ })).toBeTruthy();
    await expectAccessible();
    await user.clear(screen.getByRole('textbox', { name: /Personnummer/ }));
    await user.type(screen.getByRole('textbox', { name: /Personnummer/ }), '19900101-2385');
    await user.type(screen.getByRole('textbox', { name: 'Efternamn' }), 'Provgren');
    await user.type(screen.getByRole('textbox', { name: 'Varför vill personen vara med?' }), 'Vill arbeta');
    await user.click(await screen.findByRole('checkbox', { name: 'Ångest' }));
    await user.click(screen.getByRole('checkbox', { name: /Personen vet om/ }));
    await user.click(screen.getByRole('radio', { name: 'Muntligt' }));
    await user.click(screen.getByRole('button', { name: 'Skicka aktualiseringen' }));
    await waitFor(() => expect(sentTo(received, '/api/v1/referrals')).toMatchObject({
      givenName: 'Nova', personalNumber: '19900101-2385', programmeId, answers: { groups: ['anxiety'] },
      consent: { toReferral: true, toFeedback: false, howGiven: 'oral' },
    }));
    expect(sentTo(received, '/api/v1/referrals')).not.toHaveProperty('answers.wants');
    // The referral itself is opened; nothing of the form is left behind.
    expect(await screen.findByText('17 år. Insatsen är från 18 år.')).toBeTruthy();
    expect(sessionStorage.getItem('samsteg:draft:referral')).toBeNull();
  });

  it('says what to do for an agency that is party to nothing', async () => {
    await answers({ 'GET /api/v1/programmes': { body: { items: [], total: 0 } } });
    openApp('/refer');
    expect(await screen.findByText('Din organisation är inte part i någon insats')).toBeTruthy();
    await expectAccessible();
  });
});

describe('asking to take part', () => {
  it('needs no sign-in, asks for a way to answer, and says when', async () => {
    const received = await answers({ 'GET /api/v1/session': { body: { person: null, today: '2026-11-21', demo: false } } });
    const user = openApp('/self-referral');
    await user.type(await screen.findByRole('textbox', { name: 'Förnamn' }), 'Själv');
    await user.type(screen.getByRole('textbox', { name: 'Efternamn' }), 'Sökande');
    await user.type(screen.getByRole('textbox', { name: 'Vad vill du ha hjälp med?' }), 'Börja arbeta igen');
    await user.click(screen.getByRole('button', { name: 'Skicka' }));
    expect(await screen.findByRole('link', { name: /så att vi kan nå dig/ })).toBeTruthy();
    await expectAccessible();
    await user.type(screen.getByRole('textbox', { name: /Telefon/ }), '070-174 06 05');
    await user.click(screen.getByRole('button', { name: 'Skicka' }));
    expect(await screen.findByRole('heading', { name: 'Tack, vi har fått det du skrev' })).toBeTruthy();
    expect(screen.getByText('Vi hör av oss senast lördag 5 december 2026.')).toBeTruthy();
    expect(sentTo(received, '/api/v1/self-referrals')).toMatchObject({ givenName: 'Själv', language: 'sv', answers: {} });
    expect(sessionStorage.length).toBe(0);
    await expectAccessible();
  });
});

describe('deciding', () => {
  it('shows why each criterion came out as it did, and asks what is offered instead', async () => {
    const received = await answers({ [`POST ${one}/decision`]: { status: 204 } });
    const user = openApp(`/cases/${caseId}/referral`);
    expect(await screen.findByText('17 år. Insatsen är från 18 år.')).toBeTruthy();
    await user.click(await screen.findByRole('radio', { name: 'Avböj' }));
    await user.type(screen.getByRole('textbox', { name: 'Varför?' }), 'För ung');
    await user.click(screen.getByRole('button', { name: 'Spara beslutet' }));
    expect(await screen.findByRole('link', { name: /erbjuds i stället/ })).toBeTruthy();
    await expectAccessible();
    await user.type(screen.getByRole('textbox', { name: 'Vad erbjuds personen i stället?' }), 'Ungdomsmottagningen');
    await user.click(screen.getByRole('button', { name: 'Spara beslutet' }));
    await waitFor(() => expect(sentTo(received, `${one}/decision`)).toEqual({ decision: 'decline', reason: 'För ung', offeredInstead: 'Ungdomsmottagningen', version: 1 }));
    expect(await screen.findByText('Beslutet är sparat')).toBeTruthy();
  });

  it('is for others to wait for', async () => {
    await answers({ [`GET ${one}`]: { body: aHead({ status: 'referred', phase: 'referred', allowedActions: [] }) } });
    openApp(`/cases/${caseId}/referral`);
    expect(await screen.findByText('Ni väntar på beslut')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spara beslutet' })).toBeNull();
  });

  it('says that a decision is not shared, and shows it with what is offered instead where it is', async () => {
    const declined = { [`GET ${one}`]: { body: aHead({ status: 'declined', phase: 'referred', allowedActions: [] }) } };
    await answers(declined);
    openApp(`/cases/${caseId}/referral`);
    expect(await screen.findByText('Beslutet delas inte med er')).toBeTruthy();
    await expectAccessible();
    cleanup();
    await answers({ ...declined, [`GET ${one}/referral`]: { body: aReferral({ decisions: [
      { decision: 'decline', reason: 'För ung', offeredInstead: 'Ungdomsmottagningen', decidedOn: '2026-11-20', decidedByName: 'Lena Ledarberg' },
    ] }) } });
    openApp(`/cases/${caseId}/referral`);
    expect(await screen.findByText(/Ungdomsmottagningen/)).toBeTruthy();
    expect(screen.queryByText('Beslutet delas inte med er')).toBeNull();
  });

  it('offers another try when the referral cannot be read', async () => {
    await answers({ [`GET ${one}/referral`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    openApp(`/cases/${caseId}/referral`);
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

describe('the end', () => {
  it('is written with income before and after', async () => {
    const received = await answers({ [`GET ${one}`]: { body: aHead({ responsibleAgency: { id: municipalityId, name: 'Granviks kommun' } }) }, [`POST ${one}/discharge`]: { status: 204 } });
    const user = openApp(`/cases/${caseId}/discharge`);
    await user.selectOptions(await screen.findByRole('combobox', { name: /Varför slutar/ }), 'work-with-support');
    await user.click(screen.getByRole('radio', { name: 'Arbete' }));
    const before = within(screen.getByRole('group', { name: 'Direkt före insatsen' }));
    await user.click(before.getByRole('button', { name: 'Lägg till inkomst' }));
    await user.selectOptions(before.getByRole('combobox', { name: 'Inkomst' }), 'income-support');
    await user.type(screen.getByRole('textbox', { name: 'Vilket stöd fortsätter?' }), 'Coachen ringer');
    await user.type(screen.getByRole('textbox', { name: 'Sammanfattning' }), 'Började på lager');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Skriv ut ur insatsen' }));
    await waitFor(() => expect(sentTo(received, `${one}/discharge`)).toEqual({
      reason: 'work-with-support', outcome: 'work', incomeBefore: [{ source: 'income-support', percent: 100 }], incomeAfter: [],
      supportAfter: 'Coachen ringer', summary: 'Började på lager', version: 3,
    }));
    expect(await screen.findByText('Vilma Testgren är utskriven')).toBeTruthy();
  });

  it('asks for the follow-up until it is given up with a reason', async () => {
    const received = await answers({
      [`GET ${one}`]: { body: aHead({ status: 'discharged', phase: 'discharged', allowedActions: ['reopen', 'follow-up'] }) }, [`POST ${one}/follow-up`]: { status: 204 },
    });
    const user = openApp(`/cases/${caseId}/end`);
    expect(await screen.findByText('Uppföljningen ska göras i går.')).toBeTruthy();
    expect(screen.getByText('Lön, 75 %; Ekonomiskt bistånd, 25 %')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Det gick inte att följa upp' }));
    await user.click(await screen.findByRole('button', { name: 'Avsluta utan uppföljning' }));
    expect(await screen.findByRole('link', { name: /Vad har ni försökt/ })).toBeTruthy();
    await expectAccessible();
    await user.type(screen.getByRole('textbox', { name: 'Vad har ni försökt?' }), 'Ringt fem gånger');
    await user.click(screen.getByRole('button', { name: 'Avsluta utan uppföljning' }));
    await waitFor(() => expect(sentTo(received, `${one}/follow-up`)).toEqual({ result: 'given-up', reason: 'Ringt fem gånger', version: 3 }));
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { changeLanguage } from '../../ui/language.ts';
import { EmployerSheetPage } from './EmployerSheetPage.tsx';
import { MyPlacementPage } from './MyPlacementPage.tsx';
import { caseId, coach, emptyAnswers, placementId, placements } from './placements-pages.data.ts';
import { PlacementsPage } from './PlacementsPage.tsx';

const api = `/api/v1/cases/${caseId}`;
const read = `GET ${api}/placements`;
const running = { ...emptyAnswers, [read]: { body: placements } };
const open = () => showPage(PlacementsPage, { path: '/cases/$caseId/placements', at: `/cases/${caseId}/placements`, person: coach });

describe('the tab for placement and work', () => {
  it('shows one card: where, how much, what is adapted, and each side by itself', async () => {
    await answerWith(running);
    open();
    const card = within(await screen.findByRole('region', { name: 'Arbetsträning på Byns Bageri' }));
    expect(card.getByText(/Nästa steg: 17,5 timmar/)).toBeTruthy();
    expect(card.getByText('Inte på plats ännu')).toBeTruthy();
    expect(card.getByText(/Deltagaren är tillfrågad, men inte arbetsgivaren/)).toBeTruthy();
    expect(card.getByText(/Skulle ha varit i går/)).toBeTruthy();
    expect(screen.getByText(/skulle ha varit senast/)).toBeTruthy();
    await expectAccessible();
  });

  it('says what will be here while nothing is', async () => {
    await answerWith(emptyAnswers);
    open();
    expect(await screen.findByText('Ingen praktik ännu')).toBeTruthy();
    expect(await screen.findByText('Inget arbete är antecknat')).toBeTruthy();
    await expectAccessible();
  });

  it('offers another try when it cannot be read', async () => {
    await answerWith({ ...emptyAnswers, [read]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
  });

  it('says which fields a new placement lacks, and keeps what was typed', async () => {
    await answerWith(emptyAnswers);
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Lägg till praktik' }));
    await user.type(await screen.findByLabelText('Arbetsuppgifter'), 'Plantera om.');
    await user.click(screen.getByRole('button', { name: 'Spara praktiken' }));
    expect(await screen.findByRole('link', { name: /^Form:/ })).toBeTruthy();
    expect(screen.getByRole('link', { name: /^Timmar i veckan, steg 1:/ })).toBeTruthy();
    expect((screen.getByLabelText('Arbetsuppgifter') as HTMLTextAreaElement).value).toBe('Plantera om.');
    await expectAccessible();
  });

  it('adds an employer on the way without saving the form around it', async () => {
    const received = await answerWith({ ...emptyAnswers, 'POST /api/v1/employers': { status: 400, body: { ...problem(400, 'invalid-input'), errors: [{ path: 'organisationNumber', code: 'organisation-number', message: 'Numret stämmer inte.' }] } } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Lägg till praktik' }));
    await user.click(await screen.findByRole('button', { name: 'Ny arbetsgivare' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Ny arbetsgivare' }));
    await user.type(dialog.getByLabelText('Namn'), 'Växthuset');
    await user.type(dialog.getByLabelText(/^Organisationsnummer/), '123');
    await user.click(dialog.getByRole('button', { name: 'Spara arbetsgivaren' }));
    expect((await dialog.findAllByText(/Numret stämmer inte/)).length).toBeGreaterThan(0);
    expect(received.filter(({ address }) => address.startsWith('POST')).map(({ address }) => address)).toEqual(['POST /api/v1/employers']);
    expect(screen.queryByRole('link', { name: /^Form:/ })).toBeNull();
  });

  it('ticks an adaptation at once and lets it be undone', async () => {
    const [placement] = placements.items;
    const adaptation = placement?.adaptations[0]?.id ?? '';
    const address = `PUT ${api}/placements/${placementId}/adaptations/${adaptation}`;
    const received = await answerWith({ ...running, [address]: { body: placement } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Markera som på plats: Börja klockan nio' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.filter((one) => one.address === address).map(({ body }) => body)).toEqual([{ inPlaceOn: '2026-11-21' }, { inPlaceOn: null }]));
  });

  it('records what the employer said', async () => {
    const address = `POST ${api}/placements/${placementId}/follow-ups`;
    const received = await answerWith({ ...running, [address]: { status: 201, body: placements.items[0] } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Anteckna uppföljning med arbetsgivaren' }));
    await user.type(await screen.findByLabelText('Vad kom fram?'), 'Går bra.');
    await user.click(screen.getByRole('button', { name: 'Spara uppföljningen' }));
    await screen.findByText('Uppföljningen är sparad');
    expect(received.find((one) => one.address === address)?.body).toEqual({ side: 'employer', doneOn: '2026-11-21', cameOfIt: 'Går bra.', nextDueOn: null });
  });

  it('is whole in English too', async () => {
    changeLanguage('en');
    await answerWith(running);
    open();
    expect(await screen.findByRole('region', { name: 'Work training at Byns Bageri' })).toBeTruthy();
    expect(screen.getByText(/The participant has been asked, but not the employer/)).toBeTruthy();
  });
});

describe('the employer\'s sheet', () => {
  it('says that the employer has no sign-in, and holds the placement', async () => {
    await answerWith({
      [`GET ${api}/placements/${placementId}/employer-sheet`]: {
        body: {
          participantName: 'Vilma Testgren', employerName: 'Byns Bageri', kind: { sv: 'Arbetsträning', en: 'Work training' }, tasks: 'Baka matbröd.', startsOn: '2026-10-26', endsOn: null,
          hourSteps: [{ fromOn: '2026-10-26', hoursPerWeek: 10 }], adaptations: [], supervisorName: '', contact: null, followUpDays: [],
        },
      },
    });
    showPage(EmployerSheetPage, {
      path: '/cases/$caseId/placements/$placementId/employer-sheet', at: `/cases/${caseId}/placements/${placementId}/employer-sheet`, person: coach,
    });
    expect(await screen.findByRole('heading', { name: 'Arbetsträning för Vilma Testgren' })).toBeTruthy();
    expect(screen.getByText(/ingen egen inloggning/)).toBeTruthy();
    await expectAccessible();
  });
});

describe('my placement', () => {
  const person = { kind: 'participant', id: caseId, name: 'Vilma Testgren', caseIds: [caseId] } as const;
  const openMine = () => showPage(MyPlacementPage, { path: '/my/placement', at: '/my/placement', person: { ...person, caseIds: [...person.caseIds] } });

  it('shows where, what and whom to turn to, and nothing to press', async () => {
    await answerWith({ [read]: { body: placements } });
    openMine();
    expect(await screen.findByRole('heading', { name: 'Arbetsträning på Byns Bageri' })).toBeTruthy();
    expect(screen.getByText(/Vi frågar dig hur det går på tisdag 24 november/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    await expectAccessible();
  });

  it('says how a placement comes when there is none', async () => {
    await answerWith({ [read]: { body: { ...placements, items: [], total: 0 } } });
    openMine();
    expect(await screen.findByText('Du har ingen praktik just nu')).toBeTruthy();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { CaseHead } from '../../../contract/cases.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import type { AttendanceAgreement, Session } from '../../../contract/sessions.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { closeOutbox } from './note-outbox.ts';

const staffId = '0193a000-0000-7000-8000-000000000001';
const agencyId = '0193a000-0000-7000-8000-000000000002';
const caseId = '0193a000-0000-7000-8000-000000000011';
const one = `/api/v1/cases/${caseId}`;
const coach = { person: { kind: 'staff', id: staffId, name: 'Maja Lind', role: 'coach', title: 'Coach', agencyId, agencyName: 'Granviks kommun' }, today: '2026-11-21', demo: false };
const head: CaseHead = {
  id: caseId, person: { name: 'Vilma Testgren', birthYear: 1994, age: 32 }, programme: { id: agencyId, name: { sv: 'Steget', en: 'Steget' }, modelVersion: 1, newestVersion: 1 },
  status: 'active', phase: 'mapping', phases: [{ key: 'mapping', label: { sv: 'Kartläggning', en: 'Mapping' } }], referredOn: '2026-01-01', admittedOn: '2026-01-05',
  dischargedOn: null, referredFromAgencyName: null, leadCoach: null, leadCoachCount: 1, nextTalk: null, responsibleAgency: { id: agencyId, name: 'Granviks kommun' },
  sight: { because: 'responsible-agency', ways: [] }, allowedActions: ['record-work'], version: 1,
};
const held = { ...sessionsRoutes.recordSession.example.response as Session, ownerAgencyId: agencyId };
const booked: Session = { ...held, id: '0193a000-0000-7000-8000-000000000021', startsAt: '2026-01-10T09:00:00.000Z', attendance: 'booked', note: '' };
const listItem = {
  id: caseId, personName: 'Vilma Testgren', age: 32, programmeName: head.programme.name, status: 'active', phase: 'mapping', phaseLabel: head.phases[0]?.label,
  leadCoachName: 'Maja Lind', responsibleAgencyName: 'Granviks kommun', since: '2026-01-05',
};

const answers = (more: Parameters<typeof answerWith>[0] = {}) => answerWith({
  'GET /api/v1/session': { body: coach },
  'GET /api/v1/note-key': { body: { key: btoa('a'.repeat(32)) } },
  'GET /api/v1/cases': { body: { items: [listItem], total: 1 } },
  [`GET ${one}`]: { body: head },
  [`GET ${one}/sessions`]: { body: { items: [held, booked], total: 2 } },
  [`GET ${one}/attendance`]: { body: { summaries: [] } },
  [`GET ${one}/attendance-agreements`]: { body: { items: [], total: 0 } },
  [`GET ${one}/sharing-ways`]: { body: { items: [], total: 0 } },
  [`GET ${one}/corrections`]: { body: { corrections: [], differingViews: [] } },
  [`GET ${one}/disclosures`]: { body: { items: [], total: 0 } },
  [`POST ${one}/sessions`]: { status: 201, body: held },
  ...more,
});

afterEach(closeOutbox);

describe('the quick note', () => {
  it('offers whom to share with once the person is known, the open ways alone', async () => {
    const way = { agencyId: staffId, agencyName: 'Försäkringskassan', category: 'session', proposed: true, open: { by: 'consent', validTo: '2027-02-28' }, closed: null };
    const shut = { ...way, agencyId: caseId, agencyName: 'Vuxenpsykiatrin', open: null, closed: { reason: 'refused', day: null } };
    const received = await answers({ [`GET ${one}/sharing-ways`]: { body: { items: [way, shut], total: 2 } } });
    const user = openApp('/notes/new');
    await user.type(await screen.findByRole('combobox', { name: 'Vem gäller det?' }), 'vil');
    await user.click(await screen.findByRole('option', { name: /Vilma Testgren/ }));
    await user.type(screen.getByRole('textbox', { name: 'Anteckning' }), 'Ringde handläggaren.');
    await user.click(await screen.findByRole('checkbox', { name: /^Försäkringskassan/ }));
    expect(screen.queryByRole('checkbox', { name: /^Vuxenpsykiatrin/ })).toBeNull();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    await waitFor(() => expect(received.find(({ address }) => address === `POST ${one}/sessions`)?.body).toMatchObject({ note: 'Ringde handläggaren.', shareWith: [staffId] }));
  });

  it('finds the person as one types, and saves with a key of its own', async () => {
    const received = await answers();
    const user = openApp('/notes/new');
    await user.type(await screen.findByRole('combobox', { name: 'Vem gäller det?' }), 'vil');
    await user.click(await screen.findByRole('option', { name: /Vilma Testgren/ }));
    await user.type(screen.getByRole('textbox', { name: 'Anteckning' }), 'Vill prova förmiddagar.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    expect(await screen.findByText(/^Sparad \d\d\.\d\d$/)).toBeTruthy();
    const sent = received.find(({ address }) => address.startsWith('POST'));
    expect(sent?.body).toMatchObject({ note: 'Vill prova förmiddagar.', attendance: 'attended', sharedWithParticipant: true });
    expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Anteckning' }).value).toBe('');
  });

  it('says what is missing', async () => {
    await answers();
    const user = openApp('/notes/new');
    await user.click(await screen.findByRole('button', { name: 'Spara anteckningen' }));
    const links = within(await screen.findByRole('alert')).getAllByRole('link').map((link) => link.textContent);
    expect(links).toEqual([expect.stringContaining('Välj en person i listan.'), expect.stringContaining('Skriv något först.')]);
    await expectAccessible();
  });

  it('keeps the note when the connection is lost, and says so on the page', async () => {
    await answers();
    const user = openApp('/notes/new');
    await user.type(await screen.findByRole('combobox', { name: 'Vem gäller det?' }), 'vil');
    await user.click(await screen.findByRole('option', { name: /Vilma Testgren/ }));
    await user.type(screen.getByRole('textbox', { name: 'Anteckning' }), 'Utan nät.');
    globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    await user.click(screen.getByRole('button', { name: 'Spara anteckningen' }));
    expect(await screen.findByText('Sparas när du är uppkopplad igen')).toBeTruthy();
    expect(await screen.findByText(/En anteckning väntar på nät/)).toBeTruthy();
    await expectAccessible();
    const received = await answers();
    await user.click(screen.getByRole('button', { name: 'Försök nu' }));
    await waitFor(() => expect(screen.queryByText(/väntar på nät/)).toBeNull());
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toMatchObject({ note: 'Utan nät.' });
    expect(await screen.findByText(/^Sparad \d\d\.\d\d$/)).toBeTruthy();
  });
});

describe('the notes of a case', () => {
  it('shows them by month, and asks what came of a booked time that has passed', async () => {
    const received = await answers({ [`PATCH ${one}/sessions/${booked.id}`]: { body: { ...booked, attendance: 'late', version: 2 } } });
    const user = openApp(`/cases/${caseId}/notes`);
    expect(await screen.findByText('Vilma vill prova förmiddagar i butik.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'November 2026' })).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Kom sent' }));
    expect(await screen.findByText('Sparat: Kom sent')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.filter(({ address }) => address.startsWith('PATCH')).map(({ body }) => body)).toEqual([
      { attendance: 'late', version: 1 }, { attendance: 'booked', version: 2 },
    ]));
  });

  it('says what will be here when nothing is', async () => {
    await answers({ [`GET ${one}/sessions`]: { body: { items: [], total: 0 } } });
    openApp(`/cases/${caseId}/notes`);
    expect(await screen.findByText('Inget är antecknat ännu')).toBeTruthy();
    expect(await screen.findByText('Ingen närvaro är överenskommen')).toBeTruthy();
    await expectAccessible();
  });

  it('can be fetched again when they fail', async () => {
    await answers({ [`GET ${one}/sessions`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    openApp(`/cases/${caseId}/notes`);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Detalj unexpected-fault');
    expect(within(alert).getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('shares a note where it stands, and says with whom it is shared', async () => {
    const given = {
      id: booked.id, recordKind: 'session', recordId: held.id, category: 'session', fromAgencyName: 'Granviks kommun', toAgencyId: staffId, toAgencyName: 'Försäkringskassan',
      disclosedByName: 'Maja Lind', disclosedAt: '2026-11-20T10:00:00.000Z', takenBackAt: null, open: true, filed: null,
    };
    const way = { agencyId: staffId, agencyName: 'Försäkringskassan', category: 'session', proposed: false, open: { by: 'consent', validTo: '2027-02-28' }, closed: null };
    let shared = false;
    const received = await answers({
      [`GET ${one}/sharing-ways`]: { body: { items: [way], total: 1 } },
      [`GET ${one}/disclosures`]: () => ({ body: { items: shared ? [given] : [], total: 0 } }),
      [`POST ${one}/disclosures`]: () => {
        shared = true;
        return { status: 201, body: { items: [given], total: 1 } };
      },
    });
    const user = openApp(`/cases/${caseId}/notes`);
    const note = within((await screen.findByText('Vilma vill prova förmiddagar i butik.')).closest('li') ?? document.body);
    const button = await note.findByRole('button', { name: 'Dela: Coachande samtal, 24 nov. 2026' });
    expect(received.filter(({ address }) => address === `GET ${one}/sharing-ways`)).toHaveLength(1);
    await user.click(button);
    await user.click(note.getByRole('checkbox', { name: 'Försäkringskassan' }));
    expect(await note.findByText('Delat med Försäkringskassan')).toBeTruthy();
    expect(received.find(({ address }) => address === `POST ${one}/disclosures`)?.body).toEqual({ recordKind: 'session', recordId: held.id, toAgencyIds: [staffId] });
    await expectAccessible();
  });

  it('corrects an agreement about attendance where it stands', async () => {
    const agreement = sessionsRoutes.agreeAttendance.example.response as AttendanceAgreement;
    const summary = { agencyId: agreement.ownerAgencyId, agencyName: agreement.ownerAgencyName, agreedHoursNow: 6, complete: true, weeks: [] };
    const address = `PATCH ${one}/attendance-agreements/${agreement.id}`;
    const received = await answers({
      [`GET ${one}/attendance`]: { body: { summaries: [summary] } },
      [`GET ${one}/attendance-agreements`]: { body: { items: [agreement, { ...agreement, id: booked.id, hoursPerWeek: 4, mayChange: false }], total: 2 } },
      [address]: { body: { ...agreement, hoursPerWeek: 8, version: 2 } },
    });
    const user = openApp(`/cases/${caseId}/notes`);
    await user.click(await screen.findByText('Överenskommelser'));
    expect(screen.queryByRole('button', { name: /överenskommelsen om 4 timmar/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Ändra överenskommelsen om 6 timmar, 2 dagar i veckan' }));
    const form = within(await screen.findByRole('form', { name: 'Rätta överenskommelsen' }));
    await user.clear(form.getByRole('textbox', { name: /Timmar i veckan/ }));
    await user.click(form.getByRole('button', { name: 'Spara överenskommelsen' }));
    expect(form.getByRole('alert').textContent).toContain('Timmar i veckan');
    await expectAccessible();
    await user.type(form.getByRole('textbox', { name: /Timmar i veckan/ }), '8');
    await user.click(form.getByRole('button', { name: 'Spara överenskommelsen' }));
    await waitFor(() => expect(received.find((sent) => sent.address === address)?.body).toEqual({
      fromOn: agreement.fromOn, hoursPerWeek: 8, daysPerWeek: 2, words: agreement.words, version: 1, correctionReason: '', shareWith: [],
    }));
    expect(await screen.findByText('Överenskommelsen är sparad')).toBeTruthy();
  });

  it('books a talk at a time as people write it, and says where a time is none', async () => {
    const received = await answers();
    const user = openApp(`/cases/${caseId}/notes`);
    await user.click(await screen.findByRole('button', { name: 'Boka ett samtal' }));
    await user.type(await screen.findByRole('textbox', { name: 'Dag' }), '2026-11-24');
    await user.type(screen.getByRole('textbox', { name: 'Tid' }), 'snart');
    await user.click(screen.getByRole('button', { name: 'Boka' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Skriv en tid, till exempel 13.00.');
    await expectAccessible();
    await user.clear(screen.getByRole('textbox', { name: 'Tid' }));
    await user.type(screen.getByRole('textbox', { name: 'Tid' }), '13.15');
    await user.click(screen.getByRole('button', { name: 'Boka' }));
    await waitFor(() => expect(received.find(({ address }) => address.startsWith('POST'))?.body).toMatchObject({
      attendance: 'booked', startsAt: '2026-11-24T12:15:00.000Z', minutes: 60,
    }));
  });
});

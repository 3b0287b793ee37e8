import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Prestudy } from '../../../contract/prestudies.ts';
import { answerWith, problem, type Answer } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { expectAccessible } from '../../ui/axe.ts';

const id = '0198f4a0-0000-7000-8000-000000000901';
const staffId = '0198f4a0-0000-7000-8000-000000000021';
const address = `/api/v1/prestudies/${id}`;
const summary = { id, name: 'Vägar till arbete', question: 'Vad hindrar den som vill arbeta?', startsOn: '2026-01-01', endsOn: '2026-12-31', ownerAgencyName: 'Granviks kommun', endedOn: null, myPart: 'leader' } as const;
const ida = { id: '0198f4a0-0000-7000-8000-000000000902', staffId, name: 'Ida Fråghagen', title: 'Projektledare', agencyName: 'Granviks kommun', part: 'leader', task: 'Leder', joinedOn: '2026-01-01', leftOn: null, version: 1 } as const;
const kartlagt = { id: '0198f4a0-0000-7000-8000-000000000903', name: 'Gruppen är kartlagd', dueOn: '2026-10-01', doneOn: null, responsibleStaffId: staffId, responsibleName: 'Ida Fråghagen', note: '', version: 2 };
const whole: Prestudy = {
  ...summary, purpose: 'Kartlägga', ownerAgencyId: id, budgetSek: 390_000, version: 3, fundingProject: null, members: [ida], milestones: [kartlagt],
  decisions: [{ id: '0198f4a0-0000-7000-8000-000000000904', decidedOn: '2026-03-01', decision: 'Vi frågar handläggarna', why: '', decidedBy: 'Styrgruppen', replacesId: null, recordedByName: 'Ida Fråghagen', recordedAt: '2026-03-01T09:00:00Z' }],
};
const work = { parts: [{ part: 'actors', known: [{ what: 'actors.actors', count: 1 }], missing: ['no-workshop'], next: ['contacts-due'] }] };
const finding = {
  id: '0198f4a0-0000-7000-8000-000000000905', kind: 'insight', sentenceSv: 'Ingen håller ihop stödet.', sentenceEn: '', level: 'organisation', principles: [], strength: 'likely', strengthWhy: '',
  evidence: [], supported: true, withdrawnOn: null, withdrawnReason: '', createdByName: 'Ida Fråghagen', changedOn: '2026-10-01', version: 1,
} as const;
const claim = { ...finding, id: '0198f4a0-0000-7000-8000-000000000906', kind: 'finding', sentenceSv: 'Alla vill arbeta.', supported: false } as const;
const session = (role: string) => ({
  person: { kind: 'staff', id: staffId, name: ida.name, role, title: ida.title, agencyId: id, agencyName: 'Granviks kommun' }, today: '2026-11-21', demo: false,
});
const answers = (more: Readonly<Record<string, Answer>>, role = 'project-owner') => answerWith({ 'GET /api/v1/session': { body: session(role) }, ...more });
const page = (prestudy: Prestudy = whole) => ({ [`GET ${address}`]: { body: prestudy }, [`GET ${address}/work`]: { body: work }, [`GET ${address}/findings`]: { body: { items: [claim, finding], total: 2 } } });

describe('PrestudiesPage', () => {
  it('lists those that I take part in', async () => {
    await answers({ 'GET /api/v1/prestudies': { body: { items: [summary], total: 1 } } });
    openApp('/prestudies');
    expect(await screen.findByRole('link', { name: 'Vägar till arbete' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Börja en förstudie' })).toBeTruthy();
    await expectAccessible();
  });

  it('says how one comes to take part, and offers nobody to begin who may not', async () => {
    await answers({ 'GET /api/v1/prestudies': { body: { items: [], total: 0 } } }, 'professional');
    openApp('/prestudies');
    expect(await screen.findByText('Du är inte med i någon förstudie')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Börja en förstudie' })).toBeNull();
  });

  it('offers another try when they cannot be read', async () => {
    await answers({ 'GET /api/v1/prestudies': { status: 500, body: problem(500, 'unexpected-fault') } });
    openApp('/prestudies');
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

describe('BeginPrestudyPage', () => {
  it('says what is missing, fills in the question to practise on, and begins', async () => {
    const received = await answers({ 'POST /api/v1/prestudies': { status: 201, body: { id } }, ...page() });
    const user = openApp('/prestudies/new');
    await user.click(await screen.findByRole('button', { name: 'Börja förstudien' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(3);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Fyll i med MittSkånes fråga' }));
    await user.click(screen.getByRole('button', { name: 'Börja förstudien' }));
    expect(await screen.findByRole('heading', { name: 'Vägar till arbete' })).toBeTruthy();
    expect(received.find(({ address: to }) => to.startsWith('POST'))?.body).toMatchObject({ name: 'Arbetslöshetshälsovård (övning)', startsOn: '2026-11-21', endsOn: '2027-07-19' });
  });
});

describe('PrestudyPage', () => {
  it('tells the question, how far the work has come, the plan, the decisions and the team', async () => {
    await answers(page());
    openApp(`/prestudies/${id}`);
    expect(await screen.findByText('Vad hindrar den som vill arbeta?')).toBeTruthy();
    expect(await screen.findByText('1 aktör')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ta kontakt med dem som väntar' }).getAttribute('href')).toBe(`/prestudies/${id}/actors`);
    expect(screen.getByText('Saknas: möten')).toBeTruthy();
    expect(await screen.findByRole('link', { name: 'Ingen håller ihop stödet.' })).toBeTruthy();
    expect(screen.queryByText('Alla vill arbeta.'), 'a claim without ground is not known').toBeNull();
    expect(screen.getByRole('link', { name: 'Alla 2 rön' })).toBeTruthy();
    expect(screen.getByText('Skulle ha varit klart')).toBeTruthy();
    expect(screen.getByText('Vi frågar handläggarna')).toBeTruthy();
    expect(screen.getByText('390 000 kr')).toBeTruthy();
    await expectAccessible();
  });

  it('marks a milestone as reached with one press, by the version that is shown', async () => {
    const received = await answers({ ...page(), [`PATCH ${address}/milestones/${kartlagt.id}`]: { status: 204 } });
    const user = openApp(`/prestudies/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Klart i dag: Gruppen är kartlagd' }));
    await waitFor(() => expect(received.find(({ address: to }) => to.startsWith('PATCH'))?.body).toMatchObject({ name: 'Gruppen är kartlagd', doneOn: '2026-11-21', version: 2 }));
  });

  it('offers a reader nothing to write', async () => {
    await answers(page({ ...whole, myPart: 'reader' }));
    openApp(`/prestudies/${id}`);
    await screen.findByText('Vi frågar handläggarna');
    for (const name of ['Lägg till milstolpe', 'Skriv ett beslut', 'Ta med någon', 'Läs in från projektbanken', 'Ändra']) expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('takes someone on, found by name', async () => {
    const found = { id: '0198f4a0-0000-7000-8000-000000000022', name: 'Kasper Kartlund', title: 'Utredare', agencyName: 'Finsam' };
    const received = await answers({
      ...page(), [`GET ${address}/staff`]: { body: { items: [found], total: 1 } }, [`POST ${address}/members`]: { status: 201, body: { id } },
    });
    const user = openApp(`/prestudies/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Ta med någon' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Ta med någon i teamet' }));
    await user.type(dialog.getByRole('combobox', { name: 'Vem?' }), 'Kas');
    await user.click(await screen.findByRole('option', { name: /Kasper Kartlund/ }));
    await expectAccessible();
    await user.click(dialog.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(received.find(({ address: to }) => to.startsWith('POST'))?.body).toMatchObject({ staffId: found.id, part: 'member' }));
  });
});

import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Cleaning, DataSet } from '../../../contract/data-sets.ts';
import { answerWith, problem, type Answer } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { show } from '../../ui/show.tsx';
import { FoundColumnRow } from './FoundColumnRow.tsx';
import { UploadState } from './UploadState.tsx';

const id = '0198f4a0-0000-7000-8000-000000000901';
const setId = '0198f4a0-0000-7000-8000-000000000911';
const base = `/api/v1/prestudies/${id}`;
const at = `/prestudies/${id}/data/${setId}`;
const prestudy = (myPart: string) => ({
  id, name: 'Vägar till arbete', question: 'Vad hindrar?', purpose: '', startsOn: '2026-01-01', endsOn: '2026-12-31', ownerAgencyName: 'Granviks kommun', ownerAgencyId: id,
  endedOn: null, myPart, budgetSek: null, version: 1, fundingProject: null, members: [], milestones: [], decisions: [],
});
const column = { number: 1, name: 'alder', role: 'age', kind: 'number', pseudonymised: false, labelSv: 'Ålder', labelEn: 'Age', source: '', codes: [] } as const;
const set: DataSet = {
  id: setId, name: 'Långvarigt stöd', source: 'Påhittat register', description: '', practice: false, threshold: 5, keepsKey: false, version: 2, mayWrite: true,
  columns: [{ ...column, codes: [] }, { ...column, number: 2, name: 'kon', role: 'sex', kind: 'code', labelSv: 'Kön', labelEn: 'Sex', codes: [{ code: 'K', sv: 'Kvinna', en: 'Woman' }] }],
  imports: [{ id: '0198f4a0-0000-7000-8000-000000000912', period: '2019', rows: 812, fileKind: 'csv', importedByName: 'Ida Fråghagen', importedAt: '2026-11-20T09:00:00Z' }],
};
const effect = { rowsBefore: 812, rowsAfter: 810, cellsChanged: 0, missingBefore: 0, missingAfter: 0, valuesBefore: 0, valuesAfter: 0 };
const cleaning: Cleaning = { steps: [{ rule: { kind: 'drop-repeats' }, effect }, { rule: { kind: 'trim', column: 1 }, effect: { ...effect, rowsBefore: 810, cellsChanged: 4 } }], version: 2 };
const answers = (more: Readonly<Record<string, Answer | (() => Answer)>>, part = 'member') => answerWith({
  'GET /api/v1/session': { body: { person: { kind: 'staff', id, name: 'Ida Fråghagen', role: 'project-owner', title: 'Projektledare', agencyId: id, agencyName: 'Granviks kommun' }, today: '2026-11-21', demo: false } },
  [`GET ${base}`]: { body: prestudy(part) }, [`GET ${base}/data-sets/${setId}`]: { body: { ...set, mayWrite: part !== 'reader' } }, ...more,
});

describe('DataSetsPage', () => {
  it('offers to practise before anything else where there is nothing, and reads the shipped group', async () => {
    const received = await answers({ [`GET ${base}/data-sets`]: { body: { items: [], total: 0 } }, [`POST ${base}/data-sets/practice`]: { status: 201, body: { id: setId } } });
    const user = openApp(`/prestudies/${id}/data`);
    expect(await screen.findByText('Ingen grupp är kartlagd ännu')).toBeTruthy();
    await expectAccessible();
    await user.click(await screen.findByRole('button', { name: 'Öva med en påhittad grupp' }));
    expect(await screen.findByRole('heading', { name: 'Långvarigt stöd' })).toBeTruthy();
    expect(received.some(({ address }) => address === `POST ${base}/data-sets/practice`)).toBe(true);
  });

  it('offers a reader nothing to begin, and says so when the groups cannot be read', async () => {
    await answers({ [`GET ${base}/data-sets`]: { status: 500, body: problem(500, 'unexpected-fault') } }, 'reader');
    openApp(`/prestudies/${id}/data`);
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Öva med en påhittad grupp' })).toBeNull();
  });
});

describe('DataSetPage', () => {
  it('tells what was read, and asks before a file goes for good', async () => {
    const received = await answers({ [`DELETE ${base}/data-sets/${setId}/imports/${set.imports[0]?.id}`]: { status: 204 } });
    const user = openApp(at);
    expect((await screen.findByRole('link', { name: 'Gör en tabell' })).getAttribute('href')).toBe(`${at}/figures/new`);
    await user.click(await screen.findByRole('button', { name: 'Ta bort perioden 2019' }));
    await expectAccessible();
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Ta bort' }));
    await waitFor(() => expect(received.some(({ address }) => address.startsWith('DELETE'))).toBe(true));
  });

  it('leads a newcomer with the practice group to what it is for', async () => {
    await answers({ [`GET ${base}/data-sets/${setId}`]: { body: { ...set, practice: true } } });
    openApp(at);
    expect((await screen.findByRole('link', { name: 'Återskapa de tre meningarna' })).getAttribute('href')).toBe(`${at}/figures`);
    await expectAccessible();
  });

  it('shows a reader the group without exact numbers or ways to change it', async () => {
    await answers({}, 'reader');
    openApp(at);
    expect(await screen.findByRole('link', { name: 'Ordlista' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Rensning' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ändra' })).toBeNull();
  });
});

describe('CleaningPage', () => {
  const address = `${base}/data-sets/${setId}/cleaning`;

  it('tells what each rule did, moves one, takes one back and puts it back', async () => {
    const received = await answers({ [`GET ${address}`]: { body: cleaning }, [`PUT ${address}`]: { body: { ...cleaning, version: 3 } } });
    const user = openApp(`${at}/cleaning`);
    expect(await screen.findByText('812 → 810 rader')).toBeTruthy();
    expect(screen.getByText('Ålder: Ta bort mellanslag runt värdet')).toBeTruthy();
    await expectAccessible();
    const sent = () => received.filter(({ address: to }) => to.startsWith('PUT')).map(({ body }) => (body as { rules: { kind: string }[] }).rules.map(({ kind }) => kind));
    await user.click(screen.getByRole('button', { name: 'Flytta ned, regel 1' }));
    await waitFor(() => expect(sent()).toEqual([['trim', 'drop-repeats']]));
    await waitFor(() => expect(screen.getByRole('button', { name: /^Ta bort, regel 1/ }).getAttribute('aria-disabled')).toBeNull());
    await user.click(screen.getByRole('button', { name: 'Ta bort, regel 1' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(sent()).toEqual([['trim', 'drop-repeats'], ['trim'], ['drop-repeats', 'trim']]));
  });

  it('adds a rule, and says when it is not whole', async () => {
    const received = await answers({ [`GET ${address}`]: { body: { steps: [], version: 2 } }, [`PUT ${address}`]: { body: cleaning } });
    const user = openApp(`${at}/cleaning`);
    await user.click(await screen.findByRole('button', { name: 'Lägg till en regel' }));
    await user.selectOptions(screen.getByLabelText('Vad ska regeln göra?'), 'bands');
    await user.selectOptions(screen.getByLabelText('I vilken kolumn?'), '1');
    await user.click(screen.getByRole('button', { name: 'Lägg till' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Fyll i det som saknas i regeln.');
    await user.type(screen.getByLabelText('Var börjar varje grupp?'), '16 25 40,5');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Lägg till' }));
    await waitFor(() => expect(received.find(({ address: to }) => to.startsWith('PUT'))?.body).toEqual({ version: 2, rules: [{ kind: 'bands', column: 1, from: [16, 25, 40.5] }] }));
  });
});

describe('QualityPage and DictionaryPage', () => {
  it('tell what was odd and where', async () => {
    const quality = { rows: 812, repeats: { count: 2, firstRow: 31 }, columns: [{ name: 'alder', filled: 804, missing: 8, distinct: 48, odd: [{ kind: 'unlikely', count: 1, firstRow: 40 }] }] };
    await answers({ [`GET ${base}/data-sets/${setId}/quality`]: { body: { imports: [{ importId: setId, period: '2019', quality }] } } });
    openApp(`${at}/quality`);
    expect(await screen.findByText('1 osannolika tal, först rad 40')).toBeTruthy();
    expect(screen.getByText('2 rader upprepar en tidigare rad helt (första på rad 31).')).toBeTruthy();
    await expectAccessible();
  });

  it('let what columns mean be written', async () => {
    const received = await answers({ [`PUT ${base}/data-sets/${setId}/columns`]: { body: { version: 3 } } });
    const user = openApp(`${at}/dictionary`);
    expect(await screen.findByText('K: Kvinna')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Ändra' }));
    const age = within(screen.getByRole('group', { name: 'alder' }));
    await user.clear(age.getByLabelText(/Heter på svenska/));
    await user.type(age.getByLabelText(/Heter på svenska/), 'Ålder i år');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Spara ordlistan' }));
    await waitFor(() => expect(received.find(({ address }) => address.startsWith('PUT'))?.body).toMatchObject({ version: 2, columns: [{ number: 1, labelSv: 'Ålder i år' }, {}] }));
  });
});

describe('a file', () => {
  it('says where it is wrong, and offers to read it as Windows-1252 when it can be', async () => {
    const onWindows = vi.fn<() => void>();
    const error = new ApiProblem({ status: 400, code: 'file-not-utf8', title: 'Annan teckenkodning', detail: 'Spara om den.', errors: [{ path: 'row.3.column.28', code: 'reads-as-windows-1252', message: '' }] });
    const { user } = show(<UploadState upload={{ state: 'failed', error }} doing="Läser" onStop={() => undefined} onWindows={onWindows} />);
    expect(screen.getByRole('alert').textContent).toContain('Rad 3, kolumn AB.');
    await user.click(screen.getByRole('button', { name: 'Läs som Windows-1252' }));
    expect(onWindows).toHaveBeenCalledOnce();
  });

  it('tells how far it has come, and can be stopped', async () => {
    const onStop = vi.fn<() => void>();
    const { user } = show(<UploadState upload={{ state: 'sending', share: 0.42 }} doing="Läser in filen" onStop={onStop} />);
    expect(screen.getByRole('progressbar', { name: 'Läser in filen' }).getAttribute('value')).toBe('0.42');
    expect(screen.getByText('Läst 42 procent')).toBeTruthy();
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Avbryt inläsningen' }));
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('lets nobody keep a column that points people out', async () => {
    const found = { number: 1, role: 'free', kind: 'code', examples: [], sensitive: { reason: 'name', firstRow: 2, count: 9 }, quality: { name: 'vem', filled: 9, missing: 0, distinct: 9, odd: [] } } as const;
    show(<ul><FoundColumnRow column={{ ...found, examples: [], quality: { ...found.quality, odd: [] } }} decision={{ role: 'free', treatment: 'drop' }} onChange={() => undefined} /></ul>);
    expect(screen.getByText('Namn, först på rad 2')).toBeTruthy();
    cleanup();
    show(<ul><FoundColumnRow column={{ ...found, examples: [], sensitive: { ...found.sensitive, firstRow: 1 }, quality: { ...found.quality, odd: [] } }} decision={{ role: 'free', treatment: 'drop' }} onChange={() => undefined} /></ul>);
    expect(screen.getByText('Namn, enligt rubriken')).toBeTruthy();
    expect(within(screen.getByLabelText('Vad ska hända med den?')).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Välj', 'Gör pseudonymer', 'Ta bort']);
    await expectAccessible();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CaseHead } from '../../../contract/cases.ts';
import type { AnswerRoutine, Instrument } from '../../../contract/instrument.ts';
import { measurementsRoutes } from '../../../contract/measurements.ts';
import type { CaseMeasurements, Measurement, Routine } from '../../../contract/measurements.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import type { Answer } from '../../app/fake-api.ts';
import { openApp } from '../../app/open-app.tsx';
import { expectAccessible } from '../../ui/axe.ts';

const agencyId = '0193a000-0000-7000-8000-000000000002';
const caseId = '0193a000-0000-7000-8000-000000000011';
const one = `/api/v1/cases/${caseId}`;
const words = (text: string) => ({ sv: text, en: text });
const staff = { person: { kind: 'staff', id: '0193a000-0000-7000-8000-000000000001', name: 'Maja Lind', role: 'coach', title: 'Coach', agencyId, agencyName: 'Granviks kommun' }, today: '2026-11-21', demo: false };
const participant = { person: { kind: 'participant', id: '0193a000-0000-7000-8000-000000000003', name: 'Vilma Testgren', caseIds: [caseId] }, today: '2026-11-21', demo: false };
const head: CaseHead = {
  id: caseId, person: { name: 'Vilma Testgren', birthYear: 1994, age: 32 }, programme: { id: agencyId, name: words('Steget'), modelVersion: 1, newestVersion: 1 },
  status: 'active', phase: 'mapping', phases: [{ key: 'mapping', label: words('Kartläggning') }], referredOn: '2026-01-01', admittedOn: '2026-01-05',
  dischargedOn: null, referredFromAgencyName: null, leadCoach: null, leadCoachCount: 1, nextTalk: null, responsibleAgency: { id: agencyId, name: 'Granviks kommun' },
  sight: { because: 'responsible-agency', ways: [] }, allowedActions: ['record-work'], version: 1,
};

const shared = {
  kind: 'questionnaire' as const, version: 1, about: words('Om skattningen'), terms: { kind: 'own' as const, text: words('Fri'), source: 'Samsteg', standing: 'own-choice' as const },
  wording: { source: 'Samsteg', standing: 'own-choice' as const }, instruction: { participant: words('Välj det som stämmer.'), caseworker: words('Det du sett.') }, routines: [] as AnswerRoutine[],
} satisfies Partial<Instrument>;
const steps: Instrument = {
  ...shared, key: 'steps', name: words('Stegen'), category: 'progress', respondents: ['participant', 'caseworker'], direction: 'higher-is-better', freeLine: true,
  smallestChange: { value: 2, source: 'Antaget', standing: 'own-choice' }, scoring: 'per-item', missing: { kind: 'each-by-itself' },
  scale: { min: 0, max: 10, anchors: [{ value: 0, label: words('Inte alls') }, { value: 10, label: words('Helt') }] },
  items: [{ id: 'health', label: words('Hälsan'), ask: { participant: words('Jag mår bra.'), caseworker: words('Personen mår bra.') } }],
};
const mood: Instrument = {
  ...shared, key: 'mood', name: words('Måendet'), category: 'health', respondents: ['participant'], direction: 'higher-is-worse', freeLine: false,
  scoring: 'sum', missing: { kind: 'none-allowed' }, scale: { min: 0, max: 1, anchors: [{ value: 0, label: words('Nej') }, { value: 1, label: words('Ja') }] },
  items: [{ id: 'dark', label: words('Mörka tankar'), ask: { participant: words('Har du mörka tankar?') } }],
  routines: [{
    key: 'talk', name: words('Samtal'), when: { item: 'dark', above: 0 }, due: 'same-day', why: words('Ett svar behöver ett samtal.'),
    steps: [{ id: 'talk-today', text: words('Prata i dag') }], source: 'Samsteg', standing: 'own-choice',
  }],
};
const measurement = (respondent: 'participant' | 'caseworker', measuredOn: string, health: number): Measurement => ({
  ...measurementsRoutes.recordMeasurement.example.response.measurement, id: crypto.randomUUID(), instrumentKey: 'steps', respondent, measuredOn, answers: { health },
  notes: {}, watchedUnanswered: [], recordedByName: respondent === 'caseworker' ? 'Maja Lind' : null, category: 'progress',
} as Measurement);
const routine: Routine = {
  id: '0193a000-0000-7000-8000-000000000021', key: 'talk', measurementId: '0193a000-0000-7000-8000-000000000022', startedOn: '2026-11-21', name: words('Samtal'),
  why: words('Ett svar behöver ett samtal.'), steps: [{ id: 'talk-today', text: words('Prata i dag'), done: false }], doneOn: null, doneByName: null, note: '',
  ownerAgencyId: agencyId, ownerAgencyName: 'Granviks kommun', category: 'health', mayChange: true, version: 1,
};
const nothing: CaseMeasurements = { items: [], series: [], used: [{ instrumentKey: 'steps', respondents: ['participant', 'caseworker'] }], marks: [], routines: [] };
const full: CaseMeasurements = {
  ...nothing,
  items: [measurement('caseworker', '2026-11-17', 2), measurement('participant', '2026-11-17', 6), measurement('participant', '2026-05-01', 3)],
  series: [{
    instrumentKey: 'steps',
    indicators: [{
      id: 'health', label: words('Hälsan'), min: 0, max: 10, smallestChange: 2,
      raters: [
        { respondent: 'participant', points: [{ on: '2026-05-01', value: 3, version: 1 }, { on: '2026-11-17', value: 6, version: 1 }], change: { direction: 'better', difference: 3, threshold: 2 } },
        { respondent: 'caseworker', points: [{ on: '2026-11-17', value: 2, version: 1 }], change: null },
      ],
    }],
  }],
  marks: [
    { on: '2025-08-01', kind: 'placement-began', words: 'Gamla Verkstaden' }, { on: '2026-08-01', kind: 'coach-change', words: '' },
    { on: '2026-09-01', kind: 'placement-began', words: 'Byns Bageri' }, { on: '2026-10-01', kind: 'placement-ended', words: 'Byns Bageri' },
  ],
  routines: [routine],
};

const answers = (session: object, more: Record<string, Answer> = {}) => answerWith({
  'GET /api/v1/session': { body: session },
  'GET /api/v1/instruments': { body: { items: [steps, mood], total: 2 } },
  [`GET ${one}`]: { body: head },
  [`GET ${one}/measurements`]: { body: full },
  [`GET ${one}/sharing-ways`]: { body: { items: [], total: 0 } }, [`GET ${one}/disclosures`]: { body: { items: [], total: 0 } },
  [`GET ${one}/corrections`]: { body: { corrections: [], differingViews: [] } },
  ...more,
});
const posted = (received: Awaited<ReturnType<typeof answers>>) => received.find(({ address }) => address.startsWith('POST'))?.body;

describe('the progress of a case', () => {
  it('says what has changed, shows it over time and side by side, with the routine first', async () => {
    await answers(staff);
    openApp(`/cases/${caseId}/progress`);
    expect(await screen.findByText(/Sedan 1 maj har det blivit bättre: hälsan \(enligt deltagaren\)\.\s+Inget har blivit tydligt sämre\./)).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Deltagaren från 3 (1 maj) till 6 (17 nov.). Coachen 2 (17 nov.).' })).toBeTruthy();
    expect(screen.getByText('Ni ser olika på det här')).toBeTruthy();
    const marks = within(screen.getByRole('list', { name: 'Det som hände under tiden' })).getAllByRole('listitem').map((row) => row.textContent);
    expect(marks.map((words) => words.replaceAll(/^.*(?=Ny coach|Praktik)/g, ''))).toEqual([
      'Ny coach, 1 augusti', 'Praktik började, Byns Bageri, 1 september', 'Praktik slutade, Byns Bageri, 1 oktober',
    ]);
    expect(document.querySelectorAll('.line-chart .line-chart__event')).toHaveLength(3);
    await screen.findByRole('heading', { name: 'Gör det här i dag: Samtal' });
    expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Gör det här i dag: Samtal');
    await expectAccessible();
  });

  it('keeps what was recorded by mistake in the list, struck through, and out of all else', async () => {
    const mistake = { markedOn: '2026-11-18', markedByName: 'Maja Lind', reason: 'Fel person.' };
    const items = full.items.map((item, index) => (index === 0 ? { ...item, mistake } : item));
    await answers(staff, { [`GET ${one}/measurements`]: { body: { ...full, items } } });
    const user = openApp(`/cases/${caseId}/progress`);
    expect(await screen.findByText(/När du också har svarat ser ni svaren bredvid varandra/)).toBeTruthy();
    await user.click(screen.getByText('Visa alla svar'));
    const row = within(screen.getByRole('row', { name: /Felregistrerad/ }));
    expect(row.getByText('ett område').tagName).toBe('S');
    expect(row.getByText('Fel person. (Maja Lind, 18 nov. 2026)')).toBeTruthy();
    await expectAccessible();
  });

  it('shares one measurement and marks it as a mistake with the reason', async () => {
    const item: Measurement = { ...measurement('caseworker', '2026-11-17', 2), ownerAgencyId: agencyId, mayMarkMistaken: true };
    const address = `POST ${one}/measurements/${item.id}/mistake`;
    const received = await answers(staff, {
      [`GET ${one}/measurements`]: { body: { ...full, items: [item] } }, [address]: { status: 201, body: item },
    });
    const user = openApp(`/cases/${caseId}/progress`);
    await user.click(await screen.findByText('Visa alla svar'));
    await user.click(screen.getByRole('button', { name: 'Dela eller rätta: Stegen, 17 nov. 2026' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Stegen, 17 nov. 2026' }));
    expect(await dialog.findByRole('group', { name: 'Dela med' })).toBeTruthy();
    await user.click(dialog.getByText('Markera som felregistrerad', { selector: 'summary' }));
    await user.click(dialog.getByRole('button', { name: 'Markera som felregistrerad' }));
    expect(within(await dialog.findByRole('alert')).getByRole('link').textContent).toContain('Vad blev fel?');
    await expectAccessible();
    await user.type(dialog.getByRole('textbox', { name: /Vad blev fel/ }), 'Fel dag.');
    await user.click(dialog.getByRole('button', { name: 'Markera som felregistrerad' }));
    await waitFor(() => expect(received.find((sent) => sent.address === address)?.body).toEqual({ reason: 'Fel dag.', version: 1 }));
    expect(await screen.findByText('Svaren är markerade som felregistrerade')).toBeTruthy();
  });

  it('says what will be here, and what can be answered, when nothing is', async () => {
    await answers(staff, { [`GET ${one}/measurements`]: { body: nothing } });
    openApp(`/cases/${caseId}/progress`);
    expect(await screen.findByText('Ingen har svarat ännu')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Svara som coach: Stegen' }).getAttribute('href')).toContain('/measure/steps?respondent=caseworker');
    await expectAccessible();
  });

  it('can be fetched again when it fails', async () => {
    await answers(staff, { [`GET ${one}/measurements`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    openApp(`/cases/${caseId}/progress`);
    expect(within(await screen.findByRole('alert')).getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('asks the coach to answer when only the person has', async () => {
    await answers(staff, { [`GET ${one}/measurements`]: { body: { ...full, items: full.items.slice(1) } } });
    openApp(`/cases/${caseId}/progress`);
    expect(await screen.findByText(/När du också har svarat ser ni svaren bredvid varandra/)).toBeTruthy();
    expect(screen.queryByText('Ni ser olika på det här')).toBeNull();
  });

  it('ends a routine with its steps and what was agreed', async () => {
    const received = await answers(staff, { [`POST ${one}/routines/${routine.id}/done`]: { status: 201, body: { ...routine, doneOn: '2026-11-21', version: 2 } } });
    const user = openApp(`/cases/${caseId}/progress`);
    await user.click(await screen.findByRole('checkbox', { name: 'Prata i dag' }));
    await user.type(screen.getByRole('textbox', { name: /Vad ni gjorde/ }), 'Pratade en timme.');
    await user.click(screen.getByRole('button', { name: 'Rutinen är gjord' }));
    await waitFor(() => expect(posted(received)).toEqual({ doneSteps: ['talk-today'], note: 'Pratade en timme.', version: 1, shareWith: [] }));
  });
});

describe('answering', () => {
  it('puts the server’s words at the question that lacks an answer', async () => {
    await answers(staff, {
      [`POST ${one}/measurements`]: { status: 409, body: { ...problem(409, 'answers-missing'), errors: [{ path: 'answers.dark', code: 'answers-missing', message: 'Svara på frågan.' }] } },
    });
    const user = openApp(`/cases/${caseId}/measure/mood`);
    await user.click(await screen.findByRole('button', { name: 'Spara svaren' }));
    expect(within(await screen.findByRole('alert')).getByRole('link').textContent).toContain('Svara på frågan.');
    await expectAccessible();
  });

  it('shows staff the routine at once', async () => {
    const recorded = { measurement: { ...measurement('participant', '2026-11-21', 1), instrumentKey: 'mood' }, triggeredRoutines: ['talk'], routines: [routine] };
    const received = await answers(staff, { [`POST ${one}/measurements`]: { status: 201, body: recorded } });
    const user = openApp(`/cases/${caseId}/measure/mood`);
    await user.click(await screen.findByRole('radio', { name: 'Ja' }));
    await user.click(screen.getByRole('button', { name: 'Spara svaren' }));
    expect(await screen.findByText('Svaren är sparade. Ett av dem behöver ett samtal i dag.')).toBeTruthy();
    expect(await screen.findByRole('checkbox', { name: 'Prata i dag' })).toBeTruthy();
    expect(posted(received)).toMatchObject({ instrumentKey: 'mood', respondent: 'participant', measuredOn: '2026-11-21', answers: { dark: 1 } });
    await expectAccessible();
  });

  it('lets staff choose who answers where both are asked', async () => {
    const received = await answers(staff, { [`POST ${one}/measurements`]: { status: 201, body: { measurement: full.items[0], triggeredRoutines: [], routines: [] } } });
    const user = openApp(`/cases/${caseId}/measure/steps`);
    await user.click(await screen.findByRole('radio', { name: 'Jag, som coach' }));
    await user.click(screen.getByRole('radio', { name: '7' }));
    await user.click(screen.getByRole('button', { name: 'Spara svaren' }));
    await waitFor(() => expect(posted(received)).toMatchObject({ respondent: 'caseworker', answers: { health: 7 } }));
    await waitFor(() => expect(location.pathname).toBe(`/cases/${caseId}/progress`));
  });

  it('tells the person where to turn now, in calm words', async () => {
    const recorded = { measurement: { ...measurement('participant', '2026-11-21', 1), instrumentKey: 'mood' }, triggeredRoutines: ['talk'], routines: [] };
    await answers(participant, { [`POST ${one}/measurements`]: { status: 201, body: recorded } });
    const user = openApp('/my/measure/mood');
    expect(await screen.findByText(/Svaren läses inte genast/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'Ja' }));
    await user.click(screen.getByRole('button', { name: 'Spara svaren' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Tack för att du berättar' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ring 112' }).getAttribute('href')).toBe('tel:112');
    expect(screen.getByRole('link', { name: 'Ring 1177' }).getAttribute('href')).toBe('tel:1177');
    expect(screen.queryByRole('checkbox')).toBeNull();
    await expectAccessible();
  });
});

describe('the person’s own progress', () => {
  it('says in words what has become better', async () => {
    await answers(participant, { [`GET ${one}/measurements`]: { body: { ...full, routines: [] } } });
    openApp('/my/progress');
    const better = (await screen.findByRole('heading', { name: 'Det här har blivit bättre' })).closest('section');
    expect(within(better ?? document.body).getByText('Från 3 till 6, av 10')).toBeTruthy();
    await expectAccessible();
  });

  it('says what will be here before the first answer', async () => {
    await answers(participant, { [`GET ${one}/measurements`]: { body: nothing } });
    openApp('/my/progress');
    expect(await screen.findByText('Du har inte svarat ännu')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Svara: Stegen' })).toBeTruthy();
    await expectAccessible();
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { examplePlan } from '../../../contract/plan-examples.ts';
import type { Plan } from '../../../contract/plan.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { PlanPage } from './PlanPage.tsx';

const caseId = '0198c0de-0000-7000-8000-0000000000c1';
const api = `/api/v1/cases/${caseId}/plan`;
const read = `GET ${api}`;
/** What stands beside the plan: nothing yet. */
const beside = {
  [`GET /api/v1/cases/${caseId}/sharing-ways`]: { body: { items: [], total: 0 } }, [`GET /api/v1/cases/${caseId}/disclosures`]: { body: { items: [], total: 0 } },
  [`GET /api/v1/cases/${caseId}/corrections`]: { body: { corrections: [], differingViews: [] } },
};
const [step] = examplePlan.steps;
const agencies = { body: { total: 1, items: [{ id: examplePlan.overallAgencyId, name: 'Granviks kommun', kind: 'municipality' }] } };
const noWork: Plan = {
  ...examplePlan, activities: [],
  warnings: [{ rule: 'no-work-activity', subjectId: null, subject: null, track: null, days: null, sources: [{ name: 'Yrkesväg', address: 'https://yrkesvag.se' }] }],
};
const answer = (plan: Plan | null, mayWrite = true) => ({ body: { plan, mayWrite } });

const open = () => showPage(PlanPage, {
  path: '/cases/$caseId/plan', at: `/cases/${caseId}/plan`,
  person: { kind: 'staff', id: caseId, name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: examplePlan.overallAgencyId, agencyName: 'Granviks kommun' },
});

describe('PlanPage', () => {
  it('shows goals, tracks, what is to be done and what the person says', async () => {
    await answerWith({ ...beside, [read]: answer(examplePlan) });
    open();
    expect(await screen.findByText('Jag vill laga mat åt andra igen')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '0 aktiviteter pågår' })).toBeTruthy();
    const work = within(screen.getByRole('list', { name: 'Arbete' }));
    expect(work.getByText('Arbetsprövning i kök')).toBeTruthy();
    expect(screen.getByText('Personen har inte fått frågan ännu. Fråga när målen och de första aktiviteterna finns på plats.')).toBeTruthy();
    await expectAccessible();
  });

  it('warns with reason and source when no work-focused activity runs', async () => {
    await answerWith({ ...beside, [read]: answer(noWork) });
    open();
    expect(await screen.findByText('Ingen arbetsinriktad aktivitet pågår')).toBeTruthy();
    expect(screen.getByText(/Forskningen bakom BIP/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Yrkesväg' }).getAttribute('href')).toBe('https://yrkesvag.se');
  });

  it('says in the lane and in words that an area is empty though it matters, and which measure is missing', async () => {
    const warning = { subjectId: null, subject: null, track: null, days: null, sources: [{ name: 'Steget', address: null }] };
    const warnings: Plan['warnings'] = [{ ...warning, rule: 'area-empty', track: 'economy' }, { ...warning, rule: 'area-empty', track: 'health' },
      { ...warning, rule: 'measure-not-planned', subject: 'Samtalsstöd' }, { ...warning, rule: 'measure-not-planned', subject: 'Skuldrådgivning' }];
    await answerWith({ ...beside, [read]: answer({ ...examplePlan, warnings }) });
    open();
    expect(await screen.findByText('Inget är planerat för ekonomi och hälsa, fast det står i vägen')).toBeTruthy();
    expect(screen.getByText('2 insatser står i er gemensamma bedömning men finns inte i planen: ”Samtalsstöd” och ”Skuldrådgivning”')).toBeTruthy();
    expect(screen.getAllByText(/Inget är planerat, fast området står i vägen\./).length).toBeGreaterThan(0);
    await expectAccessible();
  });

  it('starts where there is none, and says so to those who only read', async () => {
    const received = await answerWith({ ...beside, [read]: answer(null), 'GET /api/v1/agencies': agencies, [`POST ${api}`]: { status: 201, body: examplePlan } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Starta planen' }));
    await waitFor(() => expect(received.find(({ address }) => address.startsWith('POST'))?.body)
      .toMatchObject({ overallAgencyId: examplePlan.overallAgencyId }));
    await expectAccessible();
  });

  it('is an honest empty page for a reader', async () => {
    await answerWith({ ...beside, [read]: answer(null, false) });
    open();
    expect(await screen.findByText('Planen syns här när den har startats och delats med er.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('offers another try when it cannot be read', async () => {
    await answerWith({ ...beside, [read]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
  });

  it('marks a step reached in one tap, and takes it back', async () => {
    const after: Plan = { ...examplePlan, version: 5 };
    const received = await answerWith({ ...beside, [read]: answer(examplePlan), [`PUT ${api}/steps/${step!.id}`]: { body: after } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Klart: Besöka två kök' }));
    await user.click(await screen.findByRole('button', { name: 'Ångra' }));
    await waitFor(() => expect(received.filter(({ address }) => address.startsWith('PUT'))).toHaveLength(2));
    const [done, undone] = received.filter(({ address }) => address.startsWith('PUT'));
    expect(done?.body).toMatchObject({ planVersion: 4, doneOn: '2026-11-21' });
    expect(undone?.body).toMatchObject({ planVersion: 5, doneOn: null });
  });

  it('says all that an activity lacks, and sends nothing that was chosen and then left', async () => {
    const received = await answerWith({
      ...beside,
      [read]: answer(examplePlan), 'GET /api/v1/agencies': agencies, 'GET /api/v1/staff': { body: { total: 0, items: [] } },
      [`POST ${api}/activities`]: { status: 201, body: examplePlan },
    });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Lägg till aktivitet' }));
    await user.click(await screen.findByRole('radio', { name: 'En organisation' }));
    await user.click(screen.getByRole('button', { name: 'Spara aktiviteten' }));
    const links = within(await screen.findByRole('alert')).getAllByRole('link').map(({ textContent }) => textContent);
    expect(links).toContain('Organisation: Välj vilken organisation som ansvarar.');
    expect(links).toHaveLength(3);
    await expectAccessible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Organisation' }), 'Granviks kommun');
    await user.click(screen.getByRole('radio', { name: 'Personen själv' }));
    await user.type(screen.getByRole('textbox', { name: 'Vad ska göras?' }), 'Promenad');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Spår' }), 'Vardag');
    await user.click(screen.getByRole('button', { name: 'Spara aktiviteten' }));
    expect(await screen.findByText('Aktiviteten är sparad')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body)
      .toMatchObject({ planVersion: 4, title: 'Promenad', track: 'everyday-life', responsibleKind: 'participant', responsibleAgencyId: null });
  });

  it('keeps what is typed when someone else was first, and saves on what they wrote', async () => {
    let version = 4;
    const received = await answerWith({
      ...beside,
      [read]: () => answer({ ...examplePlan, version }),
      [`POST ${api}/goals`]: ({ body }) => {
        if ((body as { planVersion: number }).planVersion === 5) return { status: 201, body: examplePlan };
        version = 5;
        return { status: 409, body: problem(409, 'stale-version') };
      },
    });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Lägg till mål' }));
    await user.type(await screen.findByRole('textbox', { name: /Målet/ }), 'Sova gott');
    await user.click(screen.getByRole('button', { name: 'Spara målet' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj stale-version');
    await waitFor(() => expect(received.filter(({ address }) => address === read)).toHaveLength(2));
    await user.click(screen.getByRole('button', { name: 'Spara målet' }));
    expect(await screen.findByText('Målet är sparat')).toBeTruthy();
    expect(received.filter(({ address }) => address.startsWith('POST')).at(-1)?.body).toMatchObject({ planVersion: 5, words: 'Sova gott' });
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { examplePlan, exampleVersion } from '../../../contract/plan-examples.ts';
import type { Agreement, Plan } from '../../../contract/plan.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { MyPlanPage } from './MyPlanPage.tsx';
import { PlanVersionsPage } from './PlanVersionsPage.tsx';
import { SipPage } from './SipPage.tsx';

const caseId = '0198c0de-0000-7000-8000-0000000000c1';
const api = `/api/v1/cases/${caseId}/plan`;
const coach: SignedInPerson = {
  kind: 'staff', id: caseId, name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: examplePlan.overallAgencyId, agencyName: 'Granviks kommun',
};
const vilma: SignedInPerson = { kind: 'participant', id: caseId, name: 'Vilma Testgren', caseIds: [caseId] };
const [activity] = examplePlan.activities;
const agreement: Agreement = {
  id: caseId, planVersion: 4, answer: 'partly', words: 'Jag vill börja senare.', how: 'self', saidOn: '2026-11-20', recordedByName: null, changedSince: true,
};
const withPlan = (plan: Plan | null) => ({ [`GET /api/v1/cases/${caseId}/corrections`]: { body: { corrections: [], differingViews: [] } }, [`GET ${api}`]: { body: { plan, mayWrite: true } } });

describe('SipPage', () => {
  const open = () => showPage(SipPage, { path: '/cases/$caseId/plan/sip', at: `/cases/${caseId}/plan/sip`, person: coach });

  it('lays out the four parts, principals apart from others', async () => {
    const other = { ...activity!, id: caseId, title: 'Självhjälpsgrupp', need: '', responsibleKind: 'other' as const, responsibleAgencyId: null, responsibleAgencyName: null, responsibleAgencyKind: null, responsibleOther: 'Brukarföreningen Lyktan' };
    await answerWith(withPlan({ ...examplePlan, activities: [activity!, other] }));
    open();
    const principals = within(await screen.findByRole('table', { name: /^2\./ }));
    expect(principals.getByText('Arbetsprövning i kök')).toBeTruthy();
    expect(principals.queryByText('Självhjälpsgrupp')).toBeNull();
    expect(within(screen.getByRole('table', { name: /^3\./ })).getByText('Brukarföreningen Lyktan')).toBeTruthy();
    expect(within(screen.getByRole('table', { name: /^1\./ })).getByText('Behovet är inte beskrivet')).toBeTruthy();
    expect(screen.getByText('Granviks kommun har det övergripande ansvaret för planen.')).toBeTruthy();
    await expectAccessible();
  });

  it('says so when there is no plan', async () => {
    await answerWith(withPlan(null));
    open();
    expect(await screen.findByText('Det finns ingen gemensam plan ännu')).toBeTruthy();
  });
});

describe('PlanVersionsPage', () => {
  it('tells what has changed since a version, in words', async () => {
    await answerWith({ ...withPlan({ ...examplePlan, version: 5, versions: [{ ...exampleVersion, version: 5 }, ...examplePlan.versions] }), [`GET ${api}/versions/4`]: { body: exampleVersion } });
    const user = showPage(PlanVersionsPage, { path: '/cases/$caseId/plan/versions', at: `/cases/${caseId}/plan/versions`, person: coach });
    await user.click(await screen.findByRole('button', { name: 'Jämför med nu: version 4' }));
    expect(await screen.findByText('Ändrat: Besöka två kök')).toBeTruthy();
    expect(screen.getByText('Klar senast: från onsdag 1 april 2026 till onsdag 15 april 2026')).toBeTruthy();
    await expectAccessible();
  });
});

describe('MyPlanPage', () => {
  const open = (person = vilma) => showPage(MyPlanPage, { path: '/my/plan', at: '/my/plan', person });

  it('shows her goals, what happens now and who does it', async () => {
    await answerWith(withPlan(examplePlan));
    open();
    expect(await screen.findByText('Jag vill laga mat åt andra igen')).toBeTruthy();
    expect(screen.getByText('Arbetsprövning i kök')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Min plan');
    await expectAccessible();
  });

  it('takes her answer, and says what is missing first', async () => {
    const received = await answerWith({ ...withPlan(examplePlan), [`POST ${api}/agreement`]: { status: 201, body: examplePlan } });
    const user = open();
    await user.click(await screen.findByRole('button', { name: 'Skicka mitt svar' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(1);
    await user.click(screen.getByRole('radio', { name: 'Den stämmer delvis' }));
    await user.click(screen.getByRole('button', { name: 'Skicka mitt svar' }));
    expect(await screen.findByText('Tack. Ditt svar syns för din coach.')).toBeTruthy();
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toMatchObject({ planVersion: 4, answer: 'partly' });
  });

  it('says that the plan has changed since she answered, and how', async () => {
    await answerWith({ ...withPlan({ ...examplePlan, version: 5, agreement, agreements: [agreement] }), [`GET ${api}/versions/4`]: { body: exampleVersion } });
    open();
    expect(await screen.findByText('Planen är ändrad sedan du svarade')).toBeTruthy();
    expect(await screen.findByText('Ändrat: Besöka två kök')).toBeTruthy();
    expect(screen.getByText('Jag vill börja senare.')).toBeTruthy();
    await expectAccessible();
  });

  it('is kind when empty, and offers another try when it fails', async () => {
    let failing = false;
    await answerWith({ [`GET ${api}`]: () => (failing ? { status: 500, body: problem(500, 'unexpected-fault') } : { body: { plan: null, mayWrite: false } }) });
    open();
    expect(await screen.findByText('Du har ingen plan ännu')).toBeTruthy();
    failing = true;
    open();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy());
  });
});

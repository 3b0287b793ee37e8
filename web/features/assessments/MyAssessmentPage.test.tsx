import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { assessmentsRoutes } from '../../../contract/assessments.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { MyAssessmentPage } from './MyAssessmentPage.tsx';

const caseId = '0198c0de-0000-7000-8000-0000000000c1';
const api = `/api/v1/cases/${caseId}`;
const picture = assessmentsRoutes.readAssessment.example.response;
const beside = { [`GET ${api}/corrections`]: { body: { corrections: [], differingViews: [] } } };
const open = () => showPage(MyAssessmentPage, { path: '/my/assessment', at: '/my/assessment', person: { kind: 'participant', id: caseId, name: 'Vilma Testgren', caseIds: [caseId] } });

describe('MyAssessmentPage', () => {
  it('shows what is written of her, with a way to say how she sees it', async () => {
    await answerWith({ ...beside, [`GET ${api}/assessment`]: { body: { ...picture, mayWrite: false } } });
    open();
    expect(await screen.findByText(picture.parts[0]?.findings ?? '')).toBeTruthy();
    expect((await screen.findAllByRole('button', { name: /^Skriv hur du ser på det/ })).length).toBe(picture.parts.length + 1);
    await expectAccessible();
  });

  it('says what will be here while nothing is', async () => {
    await answerWith({ ...beside, [`GET ${api}/assessment`]: { body: { ...picture, parts: [], statements: [], mayWrite: false } } });
    open();
    expect(await screen.findByText('Ingen bedömning är delad med dig ännu')).toBeTruthy();
  });

  it('can be fetched again when it fails', async () => {
    await answerWith({ [`GET ${api}/assessment`]: { status: 500, body: problem(500, 'unexpected-fault') } });
    open();
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });
});

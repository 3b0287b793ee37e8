import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AssessmentPicture, assessmentsRoutes } from '../../../contract/assessments.ts';
import { answerWith, problem } from '../../app/fake-api.ts';
import { showPage } from '../../app/show-page.tsx';
import { expectAccessible } from '../../ui/axe.ts';
import { AssessmentPage } from './AssessmentPage.tsx';

const caseId = '0198c0de-0000-7000-8000-0000000000c1';
const api = `/api/v1/cases/${caseId}`;
const read = `GET ${api}/assessment`;
const picture = AssessmentPicture.parse(assessmentsRoutes.readAssessment.example?.response);
const [municipality, psychiatry] = picture.agencies;
const [part] = picture.parts;
const [statement] = picture.statements;
const nothing: AssessmentPicture = { ...picture, parts: [], statements: [] };

const open = { by: 'consent', validTo: '2027-02-28' };
/** The person has said yes to one agency and no to another. */
const sharing = {
  [`GET ${api}/sharing-ways`]: {
    body: {
      items: (['work', 'assessment', 'health'] as const).flatMap((category) => [
        { agencyId: psychiatry!.id, agencyName: psychiatry!.name, category, proposed: false, open: category === 'work' ? open : null, closed: category === 'work' ? null : { reason: 'other-category', day: null } },
        { agencyId: caseId, agencyName: 'Försäkringskassan', category, proposed: false, open: null, closed: { reason: 'refused', day: null } },
      ]),
      total: 6,
    },
  },
  [`GET ${api}/disclosures`]: { body: { items: [], total: 0 } },
  [`GET ${api}/corrections`]: { body: { corrections: [], differingViews: [] } },
};

const openPage = () => showPage(AssessmentPage, {
  path: '/cases/$caseId/assessment', at: `/cases/${caseId}/assessment`,
  person: { kind: 'staff', id: caseId, name: 'Karin Coachberg', role: 'coach', title: 'Coach', agencyId: municipality!.id, agencyName: municipality!.name },
});

describe('AssessmentPage', () => {
  it('lays the parts side by side and says gaps and disagreements in words', async () => {
    await answerWith({
      ...sharing,
      [read]: {
        body: {
          ...picture, parts: [part, { ...part, id: caseId, view: 'supports', ownerAgencyId: psychiatry!.id, ownerAgencyName: psychiatry!.name }],
          disagreements: [{ area: 'everyday-life', brightest: { view: 'supports', agencies: [psychiatry] }, darkest: { view: 'hinders', agencies: [municipality] } }],
          gaps: { areas: ['health', 'work'], agencies: [] },
        },
      },
    });
    openPage();
    const row = within(await screen.findByRole('row', { name: /Vardag/ }));
    expect(row.getByText('Hindrar')).toBeTruthy();
    expect(row.getByText('Stöder')).toBeTruthy();
    expect(screen.getByText('Vardag: Vuxenpsykiatrin Granvik säger ”stöder”, Granviks kommun säger ”hindrar”. Ta upp det tillsammans.')).toBeTruthy();
    expect(screen.getByText('Inget av det ni kan läsa säger något säkert om hälsa och arbete.')).toBeTruthy();
    expect(screen.getByText('Ja, på vissa villkor')).toBeTruthy();
    // One's own gap is a fact; another party's may be written and not given.
    const health = within(screen.getByRole('row', { name: /Hälsa/ }));
    expect([health.getAllByText('Inget skrivet').length, health.getAllByText('Inget delat med er').length]).toEqual([1, 1]);
    await expectAccessible();
  });

  it('says what will be here while nothing is', async () => {
    await answerWith({ ...sharing, [read]: { body: nothing } });
    openPage();
    expect(await screen.findByText('Ni har inte gjort någon gemensam bedömning ännu')).toBeTruthy();
    expect(screen.queryByText('Luckor')).toBeNull();
    await expectAccessible();
  });

  it('offers another try when it cannot be read', async () => {
    await answerWith({ ...sharing, [read]: { status: 500, body: problem(500, 'unexpected-fault') } });
    openPage();
    expect((await screen.findByRole('alert')).textContent).toContain('Detalj unexpected-fault');
    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('is read only for those who may not write', async () => {
    await answerWith({ ...sharing, [read]: { body: { ...picture, mayWrite: false } } });
    openPage();
    await screen.findByRole('row', { name: /Vardag/ });
    expect(screen.queryByRole('button', { name: /er bild/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /bedömning/ })).toBeNull();
  });

  it('takes the own part in place, says what is missing, and what the server refused at its field', async () => {
    const refusal = { ...problem(409, 'consent-missing'), errors: [{ path: 'shareWith', code: 'consent-missing', message: 'Det saknas samtycke för Vuxenpsykiatrin Granvik.' }] };
    let refused = false;
    const received = await answerWith({
      ...sharing,
      [read]: { body: picture }, ...sharing,
      [`PUT ${api}/assessment-parts/work`]: () => {
        if (refused) return { body: { ...part, area: 'work' } };
        refused = true;
        return { status: 409, body: refusal };
      },
    });
    const user = openPage();
    await user.click(await screen.findByRole('button', { name: 'Skriv er bild av arbete' }));
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /Försäkringskassan/ })).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Spara er bild' }));
    expect(within(await screen.findByRole('alert')).getAllByRole('link')).toHaveLength(2);
    await expectAccessible();
    await user.click(screen.getByRole('radio', { name: 'Stöder' }));
    await user.type(screen.getByRole('textbox', { name: /Vad ni har sett/ }), 'Vana från kök.');
    await user.click(screen.getByRole('checkbox', { name: 'Vuxenpsykiatrin Granvik' }));
    await user.click(screen.getByRole('button', { name: 'Spara er bild' }));
    expect(within(await screen.findByRole('alert')).getByText(/Det saknas samtycke/)).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: 'Vuxenpsykiatrin Granvik' }));
    await user.click(screen.getByRole('button', { name: 'Spara er bild' }));
    expect(await screen.findByText('Er bild är sparad')).toBeTruthy();
    expect(received.filter(({ address }) => address.startsWith('PUT')).at(-1)?.body).toMatchObject({ view: 'supports', findings: 'Vana från kök.', shareWith: [] });
  });

  it('asks which conditions together with all else that is missing, and keeps the statement before', async () => {
    const received = await answerWith({ ...sharing, [read]: { body: picture }, [`POST ${api}/joint-statements`]: { status: 201, body: statement } });
    const user = openPage();
    await user.click(await screen.findByRole('button', { name: 'Skriv en ny bedömning' }));
    await user.click(await screen.findByRole('radio', { name: 'Ja, på vissa villkor' }));
    await user.click(screen.getByRole('button', { name: 'Lägg till en insats' }));
    await user.click(screen.getByRole('button', { name: 'Spara bedömningen' }));
    const links = within(await screen.findByRole('alert')).getAllByRole('link').map(({ textContent }) => textContent);
    expect(links).toHaveLength(4);
    expect(links).toContain('Villkor: Skriv vilka villkoren är.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Ta bort insats 1' }));
    await user.type(screen.getByRole('textbox', { name: 'Villkor' }), 'Korta pass.');
    await user.type(screen.getByRole('textbox', { name: 'Varför ni kommit fram till det' }), 'Det går framåt.');
    await user.click(screen.getByRole('button', { name: 'Spara bedömningen' }));
    await waitFor(() => expect(received.some(({ address }) => address.startsWith('POST'))).toBe(true));
    expect(received.find(({ address }) => address.startsWith('POST'))?.body).toMatchObject({ possible: 'with-conditions', conditions: 'Korta pass.', measures: [] });
  });
});

import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessReasons } from '../../../contract/access-reasons.ts';
import type { AccessReasonDetail } from '../../../contract/access-reasons.ts';
import { expectAccessible } from '../../ui/axe.ts';
import { show } from '../../ui/show.tsx';
import { answerWith, problem } from '../fake-api.ts';
import { showPage } from '../show-page.tsx';
import { TodayProvider } from '../../ui/Today.tsx';
import { ReasonList } from './ReasonList.tsx';
import { WhySeen } from './WhySeen.tsx';

const caseId = '0198c0de-0000-7000-8000-000000000001';
const recordId = '0198c0de-0000-7000-8000-000000000005';
const coach = { kind: 'staff', id: caseId, name: 'Fia Kassman', role: 'professional', title: 'Handläggare', agencyId: caseId, agencyName: 'Försäkringskassan' } as const;
const plain: AccessReasonDetail = { code: 'on-team', agencyName: 'Försäkringskassan', staffName: null, on: null, untilAt: null, way: null };
const way = { by: 'consent', fromAgencyName: 'Granviks kommun', since: '2026-09-01', until: '2027-02-28', statute: null } as const;
const address = `GET /api/v1/cases/${caseId}/records/session/${recordId}/reasons`;

function Part() {
  return <WhySeen caseId={caseId} recordKind="session" recordId={recordId} what="samtalet" />;
}
const open = () => showPage(Part, { path: '/', at: '/', person: coach });

describe('why a record is seen', () => {
  it('is asked for by a press, and answered with who, when and until when', async () => {
    const reasons = [{ ...plain, on: '2026-09-03', way }, { ...plain, code: 'disclosed', agencyName: 'Granviks kommun', staffName: 'Karin Coachberg', on: '2026-11-20', way }];
    const received = await answerWith({ [address]: { body: { reasons } } });
    const user = open();
    const button = await screen.findByRole('button', { name: 'Varför ser jag det här: samtalet', expanded: false });
    expect(received).toEqual([]);
    await user.click(button);
    expect(await screen.findByText('Du är med i teamet runt personen. Sedan 3 september. Personen har sagt ja till att Granviks kommun berättar, från 1 september till 28 februari 2027.')).toBeTruthy();
    expect(screen.getByText(/^Granviks kommun har delat uppgiften med er\. Karin Coachberg delade den i går\./)).toBeTruthy();
    await expectAccessible();
    await user.click(button);
    expect(screen.queryByText(/Du är med i teamet/)).toBeNull();
  });

  it('can be asked again when it fails', async () => {
    await answerWith({ [address]: { status: 500, body: problem(500, 'unexpected-fault') } });
    const user = open();
    await user.click(await screen.findByRole('button'));
    expect(await screen.findByRole('button', { name: 'Försök igen' })).toBeTruthy();
  });

  it('has a sentence for every reason, with no hole left', () => {
    show(
      <TodayProvider today="2026-11-21">
        <ReasonList reasons={accessReasons.map((code) => ({ ...plain, code, way: { ...way, by: 'ground', statute: 'OSL 10:28' }, untilAt: '2026-11-21T13:00:00.000Z' }))} />
      </TodayProvider>,
    );
    const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(items).toHaveLength(accessReasons.length);
    expect(items.filter((text) => /\{\{|why-|undefined/.test(text ?? ''))).toEqual([]);
    expect(items[0]).toContain('Till i dag, klockan 14.00.');
  });
});

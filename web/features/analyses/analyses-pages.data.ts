import { exampleFinding, exampleGapSource, exampleNote, exampleOverview, examplePath } from '../../../contract/analysis-examples.ts';
import type { Finding } from '../../../contract/findings.ts';
import type { OutlookNote } from '../../../contract/outlook-notes.ts';
import type { Prestudy } from '../../../contract/prestudies.ts';
import type { ServicePath } from '../../../contract/service-paths.ts';
import type { SignedInPerson } from '../../../contract/sign-in.ts';
import type { Answer } from '../../app/fake-api.ts';

/** What the pages of the analysis are tested with. */
export const prestudyId = '01999999-0000-7000-8000-000000006901';
export const api = `/api/v1/prestudies/${prestudyId}`;
export const at = `/prestudies/${prestudyId}/analysis`;

export const analyst: SignedInPerson = {
  kind: 'staff', id: '01999999-0000-7000-8000-000000006902', role: 'professional', name: 'Ida Projektgren', title: 'Utredare',
  agencyId: '01999999-0000-7000-8000-000000006903', agencyName: 'Samordningsförbundet Granvik',
};

const prestudy = (myPart: Prestudy['myPart']): Prestudy => ({
  id: prestudyId, name: 'Vägar till arbete', question: 'Vad hindrar?', startsOn: '2026-01-01', endsOn: '2026-12-31', ownerAgencyName: 'Samordningsförbundet Granvik', endedOn: null,
  myPart, purpose: '', ownerAgencyId: '01999999-0000-7000-8000-000000006903', budgetSek: null, version: 1, fundingProject: null, members: [], milestones: [], decisions: [],
});

const answered = (body: unknown): Answer => ({ body });
const listed = (items: readonly unknown[]): Answer => ({ body: { items, total: items.length } });

export const finding: Finding = exampleFinding;
export const claim: Finding = { ...finding, id: '01999999-0000-7000-8000-000000006921', kind: 'lesson', sentenceSv: 'Fråga först.', sentenceEn: '', principles: [], level: 'society', evidence: [], supported: false };
export const withdrawn: Finding = { ...finding, id: '01999999-0000-7000-8000-000000006922', sentenceSv: 'Gäller inte.', withdrawnOn: '2026-11-02', withdrawnReason: 'Fel år.' };
export const note: OutlookNote = exampleNote;
export const path: ServicePath = examplePath;

/** A pre-study with a little of everything, and one who works in it. */
export const whole: Readonly<Record<string, Answer>> = {
  [`GET ${api}`]: answered(prestudy('member')),
  [`GET ${api}/analysis`]: answered(exampleOverview),
  [`GET ${api}/findings`]: listed([finding, claim, withdrawn]),
  [`GET ${api}/findings/${finding.id}`]: answered(finding),
  [`GET ${api}/evidence-sources`]: listed([exampleGapSource, { ...exampleGapSource, kind: 'outlook-note', id: note.id, label: note.title }]),
  [`GET ${api}/outlook-notes`]: listed([note]),
  [`GET ${api}/outlook-notes/${note.id}`]: answered(note),
  [`GET ${api}/service-paths`]: listed([path]),
  [`GET ${api}/service-paths/${path.id}`]: answered(path),
};

/** The same with nothing in it yet. */
export const empty: Readonly<Record<string, Answer>> = {
  ...whole, [`GET ${api}/findings`]: listed([]), [`GET ${api}/evidence-sources`]: listed([]), [`GET ${api}/outlook-notes`]: listed([]), [`GET ${api}/service-paths`]: listed([]),
};

/** The same for one who only reads. */
export const forReader: Readonly<Record<string, Answer>> = { ...whole, [`GET ${api}`]: answered(prestudy('reader')) };

/** Invented examples for the API page. */
const id = (last: string) => `01999999-0000-7000-8000-0000000069${last}`;

export const exampleNewFinding = {
  kind: 'insight' as const, sentenceSv: 'Ingen tar emot när vården skickar personen vidare.', sentenceEn: 'Nobody receives when care sends the person on.',
  level: 'organisation' as const, principles: ['accessibility' as const], strength: 'likely' as const, strengthWhy: 'Två verksamheter säger samma sak.',
  evidence: [{ kind: 'gap' as const, sourceId: id('10'), note: '' }],
};

export const exampleGapSource = {
  kind: 'gap' as const, id: id('10'), label: 'Vårdcentralen → Arbetsförmedlingen', detail: 'Remissen har ingen mottagare.',
  path: `/prestudies/${id('01')}/analysis/paths/${id('30')}`,
};

export const exampleFinding = {
  ...exampleNewFinding, id: id('20'), supported: true, withdrawnOn: null, withdrawnReason: '', createdByName: 'Ida Projektgren', changedOn: '2026-11-20', version: 1,
  evidence: [{ kind: 'gap' as const, sourceId: id('10'), note: '', label: exampleGapSource.label, detail: exampleGapSource.detail, path: exampleGapSource.path, gone: false }],
};

export const exampleNewNote = {
  title: 'En arbetshälsa för den som saknar arbete', kind: 'programme' as const, content: 'En grannkommun provade gemensam bedömning under två år.',
  place: 'Granviks kommun', link: '', reference: 'Slutrapport, Granviks kommun 2024', seenOn: '2026-10-05', takeaway: 'Fasta möten varannan vecka gjorde skillnad.',
  relevance: 3, tags: ['samverkan'],
};
export const exampleNote = { ...exampleNewNote, id: id('40'), createdByName: 'Ida Projektgren', version: 1 };

export const exampleNewPath = {
  name: 'Trettio år, långvarigt försörjningsstöd', about: 'En påhittad person med depression.',
  steps: [
    { service: 'Vårdcentralen', whatHappens: 'Bedöms och får läkarintyg.', waitWeeks: 3, handover: 'missing' as const, gap: { why: 'Remissen har ingen mottagare.', owner: '' } },
    { service: 'Arbetsförmedlingen', whatHappens: 'Skrivs in.', waitWeeks: null, handover: null, gap: null },
  ],
};
export const examplePath = {
  ...exampleNewPath, id: id('30'), createdByName: 'Ida Projektgren', version: 1,
  steps: exampleNewPath.steps.map((step) => ({ ...step, gap: step.gap && { ...step.gap, id: id('10') } })),
};

export const exampleOverview = {
  findings: { total: 6, byKind: { finding: 3, insight: 3, lesson: 0 }, unsupported: 1, untranslated: 2, withdrawn: 0 },
  matrix: { fields: 20, empty: 13, emptyLevels: ['society' as const] },
  outlook: { total: 4, unused: 1 },
  paths: { total: 2, gaps: 3, unowned: 1, unexplained: 0 },
};

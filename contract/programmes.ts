import { z } from 'zod';
import { FundingProject } from './funding-project.ts';
import { AdmissionCriterion } from './programme-criteria.ts';
import { ProgrammeModel } from './programme-model.ts';
import { defineRoute } from './route.ts';
import { Day, Id, listOf, Words } from './words.ts';

/** A running programme in a list. The model is the version that new cases begin with. */
export const ProgrammeSummary = z.object({
  id: Id,
  key: z.string(),
  name: Words,
  ownerAgencyId: Id,
  ownerAgencyName: z.string(),
  startsOn: Day.nullable(),
  endsOn: Day.nullable(),
  modelVersion: z.number().int(),
});
export type ProgrammeSummary = z.infer<typeof ProgrammeSummary>;

/** An agency that takes part, and which of the model's parties it is. */
export const ProgrammeParty = z.object({ agencyId: Id, agencyName: z.string(), partyKey: z.string() });
export type ProgrammeParty = z.infer<typeof ProgrammeParty>;

/** What the funder's project bank says of the project that pays. The contact person and odd labels are left out. */
export const FundingFacts = z.object(FundingProject.omit({ contact: true, unknown: true }).shape);
export type FundingFacts = z.infer<typeof FundingFacts>;

/** A programme whole: its model with the source of each fact, its agencies and its funding project. */
export const Programme = ProgrammeSummary.extend({
  parties: z.array(ProgrammeParty),
  model: ProgrammeModel,
  /** Every published version, the newest first. */
  versions: z.array(z.number().int()),
  fundingProject: FundingFacts.nullable(),
});
export type Programme = z.infer<typeof Programme>;

/** What a person needs to know before asking to take part; nothing of it needs a sign-in. */
export const OpenProgramme = z.object({
  id: Id,
  name: Words,
  ownerAgencyName: z.string(),
  targetGroup: Words,
  criteria: z.array(AdmissionCriterion),
  /** Within how many days a referral is decided; null where the model does not say. */
  decisionWithinDays: z.number().int().nullable(),
});
export type OpenProgramme = z.infer<typeof OpenProgramme>;

const tag = 'programmes';

const exampleSummary = {
  id: '01990000-0000-7000-8000-000000000201', key: 'steget', name: { sv: 'Steget', en: 'Steget' },
  ownerAgencyId: '01990000-0000-7000-8000-000000000001', ownerAgencyName: 'Granviks kommun',
  startsOn: '2026-01-01', endsOn: null, modelVersion: 1,
};

const source = { demand: 'S6', seed: '001_87aae1e460b3c4af' };
const exampleProgramme = {
  ...exampleSummary, versions: [1], fundingProject: null,
  parties: [{ agencyId: exampleSummary.ownerAgencyId, agencyName: exampleSummary.ownerAgencyName, partyKey: 'municipality' }],
  model: {
    key: 'steget', version: 1, name: exampleSummary.name, purpose: [{ text: { sv: 'Närma sig arbete.', en: 'Come closer to work.' }, source }],
    owner: { party: 'municipality', source }, parties: [{ key: 'municipality', kind: 'municipality', name: { sv: 'Kommunen', en: 'The municipality' }, source }],
    targetGroup: { description: { sv: 'Personer med psykisk ohälsa.', en: 'People with mental ill-health.' }, source },
    phases: [
      { key: 'referred', label: { sv: 'Aktualiserad', en: 'Referred' }, source }, { key: 'activity', label: { sv: 'Rehabilitering', en: 'Rehabilitation' }, source },
      { key: 'discharged', label: { sv: 'Utskriven', en: 'Discharged' }, source },
    ],
    informationCategories: { used: ['plan', 'placement'], source }, cadences: [{ key: 'normal-stay', months: 6, source }], attendance: { mode: 'individual', source },
    goals: [{ key: 'self-support', level: 'individual', label: { sv: 'Egen försörjning', en: 'Self-support' }, measure: { kind: 'share-self-supporting', when: 'at-discharge' }, source }],
  },
};

export const programmesRoutes = {
  listProgrammes: defineRoute({
    method: 'GET', path: '/programmes', tag, access: 'programme.read',
    summary: 'Lists the programmes that the reader\'s agency takes part in, or that the participant is in',
    response: listOf(ProgrammeSummary), status: 200, errors: [],
    example: { response: { items: [exampleSummary], total: 1 } },
  }),
  readProgramme: defineRoute({
    method: 'GET', path: '/programmes/:programmeId', tag, access: 'programme.read',
    summary: 'Shows a programme: its model with the source of every fact, its parties and who funds it',
    params: z.object({ programmeId: Id }), response: Programme, status: 200, errors: [],
    example: { response: exampleProgramme },
  }),
  listOpenProgrammes: defineRoute({
    method: 'GET', path: '/open-programmes', tag, access: 'public.read',
    summary: 'Lists the programmes that a person can ask to take part in, with the questions they are asked',
    response: listOf(OpenProgramme), status: 200, errors: [],
    example: {
      response: {
        items: [{
          id: exampleSummary.id, name: exampleSummary.name, ownerAgencyName: exampleSummary.ownerAgencyName,
          targetGroup: { sv: 'Personer med psykisk ohälsa.', en: 'People with mental ill-health.' }, criteria: [], decisionWithinDays: 14,
        }],
        total: 1,
      },
    },
  }),
} as const;

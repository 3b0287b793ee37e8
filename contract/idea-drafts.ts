import { z } from 'zod';
import { ideaParams } from './ideas.ts';
import { Key } from './programme-basis.ts';
import { ProgrammeModel } from './programme-model.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Day, Id, Instant, Version, Words } from './words.ts';

/** The sections of a programme model, in the order of the file. */
export const modelSections = [
  'key', 'version', 'name', 'purpose', 'period', 'owner', 'parties', 'teamRoles', 'targetGroup', 'admissionCriteria', 'phases',
  'informationCategories', 'sharing', 'instruments', 'cadences', 'placementKinds', 'attendance', 'goals',
] as const satisfies readonly (keyof typeof ProgrammeModel.shape)[];
export const ModelSection = z.enum(modelSections);
export type ModelSection = z.infer<typeof ModelSection>;

/** Something wrong in a draft, at a place in its text. Lines and columns count from 1. */
export const DraftFault = z.object({
  line: z.number().int(), column: z.number().int(),
  /** As `purpose[0].text.en`; empty for the text as a whole. */
  path: z.string(),
  /** What is wrong and what should be there instead. */
  expected: Words,
  section: ModelSection.nullable(),
  /** A text that is there and empty, and that a field of a form can fill. */
  isEmptyText: z.boolean(),
  /** What the other language says, where it says something. */
  beside: z.string().nullable(),
});
export type DraftFault = z.infer<typeof DraftFault>;

/**
 * How a section stands. `faulty`: the validator refuses it. `missing`: left out, and the model holds without it.
 * `assumed`: all of it is a proposal that nobody has found a source for. `grounded`: some of it has a source.
 */
export const DraftSection = z.object({
  section: ModelSection, state: z.enum(['faulty', 'missing', 'assumed', 'grounded']), faults: z.number().int(), canPropose: z.boolean(),
});
export type DraftSection = z.infer<typeof DraftSection>;

export const draftOrigins = ['generated', 'written', 'filled-in', 'proposal'] as const;
export const DraftVersion = z.object({ version: Version, origin: z.enum(draftOrigins), madeByName: z.string(), madeAt: Instant });
export type DraftVersion = z.infer<typeof DraftVersion>;

/** A party of the model, for naming the agencies that take part. */
export const DraftParty = z.object({ key: z.string(), name: z.string(), isOwner: z.boolean() });

/** A draft of a programme model, and what the validator of the house says of it. */
export const ModelDraft = z.object({
  version: Version,
  yaml: z.string(),
  valid: z.boolean(),
  faults: z.array(DraftFault),
  sections: z.array(DraftSection),
  parties: z.array(DraftParty),
  versions: z.array(DraftVersion),
});
export type ModelDraft = z.infer<typeof ModelDraft>;

/** Far above the longest model there is; a text that holds more is none. */
const Yaml = z.string().max(200_000);

export const NewProgramme = z.object({
  draftVersion: Version,
  startsOn: Day,
  endsOn: Day.nullable(),
  parties: z.array(z.object({ partyKey: Key, agencyId: Id })).max(60),
}).refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, { path: ['endsOn'], message: 'too-early' });

const tag = 'ideas';
const example: ModelDraft = {
  version: 1, yaml: 'key: huben\nversion: 1\n', valid: false,
  faults: [{ line: 1, column: 1, path: 'name', expected: { sv: 'Här fattas flera fält.', en: 'Here is missing several fields.' }, section: 'name', isEmptyText: false, beside: null }],
  sections: [{ section: 'name', state: 'faulty', faults: 1, canPropose: false }], parties: [],
  versions: [{ version: 1, origin: 'generated', madeByName: 'Karin Coachberg', madeAt: '2026-03-16T09:00:00Z' }],
};
const changed = { status: 201, errors: ['stale-version'] } as const;

export const ideaDraftsRoutes = {
  readModelDraft: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/ideas/:ideaId/model-draft', tag, access: 'prestudy.read',
    summary: 'Shows the newest draft of the programme model, or one version of it, with what is wrong and what is missing',
    params: ideaParams, query: z.object({ version: z.coerce.number().int().min(1).max(1_000_000).optional() }), response: ModelDraft, status: 200, errors: [],
    example: { response: example },
  }),
  keepModelDraft: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/model-drafts', tag, access: 'prestudy.write', summary: 'Keeps a text as the next version of the draft, right or wrong',
    params: ideaParams, body: z.object({ yaml: Yaml, version: Version }), response: z.object({ version: Version }), ...changed,
    example: { body: { yaml: example.yaml, version: 1 }, response: { version: 2 } },
  }),
  fillModelDraft: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/model-draft-texts', tag, access: 'prestudy.write', summary: 'Fills in texts that are missing in the draft, as the next version',
    params: ideaParams, body: z.object({ version: Version, texts: z.array(z.object({ path: z.string().max(300), text: z.string().trim().min(1).max(4000) })).min(1).max(300) }),
    response: z.object({ version: Version }), status: 201, errors: ['stale-version', 'draft-place-unknown'],
    example: { body: { version: 1, texts: [{ path: 'name.en', text: 'The Hub' }] }, response: { version: 2 } },
  }),
  proposeModelSection: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/model-draft-proposals', tag, access: 'prestudy.write',
    summary: 'Puts a usual proposal, marked as an assumption, where a section of the draft is missing',
    params: ideaParams, body: z.object({ version: Version, section: ModelSection }), response: z.object({ version: Version }), status: 201,
    errors: ['stale-version', 'nothing-to-propose'], example: { body: { version: 1, section: 'instruments' }, response: { version: 2 } },
  }),
  regenerateModelDraft: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/model-draft-renewals', tag, access: 'prestudy.write', summary: 'Makes the draft anew from the idea, as the next version; the earlier ones stay',
    params: ideaParams, body: z.object({ version: Version }), response: z.object({ version: Version }), ...changed,
    example: { body: { version: 1 }, response: { version: 2 } },
  }),
  fetchModelDraft: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/ideas/:ideaId/model-draft-file', tag, access: 'prestudy.read', summary: 'The newest draft as a file, as the folder of programmes has them',
    params: ideaParams, file: [fileTypes.yaml], status: 200, errors: [],
  }),
  beginProgramme: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/programme', tag, access: 'prestudy.write', summary: 'Takes a valid draft into use: its model is published and the programme begins',
    params: ideaParams, body: NewProgramme, response: z.object({ programmeId: Id }), status: 201,
    errors: ['stale-version', 'idea-not-chosen', 'idea-has-programme', 'draft-not-valid', 'programme-key-taken', 'programme-owner-elsewhere', 'association-holds-no-people', 'party-not-in-model', 'agency-unknown'],
    example: {
      body: { draftVersion: 2, startsOn: '2026-04-01', endsOn: null, parties: [{ partyKey: 'granvik', agencyId: '01990000-0000-7000-8000-000000000101' }] },
      response: { programmeId: '01990000-0000-7000-8000-000000000201' },
    },
  }),
} as const;

import { z } from 'zod';
import { informationCategories } from './access.ts';
import { AgencyKindLaw, GroundKind, GroundRefusal, SecrecyRule } from './law.ts';
import { consentKindExample, municipalityKindExample } from './law-examples.ts';
import { PartyKind } from './programme-model.ts';
import { defineRoute } from './route.ts';
import { Words } from './words.ts';

/** A kind of agency with the secrecy that binds it. */
export const GuideKind = AgencyKindLaw.extend({ rule: SecrecyRule });
export type GuideKind = z.infer<typeof GuideKind>;

/**
 * What the law allows one way. `ask`: ask the person, a yes is enough. `counts-only`: nothing about a person, only
 * numbers. `no-way`: not even a yes leads there.
 */
export const GuideAnswer = z.object({
  verdict: z.enum(['ask', 'counts-only', 'no-way']),
  instead: Words.nullable(),
  /** The grounds that can be used, consent first. */
  grounds: z.array(GroundKind),
  /** Those that cannot, with why. */
  others: z.array(z.object({ ground: GroundKind, because: GroundRefusal })),
});
export type GuideAnswer = z.infer<typeof GuideAnswer>;

const tag = 'guide';

/** The guide holds the law as data and nothing of any case: anyone may read it. */
export const guideRoutes = {
  readGuide: defineRoute({
    method: 'GET', path: '/guide', tag, access: 'public.read',
    summary: 'Lists the kinds of agency with the secrecy that binds each',
    response: z.object({ kinds: z.array(GuideKind) }), status: 200, errors: [],
    example: { response: { kinds: [municipalityKindExample] } },
  }),
  readGuideAnswer: defineRoute({
    method: 'GET', path: '/guide/answer', tag, access: 'public.read',
    summary: 'Says what the law allows for one kind of information between two kinds of agency, and on what ground',
    query: z.object({ from: PartyKind, to: PartyKind, category: z.enum(informationCategories) }),
    response: GuideAnswer, status: 200, errors: [],
    example: { response: { verdict: 'ask', instead: null, grounds: [consentKindExample], others: [] } },
  }),
} as const;

import { z } from 'zod';
import { BudgetSum } from './idea-budget.ts';
import { ideaSections, IdeaSectionKey } from './idea-content.ts';
import { ideaParams, VoiceCount } from './ideas.ts';
import { PartyKind } from './programme-model.ts';
import { defineRoute } from './route.ts';
import { Day, Id, Version } from './words.ts';

/** What a reader of the link thinks of the whole. */
export const stances = ['support', 'concern', 'both', 'neither'] as const;
export const Stance = z.enum(stances);
export type Stance = z.infer<typeof Stance>;

/** What a comment is about: a section, or the idea as a whole. */
export const CommentSection = z.enum([...IdeaSectionKey.options, 'whole']);
export type CommentSection = z.infer<typeof CommentSection>;

export const CommentState = z.enum(['new', 'shown', 'set-aside']);
export type CommentState = z.infer<typeof CommentState>;

/** Who is asked what kind of actor they are; `other` is for those who fit none. */
export const VoiceKind = z.enum([...PartyKind.options, 'other']);
export type VoiceKind = z.infer<typeof VoiceKind>;

/** A link by which actors read the idea. Its address is told once, when it is made. */
export const Dialogue = z.object({
  id: Id, introduction: z.string(), sections: z.array(IdeaSectionKey), endsOn: Day, endedOn: Day.nullable(), isOpen: z.boolean(), createdByName: z.string(), voices: z.number().int(),
});
export type Dialogue = z.infer<typeof Dialogue>;

export const IdeaComment = z.object({
  id: Id, section: CommentSection, words: z.string(), actorKind: VoiceKind, who: z.string(), stance: Stance, givenOn: Day,
  state: CommentState, answer: z.string(), handledByName: z.string().nullable(), version: Version,
});
export type IdeaComment = z.infer<typeof IdeaComment>;

/** The dialogue as the team sees it. */
export const IdeaDialogue = z.object({
  dialogues: z.array(Dialogue),
  voices: VoiceCount,
  byKind: z.array(z.object({ actorKind: VoiceKind, ...VoiceCount.shape })),
  comments: z.array(IdeaComment),
});
export type IdeaDialogue = z.infer<typeof IdeaDialogue>;

export const NewDialogue = z.object({
  introduction: z.string().trim().max(2000).default(''),
  sections: z.array(IdeaSectionKey).min(1),
  endsOn: Day,
});

/** 32 random bytes as the address carries them; an address that was cut off is answered as one that holds no longer. */
export const Token = z.string().trim().min(1).max(200);

/** An idea as a reader of the link sees it. */
export const OpenIdea = z.object({
  name: z.string(), summary: z.string(), prestudyName: z.string(), ownerAgencyName: z.string(), introduction: z.string(), endsOn: Day,
  sections: z.array(IdeaSectionKey),
  /** The sections that are shown; the others are left out. */
  content: z.object(ideaSections).partial(),
  /** The sentences that the need rests on, where the need is shown. */
  findings: z.array(z.string()),
  budgetSum: BudgetSum.nullable(),
  comments: z.array(z.object({ id: Id, section: CommentSection, actorKind: VoiceKind, words: z.string(), answer: z.string().nullable() })),
});
export type OpenIdea = z.infer<typeof OpenIdea>;

export const NewVoice = z.object({
  token: Token,
  stance: Stance,
  actorKind: VoiceKind,
  who: z.string().trim().max(200).default(''),
  comments: z.array(z.object({ section: CommentSection, words: z.string().trim().min(1).max(4000) })).max(20).default([]),
});

const tag = 'ideas';
// The link of the demo's own dialogue, so that the example can be tried there.
const token = 'demo-gotland-000000000000000000000000000000';
const id = '01990000-0000-7000-8000-000000001111';
const counts = { support: 1, concern: 0, both: 0, neither: 0 };
const comment = { section: 'need' as const, words: 'Det här känner vi igen.' };

export const ideaDialoguesRoutes = {
  readIdeaDialogue: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/ideas/:ideaId/dialogue', tag, access: 'prestudy.read', summary: 'Shows the links, who supports or is concerned by kind of actor, and every comment',
    params: ideaParams, response: IdeaDialogue, status: 200, errors: [],
    example: {
      response: {
        dialogues: [{ id, introduction: 'Vad tycker ni?', sections: ['need'], endsOn: '2026-04-30', endedOn: null, isOpen: true, createdByName: 'Karin Coachberg', voices: 1 }],
        voices: counts, byKind: [{ actorKind: 'business', ...counts }],
        comments: [{ ...comment, id: '01990000-0000-7000-8000-000000001112', actorKind: 'business', who: '', stance: 'support', givenOn: '2026-03-16', state: 'new', answer: '', handledByName: null, version: 1 }],
      },
    },
  }),
  beginDialogue: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/ideas/:ideaId/dialogues', tag, access: 'prestudy.write', asks: true,
    summary: 'Makes a link by which actors read the idea and say what they think; its token is told here and never again',
    params: ideaParams, body: NewDialogue, response: z.object({ id: Id, token: Token }), status: 201, errors: ['dialogue-too-long'],
    example: { body: { introduction: 'Vad tycker ni?', sections: ['need'], endsOn: '2026-04-30' }, response: { id, token } },
  }),
  endDialogue: defineRoute({
    method: 'DELETE', path: '/prestudies/:prestudyId/ideas/:ideaId/dialogues/:dialogueId', tag, access: 'prestudy.write', summary: 'Ends a link; what was said stays',
    params: ideaParams.extend({ dialogueId: Id }), status: 204, errors: [],
  }),
  handleComment: defineRoute({
    method: 'PATCH', path: '/prestudies/:prestudyId/ideas/:ideaId/comments/:ideaCommentId', tag, access: 'prestudy.write',
    summary: 'Lets a comment be shown to the readers, sets it aside, or answers it',
    params: ideaParams.extend({ ideaCommentId: Id }), body: z.object({ state: CommentState, answer: z.string().trim().max(4000).default(''), version: Version }),
    status: 204, errors: ['stale-version'], example: { body: { state: 'shown', answer: 'Vi har ändrat i avsnittet.', version: 1 } },
  }),
  openIdea: defineRoute({
    method: 'POST', path: '/open-ideas', tag, access: 'public.read', asks: true, perMinute: 60, summary: 'Shows an idea to one who has its link. The token stands in the body, where no log keeps it',
    body: z.object({ token: Token }), response: OpenIdea, status: 200, errors: ['dialogue-closed'],
    example: {
      body: { token },
      response: {
        name: 'HUBen', summary: '', prestudyName: 'Psykisk hälsa och sysselsättning', ownerAgencyName: 'Granviks kommun', introduction: 'Vad tycker ni?', endsOn: '2026-04-30',
        sections: ['need'], content: { need: { text: 'Stödet finns i staden, men inte på landet.', findingIds: [] } }, findings: [], budgetSum: null, comments: [],
      },
    },
  }),
  giveVoice: defineRoute({
    method: 'POST', path: '/idea-voices', tag, access: 'public.read', perMinute: 6, summary: 'Says support or concern, and comments on sections, by the link',
    body: NewVoice, status: 204, errors: ['dialogue-closed'],
    example: { body: { token, stance: 'support', actorKind: 'business', who: '', comments: [comment] } },
  }),
} as const;

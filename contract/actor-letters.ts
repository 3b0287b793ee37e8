import { z } from 'zod';
import { exampleLetter } from './actor-examples.ts';
import { defineRoute, fileTypes } from './route.ts';
import { Day, Id, Language, Version } from './words.ts';

const line = z.string().trim().max(200);
const words = z.string().trim().max(4000);

/** The words of a letter of intent (avsiktsförklaring), part by part. */
export const LetterContent = z.object({
  title: line.min(1), background: words.default(''), role: words.default(''), contribution: words.default(''), intent: words.default(''),
});
export type LetterContent = z.infer<typeof LetterContent>;

/** A letter as it stands, or as the template proposes it while nobody has saved one. */
export const ActorLetter = z.object({
  actorName: z.string(), prestudyName: z.string(), language: Language, content: LetterContent,
  /** Null while it is only proposed. */
  savedOn: Day.nullable(), signedOn: Day.nullable(), signedBy: z.string(), version: Version.nullable(),
});
export type ActorLetter = z.infer<typeof ActorLetter>;

export const LetterSaving = z.object({
  language: Language, content: LetterContent,
  /** Null for the first saving. */
  version: Version.nullable(),
});
export type LetterSaving = z.infer<typeof LetterSaving>;

/** The day a letter was signed and by whom; null takes it back. */
export const LetterSigning = z.object({ signedOn: Day.nullable(), signedBy: line.default(''), version: Version });
export type LetterSigning = z.infer<typeof LetterSigning>;

const tag = 'actors';
const onActor = z.object({ prestudyId: Id, actorId: Id });
const read = 'prestudy.read';
const write = 'prestudy.write';

export const actorLettersRoutes = {
  readActorLetter: defineRoute({
    method: 'GET', path: '/prestudies/:prestudyId/actors/:actorId/letter', tag, access: read,
    summary: 'Shows the letter of intent of an actor, or proposes one from its role and contribution',
    params: onActor, query: z.object({ language: Language.optional() }), response: ActorLetter, status: 200, errors: [], example: { response: exampleLetter },
  }),
  saveActorLetter: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/actors/:actorId/letter', tag, access: write, summary: 'Saves the letter of intent of an actor; a signed one does not change',
    params: onActor, body: LetterSaving, status: 204, errors: ['stale-version', 'letter-signed'],
    example: { body: { language: 'sv', content: exampleLetter.content, version: null } },
  }),
  signActorLetter: defineRoute({
    method: 'PUT', path: '/prestudies/:prestudyId/actors/:actorId/letter/signature', tag, access: write,
    summary: 'Says when and by whom a letter was signed, which moves the actor on, or takes it back',
    params: onActor, body: LetterSigning, status: 204, errors: ['stale-version', 'letter-unsaved'],
    example: { body: { signedOn: '2026-11-10', signedBy: 'Gunvor Klintehage', version: 1 } },
  }),
  makeActorLetter: defineRoute({
    method: 'POST', path: '/prestudies/:prestudyId/actors/:actorId/letter/file', tag, access: read, asks: true, perMinute: 60,
    summary: 'Makes the letter of intent a file, as it stands or as it is proposed',
    params: onActor, body: z.object({ type: z.enum(['docx', 'pdf']), language: Language.optional() }), file: [fileTypes.docx, fileTypes.pdf], status: 200, errors: ['pdf-not-here'],
    example: { body: { type: 'docx' } },
  }),
} as const;

import { z } from 'zod';
import { Day, Id, listOf, Version } from './words.ts';

export const outlookKinds = ['programme', 'research', 'law', 'statistics'] as const;
export const OutlookKind = z.enum(outlookKinds);
export type OutlookKind = z.infer<typeof OutlookKind>;

/** How much a note has to do with the pre-study's question: 1 a little, 2 a good deal, 3 it goes to the heart of it. */
export const relevances = [1, 2, 3] as const;
const Relevance = z.number().int().min(1).max(3);

/** Something found when looking around: another programme, research, law or statistics. */
export const OutlookNote = z.object({
  id: Id,
  title: z.string(),
  kind: OutlookKind,
  content: z.string(),
  place: z.string(),
  /** Where it can be read, or empty. */
  link: z.string(),
  reference: z.string(),
  /** The day somebody last saw the source say this. */
  seenOn: Day,
  takeaway: z.string(),
  relevance: Relevance,
  tags: z.array(z.string()),
  createdByName: z.string(),
  version: Version,
});
export type OutlookNote = z.infer<typeof OutlookNote>;

const text = z.string().trim().max(4000);
const NoteFields = z.object({
  title: z.string().trim().min(1).max(200),
  kind: OutlookKind,
  content: text.min(1),
  place: z.string().trim().max(200).default(''),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(1000)]).default(''),
  reference: z.string().trim().max(500).default(''),
  seenOn: Day,
  takeaway: text.default(''),
  relevance: Relevance,
  tags: z.array(z.string().trim().min(1).max(40)).max(12).default([]),
});

export const NewOutlookNote = NoteFields;
export type NewOutlookNote = z.infer<typeof NewOutlookNote>;
export const OutlookNoteChange = NoteFields.extend({ version: Version });
export type OutlookNoteChange = z.infer<typeof OutlookNoteChange>;
export const OutlookNoteList = listOf(OutlookNote);

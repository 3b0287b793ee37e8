import { z } from 'zod';
import { informationCategories } from '../../../contract/access.ts';
import { formSections, type FormSection } from '../../../contract/consent-forms.ts';
import { Key, BothLanguages } from '../../../contract/programme-basis.ts';
import { Day } from '../../../contract/words.ts';

/** What is filled in where a text says `{from}`: the agencies, the purpose, the programme, the last day, the kinds. */
export const formSlots = ['from', 'to', 'purpose', 'programme', 'until', 'categories'] as const;
export type FormSlot = (typeof formSlots)[number];

/** Slots that a part must have, or the text says less than the law asks for. */
const neededSlots: Partial<Record<FormSection | 'title' | 'picture', readonly FormSlot[]>> = {
  title: ['from', 'to'], picture: ['from', 'to', 'categories'], why: ['purpose'], until: ['until'],
};

const slotsIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '');

/** A sentence with slots that are known, and those it needs. */
function sentence(needed: readonly FormSlot[] = []) {
  return z.string().min(1).superRefine((text, context) => {
    const slots = slotsIn(text);
    for (const slot of slots.filter((one) => !formSlots.some((known) => known === one))) {
      context.addIssue({ code: 'custom', message: `one of the slots ${formSlots.map((known) => `{${known}}`).join(', ')}, not {${slot}}` });
    }
    for (const slot of needed.filter((one) => !slots.includes(one))) context.addIssue({ code: 'custom', message: `a text with {${slot}}` });
  });
}

function section(key: FormSection) {
  const needed = neededSlots[key] ?? [];
  return z.strictObject({
    heading: sentence(),
    text: z.array(sentence()).min(1).refine(
      (lines) => needed.every((slot) => lines.some((line) => slotsIn(line).includes(slot))), `a text with ${needed.map((slot) => `{${slot}}`).join(' and ')}`,
    ),
  });
}

const Reading = z.strictObject({
  title: sentence(neededSlots.title),
  lead: sentence(),
  /** What the picture shows, for those who do not see it. */
  picture: sentence(neededSlots.picture),
  categories: z.strictObject(Object.fromEntries(informationCategories.map((category) => [category, z.string().min(1)])) as Record<(typeof informationCategories)[number], z.ZodString>),
  scope: z.strictObject({ case: sentence(['programme']), programme: sentence(['programme']) }),
  sections: z.strictObject(Object.fromEntries(formSections.map((key) => [key, section(key)])) as Record<FormSection, ReturnType<typeof section>>),
  /** The words of the paper: what to tick, and where to sign. */
  answer: z.strictObject(Object.fromEntries(
    (['title', 'all', 'some', 'none', 'which', 'placeAndDay', 'signature', 'name', 'receiver'] as const).map((key) => [key, z.string().min(1)]),
  ) as Record<'title' | 'all' | 'some' | 'none' | 'which' | 'placeAndDay' | 'signature' | 'name' | 'receiver', z.ZodString>),
});
export type FormReading = z.infer<typeof Reading>;

const BothReadings = z.strictObject({ plain: Reading, easy: Reading });

/** One version of a text that people are asked with, in both languages and in both readings. */
export const ConsentForm = z.strictObject({
  /** `standard`, or the key of the programme model whose own text it is. */
  key: Key,
  version: z.int().positive(),
  /** The first day it is used. */
  validFrom: Day,
  standing: BothLanguages,
  source: z.string().min(1),
  texts: z.strictObject({ sv: BothReadings, en: BothReadings }),
});
export type ConsentForm = z.infer<typeof ConsentForm>;

/** The text of programmes that have none of their own. */
export const standardFormKey = 'standard';

import { z } from 'zod';
import { Words } from './words.ts';

/** A kebab-case key that code and data refer to; never shown to a person. */
export const Key = z
  .string('expected a key')
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'expected a key of lower-case letters, digits and single hyphens');

/** A text in both languages, and nothing beside them. */
export const BothLanguages = z.strictObject(Words.shape);

/**
 * Where a fact comes from: a demand of a programme's own description and the file of that description,
 * a published work or law, or both when a published work makes the demand precise.
 */
export const Source = z
  .strictObject({
    demand: z.string().regex(/^[GSAVU][1-9]\d?$/, 'expected a demand such as S6').optional(),
    seed: z.string().regex(/^\d{3}_[0-9a-f]{16}$/, 'expected the name of a seed file without its ending').optional(),
    published: z.string().min(1).optional(),
  })
  .refine(({ demand, seed }) => (demand === undefined) === (seed === undefined), 'expected demand and seed together')
  .refine(({ demand, published }) => demand !== undefined || published !== undefined, 'expected demand and seed, or published');
export type Source = z.infer<typeof Source>;

const basis = {
  source: Source.optional(),
  /** What the product needs and no source says, and why this was chosen. */
  assumption: BothLanguages.optional(),
};

/** What a fact rests on. Both, when a sourced fact is made precise by an assumption. */
export const Basis = z.strictObject(basis);
export type Basis = z.infer<typeof Basis>;

/** A fact of a programme: the given fields and what they rest on, which may never be left out. */
export function fact<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z
    .strictObject({ ...shape, ...basis })
    .refine(restsOnSomething, 'expected a source or an assumption beside this fact');
}

function restsOnSomething(value: { source?: unknown; assumption?: unknown }): boolean {
  return value.source !== undefined || value.assumption !== undefined;
}

/** A fact that is a text and no more. */
export const StatedText = fact({ text: BothLanguages });
export type StatedText = z.infer<typeof StatedText>;

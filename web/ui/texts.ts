import { useMemo } from 'react';
import { localeOf, useLanguage } from './language.ts';
import type { Language } from './language.ts';

type Words = Readonly<Record<string, string>>;

/** `meetings_one` and `meetings_other` are two forms of the one key `meetings`. */
type KeyOf<S extends Words> = {
  [K in keyof S & string]: K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
}[keyof S & string];

type Holes<Text extends string> = Text extends `${string}{{${infer Hole}}}${infer Rest}`
  ? Hole | Holes<Rest>
  : never;

type TextsOf<S extends Words, K extends string> = {
  [P in keyof S & string]: P extends K | `${K}_one` | `${K}_other` ? S[P] : never;
}[keyof S & string];

type ParamsOf<S extends Words, K extends string> = {
  [H in Holes<TextsOf<S, K>> | (`${K}_other` extends keyof S ? 'count' : never)]: H extends 'count'
    ? number
    : string | number;
};

type Arguments<S extends Words, K extends string> = [keyof ParamsOf<S, K>] extends [never]
  ? []
  : [params: ParamsOf<S, K>];

/** Looks up one text; asks for exactly the `{{holes}}` that the Swedish text has. */
export type Translate<S extends Words> = <K extends KeyOf<S>>(key: K, ...params: Arguments<S, K>) => string;

export interface Texts<S extends Words> {
  readonly sv: S;
  readonly en: { readonly [K in keyof S]: string };
}

const defined: Texts<Words>[] = [];

/**
 * Registers the texts of one feature. English must have exactly the Swedish keys,
 * otherwise it does not compile. Plurals are two keys: `days_one`, `days_other`.
 */
export function defineTexts<const S extends Words>(words: {
  sv: S;
  en: { readonly [K in keyof S]: string };
}): Texts<S> {
  defined.push(words);
  return words;
}

/** Every set of texts defined so far, for tests of completeness. */
export function definedTexts(): readonly Texts<Words>[] {
  return defined;
}

const plurals = { sv: new Intl.PluralRules(localeOf('sv')), en: new Intl.PluralRules(localeOf('en')) };

/** A translator for a known language; for code outside components. */
export function translator<S extends Words>(texts: Texts<S>, language: Language): Translate<S> {
  const words: Words = texts[language];
  return (key, ...params) => {
    const holes: Readonly<Record<string, string | number>> = params[0] ?? {};
    const form = typeof holes['count'] === 'number' ? words[`${key}_${plurals[language].select(holes['count'])}`] : undefined;
    const text = form ?? words[key] ?? key;
    return text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(holes[name] ?? hole));
  };
}

/** A translator in the language shown now; the component follows a change of language. */
export function useTexts<S extends Words>(texts: Texts<S>): Translate<S> {
  const language = useLanguage();
  return useMemo(() => translator(texts, language), [texts, language]);
}

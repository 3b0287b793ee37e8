import type { Hint, HintKind } from '../../../contract/quotations.ts';

/** Words that begin with a capital for other reasons than being a name: authorities, and what Swedish writes so. */
const commonCapitals = new Set([
  'Arbetsförmedlingen', 'Försäkringskassan', 'Kommunen', 'Regionen', 'Socialtjänsten', 'Psykiatrin', 'Vården', 'Skatteverket', 'Sverige', 'Gud', 'ESF', 'AF', 'FK', 'SIP', 'LSS', 'ADHD',
]);
const kin = /(?<!\p{L})(?:mamma|pappa|mor|far|dotter|son|fru|man|make|maka|sambo|syster|bror|morfar|mormor|farfar|farmor|exman|exfru)(?:n|s|ns|en|ens)?(?!\p{L})/giu;
const mail = /[^\s@]+@[^\s@]+\.\p{L}{2,}/giu;
const number = /(?<![\p{L}\d])\d[\d\s-]{1,}\d(?![\p{L}\d])|\b(?:19|20)\d{2}\b|(?<![\p{L}\d])\d+(?=\s*(?:år|barn|ärenden|veckor|månader))/giu;
/** A capital inside a sentence: not the first word of it. */
const name = /(?<=[\p{Ll}\p{L}\d,;:–)"”]\s+)\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)*/gu;
const place = /(?<!\p{L})(?:i|på|från|till|vid|utanför|genom)\s+(\p{Lu}\p{Ll}+(?:[- ]\p{Lu}\p{Ll}+)*)/gu;

/**
 * What in a text may point at someone: mail addresses, numbers, names, places and kin, each once. It is a hint to the one
 * who checks a quotation and nothing more: rare events, jobs and ways of speaking give people away too, and no rule sees them.
 */
export function recognitionHints(text: string): Hint[] {
  const hints: Hint[] = [];
  const seen = new Set<string>();
  const add = (kind: HintKind, words: string) => {
    if (seen.has(words) || commonCapitals.has(words)) return;
    seen.add(words);
    hints.push({ kind, words });
  };
  for (const [words] of text.matchAll(mail)) add('mail', words);
  for (const [words] of text.matchAll(number)) add('number', words.trim());
  for (const [, words] of text.matchAll(place)) add('place', words ?? '');
  for (const [words] of text.matchAll(name)) add('name', words);
  for (const [words] of text.matchAll(kin)) add('kin', words);
  return hints;
}

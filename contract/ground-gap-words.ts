import type { GroundGap } from './application-grounds.ts';
import type { Words } from './words.ts';

/** What is missing, as the page and the document say it. */
export const groundGapWords: Readonly<Record<GroundGap['gap'], Words>> = {
  'section-empty': { sv: 'står tomt', en: 'is empty' },
  'claim-without-evidence': { sv: 'ett påstående saknar underlag', en: 'a claim has no evidence' },
  'finding-gone': { sv: 'ett rön är borttaget', en: 'a finding is taken away' },
  'finding-unsupported': { sv: 'ett rön har ingen grund än', en: 'a finding has no ground yet' },
  'figure-gone': { sv: 'en tabell är inte frisläppt längre', en: 'a table is no longer given out' },
  'principle-without-finding': { sv: 'inget rön handlar om principen', en: 'no finding is about the principle' },
  'no-letter-of-intent': { sv: 'Ingen aktör har lämnat en avsiktsförklaring', en: 'No actor has given a letter of intent' },
  'budget-missing': { sv: 'Det finns ingen budget', en: 'There is no budget' },
  'budget-does-not-add-up': { sv: 'Budgeten går inte ihop', en: 'The budget does not add up' },
  'unit-cost-unverified': { sv: 'En enhetskostnad är inte kontrollerad', en: 'A unit cost has not been checked' },
  'form-unverified': { sv: 'Rubrikerna är inte kontrollerade mot utlysningen', en: 'The headings have not been checked against the call' },
};

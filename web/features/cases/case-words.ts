import type { CaseStatus, Sight } from '../../../contract/cases.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import { informationCategories } from '../../../contract/access.ts';
import type { InformationCategory } from '../../../contract/access.ts';
import type { PathStep } from '../../ui/StepPath.tsx';
import type { Status } from '../../ui/Tag.tsx';
import type { Language } from '../../ui/language.ts';
import type { Words } from '../../../contract/words.ts';

/** The sign of each status; the word stands beside it. */
export const statusSigns: Readonly<Record<CaseStatus, Status>> = {
  referred: 'look', waiting: 'waiting', active: 'active', discharged: 'done', declined: 'ended', closed: 'ended',
};

/** The kinds of information as a row of words: “plan, arbete och progression”. */
export function categoriesInWords(categories: readonly InformationCategory[], language: Language, and: string): string {
  const words = informationCategories.filter((category) => categories.includes(category)).map((category) => categoryWords[category][language]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1) ?? ''}`;
}

/** The phases as a path, with the present one marked. */
export function pathOf(phases: readonly { key: string; label: Words }[], now: string, language: Language): PathStep[] {
  const at = phases.findIndex(({ key }) => key === now);
  return phases.map(({ key, label }, index) => ({ key, label: label[language], state: index < at ? 'done' : index === at ? 'now' : 'coming' }));
}

/** Whether there is a referral for this reader to read. */
export function seesReferral(because: Sight['because'], fromAgencyName: string | null): boolean {
  return because !== 'consent' || fromAgencyName !== null;
}

import type { InformationCategory } from '../../../contract/access.ts';
import { categoryWords } from '../../../contract/category-words.ts';
import { consentsRoutes } from '../../../contract/consents.ts';
import { disclosuresRoutes } from '../../../contract/disclosures.ts';
import type { ClosedWay } from '../../../contract/disclosures.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToday } from '../../ui/Today.tsx';
import { useApiQuery } from '../api.ts';
import { useSession } from '../session.tsx';
import { sharingChoices } from './sharing-choices.ts';
import type { SharingChoice } from './sharing-choices.ts';
import { sharingTexts } from './sharing.texts.ts';

/** A record of the reader's own agency, saved (`recordId`) or about to be. */
export interface Sharable {
  caseId: string;
  category: InformationCategory;
  recordId?: string | undefined;
}

/** Whom a record may be given to, and is. `choices` is undefined until it is known, and empty for one who may give nothing on. */
export interface Sharing {
  choices: SharingChoice[] | undefined;
  error: Error | null;
  retry: () => void;
}

/** Reads whom a record may be given to and is given to. Many records of one case ask once. */
export function useSharingChoices({ caseId, category, recordId }: Sharable): Sharing {
  const { person } = useSession();
  const enabled = person?.kind === 'staff';
  const ways = useApiQuery(disclosuresRoutes.listSharingWays, { params: { caseId } }, { enabled });
  const given = useApiQuery(consentsRoutes.listDisclosures, { params: { caseId } }, { enabled });
  const failed = [ways, given].find(({ data, error }) => error && !data);
  const retry = () => { void failed?.refetch(); };
  // One who reads in an emergency gives nothing on.
  const mayNot = ways.error instanceof ApiProblem && ways.error.code === 'not-allowed';
  if (!enabled || mayNot) return { choices: [], error: null, retry };
  if (!ways.data || !given.data) return { choices: undefined, error: failed?.error ?? null, retry };
  return { choices: sharingChoices({ category, recordId: recordId ?? '' }, ways.data.items, given.data.items), error: null, retry };
}

/** Words for why a way is closed, or for what opens it beside the person's yes; none where there is nothing to say. */
export function useReason(category: InformationCategory): (choice: Pick<SharingChoice, 'closed' | 'groundTo' | 'proposed'>) => string {
  const t = useTexts(sharingTexts);
  const language = useLanguage();
  const today = useToday();
  const whyClosed = ({ reason, day }: ClosedWay) => {
    switch (reason) {
      case 'expired': case 'not-yet': return t(`why-${reason}`, { day: formatDay(day ?? today, language, today) });
      case 'other-category': return t('why-other-category', { category: categoryWords[category][language] });
      default: return t(`why-${reason}`);
    }
  };
  return ({ closed, groundTo, proposed }) => {
    if (closed) return whyClosed(closed);
    return [groundTo === null ? '' : t('byGround', { day: formatDay(groundTo, language, today) }), proposed ? t('proposed') : ''].filter(Boolean).join(' ');
  };
}

/** Names as one says them: “Försäkringskassan och Regionen”. */
export function useNamesInARow(): (names: readonly string[]) => string {
  const language = useLanguage();
  return (names) => new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** The names of those who have the record, in a row. Empty when nobody has. */
export function useGivenNames(choices: readonly SharingChoice[]): string {
  const inARow = useNamesInARow();
  return inARow(choices.filter(({ disclosureId }) => disclosureId !== null).map(({ name }) => name));
}

import { retainedWords } from '../../../contract/retained-words.ts';
import type { RetainedCount } from '../../../contract/retention.ts';
import { useLanguage } from '../../ui/language.ts';

/** How many records of each kind: “samtal och anteckningar 14, planer 1”. */
export function CountsText({ counts }: { counts: readonly RetainedCount[] }) {
  const language = useLanguage();
  return <>{counts.map(({ kind, count }) => `${retainedWords[kind][language]} ${count}`).join(', ')}</>;
}

import type { OutlookKind } from '../../../contract/outlook-notes.ts';
import { useTexts } from '../../ui/texts.ts';
import { outlookTexts } from './outlook.texts.ts';

const kinds = { programme: 'kindProgramme', research: 'kindResearch', law: 'kindLaw', statistics: 'kindStatistics' } as const satisfies Record<OutlookKind, string>;
const relevances = { 1: 'relevance1', 2: 'relevance2', 3: 'relevance3' } as const;

/** The words of the outlook for its codes. */
export function useOutlookWords() {
  const t = useTexts(outlookTexts);
  return {
    kind: (kind: OutlookKind) => t(kinds[kind]),
    /** @param relevance 1 to 3 */
    relevance: (relevance: number) => t(relevances[relevance as keyof typeof relevances]),
  };
}

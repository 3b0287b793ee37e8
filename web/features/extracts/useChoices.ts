import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { extractsRoutes, type ExtractDraft, type ExtractFlag, type MaskReason } from '../../../contract/extracts.ts';
import { useApiMutation } from '../../app/api.ts';

export type FlagChoice = { flagId: string; choice: 'keep' } | { flagId: string; choice: 'mask'; reason: MaskReason };

/** A passage as it will be once the choice is saved. */
export function withChoice(flag: ExtractFlag, chosen: FlagChoice | undefined): ExtractFlag {
  return chosen ? { ...flag, choice: chosen.choice, reason: chosen.choice === 'mask' ? chosen.reason : null } : flag;
}

/** At most so many choices go in one request; the rest goes in the next. */
const atOnce = 500;

/**
 * What is chosen shows at once and is saved in the order it was chosen, one request at a time, so that quick presses do
 * not overtake each other.
 */
export function useChoices(draft: ExtractDraft): { chosen: readonly FlagChoice[]; choose: (choices: readonly FlagChoice[]) => void; error: unknown; retry: () => void } {
  const [chosen, setChosen] = useState<readonly FlagChoice[]>([]);
  const client = useQueryClient();
  const { mutate, isPending, error, reset } = useApiMutation(extractsRoutes.checkExtractFlags);
  const { version, order: { id: orderId } } = draft;
  useEffect(() => {
    if (chosen.length === 0 || isPending || error) return;
    const sent = chosen.slice(0, atOnce);
    mutate({ params: { orderId }, body: { version, choices: sent } }, { onSuccess: () => setChosen((all) => all.filter((one) => !sent.includes(one))) });
  }, [chosen, isPending, error, mutate, orderId, version]);
  return {
    chosen, error,
    choose: (choices) => setChosen((all) => [...all.filter(({ flagId }) => !choices.some((one) => one.flagId === flagId)), ...choices]),
    // Somebody else may have checked passages meanwhile: theirs are fetched before ours are sent again.
    retry: () => { void client.invalidateQueries().then(reset); },
  };
}

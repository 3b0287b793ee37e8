import { useCallback, useEffect, useRef, useState } from 'react';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { answerStepUp } from './step-up.ts';

const StepUpDialog = lazyPart(() => import('./StepUpDialog.tsx'), (m) => m.StepUpDialog);

/**
 * “Bekräfta att det är du”: asks when the server wants to know again who is there, on whatever page that is. The call that was
 * stopped then goes on; when the person turns back it fails as it was answered.
 */
export function StepUp() {
  const [asked, setAsked] = useState(false);
  const answer = useRef<(confirmed: boolean) => void>(undefined);
  useEffect(() => answerStepUp(() => new Promise((resolve) => {
    answer.current = resolve;
    setAsked(true);
  })), []);
  const close = useCallback((confirmed: boolean) => {
    setAsked(false);
    answer.current?.(confirmed);
  }, []);
  return asked ? <StepUpDialog onDone={close} /> : null;
}

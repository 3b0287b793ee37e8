import { useEffect, useRef, useState } from 'react';
import { Button, ButtonRow } from '../../ui/Button.tsx';
import { FailedState } from '../../ui/States.tsx';

/**
 * Something that cannot be taken back by the one who does it: a first press tells what will come of it, a second does it.
 * @param act resolves when it is done; what it throws is shown, and one may try again
 */
export function TwoTaps({ first, firstLabel, ask, then, second, keep, size = 'normal', act }: {
  first: string; firstLabel: string; ask: string; then: string; second: string; keep: string; size?: 'normal' | 'small'; act: () => Promise<unknown>;
}) {
  const [asked, setAsked] = useState(false);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const question = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => { if (asked) question.current?.focus(); }, [asked]);
  const close = () => {
    setAsked(false);
    setError(null);
    // The button comes back after the next paint.
    requestAnimationFrame(() => opener.current?.focus());
  };
  const run = async () => {
    setPending(true);
    setError(null);
    try {
      await act();
      setAsked(false);
    } catch (fault) {
      setError(fault);
    }
    setPending(false);
  };
  if (!asked) return <div><Button ref={opener} size={size} label={firstLabel} onPress={() => setAsked(true)}>{first}</Button></div>;
  return (
    <div ref={question} className="two-taps" tabIndex={-1} role="group" aria-label={ask}>
      <p><strong>{ask}</strong> {then}</p>
      {error === null ? null : <FailedState error={error} />}
      <ButtonRow>
        <Button kind="primary" pending={pending} onPress={() => { void run(); }}>{second}</Button>
        <Button onPress={close}>{keep}</Button>
      </ButtonRow>
    </div>
  );
}

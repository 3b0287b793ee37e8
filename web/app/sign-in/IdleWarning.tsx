import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useTexts } from '../../ui/texts.ts';
import { signInTexts } from './sign-in.texts.ts';

const minute = 60_000;

/** Says that a session is about to end, for want of use or because it has lasted its time. `left` is in milliseconds. */
export function IdleWarning({ kind, left, onPress }: { kind: 'idle' | 'end'; left: number; onPress: () => void }) {
  const t = useTexts(signInTexts);
  const minutes = Math.floor(left / minute);
  const when = minutes >= 1 ? t('inMinutes', { count: minutes }) : t('inSeconds');
  return (
    <Dialog title={t(`${kind}Title`)} open onClose={onPress} actions={<Button kind="primary" onPress={onPress}>{kind === 'idle' ? t('idleStay') : t('endSeen')}</Button>}>
      {/* Changes with the minute only, so that it is not read aloud all the time. */}
      <p role="status">{t(`${kind}Lede`, { when })}</p>
    </Dialog>
  );
}

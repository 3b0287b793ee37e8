import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import { signInTexts } from './sign-in.texts.ts';

/** The device gave no passkey: cancelled, too late, or none there. Browsers do not say which. */
export function PasskeyFault() {
  const t = useTexts(signInTexts);
  return <Notice kind="error" title={t('passkeyNotDoneTitle')} announce>{t('passkeyNotDone')}</Notice>;
}

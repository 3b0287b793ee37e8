import type { Invitation } from '../../../contract/invitations.ts';
import { InstantText } from '../../ui/DayText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useTexts } from '../../ui/texts.ts';
import './InvitationCode.css';
import { signInTexts } from './sign-in.texts.ts';

/** A one-time code, shown once, large enough to be read across a table. */
export function InvitationCode({ code, expiresAt }: Invitation) {
  const t = useTexts(signInTexts);
  return (
    <Notice kind="success" title={t('yourCode')} announce>
      <p className="invitation-code">{code}</p>
      <p>{t('codeWhere', { address: `${location.host}/invitation` })}</p>
      <p>{t('codeUntil')} <InstantText at={expiresAt} />.</p>
    </Notice>
  );
}

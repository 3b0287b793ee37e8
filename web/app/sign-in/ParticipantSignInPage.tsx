import { invitationsRoutes } from '../../../contract/invitations.ts';
import { Button } from '../../ui/Button.tsx';
import { usePathParam } from '../../ui/navigation.tsx';
import { Section } from '../../ui/Page.tsx';
import { FailedState } from '../../ui/States.tsx';
import { useTexts } from '../../ui/texts.ts';
import { useApiMutation } from '../api.ts';
import { InvitationCode } from './InvitationCode.tsx';
import { signInTexts } from './sign-in.texts.ts';

/** Where the coach makes the code by which the person of the case gets a way in. */
export function ParticipantSignInPage() {
  const t = useTexts(signInTexts);
  const caseId = usePathParam('caseId');
  const invite = useApiMutation(invitationsRoutes.inviteParticipant);
  return (
    <Section title={t('inviteTitle')} lede={t('inviteLede')}>
      <p>{t('inviteNote')}</p>
      {invite.error ? <FailedState error={invite.error} /> : null}
      {invite.data ? <InvitationCode {...invite.data} /> : null}
      <div><Button kind={invite.data ? 'secondary' : 'primary'} pending={invite.isPending} onPress={() => invite.mutate({ params: { caseId } })}>{t('makeCode')}</Button></div>
    </Section>
  );
}

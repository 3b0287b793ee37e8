import type { ProviderSettings } from '../../platform/sign-in/identity-provider.ts';
import { defaultSessionPolicies, defaultStepUpMinutes, type SessionPolicies } from '../../platform/sign-in/sessions.sql.ts';
import { readCount, readUrl, readYesNo, type Environment } from '../read-setting.ts';

/** What an identity provider needs to be reached by. All of them, or none: then people sign in with passkeys alone. */
export const providerSettings = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

const halfADay = 12 * 60;

/** When sessions end, for staff and for participants. */
export function readSessionPolicies(environment: Environment): SessionPolicies {
  const { staff, participant } = defaultSessionPolicies;
  return {
    staff: {
      idleMinutes: readCount('SESSION_IDLE_MINUTES', environment, staff.idleMinutes, halfADay),
      hours: readCount('SESSION_HOURS', environment, staff.hours, 24),
    },
    participant: {
      idleMinutes: readCount('PARTICIPANT_IDLE_MINUTES', environment, participant.idleMinutes, halfADay),
      hours: readCount('PARTICIPANT_SESSION_HOURS', environment, participant.hours, 24),
    },
  };
}

/** For how many minutes someone who has shown who they are may do what asks for it. */
export function readStepUpMinutes(environment: Environment): number {
  return readCount('STEP_UP_MINUTES', environment, defaultStepUpMinutes, 60);
}

/** The identity provider; null when none is set. */
export function readProvider(environment: Environment, publicUrl: string): ProviderSettings | null {
  if (!environment['OIDC_ISSUER']) return null;
  return {
    issuer: readUrl('OIDC_ISSUER', environment),
    clientId: environment['OIDC_CLIENT_ID'] ?? '',
    clientSecret: environment['OIDC_CLIENT_SECRET'] ?? '',
    redirectUrl: environment['OIDC_REDIRECT_URL'] || `${publicUrl}/api/v1/sign-in/callback`,
    afterSignOutUrl: readYesNo('OIDC_SIGN_OUT', environment) ? `${publicUrl}/sign-in` : null,
    scope: environment['OIDC_SCOPE'] || 'openid',
    alwaysAsk: readYesNo('OIDC_ALWAYS_ASK', environment),
    acrValues: (environment['OIDC_ACR_VALUES'] ?? '').split(/\s+/).filter(Boolean),
    claims: {
      subject: environment['OIDC_CLAIM_SUBJECT'] || 'sub',
      assurance: environment['OIDC_CLAIM_ACR'] || 'acr',
    },
  };
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { invitationsRoutes } from '../../../contract/invitations.ts';
import { withWork, type Work } from '../../platform/db/unit-of-work.ts';
import { bindRoute, bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { hashToken } from '../../platform/http/session-cookie.ts';
import { fail, isFail, type NamedError } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { hashInvitationCode } from '../../platform/sign-in/invitation-code.ts';
import { acceptWithPasskey, selectInvited, type Invited } from '../../platform/sign-in/invitations.sql.ts';
import { makeInvitation } from '../../platform/sign-in/make-invitation.ts';
import { insertChallenge } from '../../platform/sign-in/passkeys.sql.ts';
import { askForNewPasskey, readNewPasskey } from '../../platform/sign-in/relying-party.ts';
import { sourceOf } from '../../platform/sign-in/try-limits.ts';
import { openBrowserSession } from './open-browser-session.ts';
import { knowDevice, spend } from './passkeys.routes.ts';
import { beginAtProvider } from './provider.routes.ts';
import type { SignInSite } from './sign-in-site.ts';
import { selectParticipantOfCase } from './sign-in.sql.ts';

/** One-time codes: how those get a way in who have none, and how an eID is linked to its person. */
export function registerInvitations(platform: HttpPlatform, site: SignInSite): void {
  const { acceptWithPasskey: acceptByPasskey, acceptWithProvider: acceptByProvider, ...routes } = invitationsRoutes;
  bindRoutes(platform, routes, {
    inviteParticipant: async ({ work, actor, params }) => {
      const actorId = await selectParticipantOfCase(work.db, params.caseId);
      if (actorId === undefined) return fail('not-found');
      work.audit({ action: 'sign-in.invite', outcome: 'allowed', reason: 'invited', caseId: params.caseId });
      return makeInvitation(work.db, { actorKind: 'participant', actorId }, actor.id);
    },
    openInvitation: async ({ work, body, reply }) => {
      const invited = await findInvited(work, site, body.code, reply);
      if (isFail(invited)) return invited;
      const { invitationId, actorKind: kind, givenName } = invited;
      const passkey = await askForNewPasskey(site.relyingParty, { id: invited.actorId, label: kind === 'participant' ? 'Mitt Samsteg' : givenName }, []);
      await insertChallenge(work.db, hashToken(passkey.challenge), { purpose: 'invitation', sessionHash: null, invitationId });
      return { givenName, kind, provider: site.provider !== null, passkey: { ...passkey } };
    },
  });
  bindRoute(platform, acceptByPasskey, async ({ body: sent }) => {
    const spent = await spend(platform, sent);
    return async ({ work, body, reply }) => {
      const invited = await findInvited(work, site, body.code, reply);
      if (isFail(invited)) return invited;
      const own = spent?.purpose === 'invitation' && spent.invitationId === invited.invitationId;
      const made = own ? await readNewPasskey(site.relyingParty, body.credential, spent.challenge) : null;
      if (!made) return fail('passkey-refused');
      const owner = await acceptWithPasskey(work.db, invited.invitationId, newId(), body.name, made);
      if (!owner) return fail('invitation-not-valid');
      await openBrowserSession(work, reply, site.policies, { owner, method: 'passkey', vouched: 'invited' });
      await knowDevice(work, reply, owner);
      return undefined;
    };
  });
  // The provider is asked before the request's own transaction begins.
  bindRoute(platform, acceptByProvider, async (request, reply) => {
    const url = await beginInvited(platform, site, request, reply);
    return async () => (isFail(url) ? url : { url });
  });
}

async function beginInvited(platform: HttpPlatform, site: SignInSite, request: FastifyRequest, reply: FastifyReply): Promise<string | NamedError> {
  const { provider } = site;
  if (!provider) return fail('not-found');
  const sent = invitationsRoutes.acceptWithProvider.body.safeParse(request.body);
  if (!sent.success) return fail('invitation-not-valid');
  const invited = await withWork(platform.pool, platform.clock, null, (work) => findInvited(work, site, sent.data.code, reply));
  if (isFail(invited)) return invited;
  const about = { purpose: 'invitation', returnTo: '/', sessionHash: null, invitationId: invited.invitationId } as const;
  return (await beginAtProvider({ platform, reply }, provider, about)) ?? fail('identity-provider-unreachable');
}

/** Whom a code is for. A wrong one makes the source wait before its next, longer each time. */
async function findInvited(work: Work, { tries }: SignInSite, code: string, reply: FastifyReply): Promise<Invited | NamedError> {
  const source = sourceOf(reply.request.ip);
  const wait = tries.codes.secondsToWait(source, work.now);
  if (wait > 0) {
    reply.header('retry-after', String(wait));
    return fail('too-many-requests');
  }
  const invited = await selectInvited(work.db, hashInvitationCode(code));
  if (invited) return invited;
  tries.codes.failed(source, work.now);
  work.audit({ action: 'session.start', outcome: 'denied', reason: 'invitation-not-valid' });
  return fail('invitation-not-valid');
}

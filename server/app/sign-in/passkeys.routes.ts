import type { FastifyReply } from 'fastify';
import { passkeysRoutes, type NewCredential, type ShownCredential } from '../../../contract/passkeys.ts';
import type { Actor } from '../../platform/actor.ts';
import { withWork, type Work } from '../../platform/db/unit-of-work.ts';
import { bindRoute, bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { deviceHashOf, hashToken, newSessionToken, setDeviceCookie } from '../../platform/http/session-cookie.ts';
import { fail, isFail } from '../../platform/named-error.ts';
import { newId } from '../../platform/new-id.ts';
import { isKnownDevice, knownDeviceDays, rememberDevice } from '../../platform/sign-in/known-devices.sql.ts';
import {
  deletePasskey, insertChallenge, insertPasskey, lockPasskeys, markPasskeyUsed, renamePasskey, selectCredentialIds, selectMyWays, selectPasskeyOwner, selectPasskeys,
  spendChallenge, type PendingChallenge,
} from '../../platform/sign-in/passkeys.sql.ts';
import { askForNewPasskey, askForPasskey, challengeIn, checkPasskey, readNewPasskey, type RelyingParty } from '../../platform/sign-in/relying-party.ts';
import { confirmSession } from '../../platform/sign-in/sessions.sql.ts';
import type { SignInOwner } from '../../platform/sign-in/sign-ins.sql.ts';
import { sourceOf } from '../../platform/sign-in/try-limits.ts';
import { openBrowserSession } from './open-browser-session.ts';
import type { SignInSite, TryRules } from './sign-in-site.ts';

/** A challenge that has been answered, and what it was for. */
export interface SpentChallenge extends PendingChallenge { challenge: string }

/** Takes the challenge out in a transaction of its own, so that a failed answer spends it too. */
export async function spend({ pool, clock }: HttpPlatform, body: unknown): Promise<SpentChallenge | null> {
  const credential = typeof body === 'object' && body !== null && 'credential' in body ? body.credential : null;
  const challenge = isCredential(credential) ? challengeIn(credential) : null;
  if (challenge === null) return null;
  const pending = await withWork(pool, clock, null, (work) => spendChallenge(work.db, hashToken(challenge)));
  return pending && !isFail(pending) ? { ...pending, challenge } : null;
}

/** Enough to look for the challenge; the whole shape is checked with the request. */
function isCredential(value: unknown): value is NewCredential | ShownCredential {
  if (typeof value !== 'object' || value === null || !('response' in value)) return false;
  const { response } = value;
  return typeof response === 'object' && response !== null && 'clientDataJSON' in response && typeof response.clientDataJSON === 'string';
}

/** What a passkey is called where its owner's device lists it. A participant's says nothing of them, as others may see the list. */
const labelOf = (actor: Actor) => (actor.role === 'participant' ? 'Mitt Samsteg' : actor.name);

export function registerPasskeys(platform: HttpPlatform, site: SignInSite): void {
  const { relyingParty } = site;
  const { signInWithPasskey, confirmWithPasskey, addPasskey, ...routes } = passkeysRoutes;
  registerAnswers(platform, { signInWithPasskey, confirmWithPasskey, addPasskey }, site);
  bindRoutes(platform, routes, {
    startPasskeySignIn: async ({ work }) => {
      const options = await askForPasskey(relyingParty);
      await insertChallenge(work.db, hashToken(options.challenge), { purpose: 'sign-in', sessionHash: null, invitationId: null });
      return { ...options };
    },
    startPasskeyConfirmation: async ({ work, actor, tokenHash }) => {
      const known = await selectCredentialIds(work.db, actor.id);
      const options = await askForPasskey(relyingParty, known.map(({ credentialId }) => credentialId));
      await insertChallenge(work.db, hashToken(options.challenge), { purpose: 'confirm', sessionHash: tokenHash, invitationId: null });
      return { ...options };
    },
    listPasskeys: async ({ work, actor }) => {
      const items = await selectPasskeys(work.db, actor.id);
      return { items, total: items.length };
    },
    startPasskey: async ({ work, actor, tokenHash }) => {
      const options = await askForNewPasskey(relyingParty, { id: actor.id, label: labelOf(actor) }, await selectCredentialIds(work.db, actor.id));
      await insertChallenge(work.db, hashToken(options.challenge), { purpose: 'register', sessionHash: tokenHash, invitationId: null });
      return { ...options };
    },
    renamePasskey: async ({ work, actor, params, body }) =>
      (await renamePasskey(work.db, actor.id, params.passkeyId, body.name)) ?? fail('not-found'),
    removePasskey: async ({ work, actor, params }) => {
      await lockPasskeys(work.db, actor.id);
      const ways = await selectMyWays(work.db);
      const isLast = ways.passkeys === 1 && !(ways.provider && site.provider !== null);
      if (!(await deletePasskey(work.db, actor.id, params.passkeyId))) return fail('not-found');
      if (isLast) return fail('last-way-in');
      work.audit({ action: 'passkey.remove', outcome: 'allowed', reason: 'removed', recordId: params.passkeyId });
      return undefined;
    },
  });
}

type AnswerRoutes = Pick<typeof passkeysRoutes, 'signInWithPasskey' | 'confirmWithPasskey' | 'addPasskey'>;

/** The routes that answer a challenge: it is spent before anything else is looked at. */
function registerAnswers(platform: HttpPlatform, routes: AnswerRoutes, site: SignInSite): void {
  const { relyingParty } = site;
  bindRoute(platform, routes.signInWithPasskey, async ({ body: sent }) => {
    const spent = await spend(platform, sent);
    return ({ work, body, reply }) => signIn({ work, reply, site, spent, credential: body.credential });
  });
  bindRoute(platform, routes.confirmWithPasskey, async ({ body: sent }) => {
    const spent = await spend(platform, sent);
    return async ({ work, actor, body, tokenHash }) => {
      const own = spent?.purpose === 'confirm' && tokenHash !== null && spent.sessionHash?.equals(tokenHash) === true;
      const shown = own ? await whoShows(work, relyingParty, spent, body.credential) : null;
      if (shown?.vouched !== true || shown.owner.actorId !== actor.id || tokenHash === null || !(await confirmSession(work.db, tokenHash))) {
        work.audit({ action: 'session.confirm', outcome: 'denied', reason: 'passkey-refused' });
        return fail('step-up-failed');
      }
      work.audit({ action: 'session.confirm', outcome: 'allowed', reason: 'passkey' });
      return undefined;
    };
  });
  bindRoute(platform, routes.addPasskey, async ({ body: sent }) => {
    const spent = await spend(platform, sent);
    return async ({ work, actor, body, tokenHash }) => {
      const own = spent?.purpose === 'register' && tokenHash !== null && spent.sessionHash?.equals(tokenHash) === true;
      const made = own ? await readNewPasskey(relyingParty, body.credential, spent.challenge) : null;
      const id = newId();
      const kept = made && (await insertPasskey(work.db, id, { actorKind: actor.kind, actorId: actor.id }, body.name, made));
      if (!kept) return fail('passkey-refused');
      work.audit({ action: 'passkey.add', outcome: 'allowed', reason: 'added', recordId: id });
      return kept;
    };
  });
}

interface Shown { owner: SignInOwner; vouched: boolean }

/** Whose passkey was shown, and whether everything about it holds; then it is marked as used. Null: nobody's. */
async function whoShows(work: Work, relyingParty: RelyingParty, spent: SpentChallenge | null, credential: ShownCredential): Promise<Shown | null> {
  const credentialId = Buffer.from(credential.id, 'base64url');
  const found = await selectPasskeyOwner(work.db, credentialId);
  if (!found) return null;
  const { publicKey, counter, ...owner } = found;
  // The authenticator files a passkey under the person's id; another id is not her passkey's.
  const { userHandle } = credential.response;
  const sameHandle = userHandle === undefined || Buffer.from(userHandle, 'base64url').toString('hex') === owner.actorId.replaceAll('-', '');
  const newCounter = spent && sameHandle ? await checkPasskey(relyingParty, credential, spent.challenge, { publicKey, counter }) : null;
  if (newCounter === null) return { owner, vouched: false };
  await markPasskeyUsed(work.db, credentialId, newCounter);
  return { owner, vouched: true };
}

interface SigningIn {
  work: Work;
  reply: FastifyReply;
  site: SignInSite;
  spent: SpentChallenge | null;
  credential: ShownCredential;
}

async function signIn({ work, reply, site, spent, credential }: SigningIn) {
  const device = deviceHashOf(reply.request);
  const limits = limitsOf(site.tries, sourceOf(reply.request.ip), work.now);
  const found = await selectPasskeyOwner(work.db, Buffer.from(credential.id, 'base64url'));
  const known = found !== null && device !== null && (await isKnownDevice(work.db, device, found));
  // What others have tried from the same address never stands in the way of a person's own device.
  const wait = known ? 0 : limits.secondsToWait(found?.actorId);
  if (wait > 0) {
    reply.header('retry-after', String(wait));
    return fail('too-many-requests');
  }
  const shown = await whoShows(work, site.relyingParty, spent?.purpose === 'sign-in' ? spent : null, credential);
  if (shown?.vouched !== true) {
    if (!known) limits.failed(found?.actorId);
    work.audit({ action: 'session.start', outcome: 'denied', reason: 'passkey-refused', recordId: found?.actorId });
    return fail('sign-in-failed');
  }
  // What a known device does says nothing of the others behind the same address.
  if (!known) limits.succeeded(shown.owner.actorId);
  await openBrowserSession(work, reply, site.policies, { owner: shown.owner, method: 'passkey', vouched: 'passkey' });
  await knowDevice(work, reply, shown.owner);
  return undefined;
}

/** Knows the browser again the next time, by a cookie of its own. */
export async function knowDevice(work: Work, reply: FastifyReply, owner: SignInOwner): Promise<void> {
  const known = deviceHashOf(reply.request);
  const { token, hash } = newSessionToken();
  if (known === null) setDeviceCookie(reply, token, knownDeviceDays * 86_400);
  await rememberDevice(work.db, known ?? hash, owner);
}

/** Counts a source's failed tries, and those at one account; never an account's from everywhere. */
function limitsOf({ source: bySource, sourceAndAccount }: TryRules, source: string, now: Date) {
  const pair = (actorId: string) => `${source} ${actorId}`;
  return {
    secondsToWait: (actorId: string | undefined) =>
      Math.max(bySource.secondsToWait(source, now), actorId === undefined ? 0 : sourceAndAccount.secondsToWait(pair(actorId), now)),
    failed: (actorId: string | undefined) => {
      bySource.failed(source, now);
      if (actorId !== undefined) sourceAndAccount.failed(pair(actorId), now);
    },
    succeeded: (actorId: string) => sourceAndAccount.succeeded(pair(actorId)),
  };
}

import { signInRoutes, type DemoPersona, type Session } from '../../../contract/sign-in.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { bindRoute, bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { clearSessionCookie } from '../../platform/http/session-cookie.ts';
import { fail } from '../../platform/named-error.ts';
import { endMySessions, selectMySessions } from '../../platform/sign-in/own-sessions.sql.ts';
import { selectMyWays } from '../../platform/sign-in/passkeys.sql.ts';
import { confirmSession, revokeSession, selectSessionLimits } from '../../platform/sign-in/sessions.sql.ts';
import { openBrowserSession } from './open-browser-session.ts';
import type { SignInSite } from './sign-in-site.ts';
import { selectOwnCaseIds } from './sign-in.sql.ts';

/** A persona that demo mode lends out, and whom it signs in as. */
export interface LentPersona extends DemoPersona {
  actorKind: 'staff' | 'participant';
  actorId: string;
}

/** Null outside demo mode: the demo routes then answer as if they did not exist. */
export type LentPersonas = readonly LentPersona[] | null;

/** Who is signed in, as the web app needs to know it. */
async function readSession(work: Work, tokenHash: Buffer | null, demo: boolean): Promise<Session> {
  if (!work.actor || !tokenHash) return { person: null, today: work.today, demo };
  const limits = await selectSessionLimits(work.db, tokenHash);
  return {
    person: await describePerson(work, work.actor), today: work.today, demo,
    ...(limits ? { limits: { idleMinutes: limits.idleMinutes, endsAt: limits.endsAt } } : {}),
  };
}

async function describePerson(work: Work, actor: Actor): Promise<Session['person']> {
  if (actor.role === 'participant') {
    return { kind: 'participant', id: actor.id, name: actor.name, caseIds: await selectOwnCaseIds(work.db, actor.id) };
  }
  return {
    kind: 'staff', id: actor.id, name: actor.name, role: actor.role, title: actor.title,
    agencyId: actor.agencyId ?? '', agencyName: actor.agencyName ?? '',
  };
}

export function registerSignIn(platform: HttpPlatform, site: SignInSite, personas: LentPersonas): void {
  const demo = personas !== null;
  const { endSession, confirmDemoSession, listDemoPersonas, startDemoSession, ...routes } = signInRoutes;
  registerSignOut(platform, endSession, site);
  registerDemo(platform, { confirmDemoSession, listDemoPersonas, startDemoSession }, site, personas);
  bindRoutes(platform, routes, {
    readSession: ({ work, tokenHash }) => readSession(work, tokenHash, demo),
    readSignInWays: async () => ({ provider: site.provider !== null, passkeyDomain: site.relyingParty.id }),
    listSignIns: async ({ work, tokenHash }) => {
      const items = tokenHash ? await selectMySessions(work.db, tokenHash) : [];
      return { items, total: items.length };
    },
    endSignIn: async ({ work, tokenHash, params }) => {
      if (!tokenHash || (await endMySessions(work.db, params.signInId, tokenHash)) === 0) return fail('not-found');
      work.audit({ action: 'session.end', outcome: 'allowed', reason: 'ended-from-another', recordId: params.signInId });
      return undefined;
    },
    endOtherSignIns: async ({ work, tokenHash }) => {
      const ended = tokenHash ? await endMySessions(work.db, null, tokenHash) : 0;
      work.audit({ action: 'session.end', outcome: 'allowed', reason: 'ended-all-others' });
      return { ended };
    },
    readConfirmationWays: async ({ work }) => {
      const ways = await selectMyWays(work.db);
      return { demo, provider: site.provider !== null && ways.provider, passkey: ways.passkeys > 0 };
    },
  });
}

/** Ends the session, and says where the browser ends the one at the provider when it came in that way. */
function registerSignOut(platform: HttpPlatform, route: typeof signInRoutes.endSession, { provider }: SignInSite): void {
  bindRoute(platform, route, async () => {
    const signOutUrl = (await provider?.signOutUrl()) ?? null;
    return async ({ work, tokenHash, reply }) => {
      const limits = tokenHash ? await selectSessionLimits(work.db, tokenHash) : null;
      if (tokenHash) await revokeSession(work.db, tokenHash, work.now);
      clearSessionCookie(reply);
      return { continueAt: limits?.method === 'provider' ? signOutUrl : null };
    };
  });
}

type DemoRoutes = Pick<typeof signInRoutes, 'confirmDemoSession' | 'listDemoPersonas' | 'startDemoSession'>;

function registerDemo(platform: HttpPlatform, routes: DemoRoutes, { policies }: SignInSite, personas: LentPersonas): void {
  bindRoutes(platform, routes, {
    confirmDemoSession: async ({ work, tokenHash }) => {
      if (!personas || !tokenHash) return fail('not-found');
      await confirmSession(work.db, tokenHash);
      work.audit({ action: 'session.confirm', outcome: 'allowed', reason: 'demo' });
      return undefined;
    },
    listDemoPersonas: async () => {
      if (!personas) return fail('not-found');
      return { items: personas.map(({ actorId: _id, actorKind: _kind, ...persona }) => persona) };
    },
    startDemoSession: async ({ work, body, reply }) => {
      const persona = personas?.find(({ key }) => key === body.persona);
      if (!persona) return fail('not-found');
      await openBrowserSession(work, reply, policies, { owner: { actorKind: persona.actorKind, actorId: persona.actorId }, method: 'demo', vouched: 'demo' });
      return undefined;
    },
  });
}

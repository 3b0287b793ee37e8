import { signInRoutes, type DemoPersona, type Session } from '../../../contract/sign-in.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/db/unit-of-work.ts';
import { bindRoutes, type HttpPlatform } from '../../platform/http/bind-routes.ts';
import { clearSessionCookie, newSessionToken, setSessionCookie } from '../../platform/http/session-cookie.ts';
import { fail } from '../../platform/named-error.ts';
import { confirmSession, revokeSession } from '../../platform/sign-in/sessions.sql.ts';
import { openSession } from '../../platform/sign-in/open-session.ts';
import { selectOwnCaseIds } from './sign-in.sql.ts';

/** A persona that demo mode lends out, and whom it signs in as. */
export interface LentPersona extends DemoPersona {
  actorKind: 'staff' | 'participant';
  actorId: string;
}

export interface SignInOptions {
  /** Null outside demo mode: the demo routes then answer as if they did not exist. */
  personas: readonly LentPersona[] | null;
  secure: boolean;
}

/** Who is signed in, as the web app needs to know it. */
async function readSession(work: Work, demo: boolean): Promise<Session> {
  return { person: work.actor ? await describePerson(work, work.actor) : null, today: work.today, demo };
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

export function registerSignIn(platform: HttpPlatform, options: SignInOptions): void {
  const demo = options.personas !== null;
  bindRoutes(platform, signInRoutes, {
    readSession: ({ work }) => readSession(work, demo),
    endSession: async ({ work, tokenHash, reply }) => {
      if (tokenHash) await revokeSession(work.db, tokenHash, work.now);
      clearSessionCookie(reply);
      return undefined;
    },
    confirmDemoSession: async ({ work, tokenHash }) => {
      if (!options.personas || !tokenHash) return fail('not-found');
      await confirmSession(work.db, tokenHash);
      work.audit({ action: 'session.confirm', outcome: 'allowed', reason: 'demo' });
      return undefined;
    },
    listDemoPersonas: async () => {
      if (!options.personas) return fail('not-found');
      return { items: options.personas.map(({ actorId: _id, actorKind: _kind, ...persona }) => persona) };
    },
    startDemoSession: async ({ work, body, reply, tokenHash }) => {
      const persona = options.personas?.find(({ key }) => key === body.persona);
      if (!persona) return fail('not-found');
      if (tokenHash) await revokeSession(work.db, tokenHash, work.now);
      const { token, hash } = newSessionToken();
      await openSession(work, { tokenHash: hash, actorKind: persona.actorKind, actorId: persona.actorId }, 'demo');
      setSessionCookie(reply, token, options.secure);
      return undefined;
    },
  });
}

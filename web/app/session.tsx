import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect } from 'react';
import type { ReactNode } from 'react';
import { signInRoutes } from '../../contract/sign-in.ts';
import type { Session, SignedInPerson } from '../../contract/sign-in.ts';
import { dropAllDrafts } from '../ui/form/drafts.ts';
import { TodayProvider } from '../ui/Today.tsx';
import { apiKey, callApi } from './api.ts';

const SessionContext = createContext<Session | null>(null);
const draftOwnerKey = 'samsteg:draft-owner';

/** Drafts are about people: they never pass from one person to the next on a shared computer. */
function keepDraftsToTheirOwner(personId: string | undefined): void {
  if (personId === undefined) return;
  const owner = sessionStorage.getItem(draftOwnerKey);
  if (owner !== null && owner !== personId) dropAllDrafts();
  sessionStorage.setItem(draftOwnerKey, personId);
}

/** Gives every page the session, and today by the server's clock. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const personId = session.person?.id;
  useEffect(() => { keepDraftsToTheirOwner(personId); }, [personId]);
  useEffect(() => {
    document.documentElement.dataset['audience'] = session.person?.kind ?? 'visitor';
  }, [session.person?.kind]);
  return (
    <SessionContext value={session}>
      <TodayProvider today={session.today}>{children}</TodayProvider>
    </SessionContext>
  );
}

/** Who is signed in, if anyone, and which day it is. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession outside SessionProvider');
  return session;
}

/**
 * The person signed in, on a page that only they reach.
 * @throws when nobody is: a fault in the route table.
 */
export function useSignedIn(): SignedInPerson {
  const { person } = useSession();
  if (person === null) throw new Error('This page is only for people who are signed in');
  return person;
}

/** The cases of the participant signed in, the newest first; none for staff. */
export function useMyCaseIds(): readonly string[] {
  const person = useSignedIn();
  return person.kind === 'participant' ? person.caseIds : [];
}

/** The home of a person: the coach's day or one's own page. Null: it depends on what work they have, see `FiguresHome`. */
export function homeOf(person: SignedInPerson | null): string | null {
  if (person === null) return '/sign-in';
  if (person.kind === 'participant') return '/my';
  switch (person.role) {
    case 'funder': case 'project-owner': return null;
    case 'administrator': return '/staff';
    default: return '/today';
  }
}

/** Ends the session at once, forgets all drafts and all that was fetched. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    const { continueAt } = await callApi(signInRoutes.endSession, {});
    dropAllDrafts();
    client.clear();
    // The session at the identity provider ends too, where the provider offers that.
    location.assign(continueAt ?? '/sign-in');
  };
}

/** Asks again who is signed in; after signing in as someone else. */
export function useRefreshSession(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== signInRoutes.readSession.path });
    await client.invalidateQueries({ queryKey: apiKey(signInRoutes.readSession) });
  };
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { signInRoutes } from '../../../contract/sign-in.ts';
import type { Session } from '../../../contract/sign-in.ts';
import { lazyPart } from '../../ui/lazy-part.tsx';
import { apiKey } from '../api.ts';
import { lastUse } from './last-use.ts';

const IdleWarning = lazyPart(() => import('./IdleWarning.tsx'), (m) => m.IdleWarning);

type Limits = NonNullable<Session['limits']>;

const minute = 60_000;
/** People are asked this long before they are signed out: WCAG 2.2.1 asks for at least twenty seconds. */
const warnBefore = 2 * minute;
const warnBeforeEnd = 5 * minute;
/** The server counts use by whole minutes, so it may end a session that much earlier than it looks from here. */
const serverLag = minute;

/** What is coming, and how long until then in milliseconds; null while there is time. */
export function comingEnd({ idleMinutes, endsAt }: Limits, used: number, now: number): { kind: 'idle' | 'end'; left: number } | null {
  const idle = used + idleMinutes * minute - serverLag - now;
  const end = Date.parse(endsAt) - now;
  if (idle < end && idle <= warnBefore) return { kind: 'idle', left: idle };
  return end <= warnBeforeEnd ? { kind: 'end', left: end } : null;
}

/** Says before a session ends, and lets the person stay by one press when it is for want of use. */
export function IdleWatch({ limits }: { limits: Limits }) {
  const client = useQueryClient();
  const [now, setNow] = useState(() => Date.now());
  const [seen, setSeen] = useState<string | null>(null);
  const coming = comingEnd(limits, lastUse(), now);
  const over = coming !== null && coming.left <= 0;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, []);
  const ask = () => client.invalidateQueries({ queryKey: apiKey(signInRoutes.readSession) });
  useEffect(() => {
    // The server says whether it has ended; the pages then lead to signing in, with what was written kept.
    if (over) void client.invalidateQueries({ queryKey: apiKey(signInRoutes.readSession) });
  }, [over, client]);
  if (coming === null || over || (coming.kind === 'end' && seen === limits.endsAt)) return null;
  return <IdleWarning kind={coming.kind} left={coming.left} onPress={() => {
    if (coming.kind === 'end') setSeen(limits.endsAt);
    else void ask().then(() => setNow(Date.now()));
  }} />;
}

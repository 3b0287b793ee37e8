import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import { apiQuery } from '../../app/api.ts';
import { useSignedIn } from '../../app/session.tsx';
import { lockOf } from './locked-store.ts';
import { openOutbox, outboxStore, sendWaiting } from './note-outbox.ts';
import type { OutboxState } from './note-outbox.ts';

const tryEvery = 20_000;

/** The signed-in person's notes that wait for a connection; sends them when there is one. */
export function useNoteOutbox(): OutboxState {
  const staffId = useSignedIn().id;
  const client = useQueryClient();
  const state = useSyncExternalStore(outboxStore.subscribe, outboxStore.read);
  const { data, isError } = useQuery({ ...apiQuery(sessionsRoutes.readNoteKey, {}), staleTime: Infinity, gcTime: Infinity });
  const key = data?.key;
  useEffect(() => {
    if (key === undefined && !isError) return;
    const open = async () => {
      await openOutbox(staffId, key === undefined ? null : await lockOf(key));
      await sendWaiting();
    };
    void open();
  }, [staffId, key, isError]);
  const count = state.waiting.length;
  useEffect(() => {
    if (count === 0) return undefined;
    const send = () => { void sendWaiting().then(() => client.invalidateQueries({ queryKey: [sessionsRoutes.listSessions.path] })); };
    const timer = setInterval(send, tryEvery);
    addEventListener('online', send);
    return () => {
      clearInterval(timer);
      removeEventListener('online', send);
    };
  }, [count, client]);
  return state;
}

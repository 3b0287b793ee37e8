import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionsRoutes } from '../../../contract/sessions.ts';
import type { Attendance } from '../../../contract/sessions.ts';
import type { Talk } from '../../../contract/today.ts';
import { callApi } from '../../app/api.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { todayTexts } from './today.texts.ts';

export type Outcome = Exclude<Attendance, 'booked'>;

/** Says how a talk went with one press, and offers to take it back. */
export function useAttendance(talk: Talk, onGone: () => void) {
  const t = useTexts(todayTexts);
  const toast = useToast();
  const client = useQueryClient();
  const [pending, setPending] = useState(false);
  const params = { caseId: talk.caseId, sessionId: talk.sessionId };

  async function takeBack(version: number) {
    try {
      await callApi(sessionsRoutes.changeSession, { params, body: { attendance: 'booked', version } });
    } catch {
      toast({ text: t('undoFailed') });
    }
    await client.invalidateQueries();
  }

  async function say(attendance: Outcome) {
    if (pending) return;
    setPending(true);
    try {
      const saved = await callApi(sessionsRoutes.changeSession, { params, body: { attendance, version: talk.version } });
      onGone();
      toast({ text: t('saved', { name: talk.personName, how: t(`att-${attendance}`) }), undo: () => { void takeBack(saved.version); } });
      await client.invalidateQueries();
    } catch {
      toast({ text: t('saveFailed') });
    } finally {
      setPending(false);
    }
  }

  return { say, pending };
}

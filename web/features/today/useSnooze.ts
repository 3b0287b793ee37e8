import { useQueryClient } from '@tanstack/react-query';
import { casesRoutes } from '../../../contract/cases.ts';
import { dueRules } from '../../../contract/due-item.ts';
import type { DueRule } from '../../../contract/due-item.ts';
import type { DueRow, TodayRule } from '../../../contract/today.ts';
import { callApi } from '../../app/api.ts';
import { addDays, formatDay } from '../../ui/days.ts';
import { useLanguage } from '../../ui/language.ts';
import { useTexts } from '../../ui/texts.ts';
import { useToast } from '../../ui/Toast.tsx';
import { useToday } from '../../ui/Today.tsx';
import { todayTexts } from './today.texts.ts';

/** Days that a row can be put off with one press. */
export const snoozeChoices = [1, 7, 14] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

/** What no cadence asks for is not put off. */
const isCadence = (rule: TodayRule): rule is DueRule => (dueRules as readonly string[]).includes(rule);

/** Puts a row off, all of it, and offers to take it back. `onGone` hears of it before the list is read anew. */
export function useSnooze(row: DueRow, onGone: (key: string) => void) {
  const t = useTexts(todayTexts);
  const language = useLanguage();
  const today = useToday();
  const toast = useToast();
  const client = useQueryClient();
  const { rule } = row;
  const possible = isCadence(rule) && row.items.every(({ snoozeUntilAtMost }) => snoozeUntilAtMost !== null);
  const params = { caseId: row.caseId };

  async function takeBack() {
    if (!isCadence(rule)) return;
    try {
      for (const { subject } of row.items) {
        await callApi(casesRoutes.endSnooze, { params, query: { rule, subjectKind: subject.kind, subjectId: subject.id } });
      }
    } catch {
      toast({ text: t('undoFailed') });
    }
    await client.invalidateQueries();
  }

  async function until(days: SnoozeChoice) {
    if (!possible || !isCadence(rule)) return;
    const day = addDays(today, days);
    try {
      for (const { subject, dueOn } of row.items) {
        await callApi(casesRoutes.snooze, { params, body: { rule, subject, dueOn, until: day } });
      }
    } catch {
      toast({ text: t('snoozeFailed') });
      return;
    }
    onGone(row.key);
    toast({ text: t('snoozed', { day: formatDay(day, language, today), name: row.personName }), undo: () => { void takeBack(); } });
    await client.invalidateQueries();
  }

  return { possible, until };
}

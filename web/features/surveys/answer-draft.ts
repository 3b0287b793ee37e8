import type { Answers } from '../../../contract/survey-document.ts';

/** What has been answered so far, and at which wording of the questions. */
export interface AnswerDraft { questionVersion: number; answers: Answers }

/** Where a draft lies on the device, and for how long. */
export interface DraftPlace { key: string; store: Storage }

const prefix = 'samsteg:answer:';
const keptForMs = 30 * 24 * 60 * 60 * 1000;

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes.slice(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Where the draft of an answer lies. With a link of one's own it stays in the browser, and only the link finds it. With one
 * link for all it stays in the tab: on a shared computer the next one has the same link.
 */
export async function draftPlaceOf(way: 'link' | 'personal', token: string): Promise<DraftPlace> {
  return { key: `${prefix}${await hashOf(`draft ${token}`)}`, store: way === 'personal' ? localStorage : sessionStorage };
}

export function readAnswerDraft({ key, store }: DraftPlace, now = Date.now()): AnswerDraft | null {
  try {
    const kept = JSON.parse(store.getItem(key) ?? 'null') as (AnswerDraft & { savedAt: number }) | null;
    if (kept === null || typeof kept.answers !== 'object' || kept.savedAt < now - keptForMs) return null;
    return { questionVersion: kept.questionVersion, answers: kept.answers };
  } catch {
    return null;
  }
}

export function keepAnswerDraft({ key, store }: DraftPlace, draft: AnswerDraft): void {
  try {
    store.setItem(key, JSON.stringify({ ...draft, savedAt: Date.now() }));
  } catch {
    // A full or refused store must not stop anyone from answering; the page itself still holds the answers.
  }
}

export function dropAnswerDraft({ key, store }: DraftPlace): void {
  store.removeItem(key);
}

const markOf = (surveyId: string) => `samsteg:answered:${surveyId}`;
/** That this browser has sent an answer by the common link. It stays in the browser: a reminder to oneself, not a lock. */
export const hasAnswered = (surveyId: string): boolean => localStorage.getItem(markOf(surveyId)) !== null;
export function markAnswered(surveyId: string): void {
  try {
    localStorage.setItem(markOf(surveyId), 'yes');
  } catch {
    // Without the mark one is asked again; nothing else hangs on it.
  }
}

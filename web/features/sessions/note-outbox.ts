import { z } from 'zod';
import { NewSession, sessionsRoutes } from '../../../contract/sessions.ts';
import { Id, Instant } from '../../../contract/words.ts';
import { callApi } from '../../app/api.ts';
import { ApiProblem } from '../../ui/ApiProblem.ts';
import { dropDraft, keepDraft, readDraft } from '../../ui/form/drafts.ts';
import { dropLocked, keepLocked, lockedNames, readLocked } from './locked-store.ts';

/** A note that is written but not yet with the server. `key` is its Idempotency-Key: it is saved once, however often it is sent. */
const WaitingNote = z.object({
  key: Id, caseId: Id, personName: z.string(), writtenAt: Instant, body: NewSession,
  /** Why the server would not take it, in its own words. Such a note is kept until its writer has dealt with it. */
  refusal: z.string().nullable(),
});
export type WaitingNote = z.infer<typeof WaitingNote>;

export interface OutboxState {
  waiting: readonly WaitingNote[];
  /** When a note that had waited was last saved, RFC 3339. */
  savedAt: string | null;
  /** Whether what waits outlives this tab. */
  locked: boolean;
}

const draftName = 'unsent-notes';
const nothing: OutboxState = { waiting: [], savedAt: null, locked: false };

let state = nothing;
let owner: { staffId: string; lock: CryptoKey | null } | null = null;
let sending: Promise<void> | null = null;
const listeners = new Set<() => void>();

function change(next: Partial<OutboxState>): void {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

const nameOf = (staffId: string, note: Pick<WaitingNote, 'key'>) => `note:${staffId}:${note.key}`;

/** Whether this device keeps notes of a person that are not yet sent. */
export function hasUnsentNotes(staffId: string): boolean {
  return lockedNames(`note:${staffId}:`).length > 0 || readDraft(draftName) !== null;
}

/** Takes up what a person has waiting on this device. Without a lock only this tab's own. */
export async function openOutbox(staffId: string, lock: CryptoKey | null): Promise<void> {
  if (owner?.staffId === staffId && (owner.lock !== null || lock === null)) return;
  const before = owner?.staffId === staffId ? state.waiting : [];
  owner = { staffId, lock };
  const kept = lock === null ? [] : await Promise.all(lockedNames(`note:${staffId}:`).map((name) => readLocked(name, lock)));
  const found = [...before, ...kept, ...tabNotes()].flatMap((note) => WaitingNote.safeParse(note).data ?? []);
  const waiting = found.filter((note, index) => found.findIndex(({ key }) => key === note.key) === index);
  change({ waiting: waiting.toSorted((a, b) => a.writtenAt.localeCompare(b.writtenAt)), locked: lock !== null });
  for (const note of waiting) await keep(note);
}

/** Forgets who the notes in memory belong to; what is locked on the device stays for its owner. */
export function closeOutbox(): void {
  owner = null;
  change(nothing);
}

function tabNotes(): unknown[] {
  const kept = readDraft(draftName)?.['notes'];
  return Array.isArray(kept) ? kept : [];
}

/** Locked on the device where it can be; otherwise in this tab, as other drafts. */
async function keep(note: WaitingNote): Promise<void> {
  if (owner?.lock) {
    try {
      await keepLocked(nameOf(owner.staffId, note), note, owner.lock);
      dropFromTab(note.key);
      return;
    } catch {
      // A full store: the tab is the next best place.
    }
  }
  keepDraft(draftName, { notes: [...tabNotes().filter((kept) => !isOf(kept, note.key)), note] });
}

const isOf = (kept: unknown, key: string) => typeof kept === 'object' && kept !== null && 'key' in kept && kept.key === key;

function dropFromTab(key: string): void {
  const rest = tabNotes().filter((kept) => !isOf(kept, key));
  if (rest.length > 0) keepDraft(draftName, { notes: rest });
  else dropDraft(draftName);
}

/** Takes a note away: it is saved, or its writer does not want it. */
export function forgetNote(key: string): void {
  if (owner) dropLocked(nameOf(owner.staffId, { key }));
  dropFromTab(key);
  change({ waiting: state.waiting.filter((note) => note.key !== key) });
}

async function replace(note: WaitingNote): Promise<void> {
  change({ waiting: [...state.waiting.filter(({ key }) => key !== note.key), note] });
  await keep(note);
}

const send = (note: WaitingNote) => callApi(sessionsRoutes.recordSession, { params: { caseId: note.caseId }, body: note.body }, { idempotencyKey: note.key });

/** Busy, broken, or signed out: the same note may be taken later. */
const mayPass = (problem: ApiProblem) => problem.code === 'not-signed-in' || problem.status === 429 || problem.status >= 500;

/**
 * Saves a note now, or keeps it until there is a connection.
 * @throws ApiProblem when the server will not take it: the form shows why.
 */
export async function saveNote(note: Omit<WaitingNote, 'refusal'>): Promise<'saved' | 'waiting'> {
  try {
    await send({ ...note, refusal: null });
    return 'saved';
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    await replace({ ...note, refusal: null });
    return 'waiting';
  }
}

/** Sends what waits, in the order it was written, once at a time. `again` tries also what was refused before. */
export function sendWaiting(again = false): Promise<void> {
  sending ??= sendAll(again).finally(() => { sending = null; });
  return sending;
}

async function sendAll(again: boolean): Promise<void> {
  for (const note of state.waiting.filter(({ refusal }) => refusal === null || again)) {
    try {
      await send(note);
      forgetNote(note.key);
      change({ savedAt: new Date().toISOString() });
    } catch (error) {
      if (!(error instanceof ApiProblem) || mayPass(error)) return;
      await replace({ ...note, refusal: error.detail });
    }
  }
}

export const outboxStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => { listeners.delete(listener); };
  },
  read: () => state,
};

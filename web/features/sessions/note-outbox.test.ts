import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerWith, problem } from '../../app/fake-api.ts';
import { lockOf } from './locked-store.ts';
import { closeOutbox, forgetNote, hasUnsentNotes, openOutbox, outboxStore, saveNote, sendWaiting } from './note-outbox.ts';
import { sessionsRoutes } from '../../../contract/sessions.ts';

const staffId = '0193a000-0000-7000-8000-000000000001';
const caseId = '0193a000-0000-7000-8000-000000000011';
const route = `POST /api/v1/cases/${caseId}/sessions`;
const saved = sessionsRoutes.recordSession.example.response;
const note = {
  key: '0193a000-0000-4000-8000-000000000101', caseId, personName: 'Vilma Testgren', writtenAt: '2026-11-21T12:00:00.000Z',
  body: { kind: 'coaching', withWhom: 'participant', withWords: '', startsAt: '2026-11-21T12:00:00.000Z', minutes: null, place: '', attendance: 'attended', note: 'Skriven i trapphuset.', shareWith: [] as string[], sharedWithParticipant: true },
} as const;

const open = async (letter: string | null = 'a') => openOutbox(staffId, letter === null ? null : await lockOf(btoa(letter.repeat(32))));
const loseConnection = () => { globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch')); };
const waiting = () => outboxStore.read().waiting;

beforeEach(() => answerWith({ [route]: { status: 201, body: saved } }));
afterEach(() => {
  closeOutbox();
  localStorage.clear();
  sessionStorage.clear();
});

describe('the outbox of notes', () => {
  it('keeps nothing of a note that the server has', async () => {
    await open();
    expect(await saveNote(note)).toBe('saved');
    expect([waiting(), hasUnsentNotes(staffId)]).toEqual([[], false]);
  });

  it('keeps a note without a connection, locked, through a closed tab, and sends it once with its own key', async () => {
    await open();
    loseConnection();
    expect(await saveNote(note)).toBe('waiting');
    expect(JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])).not.toContain('trapphuset');
    closeOutbox();
    expect(hasUnsentNotes(staffId)).toBe(true);
    const received = await answerWith({ [route]: { status: 201, body: saved } });
    await open();
    await Promise.all([sendWaiting(), sendWaiting()]);
    expect(received.map(({ headers, body }) => [headers['idempotency-key'], (body as { note: string }).note])).toEqual([[note.key, note.body.note]]);
    expect([waiting(), hasUnsentNotes(staffId)]).toEqual([[], false]);
    expect(outboxStore.read().savedAt).not.toBeNull();
  });

  it('is shut to another person on the same device', async () => {
    await open();
    loseConnection();
    await saveNote(note);
    closeOutbox();
    await openOutbox('0193a000-0000-7000-8000-000000000002', await lockOf(btoa('b'.repeat(32))));
    expect(waiting()).toEqual([]);
  });

  it('waits in the tab where there is no lock, and is locked as soon as there is one', async () => {
    await open(null);
    loseConnection();
    await saveNote(note);
    expect([outboxStore.read().locked, Object.keys(localStorage), waiting().length]).toEqual([false, [], 1]);
    await open();
    expect(outboxStore.read().locked).toBe(true);
    expect(Object.keys(localStorage)).toHaveLength(1);
    expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('trapphuset');
  });

  it.each([[503, 'not-ready'], [401, 'not-signed-in']])('keeps waiting while the server answers %i', async (status, code) => {
    await open();
    loseConnection();
    await saveNote(note);
    await answerWith({ [route]: { status, body: problem(status, code) } });
    await sendWaiting();
    expect(waiting()).toMatchObject([{ refusal: null }]);
  });

  it('keeps what the server will not take, with the reason, until its writer has dealt with it', async () => {
    await open();
    loseConnection();
    await saveNote(note);
    const received = await answerWith({ [route]: { status: 409, body: problem(409, 'case-closed') } });
    await sendWaiting();
    expect(waiting()).toMatchObject([{ refusal: 'Detalj case-closed' }]);
    await sendWaiting();
    expect(received).toHaveLength(1);
    await sendWaiting(true);
    expect(received).toHaveLength(2);
    forgetNote(note.key);
    expect([waiting(), hasUnsentNotes(staffId)]).toEqual([[], false]);
  });

  it('lets the form show a refusal that comes at once', async () => {
    await answerWith({ [route]: { status: 409, body: problem(409, 'case-closed') } });
    await open();
    await expect(saveNote(note)).rejects.toMatchObject({ code: 'case-closed' });
    expect(waiting()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineRoute } from '../../contract/route.ts';
import { ApiProblem } from '../ui/ApiProblem.ts';
import { changeLanguage } from '../ui/language.ts';
import { callApi } from './api.ts';
import { answerWith, problem } from './fake-api.ts';

const listNotes = defineRoute({
  method: 'GET', path: '/cases/:caseId/notes', tag: 'sessions', summary: 'Lists notes', access: 'note.read',
  query: z.object({ limit: z.coerce.number().optional(), kind: z.array(z.string()).optional() }),
  response: z.object({ items: z.array(z.string()) }), status: 200, errors: [],
});
const makeNote = defineRoute({
  method: 'POST', path: '/cases/:caseId/notes', tag: 'sessions', summary: 'Makes a note', access: 'note.write',
  body: z.object({ text: z.string() }), status: 204, errors: [],
});

describe('callApi', () => {
  it('fills the path and the query, and says which language it wants', async () => {
    const received = await answerWith({ 'GET /api/v1/cases/a%2Fb/notes': { body: { items: ['x'] } } });
    changeLanguage('en');
    const notes = await callApi(listNotes, { params: { caseId: 'a/b' }, query: { limit: 5, kind: ['call', 'meeting'] } });
    changeLanguage('sv');
    expect(notes.items).toEqual(['x']);
    expect(received[0]?.address).toBe('GET /api/v1/cases/a%2Fb/notes?limit=5&kind=call&kind=meeting');
    expect(received[0]?.headers['accept-language']).toBe('en');
    expect(received[0]?.headers['idempotency-key']).toBeUndefined();
  });

  it('sends a change with its key and the header that another site cannot send', async () => {
    const received = await answerWith({ 'POST /api/v1/cases/c/notes': { status: 204 } });
    await expect(callApi(makeNote, { params: { caseId: 'c' }, body: { text: 'Ringde' } })).resolves.toBeUndefined();
    expect(received[0]?.body).toEqual({ text: 'Ringde' });
    expect(received[0]?.headers['x-samsteg']).toBe('1');
    expect(received[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('throws the named error of the server', async () => {
    await answerWith({ 'GET /api/v1/cases/c/notes': { status: 409, body: { ...problem(409, 'case-closed'), errors: [{ path: 'text', code: 'x', message: 'Nej' }] } } });
    const failed = callApi(listNotes, { params: { caseId: 'c' } });
    await expect(failed).rejects.toBeInstanceOf(ApiProblem);
    await expect(failed).rejects.toMatchObject({ status: 409, code: 'case-closed', title: 'Titel case-closed', errors: [{ path: 'text' }] });
  });

  it('has words of its own when the answer is no problem document', async () => {
    await answerWith({ 'GET /api/v1/cases/c/notes': { status: 502, body: 'bad gateway' } });
    await expect(callApi(listNotes, { params: { caseId: 'c' } })).rejects.toMatchObject({ status: 502, code: 'unexpected-fault', title: 'Något gick fel hos oss' });
  });

  it('does not let an answer pass that breaks the contract', async () => {
    await answerWith({ 'GET /api/v1/cases/c/notes': { body: { items: [1] } } });
    await expect(callApi(listNotes, { params: { caseId: 'c' } })).rejects.toThrow(/expected string/);
  });

  it('asks at compile time for what the path and the body need', () => {
    // @ts-expect-error the path has a caseId
    const withoutParams: Parameters<typeof callApi<typeof makeNote>>[1] = { body: { text: '' } };
    // @ts-expect-error the route has a body
    const withoutBody: Parameters<typeof callApi<typeof makeNote>>[1] = { params: { caseId: '' } };
    expect([withoutParams, withoutBody]).toHaveLength(2);
  });
});

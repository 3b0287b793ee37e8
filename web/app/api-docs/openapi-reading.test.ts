import { describe, expect, it } from 'vitest';
import { ApiDocument, fieldLines, operationsByTag, typeWords } from './openapi-reading.ts';

const operation = {
  operationId: 'readNote', tags: ['sessions'], summary: 'Reads a note', description: 'Who: coach. Access key `note.read`.', security: [],
  parameters: [{ name: 'noteId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
  responses: {
    200: { description: 'Reads a note', content: { 'application/json': { schema: { type: 'object', properties: { words: { type: 'string' } }, required: ['words'] }, example: { words: 'Hej' } } } },
    404: { description: 'not-found: This does not exist' },
  },
};
const document = {
  info: { title: 'Samsteg', version: '1', description: '', 'x-rate-limit': '1200 a minute' },
  paths: { '/notes/{noteId}': { get: operation }, '/notes': { post: { ...operation, operationId: 'writeNote', requestBody: { content: {} }, responses: { 204: { description: 'Done' } } } } },
};

describe('typeWords', () => {
  it.each([
    [{ type: 'string', format: 'date' }, 'date'],
    [{ type: 'string', enum: ['given', 'refused'] }, 'given | refused'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ type: 'array', items: { type: 'integer' } }, 'list of integer'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ const: 'staff' }, '"staff"'],
    [{}, 'any'],
  ])('%j is %s', (schema, words) => expect(typeWords(schema)).toBe(words));
});

describe('fieldLines', () => {
  it('names fields within lists and objects by their whole path', () => {
    const inner = { type: 'object', properties: { name: { type: 'string', maxLength: 80 } }, required: ['name'] };
    const schema = { type: 'object', properties: { items: { type: 'array', items: inner }, total: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } }, required: ['items'] };
    expect(fieldLines(schema)).toEqual([
      { name: 'items', type: 'list of object', required: true, about: '' },
      { name: 'items[].name', type: 'string', required: true, about: 'at most characters 80' },
      { name: 'total', type: 'integer', required: false, about: 'at least 0' },
    ]);
  });
});

describe('what is told once and led to', () => {
  const shapes = { Day: { type: 'string', format: 'date' }, Note: { type: 'object', properties: { on: { $ref: '#/components/schemas/Day' } }, required: ['on'] } };

  it('is read where it is led to', () => {
    expect(typeWords({ anyOf: [{ $ref: '#/components/schemas/Day' }, { type: 'null' }] }, shapes)).toBe('date | null');
    expect(fieldLines({ type: 'array', items: { $ref: '#/components/schemas/Note' } }, shapes)).toEqual([{ name: '[].on', type: 'date', required: true, about: '' }]);
  });

  it('may be an answer or a parameter', () => {
    const parsed = ApiDocument.parse({
      ...document,
      paths: { '/notes': { get: { ...operation, parameters: [{ $ref: '#/components/parameters/Key' }], responses: { 404: { $ref: '#/components/responses/not-found' } } } } },
      components: {
        parameters: { Key: { name: 'Idempotency-Key', in: 'header', schema: { type: 'string' }, description: 'New for each' } },
        responses: { 'not-found': { description: 'not-found: This does not exist' } },
      },
    });
    expect(operationsByTag(parsed).get('sessions')).toMatchObject([{
      parameters: [{ name: 'Idempotency-Key', about: 'New for each' }], problems: [{ status: '404', words: 'not-found: This does not exist' }],
    }]);
  });

  it('is missed where it is not told', () => expect(() => typeWords({ $ref: '#/components/schemas/Gone' }, shapes)).toThrow('Gone'));
});

describe('operationsByTag', () => {
  const operations = operationsByTag(ApiDocument.parse(document)).get('sessions') ?? [];

  it('reads who, what and what can go wrong', () => {
    expect(operations[0]).toEqual({
      id: 'readNote', method: 'GET', path: '/notes/{noteId}', summary: 'Reads a note', who: 'Who: coach. Access key note.read.',
      parameters: [{ name: 'noteId', place: 'path', type: 'uuid', required: true, about: '' }], body: null,
      answer: { status: '200', fields: [{ name: 'words', type: 'string', required: true, about: '' }], example: '{\n  "words": "Hej"\n}' },
      problems: [{ status: '404', words: 'not-found: This does not exist' }],
    });
  });

  it('knows an answer without content', () => {
    expect(operations[1]).toMatchObject({ method: 'POST', answer: { status: '204', fields: [], example: null }, body: { fields: [] } });
  });
});

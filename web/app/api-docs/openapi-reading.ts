import { z } from 'zod';

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;

const Content = z.record(z.string(), z.object({ schema: Schema.optional(), example: z.unknown().optional() }));

const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string(),
  security: z.array(z.unknown()),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: Schema, description: z.string().optional() })).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.optional() })),
});
type Operation = z.infer<typeof Operation>;

/** What the page needs of the OpenAPI document. */
export const ApiDocument = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string(), 'x-rate-limit': z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
});
export type ApiDocument = z.infer<typeof ApiDocument>;

export interface FieldLine { name: string; type: string; required: boolean; about: string }
export interface Message { fields: FieldLine[]; example: string | null }
export interface ApiOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  who: string;
  parameters: (FieldLine & { place: string })[];
  body: Message | null;
  answer: { status: string } & Message;
  problems: { status: string; words: string }[];
}

/** A schema in a few words: `day`, `uuid`, `one of a, b`, `list of object`. */
export function typeWords(schema: Schema): string {
  if (Array.isArray(schema['enum'])) return schema['enum'].map(String).join(' | ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  const either = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(either)) return [...new Set(either.map((one) => typeWords(Schema.parse(one))))].join(' | ');
  if (Array.isArray(schema['type'])) return schema['type'].map(String).join(' | ');
  if (schema['type'] === 'array') return `list of ${typeWords(Schema.catch({}).parse(schema['items']))}`;
  const format = schema['format'];
  if (typeof format === 'string') return format;
  return typeof schema['type'] === 'string' ? schema['type'] : 'any';
}

/** The properties of an object, and of the objects in it, a line each: `items[].name`. */
export function fieldLines(schema: Schema, before = ''): FieldLine[] {
  const inner = schema['type'] === 'array' ? Schema.catch({}).parse(schema['items']) : schema;
  const prefix = schema['type'] === 'array' ? `${before}[]` : before;
  const properties = z.record(z.string(), Schema).catch({}).parse(inner['properties']);
  const required = z.array(z.string()).catch([]).parse(inner['required']);
  return Object.entries(properties).flatMap(([key, property]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    return [{ name, type: typeWords(property), required: required.includes(key), about: limitWords(property) }, ...fieldLines(property, name)];
  });
}

const limits = { minimum: 'at least', maximum: 'at most', minLength: 'at least characters', maxLength: 'at most characters', default: 'if left out' } as const;

function limitWords(schema: Schema): string {
  const said = Object.entries(limits).filter(([key]) => {
    const value = schema[key];
    // The largest safe integer is how a schema says “no limit”.
    return value !== undefined && Math.abs(Number(value)) !== Number.MAX_SAFE_INTEGER;
  }).map(([key, words]) => `${words} ${String(schema[key])}`);
  return said.join(', ');
}

function messageOf(content: z.infer<typeof Content> | undefined): Message {
  const json = Object.values(content ?? {})[0];
  return {
    fields: json?.schema ? fieldLines(json.schema) : [],
    example: json?.example === undefined ? null : JSON.stringify(json.example, null, 2),
  };
}

function operationOf(path: string, method: string, operation: Operation): ApiOperation {
  const [status = '204', answer] = Object.entries(operation.responses).find(([code]) => code < '400') ?? [];
  return {
    id: operation.operationId, method: method.toUpperCase(), path, summary: operation.summary, who: operation.description.replaceAll('`', ''),
    parameters: operation.parameters.map(({ name, in: place, schema, required, description }) =>
      ({ name, place, type: typeWords(schema), required: required ?? false, about: description ?? limitWords(schema) })),
    body: operation.requestBody ? messageOf(operation.requestBody.content) : null,
    answer: { status, ...messageOf(answer?.content) },
    problems: Object.entries(operation.responses).filter(([code]) => code >= '400').map(([code, { description }]) => ({ status: code, words: description })),
  };
}

/** The operations by slice, in the order of the document. */
export function operationsByTag(document: ApiDocument): Map<string, ApiOperation[]> {
  const byTag = new Map<string, ApiOperation[]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? '';
      byTag.set(tag, [...(byTag.get(tag) ?? []), operationOf(path, method, operation)]);
    }
  }
  return byTag;
}

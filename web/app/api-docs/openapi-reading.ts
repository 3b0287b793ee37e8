import { z } from 'zod';

const Schema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof Schema>;

const Content = z.record(z.string(), z.object({ schema: Schema.optional(), example: z.unknown().optional() }));

const Ref = z.object({ $ref: z.string() });
const Answer = z.object({ description: z.string(), content: Content.optional() });
const Parameter = z.object({ name: z.string(), in: z.string(), required: z.boolean().optional(), schema: Schema, description: z.string().optional() });

const Operation = z.object({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  description: z.string(),
  security: z.array(z.unknown()),
  parameters: z.array(z.union([Ref, Parameter])).default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.union([Ref, Answer])),
});
type Operation = z.infer<typeof Operation>;

/** What the page needs of the OpenAPI document. */
export const ApiDocument = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string(), 'x-rate-limit': z.string() }),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.object({
    schemas: z.record(z.string(), Schema).default({}), parameters: z.record(z.string(), Parameter).default({}), responses: z.record(z.string(), Answer).default({}),
  }).prefault({}),
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

type Components = ApiDocument['components'];
export type Shapes = Components['schemas'];

/** What a reference leads to, by the name at its end; what leads nowhere is a fault of the document. */
function named<Told>(told: Readonly<Record<string, Told>>, { $ref }: z.infer<typeof Ref>): Told {
  const found = told[$ref.slice($ref.lastIndexOf('/') + 1)];
  if (found === undefined) throw new TypeError(`The API document does not tell ${$ref}`);
  return found;
}

/** The schema itself, or the one that it leads to, with what is said beside the reference. */
function seen(schema: Schema, shapes: Shapes): Schema {
  const ref = Ref.safeParse(schema);
  if (!ref.success) return schema;
  const { $ref: _lead, ...beside } = schema;
  return { ...seen(named(shapes, ref.data), shapes), ...beside };
}

const itemsOf = (schema: Schema) => Schema.catch({}).parse(schema['items']);

/** A schema in a few words: `day`, `uuid`, `one of a, b`, `list of object`. */
export function typeWords(told: Schema, shapes: Shapes = {}): string {
  const schema = seen(told, shapes);
  if (Array.isArray(schema['enum'])) return schema['enum'].map(String).join(' | ');
  if ('const' in schema) return JSON.stringify(schema['const']);
  const either = schema['anyOf'] ?? schema['oneOf'];
  if (Array.isArray(either)) return [...new Set(either.map((one) => typeWords(Schema.parse(one), shapes)))].join(' | ');
  if (Array.isArray(schema['type'])) return schema['type'].map(String).join(' | ');
  if (schema['type'] === 'array') return `list of ${typeWords(itemsOf(schema), shapes)}`;
  const format = schema['format'];
  if (typeof format === 'string') return format;
  return typeof schema['type'] === 'string' ? schema['type'] : 'any';
}

/** The properties of an object, and of the objects in it, a line each: `items[].name`. */
export function fieldLines(told: Schema, shapes: Shapes = {}, before = ''): FieldLine[] {
  const schema = seen(told, shapes);
  const isList = schema['type'] === 'array';
  const inner = isList ? seen(itemsOf(schema), shapes) : schema;
  const prefix = isList ? `${before}[]` : before;
  const properties = z.record(z.string(), Schema).catch({}).parse(inner['properties']);
  const required = z.array(z.string()).catch([]).parse(inner['required']);
  return Object.entries(properties).flatMap(([key, property]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const field = { name, type: typeWords(property, shapes), required: required.includes(key), about: limitWords(seen(property, shapes)) };
    return [field, ...fieldLines(property, shapes, name)];
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

function messageOf(content: z.infer<typeof Content> | undefined, shapes: Shapes): Message {
  const json = Object.values(content ?? {})[0];
  return {
    fields: json?.schema ? fieldLines(json.schema, shapes) : [],
    example: json?.example === undefined ? null : JSON.stringify(json.example, null, 2),
  };
}

function operationOf(path: string, method: string, operation: Operation, { schemas, parameters, responses }: Components): ApiOperation {
  const answers = Object.entries(operation.responses).map(([status, answer]) => ({ status, ...('$ref' in answer ? named(responses, answer) : answer) }));
  const answer = answers.find(({ status }) => status < '400');
  return {
    id: operation.operationId, method: method.toUpperCase(), path, summary: operation.summary, who: operation.description.replaceAll('`', ''),
    parameters: operation.parameters.map((told) => ('$ref' in told ? named(parameters, told) : told)).map(({ name, in: place, schema, required, description }) =>
      ({ name, place, type: typeWords(schema, schemas), required: required ?? false, about: description ?? limitWords(seen(schema, schemas)) })),
    body: operation.requestBody ? messageOf(operation.requestBody.content, schemas) : null,
    answer: { status: answer?.status ?? '204', ...messageOf(answer?.content, schemas) },
    problems: answers.filter(({ status }) => status >= '400').map(({ status, description }) => ({ status, words: description })),
  };
}

/** The operations by slice, in the order of the document. */
export function operationsByTag(document: ApiDocument): Map<string, ApiOperation[]> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ tag: operation.tags[0] ?? '', told: operationOf(path, method, operation, document.components) })));
  return new Map([...Map.groupBy(operations, ({ tag }) => tag)].map(([tag, grouped]) => [tag, grouped.map(({ told }) => told)]));
}

import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

/** A JSON Schema as it stands in the OpenAPI document: the keywords that the fuzzer makes values of. */
export interface Schema {
  type?: string | string[];
  enum?: readonly Json[];
  const?: Json;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema | boolean;
  propertyNames?: Schema;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
}
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

export interface Parameter { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }

interface Content { schema: Schema; example?: Json; examples?: Record<string, unknown> }
interface DeclaredAnswer { content?: Record<string, Content> }
interface Ref { $ref: string }
interface DeclaredOperation {
  operationId: string;
  parameters?: (Parameter | Ref)[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, DeclaredAnswer | Ref>;
}
interface Document { paths: Record<string, Record<string, DeclaredOperation>> }

/** What a body of one content type looks like, and for a problem the codes that are named. A file has no shape. */
export interface Expected { validate: ValidateFunction | null; codes: ReadonlySet<string> }

export interface Operation {
  name: string;
  method: string;
  /** As in the document: `/api/v1/cases/{caseId}`. */
  path: string;
  parameters: readonly Parameter[];
  body: { schema: Schema; example: Json | undefined } | null;
  /** Whether the body is a file. */
  takesFile: boolean;
  /** By status and content type; a status with no content type has no body. */
  answers: ReadonlyMap<number, ReadonlyMap<string, Expected>>;
}

/** What a `$ref` into the document leads to. */
function found(document: unknown, ref: string): unknown {
  return ref.slice('#/'.length).split('/').reduce((place, part) => (place as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')], document);
}

/** The same part of the document with all that it leads to written out. What holds itself is not sent, so nothing here does. */
function writtenOut(document: unknown, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => writtenOut(document, each));
  if (typeof part !== 'object' || part === null) return part;
  const { $ref, ...rest } = part as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, each]) => [key, writtenOut(document, each)]));
  return typeof $ref === 'string' ? { ...writtenOut(document, found(document, $ref)) as object, ...own } : own;
}

const pointer = (...parts: string[]) => parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** Every operation of an OpenAPI document, its answers compiled by a validator that shares nothing with the server's own. */
export function readOperations(document: unknown): Operation[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
  formats.default(ajv);
  ajv.addFormat('base64', /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);
  ajv.addSchema(document as object, 'openapi');
  const answersOf = (responses: DeclaredOperation['responses'], at: string) => new Map(Object.entries(responses).map(([status, declared]) => {
    const [answer, place] = '$ref' in declared ? [found(document, declared.$ref) as DeclaredAnswer, declared.$ref] : [declared, at + pointer(status)];
    const expected = (contentType: string, { examples }: Content): Expected => ({
      validate: contentType.endsWith('json') ? ajv.compile({ $ref: `openapi${place}${pointer('content', contentType, 'schema')}` }) : null,
      codes: new Set(Object.keys(examples ?? {})),
    });
    return [Number(status), new Map(Object.entries(answer.content ?? {}).map(([contentType, content]) => [contentType, expected(contentType, content)]))];
  }));
  return Object.entries((document as Document).paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, declared]): Operation => {
      const body = declared.requestBody?.content['application/json'];
      return {
        name: declared.operationId, method: method.toUpperCase(), path,
        parameters: writtenOut(document, declared.parameters ?? []) as Parameter[],
        body: body ? { schema: writtenOut(document, body.schema) as Schema, example: body.example } : null,
        takesFile: declared.requestBody?.content['application/octet-stream'] !== undefined,
        answers: answersOf(declared.responses, `#${pointer('paths', path, method, 'responses')}`),
      };
    }));
}

import type { z } from 'zod';
import { accessRules, type AccessScope } from '../../../contract/access.ts';
import { Problem, problems, type ProblemCode } from '../../../contract/problems.ts';
import { fileTypes, type Route, type RouteTable } from '../../../contract/route.ts';
import { apiBase, isGuarded } from '../../platform/http/bind-routes.ts';
import { uploadType } from '../../platform/http/upload.ts';
import { SchemaBook, type Json } from './schema-book.ts';

/** Named errors that every route of a kind can answer with, whatever its own. */
function commonErrors(route: Route): ProblemCode[] {
  const signedIn = accessRules[route.access].scope !== 'public';
  const writes = route.method !== 'GET';
  return [
    ...(route.query || route.body ? (['invalid-input'] as const) : []),
    ...(writes ? (['malformed-request', 'cross-site'] as const) : []),
    ...(signedIn ? (['not-signed-in', 'not-allowed'] as const) : []),
    ...(signedIn && route.method === 'POST' && !route.asks ? (['idempotency-key-missing', 'idempotency-key-reused'] as const) : []),
    ...(route.stepUp ? (['step-up-needed'] as const) : []),
    ...(route.upload ? (['file-too-large', 'upload-cut-off', 'too-many-files'] as const) : []),
    ...(isGuarded(route) ? (['says-who-it-is'] as const) : []),
    ...(route.path.includes(':') ? (['not-found'] as const) : []),
    'too-many-requests', 'unexpected-fault',
  ];
}

function parametersOf(book: SchemaBook, schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = book.objectOf(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name, in: place, required: place === 'path' || required.includes(name), schema: property,
  }));
}

const keyParameter = {
  name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', format: 'uuid' },
  description: 'A new UUID for each thing to save; the same one again gets the first answer.',
};

/** One example of each named error, told once for the whole document. */
function problemExamples(): Json {
  return Object.fromEntries(Object.entries(problems).map(([code, words]) => [code, { value: {
    type: `/problems/${code}`, title: words.title.en, status: words.status, detail: words.detail.en,
    instance: 'urn:request:0198f4a0-0000-4000-8000-000000000000', code,
  } }]));
}

/** The named errors of a route by status, lowest first. */
function errorsByStatus(route: Route): [status: number, codes: ProblemCode[]][] {
  const byStatus = Map.groupBy(new Set([...commonErrors(route), ...route.errors]), (code) => problems[code].status);
  return [...byStatus].toSorted(([a], [b]) => a - b);
}

const responseName = (codes: readonly ProblemCode[]) => codes.join('.');

function errorResponses(route: Route): Json {
  return Object.fromEntries(errorsByStatus(route).map(([status, codes]) => [String(status), { $ref: `#/components/responses/${responseName(codes)}` }]));
}

/** Every set of named errors that some route answers with under one status, told once. */
function sharedErrorResponses(routes: readonly Route[]): Json {
  const shared = new Map(routes.flatMap(errorsByStatus).map(([, codes]) => [responseName(codes), codes]));
  return Object.fromEntries([...shared].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, codes]) => [name, {
    description: codes.map((code) => `${code}: ${problems[code].title.en}`).join('. '),
    content: { 'application/problem+json': {
      schema: { $ref: '#/components/schemas/Problem' },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    } },
  }]));
}

function successResponse(book: SchemaBook, route: Route): Json {
  if (route.status === 302) {
    return { '302': { description: 'Leads the browser on', headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } } } };
  }
  if (route.page) return { [String(route.status)]: { description: route.summary, content: { 'text/html': { schema: { type: 'string' } } } } };
  if (route.file) {
    // A data file is told of as what it holds; its own schema is docs/extract.schema.json.
    const shapeOf = (type: string) => (type === fileTypes.json ? { type: 'object' } : { type: 'string', format: 'binary' });
    return { [String(route.status)]: { description: route.summary, content: Object.fromEntries(route.file.map((type) => [type, { schema: shapeOf(type) }])) } };
  }
  if (!route.response) return { '204': { description: 'Done; nothing to say' } };
  return { [String(route.status)]: {
    description: route.summary,
    content: { 'application/json': {
      schema: book.schemaOf(route.response, 'output'),
      ...(route.example?.response === undefined ? {} : { example: route.example.response }),
    } },
  } };
}

const relationWords: Readonly<Partial<Record<AccessScope, string>>> = { case: ', with a relation to the case', prestudy: ', who take part in the pre-study' };

function operationOf(book: SchemaBook, name: string, route: Route): Json {
  const rule = accessRules[route.access];
  const signedIn = rule.scope !== 'public';
  const who = signedIn ? `Who: ${rule.roles.join(', ')}${relationWords[rule.scope] ?? ''}.` : 'Who: anyone.';
  const parameters = [
    ...parametersOf(book, route.params, 'path'), ...parametersOf(book, route.query, 'query'),
    ...(signedIn && route.method === 'POST' && !route.asks ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ];
  return {
    operationId: name,
    tags: [route.tag],
    summary: route.summary,
    description: `${who} Access key \`${route.access}\`.`,
    security: signedIn ? [{ session: [] }] : [],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: { required: true, content: { 'application/json': {
      schema: book.schemaOf(route.body, 'input'),
      ...(route.example?.body === undefined ? {} : { example: route.example.body }),
    } } } } : {}),
    ...(route.upload ? { requestBody: { required: true, description: `At most ${route.upload.mostBytes} bytes`, content: { [uploadType]: { schema: { type: 'string', format: 'binary' } } } } } : {}),
    responses: { ...successResponse(book, route), ...errorResponses(route) },
  };
}

/** The OpenAPI 3.1 document of the API, made from the contract alone: the same for the same contract. */
export function buildOpenApi(tables: Readonly<Record<string, RouteTable>>, version: string, names: ReadonlyMap<z.ZodType, string>): Json {
  const named = Object.values(tables).flatMap((table) => Object.entries(table));
  const routes = named.map(([, route]) => route);
  const book = new SchemaBook(names, {
    sent: routes.flatMap(({ body }) => body ?? []),
    answered: [Problem, ...routes.flatMap(({ response }) => response ?? [])],
    asked: routes.flatMap(({ params, query }) => [params ?? [], query ?? []].flat()),
  });
  const paths: Record<string, Json> = {};
  for (const [name, route] of named) {
    const path = `${apiBase}${route.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(book, name, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Samsteg', version,
      summary: 'Coordinated vocational rehabilitation around one person',
      description: 'Follows the Swedish REST API profile. Errors are RFC 9457 problems in Swedish or English by Accept-Language. Days are calendar days in Sweden; instants are UTC. Lists take `limit` and `offset`. No personal number is ever part of an address.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'The operator of this site' },
      'x-service-level': 'Set by the operator', 'x-rate-limit': '1200 requests a minute from one address',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: book.components(),
      parameters: { IdempotencyKey: keyParameter },
      responses: sharedErrorResponses(routes),
      examples: problemExamples(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'samsteg_session', description: 'Opened by signing in; writes also need the header X-Samsteg.' } },
    },
  };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../contract/all-routes.ts';
import { problems } from '../../contract/problems.ts';
import { openApiDocument } from '../../server/app/operational-routes.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';

interface Operation { operationId: string; tags: string[]; summary: string; parameters?: ({ name: string; in: string } | { $ref: string })[]; responses: Record<string, unknown> }

const document = await openApiDocument();
const paths = document['paths'] as Record<string, Record<string, Operation>>;
const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })));
const routes = Object.values(allRoutes).flatMap((table) => Object.entries(table));

describe('the OpenAPI document', () => {
  it('is the one in docs/openapi.json; if not, run npm run openapi', () => {
    const committed: unknown = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8'));
    expect(committed).toEqual(JSON.parse(JSON.stringify(document)));
  });

  it('has each route once, by its own name', () => {
    expect(operations.map(({ path, method }) => `${method} ${path}`).toSorted((a, b) => a.localeCompare(b)))
      .toEqual(routes.map(([, route]) => `${route.method.toLowerCase()} ${apiBase}${route.path.replaceAll(/:(\w+)/g, '{$1}')}`).toSorted((a, b) => a.localeCompare(b)));
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(routes.length);
  });

  it.each(routes)('tells every answer that %s gives', (name, route) => {
    const operation = operations.find(({ operationId }) => operationId === name);
    const statuses = [route.status, ...route.errors.map((code) => problems[code].status)].map(String);
    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(statuses));
  });

  it('keeps to the profile: nouns in kebab-case, names in camelCase, no personal number in an address', () => {
    for (const { path, parameters = [] } of operations) {
      for (const part of path.slice(apiBase.length + 1).split('/')) expect(part, path).toMatch(/^(\{[a-z][A-Za-z]*\}|[a-z]+(-[a-z]+)*)$/);
      for (const { name, in: place } of parameters.flatMap((one) => ('$ref' in one ? [] : [one]))) {
        expect(name, path).toMatch(/^[a-z][A-Za-z]*$/);
        expect(`${place} ${name}`, path).not.toMatch(/personal|number|social/i);
      }
    }
  });
});

/** The parts told once that something in `part` leads to: `schemas/Day`. */
function ledTo(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => (key === '$ref' ? [String(value).slice('#/components/'.length)] : ledTo(value)));
}

describe('what the document tells once', () => {
  const { securitySchemes: _signIn, ...components } = document['components'] as Record<string, Record<string, unknown>>;
  const told = new Map(Object.entries(components).flatMap(([kind, parts]) => Object.entries(parts).map(([name, part]) => [`${kind}/${name}`, part])));
  const reachable = (from: readonly string[], found = new Set<string>()) => {
    for (const name of from) if (!found.has(name)) reachable(ledTo(told.get(name)), found.add(name));
    return found;
  };

  it('is all that is led to, and nothing else', () => {
    const led = reachable(ledTo(paths));
    expect([...led].filter((name) => !told.has(name))).toEqual([]);
    // Each named error has its example, also one that no route declares: the limits of the server itself.
    expect([...told.keys()].filter((name) => !led.has(name) && !name.startsWith('examples/'))).toEqual([]);
  });

  it('never holds itself: who reads it may write it all out', () => {
    expect([...told.keys()].filter((name) => reachable(ledTo(told.get(name))).has(name))).toEqual([]);
  });

  it('has names that OpenAPI takes', () => {
    for (const name of told.keys()) expect(name).toMatch(/^[a-z]+[A-Za-z]*\/[A-Za-z0-9._-]+$/i);
  });
});

describe('the examples', () => {
  const withBody = routes.filter(([, route]) => route.example?.body !== undefined);
  const withResponse = routes.filter(([, route]) => route.example?.response !== undefined);

  it.each(routes.filter(([, route]) => route.example?.query !== undefined))('of what %s is asked is taken', (_name, { query, example }) => {
    expect(query?.safeParse(example?.query)).toMatchObject({ success: true });
  });

  it.each(withBody)('of what %s is sent is taken as it stands', (_name, { body, example }) => {
    expect(body?.safeParse(example?.body)).toMatchObject({ success: true });
  });

  it.each(withResponse)('of what %s answers is what it would answer', (_name, { response, example }) => {
    expect(response?.parse(example?.response)).toMatchObject(example?.response as object);
  });

  it('are there for everything that is sent and answered', () => {
    const without = routes.flatMap(([name, { body, response, example }]) => [
      ...(body && example?.body === undefined ? [`${name}: body`] : []), ...(response && example?.response === undefined ? [`${name}: response`] : []),
    ]);
    expect(without).toEqual([]);
  });
});

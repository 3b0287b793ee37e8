import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../contract/all-routes.ts';
import { problems } from '../../contract/problems.ts';
import { openApiDocument } from '../../server/app/operational-routes.ts';
import { apiBase } from '../../server/platform/http/bind-routes.ts';

interface Operation { operationId: string; tags: string[]; summary: string; parameters?: { name: string; in: string }[]; responses: Record<string, unknown> }

const document = openApiDocument();
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
      for (const { name, in: place } of parameters.filter((one) => one.in !== 'header')) {
        expect(name, path).toMatch(/^[a-z][A-Za-z]*$/);
        expect(`${place} ${name}`, path).not.toMatch(/personal|number|social/i);
      }
    }
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

import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { allRoutes } from '../../contract/all-routes.ts';
import { sendProblem } from '../platform/http/problem-response.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** The API as a document, for `/api/v1/openapi.json` and the committed file. What makes it is loaded when it is asked for. */
export async function openApiDocument(): Promise<Record<string, unknown>> {
  const [{ buildOpenApi }, { readNamedShapes }] = await Promise.all([import('./openapi/build-openapi.ts'), import('./openapi/named-shapes.ts')]);
  return buildOpenApi(allRoutes, version, await readNamedShapes());
}

/** What an operator and a client ask of the service itself: is it there, is it ready, what is it. */
export function registerOperationalRoutes(server: FastifyInstance, pool: pg.Pool): void {
  let document: Promise<string> | null = null;
  server.get('/health/live', async () => ({ status: 'live' }));
  server.get('/health/ready', async (request, reply) => {
    try {
      await pool.query('select 1');
      return { status: 'ready' };
    } catch {
      return sendProblem(request, reply, 'not-ready');
    }
  });
  server.get('/api-info', async () => ({
    apiName: 'samsteg', apiVersion: version, apiReleased: '2026-11-21', apiDocumentation: '/api-docs',
    apiStatus: 'active', openapi: '/api/v1/openapi.json',
  }));
  server.get('/api/v1/openapi.json', async (_request, reply) => {
    document ??= openApiDocument().then((told) => JSON.stringify(told));
    return reply.type('application/json; charset=utf-8').send(await document);
  });
}

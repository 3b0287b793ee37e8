import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { allRoutes } from '../../contract/all-routes.ts';
import { sendProblem } from '../platform/http/problem-response.ts';
import { buildOpenApi } from './openapi/build-openapi.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

/** The API as a document, for `/api/v1/openapi.json` and the committed file. */
export function openApiDocument(): Record<string, unknown> {
  return buildOpenApi(allRoutes, version);
}

/** What an operator and a client ask of the service itself: is it there, is it ready, what is it. */
export function registerOperationalRoutes(server: FastifyInstance, pool: pg.Pool): void {
  const document = JSON.stringify(openApiDocument());
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
  server.get('/api/v1/openapi.json', (_request, reply) => reply.type('application/json; charset=utf-8').send(document));
}

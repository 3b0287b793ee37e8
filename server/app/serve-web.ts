import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendProblem } from '../platform/http/problem-response.ts';

/** Serves the built web app: its files for a year, and its one page for every address that is a page. */
export async function serveWeb(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error('The web app is not built: run npm run build');
  await server.register(staticFiles, {
    root: folder,
    // What the build keeps for itself is no page.
    dotfiles: 'ignore',
    setHeaders: (response, path) => {
      response.header('cache-control', path.includes(`${folder}/assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
    return isPage ? reply.sendFile('index.html') : sendProblem(request, reply, 'not-found');
  });
}

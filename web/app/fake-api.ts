import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

/** What the other end answers: a status, a body, and whether it is a problem. */
export interface Answer {
  status?: number;
  body?: unknown;
}

export interface Received {
  address: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

const realFetch = globalThis.fetch;
let stop: (() => Promise<void>) | undefined;

afterEach(async () => {
  globalThis.fetch = realFetch;
  await stop?.();
  stop = undefined;
});

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

/**
 * A test aid: a real HTTP server on loopback that answers by `METHOD /path`; the web app's own calls go to it.
 * An address it does not know is answered 404. @returns all that was received.
 */
export async function answerWith(answers: Readonly<Record<string, Answer | ((received: Received) => Answer)>>): Promise<Received[]> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const got = { address: `${request.method} ${request.url}`, headers: request.headers, body };
      received.push(got);
      const answer = answers[`${request.method} ${request.url?.split('?')[0]}`] ?? { status: 404, body: problem(404, 'not-found') };
      const { status = 200, body: said } = typeof answer === 'function' ? answer(got) : answer;
      response.writeHead(status, { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' });
      response.end(said === undefined ? undefined : JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.fetch = (address, options) => {
    // jsdom's AbortSignal is not the one that Node's fetch knows.
    const { signal: _, ...rest } = options ?? {};
    return realFetch(new URL(address instanceof Request ? address.url : address, origin), rest);
  };
  stop = () => new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });
  return received;
}

/** A problem as the API writes it. */
export function problem(status: number, code: string): object {
  return { type: `/problems/${code}`, title: `Titel ${code}`, status, detail: `Detalj ${code}`, instance: '/', code };
}

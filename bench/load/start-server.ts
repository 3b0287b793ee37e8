import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { serverFlags } from '../../scripts/server-flags.mjs';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import type { ServeNews, ServeOrder } from './serve.ts';

export interface BenchServer {
  port: number;
  /** The most memory that the process has held at once, in MB of resident set. */
  mostMemoryMb: () => number;
  stop: () => Promise<void>;
}

/** Starts the API in a process of its own, as production does, and waits until it listens. */
export async function startServer(target: DatabaseTarget): Promise<BenchServer> {
  const child = fork(fileURLToPath(new URL('./serve.ts', import.meta.url)), { execArgv: [...serverFlags], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let most = 0;
  const port = new Promise<number>((resolve, reject) => {
    child.on('message', (news: ServeNews) => {
      if ('port' in news) resolve(news.port);
      else most = Math.max(most, news.rssMb);
    });
    child.once('exit', (code) => { reject(new Error(`The server ended with ${code}`)); });
  });
  child.send({ app: target.app } satisfies ServeOrder);
  return {
    port: await port,
    mostMemoryMb: () => most,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

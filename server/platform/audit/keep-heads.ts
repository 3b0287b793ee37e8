import type pg from 'pg';
import { selectChainEnds } from './audit.sql.ts';
import { appendHeads } from './heads-file.ts';

export interface HeadsSettings {
  /** The file that the ends of the chains are added to; on another disk or machine than the database. */
  file: string;
  everyMinutes: number;
}

export interface HeadKeeper {
  /** Writes down once more where the chains end, and stops. */
  stop(): Promise<void>;
}

/**
 * Writes the ends of the chains to a file outside the database: at once, again and again, and at the end. A chain that has
 * not grown is not written again.
 *
 * @param complain hears of a failure; the next time is tried all the same.
 * @throws OperatorFault when the first time fails.
 */
export async function keepHeads(pool: pg.Pool, { file, everyMinutes }: HeadsSettings, complain: (error: unknown) => void): Promise<HeadKeeper> {
  const written = new Map<string, number>();
  const write = async () => {
    const grown = (await selectChainEnds(pool)).filter(({ chain, seq }) => written.get(chain) !== seq);
    await appendHeads(file, grown, new Date());
    for (const { chain, seq } of grown) written.set(chain, seq);
  };
  await write();
  const timer = setInterval(() => { write().catch(complain); }, everyMinutes * 60_000);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await write().catch(complain);
    },
  };
}

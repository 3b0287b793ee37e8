import { figuresRoutes, type FigureSpec } from '../../contract/figures.ts';
import { percentile, rounded, type Figure } from '../figure.ts';
import { startServer } from '../load/start-server.ts';
import { createHouse } from '../world/bench-database.ts';
import { beginSet, importOnce, mostMemoryMb, prepare, send, type Way } from './file-import.ts';
import { makeFile } from './made-files.ts';

/** A cross table as others see it is drawn within this, in milliseconds, for one in twenty of the times. */
const mostMs = 1000;

const spec = (rows: number, columns: number | null, split: number | null = null): FigureSpec => ({ measure: 'people', rows, columns, split, filter: null, periods: null });

/** What is given out before: a later table is held against all of it. Columns 4, 5, 9 and 10 of the file hold codes. */
const earlier = [spec(4, 5), spec(9, null), spec(5, 10)];
const asked = [spec(4, 9), spec(9, 10), spec(4, 10, 5)];

async function ask(way: Way, path: string, body: unknown): Promise<number> {
  const began = performance.now();
  const { status, text } = await send(way, path.replace(':prestudyId', way.prestudyId).replace(':dataSetId', way.dataSetId), Buffer.from(JSON.stringify(body)), 'application/json');
  if (status >= 300) throw new Error(`the table was not counted: ${text}`);
  return performance.now() - began;
}

/** Cross tables under disclosure control, with three tables given out before: p95 of drawing one as others see it. */
export async function benchFigures(rows: number, turns: number): Promise<Figure[]> {
  const { target, loaded, drop } = await createHouse(prepare);
  try {
    const server = await startServer(target);
    try {
      const way = await beginSet({ ...loaded, port: server.port, dataSetId: '' });
      await importOnce(way, makeFile(rows), 0);
      for (const one of earlier) await ask(way, figuresRoutes.releaseFigure.path, { spec: one, title: 'Bänk' });
      const times: number[] = [];
      for (let turn = 0; turn <= turns; turn += 1) {
        for (const one of asked) times.push(await ask(way, figuresRoutes.drawFigure.path, { spec: one, view: 'shown' }));
      }
      // The first turn fills caches and compiles the code.
      return [
        { bench: 'figures', metric: 'cross-table-p95-ms', value: rounded(percentile(times.slice(asked.length), 0.95), 0), limit: mostMs, better: 'lower' },
        { bench: 'figures', metric: 'rss-mb', value: rounded(server.mostMemoryMb(), 0), limit: mostMemoryMb, better: 'lower' },
      ];
    } finally {
      await server.stop();
    }
  } finally {
    await drop();
  }
}

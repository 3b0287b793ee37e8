import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBinaries } from './embedded-binaries.ts';
import { embeddedTarget, ensureCluster, ensureOwner } from './embedded-cluster.ts';
import { preparePlace, removePlace, type Place } from './embedded-place.ts';
import { askToStop, launch, runningServer, stopServer } from './embedded-process.ts';
import { OperatorFault } from './operator-fault.ts';
import { processIdentity } from './process-identity.ts';
import type { DatabaseTarget } from './target.ts';

export type EmbeddedOptions = {
  /** The data folder; made when missing. */
  folder: string;
  /** False trades safety against a crash of the machine for speed. For tests only. */
  durable?: boolean;
  /** Use the server that another Samsteg process runs on this folder, instead of refusing. */
  mayJoin?: boolean;
};

export type Embedded = {
  target: DatabaseTarget;
  /** Stops the server, unless another process runs it. */
  stop: () => Promise<void>;
  /** What the person who started the program should be told, a line each. */
  notices: string[];
};

/**
 * Starts the PostgreSQL that comes with Samsteg on a data folder: makes the cluster on the first
 * start, adopts a server that a killed parent left behind, and stops it when this process ends.
 *
 * @throws OperatorFault when the folder cannot be used, another process uses it, or it does not start.
 */
export async function startEmbedded({ folder, durable = true, mayJoin = false }: EmbeddedOptions): Promise<Embedded> {
  const place = preparePlace(folder);
  const other = takeSupervision(place);
  if (other !== undefined) {
    if (!mayJoin) throw inUse(place, other);
    return join(place, other);
  }
  try {
    const binaries = findBinaries(place.account, place.folder);
    await ensureCluster(place, binaries, durable);
    const pid = runningServer(place) ?? (await launch(place, binaries, durable));
    const stopAtExit = (): void => askToStop(pid);
    process.once('exit', stopAtExit);
    await ensureOwner(place);
    const stop = async (): Promise<void> => {
      await stopServer(pid);
      process.off('exit', stopAtExit);
      rmSync(place.supervisorFile, { force: true });
    };
    return { target: embeddedTarget(place), stop, notices: [...place.notices, ...binaries.notices] };
  } catch (error) {
    rmSync(place.supervisorFile, { force: true });
    throw error;
  }
}

/**
 * Removes the database of a data folder, after stopping a server that a killed parent left on it.
 *
 * @throws OperatorFault when another process uses it.
 */
export async function removeEmbedded(folder: string): Promise<void> {
  const place = preparePlace(folder);
  const other = takeSupervision(place);
  if (other !== undefined) throw inUse(place, other);
  const orphan = runningServer(place);
  if (orphan !== undefined) await stopServer(orphan);
  removePlace(place);
}

function inUse(place: Place, pid: number): OperatorFault {
  return new OperatorFault(`Another Samsteg (process ${pid}) uses ${place.folder}: stop it, or set SAMSTEG_DATA to another folder`);
}

/** Writes down that this process runs the server; returns the process that already does, if any. */
function takeSupervision(place: Place): number | undefined {
  const draft = `${place.supervisorFile}.${process.pid}`;
  writeFileSync(draft, processIdentity(process.pid) ?? '');
  try {
    while (!linked(draft, place.supervisorFile)) {
      const written = readFileSync(place.supervisorFile, 'utf8');
      const pid = Number.parseInt(written, 10);
      if (processIdentity(pid) === written) return pid;
      rmSync(place.supervisorFile, { force: true });
    }
    return undefined;
  } finally {
    rmSync(draft);
  }
}

/** Gives a finished file its name, unless the name is taken: unlike writing it, in one step. */
function linked(draft: string, name: string): boolean {
  try {
    linkSync(draft, name);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function join(place: Place, supervisor: number): Promise<Embedded> {
  for (let waited = 0; runningServer(place) === undefined; waited += 50) {
    if (waited > 10_000) throw inUse(place, supervisor);
    await sleep(50);
  }
  return { target: embeddedTarget(place), stop: async () => undefined, notices: [] };
}

import pg from 'pg';
import type { DatabaseTarget } from '../../server/platform/db/target.ts';
import type { WorldPerson } from './world.ts';

/** The code of a refusal by privilege or policy. */
export const denied = '42501';

export interface AppRoleAsker {
  /**
   * How many rows one statement, or the last of several, reads or writes for someone; or the code of the database's
   * refusal. Nothing of it lasts.
   */
  rowsFor(who: WorldPerson, statement: string, values?: readonly unknown[]): Promise<number | string>;
  /** The same for several statements, one after the other in one transaction. */
  rowsAfter(who: WorldPerson, steps: readonly (readonly [statement: string, values?: readonly unknown[]])[]): Promise<number | string>;
  close(): Promise<void>;
}

/** Logs in as the app role, to send statements that no use case sends. */
export async function askAsAppRole(target: DatabaseTarget, moment: { today: string; now: string }): Promise<AppRoleAsker> {
  const app = new pg.Client(target.app);
  await app.connect();
  const rowsAfter: AppRoleAsker['rowsAfter'] = async (who, steps) => {
    await app.query('begin');
    try {
      const settings = { actor: who.id, agency: who.agencyId ?? '', unit: '', role: who.role, ...moment };
      for (const [name, value] of Object.entries(settings)) await app.query('select set_config($1, $2, true)', [`app.${name}`, value]);
      let rows = 0;
      for (const [statement, values = []] of steps) rows = (await app.query(statement, [...values])).rowCount ?? 0;
      return rows;
    } catch (error) {
      if (error instanceof pg.DatabaseError) return error.code ?? 'fault';
      throw error;
    } finally {
      await app.query('rollback');
    }
  };
  return { rowsAfter, rowsFor: (who, statement, values = []) => rowsAfter(who, [[statement, values]]), close: () => app.end() };
}

import pg from 'pg';
import type { DatabaseTarget } from '../../../server/platform/db/target.ts';
import { newId } from '../../../server/platform/new-id.ts';
import { candidatesOf, holdAgainst, type Disagreement } from './access-decisions.ts';
import { look, probeSql, type Probe } from './access-probe.ts';
import { AccessRows } from './access-rows.ts';
import type { AccessWorld } from './access-world.ts';
import { layAccessWorld, type Ground, type LaidAccessWorld } from './laid-access-world.ts';

/** How many worlds lie in the tables at a time: more make every look at a table longer, fewer make more round trips. */
export const worldsAtOnce = 20;

export interface Held {
  worlds: number;
  decisions: number;
  allowed: number;
  /** Each with the number of its world among those that were held. */
  disagreements: (Disagreement & { worldIndex: number })[];
}

/** A database in which generated worlds are laid, asked as the app role, and taken away again. */
export class AccessDatabase {
  readonly owner: pg.Client;
  readonly #app: pg.Client;

  private constructor(owner: pg.Client, app: pg.Client) {
    this.owner = owner;
    this.#app = app;
  }

  /** @param target a migrated database with nothing in it. */
  static async open(target: DatabaseTarget): Promise<AccessDatabase> {
    const owner = new pg.Client(target.owner);
    const app = new pg.Client(target.app);
    await Promise.all([owner.connect(), app.connect()]);
    await owner.query(probeSql);
    const database = new AccessDatabase(owner, app);
    await database.clear();
    return database;
  }

  async close(): Promise<void> {
    await Promise.all([this.owner.end(), this.#app.end()]);
  }

  /** Lays worlds in, some at a time, and holds all that the rule says of them against what the database does. */
  async hold(worlds: readonly AccessWorld[]): Promise<Held> {
    const held: Held = { worlds: 0, decisions: 0, allowed: 0, disagreements: [] };
    for (let from = 0; from < worlds.length; from += worldsAtOnce) {
      const laid = await this.lay(worlds.slice(from, from + worldsAtOnce));
      await this.holdLaid(laid, held);
      await this.clear();
    }
    return held;
  }

  async lay(worlds: readonly AccessWorld[]): Promise<LaidAccessWorld[]> {
    const rows = new AccessRows();
    const laid = worlds.map((world) => layAccessWorld(world, ground, rows));
    await this.owner.query('begin');
    await rows.insert(this.owner);
    await this.owner.query('commit');
    return laid;
  }

  /** Asks as every actor of worlds that lie in the tables, and adds what came of it to `held`. */
  async holdLaid(laid: readonly LaidAccessWorld[], held: Held): Promise<void> {
    const probes = laid.flatMap((world) => world.actors.map((actor): Probe => ({ actor, candidates: candidatesOf(world, actor) })));
    const seen = (await look(this.#app, probes)).values();
    let probe = 0;
    for (const world of laid) {
      for (const [actorIndex, actor] of world.actors.entries()) {
        const { value } = seen.next();
        if (!value) throw new Error('the database answered for fewer actors than it was asked about');
        for (const one of holdAgainst(world, actor, value, probes[probe]?.candidates ?? [])) {
          held.decisions += 1;
          if (one.rule.allowed) held.allowed += 1;
          if (one.rule.allowed !== one.database) held.disagreements.push({ ...one, actorIndex, worldIndex: held.worlds });
        }
        probe += 1;
      }
      held.worlds += 1;
    }
  }

  /** Takes every world away, and lays anew what they stand on. */
  async clear(): Promise<void> {
    await this.owner.query(`truncate agencies.agencies cascade; ${groundSql}`);
  }
}

/** What generated worlds refer to and none of their people has to do with. */
const ground: Ground = { programmeIds: [newId(), newId()], employerId: newId(), measurementId: newId() };
const [house, person, itsCase] = [newId(), newId(), newId()];
const groundSql = `
  insert into agencies.agencies (id, name, kind) values ('${house}', 'x', 'municipality');
  insert into programmes.models (key, version, content, content_hash) values ('m', 1, '{}', '') on conflict do nothing;
  insert into programmes.programmes (id, key, name, model_key, model_version, owner_agency_id)
    select x.id, x.id, 'x', 'm', 1, '${house}' from (values ('${ground.programmeIds.join("'::uuid), ('")}'::uuid)) as x (id);
  insert into consents.ground_kinds (key, statute, opens, tells_participant, content, source, checked_on)
    values ('opening', 'x', true, true, '{}', 'x', '2026-01-01'), ('control', 'x', false, true, '{}', 'x', '2026-01-01') on conflict do nothing;
  insert into participants.participants (id, owner_agency_id, given_name, family_name) values ('${person}', '${house}', 'x', 'x');
  insert into cases.cases (id, programme_id, participant_id, responsible_agency_id, model_key, model_version, status, phase, referred_on)
    values ('${itsCase}', '${ground.programmeIds[0]}', '${person}', '${house}', 'm', 1, 'closed', 'x', '2026-01-01');
  insert into measurements.measurements (id, case_id, owner_agency_id, category, instrument_key, instrument_version, respondent, measured_on, answers, recorded_by_participant)
    values ('${ground.measurementId}', '${itsCase}', '${house}', 'health', 'x', 1, 'participant', '2026-01-01', 's1.000000000000.x', '${person}');
  insert into placements.employers (id, owner_agency_id, name) values ('${ground.employerId}', '${house}', 'x');`;

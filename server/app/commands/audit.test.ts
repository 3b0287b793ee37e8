import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../test/world/command-line.ts';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { houseChain } from '../../platform/audit/audit.sql.ts';

const agency = '019a8f00-0000-7000-8000-000000000001';
const person = '019a8f00-0000-7000-8000-0000000000aa';
const folder = mkdtempSync(join(tmpdir(), 'samsteg-heads-'));
const headsFile = join(folder, 'heads.jsonl');

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client(database.target.owner);
  await owner.connect();
  await owner.query("insert into agencies.agencies (id, name, kind) values ($1, 'Granviks kommun', 'municipality')", [agency]);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const run = (...args: string[]) => runCommand(database, ['audit', ...args]);

const deed = JSON.stringify([{ action: 'case.read', outcome: 'allowed', reason: 'on-team', participant_ids: [person] }]);
const write = (chain: string, times = 1) => owner.query(
  "select platform.chain_audit($1, 'staff', $2, $1, null, now(), $3) from generate_series(1, $4)", [chain, person, deed, times]);

/** Six entries in the agency's chain and two in the house's, and their ends on the file. */
beforeEach(async () => {
  await owner.query('truncate platform.audit_entries, platform.audit_heads, platform.audit_anchors');
  await write(agency, 6);
  await write(houseChain, 2);
  rmSync(headsFile, { force: true });
  await run('heads', '--to', headsFile);
});

/** What an intruder with the owner login does. */
const tamper = (statement: string) => owner.query(statement);

describe('samsteg audit verify', () => {
  it('finds an untouched log whole, in Swedish and in English', async () => {
    expect(await run('verify', '--heads', headsFile)).toEqual({
      code: 0, complaints: [], out: ['Samstegs egen kedja: 2 poster, hel', 'Granviks kommun: 6 poster, hel', 'Loggen är hel.'],
    });
    const { out } = await run('verify', '--agency', agency, '--language', 'en');
    expect(out).toEqual(['Granviks kommun: 6 entries, whole', expect.stringMatching(/^Without --heads/), 'The log is whole.']);
    expect((await run('verify', '--agency', 'house')).out[0]).toBe('Samstegs egen kedja: 2 poster, hel');
  });

  it('finds one byte changed in one field, and says where, when and what', async () => {
    await tamper("update platform.audit_entries set reason = 'on-taam' where seq = 3 and chain <> platform.house_chain()");
    const { code, out, complaints } = await run('verify');
    expect(code).toBe(1);
    expect(out[0]).toBe('Samstegs egen kedja: 2 poster, hel');
    expect(complaints[0]).toMatch(new RegExp(`^Granviks kommun: BRUTEN vid post 3 \\(20.+Z\\): posten är ändrad efter att den skrevs \\[kedja ${agency}\\]$`));
    expect(complaints[1]).toMatch(/^Loggen är inte hel\./);
  });

  it('finds every field changed', async () => {
    const changes = Object.entries({
      at: "at + interval '1 microsecond'", written_at: "written_at + interval '1 microsecond'", actor_kind: "'operator'", actor_id: 'gen_random_uuid()',
      agency_id: 'null', unit_id: 'gen_random_uuid()', action: "'case.list'", outcome: "'denied'", case_id: 'gen_random_uuid()', case_ids: "'{NULL}'",
      participant_ids: "'{}'", record_id: 'gen_random_uuid()', detail: "''", hash: "sha256('x')", previous_hash: "sha256('x')",
    });
    await tamper('create temporary table untouched as select * from platform.audit_entries where seq = 4');
    for (const [column, value] of changes) {
      await tamper(`update platform.audit_entries set ${column} = ${value} where seq = 4`);
      expect((await run('verify', '--agency', agency)).complaints[0], column).toMatch(/post 4 .*ändrad/);
      await tamper(`update platform.audit_entries e set ${column} = u.${column} from untouched u where e.seq = 4`);
    }
    expect((await run('verify')).code).toBe(0);
  });

  it('finds an entry removed at the end and in the middle', async () => {
    await tamper('delete from platform.audit_entries where seq = 2 and chain = platform.house_chain()');
    await tamper('delete from platform.audit_entries where seq = 5 and chain <> platform.house_chain()');
    const { complaints } = await run('verify');
    expect(complaints[0]).toMatch(/^Samstegs egen kedja: BRUTEN vid post 2 .*slutar inte där/);
    expect(complaints[1]).toMatch(/^Granviks kommun: BRUTEN vid post 5 .*posten saknas/);
  });

  it('finds a tail cut together with its head only by the file outside the database', async () => {
    await tamper('delete from platform.audit_entries where seq > 4');
    await tamper(`update platform.audit_heads h set (seq, hash) = (select seq, hash from platform.audit_entries e where e.chain = h.chain and seq = 4)
      where chain <> platform.house_chain()`);
    expect((await run('verify')).code).toBe(0);
    const { code, complaints } = await run('verify', '--heads', headsFile);
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/BRUTEN vid post 5 .*de sista posterna saknas/);
  });

  it('finds a whole chain removed, and a chain reckoned anew by one with the owner login', async () => {
    await tamper('delete from platform.audit_entries where chain = platform.house_chain()');
    await tamper('delete from platform.audit_heads where chain = platform.house_chain()');
    await tamper(`do $$ declare e platform.audit_entries; last bytea := '\\x'; begin
      for e in select * from platform.audit_entries order by seq loop
        if e.seq = 2 then e.actor_id := gen_random_uuid(); end if;
        e.previous_hash := last; e.hash := platform.audit_digest(e); last := e.hash;
        update platform.audit_entries set actor_id = e.actor_id, previous_hash = e.previous_hash, hash = e.hash where chain = e.chain and seq = e.seq;
      end loop;
      update platform.audit_heads set hash = last; end $$`);
    expect((await run('verify')).code).toBe(0);
    const { code, complaints } = await run('verify', '--heads', headsFile);
    expect(code).toBe(1);
    expect(complaints[0]).toMatch(/^Samstegs egen kedja: BRUTEN vid post 1: de sista posterna saknas/);
    expect(complaints[1]).toMatch(/^Granviks kommun: BRUTEN vid post 6 .*omräknad/);
  });

  it('says what is wrong with its own use', async () => {
    expect(await run('verify', '--agency', 'granvik')).toMatchObject({ code: 1, complaints: ['Det finns ingen sådan kedja: granvik'] });
    expect((await run('verify', '--heads', join(folder, 'none'))).complaints[0]).toMatch(/cannot be read from .*ENOENT/);
    expect((await run('verify', '--heads', import.meta.filename)).complaints[0]).toMatch(/audit\.test\.ts:1 is not the end of a chain/);
  });
});

describe('old entries', () => {
  const cut = (before: string) => owner.query('select platform.cut_audit($1, $2, $3) as gone', [agency, before, 'retention']);
  /** As if the first entries had been written long ago; the chain is reckoned as it would have been. */
  const age = () => tamper(`do $$ declare e platform.audit_entries; last bytea := '\\x'; begin
    for e in select * from platform.audit_entries where chain <> platform.house_chain() order by seq loop
      if e.seq <= 3 then e.written_at := timestamptz '2015-01-01' + e.seq * interval '1 day'; end if;
      e.previous_hash := last; e.hash := platform.audit_digest(e); last := e.hash;
      update platform.audit_entries set written_at = e.written_at, previous_hash = e.previous_hash, hash = e.hash where chain = e.chain and seq = e.seq;
    end loop;
    update platform.audit_heads set hash = last where chain <> platform.house_chain(); end $$`);

  it('can be removed from the beginning when five years have gone, which the log says and verify understands', async () => {
    await age();
    rmSync(headsFile);
    await run('heads', '--to', headsFile);
    expect((await cut('2020-01-01')).rows).toEqual([{ gone: '3' }]);
    const { code, out } = await run('verify', '--heads', headsFile);
    expect(out[1]).toBe('Granviks kommun: 4 poster, hel');
    expect(code).toBe(0);
  });

  it('cannot be removed before that, and a cut that nobody wrote down is found', async () => {
    await expect(cut(new Date().toISOString())).rejects.toThrow('at least five years');
    await tamper('delete from platform.audit_entries where seq < 3 and chain <> platform.house_chain()');
    expect((await run('verify')).complaints[0]).toMatch(/BRUTEN vid post 1: loggens början saknas/);
  });

  it('that were young when they went are found, though an anchor was forged', async () => {
    await tamper(`insert into platform.audit_anchors (chain, seq, hash, written_at, removed, reason)
      select chain, seq, hash, timestamptz '2015-01-01', 2, 'retention' from platform.audit_entries where seq = 2 and chain <> platform.house_chain()`);
    await tamper('delete from platform.audit_entries where seq < 3 and chain <> platform.house_chain()');
    expect((await run('verify')).complaints[0]).toMatch(/BRUTEN vid post 2 .*utan att loggen säger det/);
  });
});

describe('samsteg audit heads', () => {
  it('only adds to the file, and shows the same on the screen', async () => {
    await write(agency);
    await run('heads', '--to', headsFile);
    const lines = readFileSync(headsFile, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as { chain: string; seq: number });
    expect(lines.map(({ chain, seq }) => [chain, seq])).toEqual([[houseChain, 2], [agency, 6], [houseChain, 2], [agency, 7]]);
    expect((await run('heads')).out.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual([2, 7]);
  });
});

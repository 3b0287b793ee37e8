import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/world/test-database.ts';
import { runCommand } from '../../../test/world/command-line.ts';
import { withClient } from '../../platform/db/target.ts';
import { StaffAccount } from '../../../contract/staff-accounts.ts';

let database: TestDatabase;
beforeAll(async () => { database = await createTestDatabase(); });
afterAll(() => database.drop());

const run = (args: readonly string[], environment: Record<string, string> = {}) => runCommand(database, args, environment);

const ada = ['--agency', 'Granviks kommun', '--role', 'administrator', '--given-name', 'Ada', '--family-name', 'Systemhag', '--title', 'Systemförvaltare'];
const issuer = ['--issuer', 'https://id.example.org/'];

async function accounts(): Promise<StaffAccount[]> {
  const { out } = await run(['staff', 'list', '--json']);
  return out.map((line) => StaffAccount.parse(JSON.parse(line)));
}

describe('samsteg staff', () => {
  it('does not make an agency by a misspelt name', async () => {
    const { code, complaints } = await run(['staff', 'add', ...ada]);
    expect(code).toBe(1);
    expect(complaints).toEqual(['Det finns ingen organisation som heter Granviks kommun. Ange --agency-kind för att lägga upp den.']);
  });

  it('adds the first administrator with agency and sign-in', async () => {
    const { code, out } = await run(['staff', 'add', ...ada, '--agency-kind', 'municipality', '--subject', 'ada', ...issuer]);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/ Ada Systemhag, Systemförvaltare \(administrator\)$/);
    expect(await accounts()).toMatchObject([{ familyName: 'Systemhag', role: 'administrator', signInSubject: 'ada', active: true }]);
  });

  it('refuses a sign-in that somebody has, a faulty address and a role that is none', async () => {
    expect((await run(['staff', 'add', ...ada, '--subject', 'ada', ...issuer])).complaints).toEqual(['Inloggningen hör redan till någon annan. Kontrollera att du har skrivit rätt.']);
    expect((await run(['staff', 'add', ...ada, '--email', 'ada'])).complaints[0]).toMatch(/^email: /);
    expect((await run(['staff', 'add', ...ada, '--role', 'boss'])).code).toBe(1);
    expect((await run(['staff', 'add', ...ada, '--subject', 'x'])).complaints).toEqual(['Ange inloggningstjänsten med --issuer eller OIDC_ISSUER.']);
    expect(await accounts()).toHaveLength(1);
  });

  it('links a sign-in later, which ends what was open, and closes an account', async () => {
    const { out } = await run(['staff', 'add', ...ada, '--given-name', 'Beda']);
    const id = (out[0] ?? '').split(' ')[0] ?? '';
    const stillOpen = await withClient(database.target.owner, async (client) => {
      await client.query("insert into platform.sessions (token_hash, actor_kind, actor_id, expires_at) values ('x', 'staff', $1, now() + interval '1 hour')", [id]);
      expect((await run(['staff', 'link-sign-in', id, '--subject', 'beda', ...issuer])).code).toBe(0);
      return (await client.query('select from platform.sessions where revoked_at is null')).rowCount;
    });
    expect(stillOpen).toBe(0);
    expect((await run(['staff', 'close', id])).out[0]).toMatch(/stängt$/);
    expect(await accounts()).toContainEqual(expect.objectContaining({ id, givenName: 'Beda', signInSubject: 'beda', active: false }));
  });

  it('says when there is no such account', async () => {
    expect((await run(['staff', 'close', 'beda'])).complaints).toEqual(['beda är inget id. Alla konton står i staff list.']);
    expect((await run(['staff', 'close', '0198f4a0-0000-7000-8000-000000000999'])).code).toBe(1);
  });
});

describe('samsteg migrate', () => {
  it('says that there is nothing to do when there is not', async () => {
    expect(await run(['migrate'])).toEqual({ code: 0, out: ['Databasen har redan det nyaste schemat.'], complaints: [] });
  });

  it('gives someone a code for their first passkey, and says when there is nobody to give it to', async () => {
    const [first] = await accounts();
    const { code, out } = await run(['staff', 'invite', first?.id ?? '']);
    expect(code).toBe(0);
    expect(out[0]).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4} {2}gäller en gång, till /);
    expect((await run(['staff', 'invite', 'ada'])).complaints).toEqual(['ada är inget id. Alla konton står i staff list.']);
    expect((await run(['staff', 'invite', '0198f4a0-0000-7000-8000-000000000000'])).code).toBe(1);
  });

  it('stands for the second person where there is none', async () => {
    const [first] = await accounts();
    const proposal = '0198f4a0-0000-7000-8000-0000000000aa';
    await withClient(database.target.owner, (client) => client.query(`
      insert into agencies.account_proposals (id, agency_id, staff_id, kind, role, staff_version, proposed_by)
      select $1, agency_id, id, 'role', 'team-leader', version, id from agencies.staff where id = $2`, [proposal, first?.id]));
    expect((await run(['staff', 'proposals'])).out).toEqual([expect.stringContaining('Ada Systemhag: team-leader  föreslaget av Ada Systemhag')]);
    expect((await run(['staff', 'approve', proposal])).out).toEqual(['Godkänt.']);
    expect((await accounts()).find(({ id }) => id === first?.id)).toMatchObject({ role: 'team-leader' });
    expect((await run(['staff', 'approve', proposal])).code).toBe(1);
  });
});

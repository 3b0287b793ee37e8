import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { OperatorFault } from './operator-fault.ts';
import { appRole, withClient, type DatabaseTarget } from './target.ts';

/**
 * Makes sure that the app role exists and that the app login may be used with row security. Runs
 * before the migrations, which grant to the role. Roles belong to the whole server, so another
 * process may be doing the same at the same moment.
 *
 * @throws OperatorFault when the role cannot be made or would pass row security by.
 */
export async function ensureAppRole(target: DatabaseTarget): Promise<void> {
  const ownLogin = target.app.user === appRole;
  await withClient(target.owner, async (owner) => {
    if (!(await roleExists(owner))) await createRole(owner, ownLogin ? passwordOf(target) : undefined);
  });
  try {
    await checkLogin(target);
  } catch (error) {
    if (!ownLogin || !isWrongPassword(error)) throw error;
    await setPassword(target);
    await checkLogin(target);
  }
}

function passwordOf(target: DatabaseTarget): string {
  if (typeof target.app.password === 'string') return target.app.password;
  throw new OperatorFault(`The login ${appRole} needs a password in DATABASE_APP_URL`);
}

async function roleExists(owner: pg.Client): Promise<boolean> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole]);
  return rowCount === 1;
}

async function createRole(owner: pg.Client, password: string | undefined): Promise<void> {
  const login = password === undefined ? 'nologin' : `login password ${pg.escapeLiteral(password)}`;
  try {
    await owner.query(`create role ${appRole} ${login} nosuperuser nobypassrls nocreatedb nocreaterole`);
  } catch (error) {
    if (isLostRace(error)) return;
    throw cannot('create', error);
  }
}

async function setPassword(target: DatabaseTarget): Promise<void> {
  const password = pg.escapeLiteral(passwordOf(target));
  await withClient(target.owner, async (owner) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await owner.query(`alter role ${appRole} login password ${password}`);
        return;
      } catch (error) {
        if (!isLostRace(error) || attempt === 20) throw cannot('set the password of', error);
        await sleep(10 * attempt);
      }
    }
  });
}

async function checkLogin(target: DatabaseTarget): Promise<void> {
  const { rows } = await withClient(target.app, (app) =>
    app.query<{ free: boolean; member: boolean; name: string }>(
      `select rolname as name, rolsuper or rolbypassrls as free, pg_has_role($1, 'usage') as member
       from pg_roles where rolname = current_user`,
      [appRole],
    ),
  );
  const login = rows[0];
  if (login?.free !== false) {
    throw new OperatorFault(`The login ${login?.name} passes row security by: take superuser and bypassrls from it`);
  }
  if (!login.member) throw new OperatorFault(`The login ${login.name} must be a member of the role ${appRole}`);
}

/** 28P01 wrong password, 28000 the role may not log in yet. */
function isWrongPassword(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '28P01' || error.code === '28000');
}

/** 42710 and 23505: another process made the role first. XX000: it changed the same catalogue row. */
function isLostRace(error: unknown): boolean {
  return error instanceof pg.DatabaseError && ['42710', '23505', 'XX000'].includes(error.code ?? '');
}

function cannot(what: string, error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== '42501') return error;
  return new OperatorFault(
    `The owner in DATABASE_URL may not ${what} the role ${appRole}: let an administrator do it and set DATABASE_APP_URL`,
  );
}

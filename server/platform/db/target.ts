import { createHmac } from 'node:crypto';
import pg from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import { OperatorFault } from './operator-fault.ts';

/**
 * One database and the two logins that Samsteg uses there. The owner migrates; the program serves
 * requests as the app login, which owns nothing, so that row security binds it.
 *
 * The owner is not a superuser either: under `force row level security` it too needs policies.
 */
export type DatabaseTarget = { owner: pg.ClientConfig; app: pg.ClientConfig };

/** The role that migrations grant to and that row-security policies name. */
export const appRole = 'samsteg_app';

/** The password of the app role where nobody gave one: the same for the same owner password. */
export function appPassword(ownerPassword: string): string {
  return createHmac('sha256', ownerPassword).update('samsteg app role').digest('hex');
}

function parse(setting: string, url: string): pg.ClientConfig {
  const shape = `${setting} must look like postgres://user:password@host:5432/database`;
  if (!/^postgres(ql)?:\/\//.test(url)) throw new OperatorFault(shape);
  try {
    const config = parseIntoClientConfig(url);
    if (!config.user || !config.database) throw new OperatorFault(shape);
    return config;
  } catch {
    throw new OperatorFault(shape);
  }
}

/**
 * Reads the settings DATABASE_URL (the owner) and, where given, DATABASE_APP_URL.
 *
 * @throws OperatorFault when one of them cannot be read, or the owner has no password to derive the
 * app role's from. The message never repeats the URL: it holds a secret.
 */
export function targetFromUrl(ownerUrl: string, appUrl?: string): DatabaseTarget {
  const owner = parse('DATABASE_URL', ownerUrl);
  if (appUrl) return { owner, app: parse('DATABASE_APP_URL', appUrl) };
  if (typeof owner.password !== 'string' || owner.password === '') {
    throw new OperatorFault(
      `DATABASE_URL has no password to derive one for the role ${appRole} from: set DATABASE_APP_URL as well`,
    );
  }
  return { owner, app: { ...owner, user: appRole, password: appPassword(owner.password) } };
}

/** The same server and logins, another database. */
export function withDatabase(target: DatabaseTarget, database: string): DatabaseTarget {
  return { owner: { ...target.owner, database }, app: { ...target.app, database } };
}

/** Opens one connection, hands it to `use`, and closes it whatever happens. */
export async function withClient<T>(
  config: pg.ClientConfig,
  use: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(config);
  // A connection that breaks rejects the query under way; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

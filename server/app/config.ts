import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import { OperatorFault } from '../platform/db/operator-fault.ts';
import { targetFromUrl, type DatabaseTarget } from '../platform/db/target.ts';
import type { ProviderSettings } from '../platform/sign-in/identity-provider.ts';
import { masterKeyIn, masterKeySetting, type MasterKeySource } from '../platform/sealing/master-key.ts';
import { defaultIdleMinutes } from '../platform/sign-in/sessions.sql.ts';

type Shared = {
  port: number;
  host: string;
  /** The address that people type, without a slash at the end. */
  publicUrl: string;
  /** Whether people reach the site over HTTPS. */
  secure: boolean;
  /** Holds the files, and the embedded database where there is no other. */
  dataFolder: string;
  /** The key that seals the keys of the database. */
  masterKey: MasterKeySource;
};

export type DemoConfig = Shared & {
  mode: 'demo';
  /** Undefined: the embedded database in the data folder. */
  database: DatabaseTarget | undefined;
  /** Whether to begin the demo afresh. */
  reset: boolean;
};

export type ProductionConfig = Shared & { mode: 'production'; database: DatabaseTarget; oidc: ProviderSettings; idleMinutes: number; trustedProxies: string[] };

export type Config = DemoConfig | ProductionConfig;

type Environment = Record<string, string | undefined>;

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const loopback = '127.0.0.1';
const needed = ['DATABASE_URL', masterKeySetting, 'PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;

/**
 * Reads the settings of the server from its arguments (`--demo` or `--production`, `--reset`) and
 * the environment. An empty variable counts as not set.
 *
 * @throws OperatorFault naming everything that is missing, or the first setting that cannot be read.
 */
export function readConfig(args: string[], environment: Environment): Config {
  const unknown = args.find((argument) => !['--demo', '--production', '--reset'].includes(argument));
  if (unknown !== undefined) throw new OperatorFault(`Unknown option ${unknown}: there are --demo, --production and --reset`);
  return args.includes('--production') ? readProduction(args, environment) : readDemo(args, environment);
}

function readDemo(args: string[], environment: Environment): DemoConfig {
  const port = readPort(environment);
  return {
    mode: 'demo',
    port,
    host: loopback,
    publicUrl: `http://${loopback}:${port}`,
    secure: false,
    dataFolder: readDataFolder(environment),
    masterKey: readMasterKeySource(environment),
    database: readDatabase(environment),
    reset: args.includes('--reset'),
  };
}

function readProduction(args: string[], environment: Environment): ProductionConfig {
  if (args.includes('--reset')) throw new OperatorFault('--reset is for the demo only: production data is never thrown away');
  const missing = needed.filter((name) => !environment[name]);
  const database = missing.length === 0 ? readDatabase(environment) : undefined;
  if (!database) throw new OperatorFault(`Production needs these settings, which are missing: ${missing.join(', ')}`);
  const publicUrl = readUrl('PUBLIC_URL', environment);
  return {
    mode: 'production',
    port: readPort(environment),
    host: environment['HOST'] || loopback,
    publicUrl,
    secure: publicUrl.startsWith('https:'),
    dataFolder: readDataFolder(environment),
    masterKey: readMasterKeySource(environment),
    database,
    oidc: readOidc(environment, publicUrl),
    trustedProxies: (environment['TRUSTED_PROXIES'] ?? '').split(/[\s,]+/).filter(Boolean),
    idleMinutes: readCount('SESSION_IDLE_MINUTES', environment, defaultIdleMinutes, 720),
  };
}

function readOidc(environment: Environment, publicUrl: string): ProviderSettings {
  return {
    issuer: readUrl('OIDC_ISSUER', environment),
    clientId: environment['OIDC_CLIENT_ID'] ?? '',
    clientSecret: environment['OIDC_CLIENT_SECRET'] ?? '',
    redirectUrl: environment['OIDC_REDIRECT_URL'] || `${publicUrl}/api/v1/sign-in/callback`,
    scope: environment['OIDC_SCOPE'] || 'openid',
    alwaysAsk: readAlwaysAsk(environment),
    acrValues: (environment['OIDC_ACR_VALUES'] ?? '').split(/\s+/).filter(Boolean),
    claims: {
      subject: environment['OIDC_CLAIM_SUBJECT'] || 'sub',
      assurance: environment['OIDC_CLAIM_ACR'] || 'acr',
    },
  };
}

function readAlwaysAsk(environment: Environment): boolean {
  const given = environment['OIDC_ALWAYS_ASK'] || 'yes';
  if (given === 'yes' || given === 'no') return given === 'yes';
  throw new OperatorFault(`OIDC_ALWAYS_ASK is "${given}", but must be yes or no`);
}

/** The database of DATABASE_URL, or undefined for the embedded one. */
export function readDatabase(environment: Environment): DatabaseTarget | undefined {
  const url = environment['DATABASE_URL'];
  return url ? targetFromUrl(url, environment['DATABASE_APP_URL']) : undefined;
}

/** The folder of SAMSTEG_DATA, taken from where the program was started; else `.samsteg` in the checkout. */
export function readDataFolder(environment: Environment): string {
  const given = environment['SAMSTEG_DATA'];
  return given ? resolve(given) : join(checkout, '.samsteg');
}

/**
 * Where the master key lies: in the file of SAMSTEG_KEY_FILE; for the embedded database, which is made for trying things
 * out, else in the data folder, where a first one is made.
 *
 * @throws OperatorFault for a database of one's own without the setting.
 */
export function readMasterKeySource(environment: Environment): MasterKeySource {
  const given = environment[masterKeySetting];
  if (given) return masterKeyIn(resolve(given), false);
  if (!environment['DATABASE_URL']) return masterKeyIn(join(readDataFolder(environment), 'master-key'), true);
  throw new OperatorFault(`With DATABASE_URL, ${masterKeySetting} must name the file of the master key, kept apart from the database and its backups. `
    + 'For a new database make one: npm run samsteg -- keys make FILE');
}

function readPort(environment: Environment): number {
  return readCount('PORT', environment, 4600, 65_535);
}

function readCount(name: 'PORT' | 'SESSION_IDLE_MINUTES', environment: Environment, otherwise: number, most: number): number {
  const given = environment[name] || String(otherwise);
  const count = Number(given);
  if (/^\d+$/.test(given) && count >= 1 && count <= most) return count;
  throw new OperatorFault(`${name} is "${given}", but must be a number from 1 to ${most}`);
}

function readUrl(name: 'PUBLIC_URL' | 'OIDC_ISSUER', environment: Environment): string {
  const given = environment[name] ?? '';
  const url = URL.parse(given);
  const isLocal = url?.hostname === 'localhost' || url?.hostname === loopback;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLocal)) return given.replace(/\/+$/, '');
  throw new OperatorFault(`${name} is "${given}", but must be an address that begins with https://`);
}

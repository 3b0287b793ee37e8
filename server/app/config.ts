import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';
import type { HeadsSettings } from '../platform/audit/keep-heads.ts';
import { OperatorFault } from '../platform/db/operator-fault.ts';
import { targetFromUrl, type DatabaseTarget } from '../platform/db/target.ts';
import type { ProviderSettings } from '../platform/sign-in/identity-provider.ts';
import { masterKeyIn, masterKeySetting, type MasterKeySource } from '../platform/sealing/master-key.ts';
import type { SessionPolicies } from '../platform/sign-in/sessions.sql.ts';
import type { Operator } from '../features/publications/public.ts';
import { readOperator, readOperatorAgency } from './operator-settings.ts';
import { readCount, readUrl, type Environment } from './read-setting.ts';
import { providerSettings, readProvider, readSessionPolicies, readStepUpMinutes } from './sign-in/sign-in-settings.ts';

type Shared = {
  port: number;
  host: string;
  /** The address that people type, without a slash at the end. */
  publicUrl: string;
  /** Whether people reach the site over HTTPS. */
  secure: boolean;
  /** Holds the files, and the embedded database where there is no other. */
  dataFolder: string;
  /** Where the ends of the log's chains are kept outside the database; undefined: nowhere. */
  auditHeads: HeadsSettings | undefined;
  /** Where what was removed (gallrat) is kept outside the database. */
  retentionDeedsFile: string;
  /** The key that seals the keys of the database. */
  masterKey: MasterKeySource;
  sessionPolicies: SessionPolicies;
  stepUpMinutes: number;
};

export type DemoConfig = Shared & {
  mode: 'demo';
  /** Undefined: the embedded database in the data folder. */
  database: DatabaseTarget | undefined;
  /** Whether to begin the demo afresh. */
  reset: boolean;
};

export type ProductionConfig = Shared & {
  mode: 'production';
  database: DatabaseTarget;
  /** Null: people sign in with passkeys alone. */
  oidc: ProviderSettings | null;
  trustedProxies: string[];
  /** Who answers for the public pages. */
  operator: Operator;
  /** The agency that runs the service, by its name in Samsteg. */
  operatorAgency: string | null;
};

export type Config = DemoConfig | ProductionConfig;

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const loopback = '127.0.0.1';
const needed = ['DATABASE_URL', masterKeySetting, 'PUBLIC_URL'] as const;

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
    auditHeads: readAuditHeads(environment),
    retentionDeedsFile: readRetentionDeedsFile(environment),
    masterKey: readMasterKeySource(environment),
    sessionPolicies: readSessionPolicies(environment),
    stepUpMinutes: readStepUpMinutes(environment),
    database: readDatabase(environment),
    reset: args.includes('--reset'),
  };
}

function readProduction(args: string[], environment: Environment): ProductionConfig {
  if (args.includes('--reset')) throw new OperatorFault('--reset is for the demo only: production data is never thrown away');
  const withProvider = providerSettings.some((name) => environment[name]);
  const missing = [...needed, ...(withProvider ? providerSettings : [])].filter((name) => !environment[name]);
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
    auditHeads: readAuditHeads(environment),
    retentionDeedsFile: readRetentionDeedsFile(environment),
    masterKey: readMasterKeySource(environment),
    sessionPolicies: readSessionPolicies(environment),
    stepUpMinutes: readStepUpMinutes(environment),
    database,
    oidc: readProvider(environment, publicUrl),
    operator: readOperator(environment),
    operatorAgency: readOperatorAgency(environment),
    trustedProxies: (environment['TRUSTED_PROXIES'] ?? '').split(/[\s,]+/).filter(Boolean),
  };
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

/** AUDIT_HEADS_FILE, and AUDIT_HEADS_EVERY as `15m` or `2h`: an hour unless something else is said. */
function readAuditHeads(environment: Environment): HeadsSettings | undefined {
  const file = environment['AUDIT_HEADS_FILE'];
  if (!file) return undefined;
  const every = environment['AUDIT_HEADS_EVERY'] || '1h';
  const [, count, unit] = /^(\d{1,4})([mh])$/.exec(every) ?? [];
  const everyMinutes = Number(count) * (unit === 'h' ? 60 : 1);
  if (everyMinutes >= 1 && everyMinutes <= 1440) return { file: resolve(file), everyMinutes };
  throw new OperatorFault(`AUDIT_HEADS_EVERY is "${every}", but must be minutes as 15m or hours as 2h, a day at most`);
}

/** The file of RETENTION_DEEDS_FILE; else `retention-deeds.jsonl` in the data folder, beside the embedded database. */
export function readRetentionDeedsFile(environment: Environment): string {
  const given = environment['RETENTION_DEEDS_FILE'];
  return given ? resolve(given) : join(readDataFolder(environment), 'retention-deeds.jsonl');
}

/** Where the embedded database of a data folder lies. */
export function embeddedFolder(dataFolder: string): string {
  return join(dataFolder, 'database');
}

function readPort(environment: Environment): number {
  return readCount('PORT', environment, 4600, 65_535);
}

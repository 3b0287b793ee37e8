import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

const production = {
  DATABASE_URL: 'postgres://owner:secret@db.example/samsteg',
  SAMSTEG_KEY_FILE: '/etc/samsteg/master-key',
  PUBLIC_URL: 'https://samsteg.example/',
  OIDC_ISSUER: 'https://id.example',
  OIDC_CLIENT_ID: 'samsteg',
  OIDC_CLIENT_SECRET: 'hush',
};

describe('the ends of the log outside the database', () => {
  const readHeads = (every?: string) => readConfig(['--demo'], { AUDIT_HEADS_FILE: '/mnt/kept/heads.jsonl', ...(every === undefined ? {} : { AUDIT_HEADS_EVERY: every }) }).auditHeads;

  it('are written every hour unless something else is said', () => {
    expect(readHeads()).toEqual({ file: '/mnt/kept/heads.jsonl', everyMinutes: 60 });
    expect(readHeads('15m')).toMatchObject({ everyMinutes: 15 });
    expect(readHeads('2h')).toMatchObject({ everyMinutes: 120 });
  });

  it.each(['0m', '25h', '15', 'often'])('are not written every %s', (every) => {
    expect(() => readHeads(every)).toThrow('AUDIT_HEADS_EVERY');
  });
});

describe('the master key', () => {
  it('is made beside the embedded database, and must be named for any other', () => {
    expect(readConfig(['--demo'], { SAMSTEG_DATA: '/srv/samsteg' }).masterKey).toMatchObject({ name: '/srv/samsteg/master-key', make: expect.any(Function) as unknown });
    const named = readConfig(['--demo'], { SAMSTEG_KEY_FILE: '/etc/samsteg/master-key' }).masterKey;
    expect(named.name).toBe('/etc/samsteg/master-key');
    expect(named.make).toBeUndefined();
    expect(() => readConfig(['--demo'], { DATABASE_URL: production.DATABASE_URL })).toThrow(/SAMSTEG_KEY_FILE must name the file .* keys make FILE$/);
  });
});

describe('readConfig in demo mode', () => {
  it('needs no settings, listens on loopback and keeps its data in the checkout', () => {
    expect(readConfig(['--demo'], {})).toEqual({
      mode: 'demo',
      port: 4600,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:4600',
      secure: false,
      dataFolder: resolve(import.meta.dirname, '../../.samsteg'),
      auditHeads: undefined,
      retentionDeedsFile: resolve(import.meta.dirname, '../../.samsteg/retention-deeds.jsonl'),
      masterKey: expect.objectContaining({ name: resolve(import.meta.dirname, '../../.samsteg/master-key') }) as unknown,
      database: undefined,
      reset: false,
      sessionPolicies: { staff: { idleMinutes: 60, hours: 12 }, participant: { idleMinutes: 30, hours: 4 } },
      stepUpMinutes: 10,
    });
  });

  it('honours PORT, SAMSTEG_DATA, DATABASE_URL and --reset, but never listens elsewhere', () => {
    const config = readConfig(['--demo', '--reset'], {
      PORT: '4712',
      SAMSTEG_DATA: 'some/folder',
      DATABASE_URL: production.DATABASE_URL,
      SAMSTEG_KEY_FILE: production.SAMSTEG_KEY_FILE,
      HOST: '0.0.0.0',
    });
    expect(config).toMatchObject({ port: 4712, host: '127.0.0.1', dataFolder: resolve('some/folder'), reset: true });
    expect(config.database?.owner).toMatchObject({ host: 'db.example', user: 'owner' });
  });

  it.each(['0', '65536', '80a', '-1', '4600.5', 'http'])('refuses the port %s', (port) => {
    expect(() => readConfig(['--demo'], { PORT: port })).toThrow(`PORT is "${port}", but must be a number from 1 to 65535`);
  });

  it('refuses an option that it does not know', () => {
    expect(() => readConfig(['--demo', '--rest'], {})).toThrow('Unknown option --rest');
  });
});

describe('readConfig in production', () => {
  it('names everything that is missing at once', () => {
    expect(() => readConfig(['--production'], {})).toThrow(
      'missing: DATABASE_URL, SAMSTEG_KEY_FILE, PUBLIC_URL',
    );
    expect(() => readConfig(['--production'], { ...production, PUBLIC_URL: '', OIDC_ISSUER: '' })).toThrow(
      /missing: PUBLIC_URL, OIDC_ISSUER$/,
    );
  });

  it('reads the identity provider, with the usual names where none are given', () => {
    expect(readConfig(['--production'], production)).toMatchObject({
      mode: 'production',
      host: '127.0.0.1',
      publicUrl: 'https://samsteg.example',
      secure: true,
      oidc: {
        issuer: 'https://id.example',
        clientId: 'samsteg',
        clientSecret: 'hush',
        redirectUrl: 'https://samsteg.example/api/v1/sign-in/callback',
        acrValues: [],
        scope: 'openid',
        alwaysAsk: true,
        claims: { subject: 'sub', assurance: 'acr' },
      },
    });
  });

  it('reads how long a session may lie unused, which proxies to believe, and whether the provider asks anew each time', () => {
    expect(readConfig(['--production'], { ...production, SESSION_IDLE_MINUTES: '15', OIDC_ALWAYS_ASK: 'no', TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' }))
      .toMatchObject({ sessionPolicies: { staff: { idleMinutes: 15, hours: 12 } }, trustedProxies: ['127.0.0.1', '10.0.0.0/8'], oidc: { alwaysAsk: false } });
    expect(() => readConfig(['--production'], { ...production, SESSION_IDLE_MINUTES: '721' })).toThrow('SESSION_IDLE_MINUTES is "721", but must be a number from 1 to 720');
    expect(() => readConfig(['--production'], { ...production, OIDC_ALWAYS_ASK: 'nej' })).toThrow('must be yes or no');
  });

  it('reads how long people stay signed in, of each kind, and how fresh a confirmation must be', () => {
    const set = { SESSION_HOURS: '8', PARTICIPANT_IDLE_MINUTES: '20', PARTICIPANT_SESSION_HOURS: '2', STEP_UP_MINUTES: '5' };
    expect(readConfig(['--production'], { ...production, ...set })).toMatchObject({
      sessionPolicies: { staff: { idleMinutes: 60, hours: 8 }, participant: { idleMinutes: 20, hours: 2 } }, stepUpMinutes: 5,
    });
    expect(() => readConfig(['--production'], { ...production, SESSION_HOURS: '25' })).toThrow('SESSION_HOURS is "25", but must be a number from 1 to 24');
  });

  it('needs no provider, but all of one: without it people sign in with passkeys', () => {
    const { OIDC_ISSUER: _issuer, OIDC_CLIENT_ID: _id, OIDC_CLIENT_SECRET: _secret, ...rest } = production;
    expect(readConfig(['--production'], rest)).toMatchObject({ oidc: null });
    expect(() => readConfig(['--production'], { ...rest, OIDC_CLIENT_ID: 'samsteg' })).toThrow('missing: OIDC_ISSUER, OIDC_CLIENT_SECRET');
  });

  it('signs people out at the provider too, unless told not to', () => {
    expect(readConfig(['--production'], production)).toMatchObject({ oidc: { afterSignOutUrl: 'https://samsteg.example/sign-in' } });
    expect(readConfig(['--production'], { ...production, OIDC_SIGN_OUT: 'no' })).toMatchObject({ oidc: { afterSignOutUrl: null } });
  });

  it('reads what differs between providers', () => {
    const config = readConfig(['--production'], {
      ...production,
      OIDC_ACR_VALUES: 'http://id.example/loa3  http://id.example/loa4',
      OIDC_CLAIM_SUBJECT: 'employee',
      HOST: '0.0.0.0',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      oidc: { acrValues: ['http://id.example/loa3', 'http://id.example/loa4'], claims: { subject: 'employee', assurance: 'acr' } },
    });
  });

  it('refuses an address without encryption, a malformed database and --reset', () => {
    expect(() => readConfig(['--production'], { ...production, PUBLIC_URL: 'http://samsteg.example' })).toThrow('PUBLIC_URL is');
    expect(() => readConfig(['--production'], { ...production, DATABASE_URL: 'db.example' })).toThrow('DATABASE_URL must look like');
    expect(() => readConfig(['--production', '--reset'], production)).toThrow('--reset is for the demo only');
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPersonalNumbers, publishedNumbers } from './check-personal-numbers.ts';
import { findSecrets } from './check-secrets.ts';
import { stagedFiles, trackedFiles } from './content.ts';

const today = '2026-11-24';
/** Published by Skatteverket for tests: here as if they were not. */
const number = '198501139995';
const none = new Set<string>();
const look = (text: string, allowed: ReadonlySet<string> = none) => findPersonalNumbers({ path: 'a.ts', text }, allowed, today);

describe('the guard against personal numbers', () => {
  it.each([
    number, '850113-9995', '19850113-9995', '850113+9995', '19850113 9995', '8501139995', `'${number}'`, `a=${number};`, `"nr":"${number}"`, `(${number})`, `${number}.`,
    // A coordination number, and one whose birth date is not known.
    '196902602397', '197700712388',
  ])('finds %s', (text) => {
    expect(look(text)).toHaveLength(1);
  });

  it.each([
    // A wrong check digit, a day that never was, other long numbers, parts of ids and of fractions.
    '198501139996', '19850230-9995', '402000-0007', '4020000007', '070-174 06 05', '1764000000', '20261124120000', `0.${number}`, `${number}1`, `id${number}`,
    `0198f4a0-0000-4000-8000-${number}`, '850113_9995',
  ])('lets %s be', (text) => {
    expect(look(text)).toEqual([]);
  });

  it('says where, and never what', () => {
    expect(look(`first\n  const who = '${number}';`)).toEqual(['a.ts:2:16']);
  });

  it('lets published numbers be, with a century or without', () => {
    const published = publishedNumbers();
    expect(published.size).toBeGreaterThan(300);
    expect(look(`${number} 850113-9995`, published)).toEqual([]);
  });
});

/** Put together here, so that this file holds none. */
const secrets: Readonly<Record<string, string>> = {
  'a private key': `-----BEGIN ${'RSA PRIVATE'} KEY-----`,
  'an access key of AWS': `AKIA${'Q'.repeat(16)}`,
  'a token of GitHub': `ghp_${'a1'.repeat(18)}`,
  'a token of GitLab': `glpat-${'a1'.repeat(10)}`,
  'a token of npm': `npm_${'a1'.repeat(18)}`,
  'a token of Slack': `xoxb-${'1'.repeat(12)}`,
  'a key of Google': `AIza${'b'.repeat(35)}`,
  'a key of Stripe': `sk_live_${'c'.repeat(24)}`,
  'a signed token': `eyJ${'h'.repeat(12)}.eyJ${'p'.repeat(12)}.${'s'.repeat(24)}`,
  'a login to a registry': `//registry.example/:_auth${'Token'}=${'d'.repeat(20)}`,
  'a password in an address': `postgres://owner:${'Tr0ub4dor'}@db.example/samsteg`,
  'a value drawn by lot under the name of a secret': `const client${'Secret'} = '${'q7Zp2Lx9'}${'Vn4Kd8Rw'}';`,
};

describe('the guard against secrets', () => {
  const whole = { whole: true };

  it.each(Object.entries(secrets))('finds %s', (kind, text) => {
    expect(findSecrets([{ path: 'a.env', text: `x\n${text}` }], [], whole)).toEqual([expect.stringMatching(`^a\\.env:2:\\d+ ${kind}$`)]);
  });

  it.each([
    'postgres://owner:password@db.example/samsteg', `postgres://owner:${'$'}{password}@db/x`, "const token = 'the-session-token-of-nobody';", "password: ''",
    "clientSecret: settings['OIDC_CLIENT_SECRET']", '-----BEGIN CERTIFICATE-----',
  ])('lets %s be', (text) => {
    expect(findSecrets([{ path: 'a.ts', text }], [], whole)).toEqual([]);
  });

  it('takes an exception with a reason, and no exception that nothing needs', () => {
    const exception = { path: 'a.env', kind: 'a private key', why: 'made anew by each run of a test' };
    const file = { path: 'a.env', text: secrets['a private key'] ?? '' };
    expect(findSecrets([file], [exception], whole)).toEqual([]);
    expect(findSecrets([{ ...file, text: '' }], [exception], whole)).toEqual(['a.env is excepted for a private key, and has none']);
    expect(findSecrets([], [exception], { whole: false })).toEqual([]);
  });
});

describe('what is about to be committed', () => {
  let folder: string;
  const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const write = (name: string, text: string | Buffer) => { writeFileSync(join(folder, name), text); };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'samsteg-hook-'));
    git('init', '-q');
    git('config', 'core.hooksPath', join(import.meta.dirname, '../.githooks'));
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('is read as it would be committed, and not as it lies there', () => {
    mkdirSync(join(folder, 'docs'));
    write('docs/åäö.md', `${number}\n`);
    write('image.png', Buffer.from([137, 0, 1, 2]));
    git('add', '.');
    write('docs/åäö.md', 'changed since\n');
    write('unknown.md', number);
    const staged = stagedFiles(folder);
    expect(staged).toEqual([{ path: 'docs/åäö.md', text: `${number}\n` }]);
    expect(staged.flatMap((file) => findPersonalNumbers(file, none, today))).toEqual(['docs/åäö.md:1:1']);
    expect(trackedFiles(folder)).toEqual([{ path: 'docs/åäö.md', text: 'changed since\n' }]);
  });

  it('is found in a copy without git, too', () => {
    const copy = mkdtempSync(join(tmpdir(), 'samsteg-copy-'));
    mkdirSync(join(copy, 'node_modules'));
    writeFileSync(join(copy, 'node_modules/a.txt'), number);
    writeFileSync(join(copy, 'a.txt'), number);
    expect(trackedFiles(copy)).toEqual([{ path: 'a.txt', text: number }]);
    rmSync(copy, { recursive: true });
  });

  it('is held back by the hook when there is a secret in it, and let through when there is none', () => {
    git('commit', '-q', '-m', 'A published number is let through');
    write('key.pem', secrets['a private key'] ?? '');
    git('add', 'key.pem');
    let said = '';
    try {
      git('commit', '-q', '-m', 'A key');
    } catch (refused) {
      said = (refused as { stderr: string }).stderr;
    }
    expect(said).toContain('key.pem:1:1 a private key');
    expect(git('log', '--format=%s').trim()).toBe('A published number is let through');
  });
});

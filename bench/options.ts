/** What was asked of the benches. */
export interface BenchOptions {
  /** A tenth of the size. */
  quick: boolean;
  /** The one bench that is to run; null for all. */
  only: string | null;
}

export const benchNames = ['today-page', 'case-page', 'hidden-case', 'audit-chain', 'sealing', 'decisions', 'memory',
  'row-security', 'large-agency', 'many-people', 'cold-start', 'first-load', 'file-import', 'figures', 'coding-view', 'published-pages'] as const;

/**
 * Reads `--quick` and `--only NAME`.
 * @throws Error with one line that says what there is.
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const options: BenchOptions = { quick: false, only: null };
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index];
    if (argument === '--quick') options.quick = true;
    else if (argument === '--only') options.only = readName(args[++index]);
    else throw new Error(`Unknown option ${argument}: there are --quick and --only NAME`);
  }
  return options;
}

function readName(name: string | undefined): string {
  if (benchNames.some((known) => known === name)) return name ?? '';
  throw new Error(`There is no bench ${name ?? 'without a name'}: there are ${benchNames.join(', ')}`);
}

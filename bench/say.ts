/** Tells how far it has come, on standard error: standard output carries figures only. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

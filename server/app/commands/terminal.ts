/** Where a command writes and how it ends, so that it can be run by a person or a test alike. */
export interface Terminal {
  /** One line or more of the command's own result, on standard output. */
  print(text: string): void;
  /** One line about something wrong, on standard error. */
  complain(line: string): void;
  environment: Record<string, string | undefined>;
}

/** Thrown by a command that has said what is wrong and ends with an exit code of its own. */
export class CommandFailed extends Error {
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`ended with exit code ${exitCode}`);
    this.name = 'CommandFailed';
    this.exitCode = exitCode;
  }
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    print: (text) => void process.stdout.write(`${text}\n`),
    complain: (line) => void process.stderr.write(`${line}\n`),
    environment: process.env,
  };
}

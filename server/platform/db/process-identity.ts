import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Names a running process so that another one that later gets the same number is not taken for it.
 * Undefined when no such process runs (a zombie counts as not running).
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
      return started && `${pid} ${started}`;
    }
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // After the last bracket come the state (field 3) and onwards; the start time is field 22.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return fields[0] === 'Z' ? undefined : `${pid} ${boot} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

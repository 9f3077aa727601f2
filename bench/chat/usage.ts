/** What a process has used. */
import { readFileSync } from 'node:fs';

interface Usage {
  /** Milliseconds of processor time. */
  readonly processor: number;
  /** MiB. */
  readonly memory: number;
}

/** What a process has used so far; not a number where that cannot be read: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function usage(pid: number | undefined): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return { processor: (Number(fields[11]) + Number(fields[12])) * 10, memory: (Number(fields[21]) * 4096) / 2 ** 20 };
  } catch {
    return { processor: Number.NaN, memory: Number.NaN };
  }
}

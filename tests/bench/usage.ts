import { readFileSync } from 'node:fs';

/** What a measured process says of itself when it ends. */
export interface Usage {
  /** CPU seconds of the whole process, start-up included, user and system. */
  cpuSeconds: number;
  /** Largest resident memory, in MiB. */
  peakMebibytes: number;
  /** Counts the process made, by name. */
  counts: Record<string, number>;
}

/** The files to check: a list, one a line, in the file named by the first argument. */
export function readPaths(): string[] {
  return readFileSync(process.argv[2] as string, 'utf8')
    .split('\n')
    .filter(Boolean);
}

/** Prints what the process has used so far, as its last line. */
export function reportUsage(counts: Record<string, number>): void {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage: Usage = {
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMebibytes: maxRSS / 1024,
    counts,
  };
  process.stdout.write(`${JSON.stringify(usage)}\n`);
}

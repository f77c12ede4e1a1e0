import { writeFileSync } from 'node:fs';

/** Loaded into a measured process with `--import`: when it ends, it writes down what it used. */
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMebibytes: maxRSS / 1024 };
  writeFileSync(process.env.BEDSIDE_BENCH_USAGE as string, JSON.stringify(usage));
});

// Loaded with --import before a command that knows nothing of being measured: writes what it used when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMebibytes: maxRSS / 1024, counts: {} };
  writeFileSync(process.env.BEDSIDE_USAGE_FILE, JSON.stringify(usage));
});

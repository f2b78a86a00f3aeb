// Preloaded into the command: prints what it took when it ends
import { writeSync } from "node:fs";

const start = performance.now();
process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const measured = {
    seconds: (performance.now() - start) / 1000,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: maxRSS / 1024,
  };
  writeSync(2, `${JSON.stringify(measured)}\n`);
});

// Preloaded into the command: prints what it took when it ends
import { readFileSync, writeSync } from "node:fs";

const start = performance.now();
process.on("exit", () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  const measured = {
    seconds: (performance.now() - start) / 1000,
    processor: (userCPUTime + systemCPUTime) / 1e6,
    megabytes: mostMemory(),
  };
  writeSync(2, `${JSON.stringify(measured)}\n`);
});

/** The most memory since the program began, in MB of 2^20 bytes; the figure of getrusage counts the parent's, too. */
function mostMemory() {
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kilobytes) / 1024;
}

import { startLoad } from "./start-bare-bot.ts";

const total = Number(process.argv[2] ?? 100_000);
const steps = 10;
const load = await startLoad();

function megabytes(): string {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return `heap ${(heapUsed / 2 ** 20).toFixed(0)} MB, process ${(rss / 2 ** 20).toFixed(0)} MB`;
}

console.log(`${"0".padStart(7)} interactions: ${megabytes()}`);
for (let step = 1; step <= steps; step++) {
  const seconds = await load.run(total / steps);
  console.log(
    `${String((total / steps) * step).padStart(7)} interactions: ${megabytes()}, ${(total / steps / seconds).toFixed(0)} a second`,
  );
}
await load.stop();

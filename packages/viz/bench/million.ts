// Prints, for every kind, the processor time of a million numbers to the bytes of their picture, the first of a process of
// its own, and the most memory that the process takes; `main s` is the part of the thread that draws. Fails where a
// process takes 300 MB or more.
import { execFileSync } from "node:child_process";
import { largeCharts } from "../test/million.ts";

const [kind] = process.argv.slice(2);
const all = largeCharts(1e6);
const mostMegabytes = 300;

if (kind === undefined) {
  console.log("kind".padEnd(34), "all s", "main s", "   MB");
  for (const [name] of all) {
    const told = execFileSync(process.execPath, [import.meta.filename, name], { encoding: "utf8" });
    process.stdout.write(told);
    if (!(Number(told.trim().split(/\s+/u).at(-1)) < mostMegabytes)) process.exitCode = 1;
  }
} else {
  const { renderPng } = await import("@opt/viz/png");
  const make = all.find(([name]) => name === kind)?.[1];
  if (make === undefined) throw new RangeError(`kind must be one of the list, got ${kind}`);
  const chart = make();
  const [whole, main] = [process.cpuUsage(), process.threadCpuUsage()];
  await renderPng(chart);
  const times = [process.cpuUsage(whole), process.threadCpuUsage(main)];
  const [every = "", own = ""] = times.map(({ user, system }) => ((user + system) / 1e6).toFixed(2));
  const megabytes = process.resourceUsage().maxRSS / 1024;
  console.log(kind.padEnd(34), every.padStart(5), own.padStart(6), megabytes.toFixed(0).padStart(5));
}

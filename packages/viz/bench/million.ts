// Prints, for every kind, the time of a million numbers to a picture and the most memory that a process of its own takes.
import { execFileSync } from "node:child_process";
import { largeCharts } from "../test/million.ts";

const [kind] = process.argv.slice(2);
const all = largeCharts(1e6);
const seconds = () => (process.cpuUsage().user + process.cpuUsage().system) / 1e6;

if (kind === undefined) {
  console.log("kind".padEnd(34), "layout s", "  PNG s", "   MB");
  for (const [name] of all) {
    const told = execFileSync(process.execPath, [import.meta.filename, name], { encoding: "utf8" });
    process.stdout.write(told);
  }
} else {
  const { renderPng } = await import("@opt/viz/png");
  const { layout } = await import("@opt/viz");
  const make = all.find(([name]) => name === kind)?.[1];
  if (make === undefined) throw new RangeError(`kind must be one of the list, got ${kind}`);
  const chart = make();
  const start = seconds();
  layout(chart);
  const laid = seconds();
  await renderPng(chart);
  const done = seconds();
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const columns = [laid - start, done - laid].map((each) => each.toFixed(2).padStart(8));
  console.log(kind.padEnd(34), ...columns, megabytes.toFixed(0).padStart(5));
}

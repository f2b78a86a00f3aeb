import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { fileURLToPath } from "node:url";
import { drawItems } from "./faults.ts";
import { FaultRunner, runSound } from "./fault-run.ts";
import { faultsOf } from "./mutate.ts";
import { ranAt } from "./reached.ts";
const items = drawItems(4);
console.time("sound");
const sound = await runSound(items);
console.timeEnd("sound");
const wanted: [string, number, string][] = JSON.parse(process.argv[2]!);
const files = new Set(sound.reached.flatMap((one) => Object.keys(one)));
const runner = new FaultRunner(items);
for (const [name, line, from] of wanted) {
  const file = [...files].find((one) => one.endsWith(name))!;
  const source = stripTypeScriptTypes(readFileSync(fileURLToPath(file), "utf8"));
  for (const fault of faultsOf(file, source).filter((f) => source.slice(0, f.start).split("\n").length === line && f.from === from)) {
    const [before, ...each] = sound.reached;
    const all = each.map((_, p) => p);
    const running = all.filter((p) => ranAt(each[p]!, file, fault.start));
    const places = running.length < 3 || ranAt(before!, file, fault.start) ? all : running;
    console.log(name, line, fault.from, fault.to, "places", places.length);
    const { results } = await runner.run(fault, places);
    if (!results) { console.log("silent"); continue; }
    results.forEach((after, i) => {
      const p = places[i]!;
      const s = sound.results[p]!;
      if (after === null) { console.log("null", p); return; }
      const changed = after.stated.filter(([fact, low, high]) => { const v = s.facts[fact]; return fact === "" || (v !== undefined && !(low <= v && v <= high)); });
      if (changed.length === 0) return;
      console.log(p, JSON.stringify(items[p]).slice(0, 300), "faults", after.faults.slice(0, 2), changed.slice(0, 6).map(([f, l, h]) => `${f} ${s.facts[f]} -> ${l}..${h}`));
    });
  }
}
await runner.end();

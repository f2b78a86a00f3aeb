/* oxlint-disable unicorn/require-post-message-target-origin -- the port of a worker has no origin */
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { Session } from "node:inspector";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Item } from "./battery.ts";
import type { Fault } from "./mutate.ts";

const { fault, items, coverage } = workerData as {
  readonly fault?: Fault;
  readonly items: readonly Item[];
  readonly coverage?: boolean;
};

// our own packages are run from their sources, one of which may have a fault
registerHooks({
  resolve(specifier, context, next) {
    const name = /^@opt\/(core|data)$/u.exec(specifier)?.[1];
    return name === undefined
      ? next(specifier, context)
      : { url: new URL(`../../../${name}/src/index.ts`, import.meta.url).href, shortCircuit: true };
  },
  load(url, context, next) {
    if (!/\/packages\/(?:core|data|study)\/src\/.*\.ts$/u.test(url)) return next(url, context);
    const source = stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"));
    const faulty =
      fault?.file === url ? source.slice(0, fault.start) + fault.to + source.slice(fault.end) : source;
    return { format: "module", source: faulty, shortCircuit: true };
  },
});

const session = new Session();
if (coverage === true) {
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
}
const { runBattery } = await import("./battery.ts");
const results = await runBattery(items);
if (coverage === true)
  session.post("Profiler.takePreciseCoverage", (_, taken) =>
    parentPort?.postMessage({ results, coverage: taken.result }),
  );
else parentPort?.postMessage({ results });

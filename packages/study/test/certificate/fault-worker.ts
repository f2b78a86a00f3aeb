/* oxlint-disable unicorn/require-post-message-target-origin -- the port of a worker has no origin */
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { type Profiler, Session } from "node:inspector";
import { fileURLToPath } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import type { Item } from "./battery.ts";
import type { Reached } from "./reached.ts";
import type { Fault } from "./mutate.ts";

const { fault, items, places, coverage } = workerData as {
  readonly fault?: Fault;
  readonly items: readonly Item[];
  readonly places: readonly number[];
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
const taken: Reached[] = [];
const take = (): void => {
  if (coverage === true)
    session.post("Profiler.takePreciseCoverage", (_, { result }) => taken.push(reachedIn(result)));
};
take();
const results = await runBattery(items, places, take);
parentPort?.postMessage({ results, ...(coverage === true && { reached: taken }) });

/** The functions of our own packages that ran since the last look. */
function reachedIn(scripts: readonly Profiler.ScriptCoverage[]): Reached {
  const ours = scripts.filter(({ url }) =>
    /\/packages\/(?:core|data|study)\/src\/(?!certificate\/|content\/).*\.ts$/u.test(url),
  );
  return Object.fromEntries(
    ours.map(({ url, functions }) => [
      url,
      functions
        .flatMap(({ ranges }) => (ranges.some(({ count }) => count > 0) ? ranges : []))
        .map(({ startOffset, endOffset, count }) => [startOffset, endOffset, count > 0] as const),
    ]),
  );
}

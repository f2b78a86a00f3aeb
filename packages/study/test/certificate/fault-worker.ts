/* oxlint-disable unicorn/require-post-message-target-origin -- the port of a worker has no origin */
import { type Profiler, Session } from "node:inspector";
import { parentPort, workerData } from "node:worker_threads";
import type { Item, runBattery } from "./battery.ts";
import { FaultyModules } from "./faulty-modules.ts";
import type { Reached } from "./reached.ts";
import type { Fault } from "./mutate.ts";

const { items, coverage } = workerData as { readonly items: readonly Item[]; readonly coverage?: boolean };

const battery = new URL("battery.ts", import.meta.url).href;
const modules = new FaultyModules();
const load = async (fault?: Fault): Promise<typeof runBattery> => {
  const loaded = (await modules.load(battery, fault)) as { readonly runBattery: typeof runBattery };
  return loaded.runBattery;
};

// what a fault leaves as it is is loaded once, and it is then known who imports whom
if (coverage !== true) await load();
parentPort?.on("message", ({ fault, places }: { fault: Fault; places: readonly number[] }) => {
  void (coverage === true ? runCovered() : runFaulty(fault, places));
});
parentPort?.postMessage("ready");

async function runFaulty(fault: Fault, places: readonly number[]): Promise<void> {
  try {
    const run = await load(fault);
    parentPort?.postMessage({ results: await run(items, places) });
  } catch {
    parentPort?.postMessage({});
  }
}

/** Works out all items without a fault, and tells what each of them ran. */
async function runCovered(): Promise<void> {
  const session = new Session();
  session.connect();
  session.post("Profiler.enable");
  session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const run = await load();
  const reached: Reached[] = [];
  const take = (): void =>
    session.post("Profiler.takePreciseCoverage", (_, { result }) => reached.push(reachedIn(result)));
  take();
  const all = items.map((_, place) => place);
  parentPort?.postMessage({ results: await run(items, all, take), reached });
}

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

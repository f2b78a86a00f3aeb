// A thread that runs the simulation over the bot with one fault after the other. What no fault is put into is loaded once;
// what has to do with it is loaded anew for each.
import { readFileSync } from "node:fs";
import { registerHooks, stripTypeScriptTypes } from "node:module";
import { parentPort } from "node:worker_threads";

/** A source to be simulated in place of the one that is there. */
export interface Order {
  /** The file that is replaced; nothing where the bot is to be simulated as it is. */
  readonly url: string | undefined;
  readonly script: string;
  readonly schedules: number;
}

const app = new URL("../../", import.meta.url).href;
/** What takes long to load, or to warm up, and imports nothing that a fault is put into. */
const shared = /\/src\/(?:study\.ts|config\.ts|load-packs\.ts|jobs\/|port\/|i18n\/)|\/inline-jobs\.ts/u;

let round = 0;
let broken: Order | undefined;

registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const asked = /\?round=\d+$/u.exec(context.parentURL ?? "")?.[0];
    const isFresh = asked !== undefined && found.url.startsWith(app) && !shared.test(found.url);
    return isFresh ? { ...found, url: found.url + asked } : found;
  },
  load(url, context, next) {
    const [file = "", asked] = url.split("?round=");
    if (asked === undefined) return next(url, context);
    const isBroken = broken?.url === file;
    return { format: "module", source: isBroken ? broken!.script : scriptOf(file), shortCircuit: true };
  },
});

/** Types are taken out once. */
const scripts = new Map<string, string>();
function scriptOf(file: string): string {
  const known = scripts.get(file) ?? stripTypeScriptTypes(readFileSync(new URL(file), "utf8"));
  scripts.set(file, known);
  return known;
}

async function fresh<Module>(file: string): Promise<Module> {
  return await import(`${new URL(file, import.meta.url).href}?round=${round}`);
}

/** What nobody caught, of the fault that is looked for; others may have left promises, too. */
let uncaught: string | undefined;
function note(error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  const rounds: readonly string[] = stack.match(/\?round=\d+/gu) ?? [];
  if (rounds.length === 0 || rounds.includes(`?round=${round}`))
    uncaught ??= `nobody catches ${String(error)}`;
}
process.on("unhandledRejection", note);
process.on("uncaughtException", note);

/** Milliseconds that a rule about what is shown may take: it takes less than one. */
const patience = 30_000;

/** The work, or an error where nothing more comes. */
async function inTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("nothing comes")), patience);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The first rule about what people are shown that does not hold. */
async function lookAtShown(): Promise<string | undefined> {
  const { rulesAbout, checkRule } = await fresh<typeof import("../shown/shown.ts")>("../shown/shown.ts");
  for (const name of rulesAbout(broken?.url ?? ""))
    try {
      await inTime(checkRule(name));
      if (uncaught !== undefined) throw new Error(uncaught);
    } catch (error) {
      return `shown, ${name}: ${String(error).replaceAll(/\s+/gu, " ").slice(0, 160)}`;
    }
  return undefined;
}

/** The first rule that does not hold: of what is shown, of a schedule or of a week. */
async function hunt(schedules: number): Promise<string | undefined> {
  const shown = await lookAtShown();
  if (shown !== undefined || schedules === 0) return shown;
  const kept = await fresh<typeof import("../simulation/kept-store.ts")>("../simulation/kept-store.ts");
  const { runSchedule } =
    await fresh<typeof import("../simulation/schedule.ts")>("../simulation/schedule.ts");
  const store = await kept.openKeptStore();
  for (let seed = 1; seed <= schedules; seed += 1) {
    const [violation] = (await runSchedule(store, seed, { shrink: false })).violations;
    if (violation) return `seed ${seed}, ${violation.rule}: ${violation.message.slice(0, 160)}`;
  }
  await store.close();
  // what a board says in the course of days is judged there
  const { simulateWeek } = await fresh<typeof import("../simulation/week.ts")>("../simulation/week.ts");
  const { violations } = await simulateWeek(1);
  return violations[0] === undefined ? undefined : `a week: ${violations[0].slice(0, 160)}`;
}

parentPort?.on("message", (order: Order) => {
  round += 1;
  [broken, uncaught] = [order, undefined];
  hunt(order.schedules).then(
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port, no window
    (found) => parentPort?.postMessage(found ?? null),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- as above
    (error: Error) => parentPort?.postMessage(`does not run: ${error.message.slice(0, 160)}`),
  );
});

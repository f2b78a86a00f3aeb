import { createRestFace } from "../rest/rest-face.ts";
import type { UserAction } from "../scenario/contract.ts";
import { fakeClock, type FakeClock } from "../state/clock.ts";
import { keepHouse } from "../state/housekeeping.ts";
import { seededRandom } from "../state/random.ts";
import { createWorld } from "../state/world.ts";
import { createTransport } from "../transport/in-process.ts";
import { createCast } from "./cast.ts";
import type { Invariant, Occasion, SimulationEvent, SimulationRun, StartBot } from "./contract.ts";
import { createDisk, type Disk } from "./disk.ts";
import { hostOf } from "./host.ts";
import { judgeRun } from "./judge-run.ts";
import { createLog, type Log } from "./log.ts";
import { createNetwork, type Network } from "./network.ts";
import { performEvent, performFinally, type FaultEvent, type Stage } from "./perform-event.ts";
import { endLife, type ProcessLife } from "./process-life.ts";
import { watchWorld } from "./watch-world.ts";

/** What a run needs besides its script. */
export interface RunSettings {
  readonly seed: number;
  readonly users: number;
  readonly bot: StartBot;
  readonly invariants: readonly Invariant[];
  readonly finally: readonly UserAction[];
  readonly intents: number;
}

/** Virtual milliseconds. */
const startWithin = 60_000;
const afterScript = 10_000;
const calmAfter = 15_000;
const finalPause = 4000;
const finalCalm = 20_000;

interface Run extends Stage {
  readonly upon: Readonly<Record<Occasion, (() => void)[]>>;
  readonly settings: RunSettings;
  readonly clock: FakeClock;
  readonly network: Network;
  readonly disk: Disk;
  /** The process that is up now, and how many there were. */
  life: ProcessLife | undefined;
  lives: number;
}

/** Whoever has waited for this acts. */
function seize(waiting: (() => void)[]): void {
  for (const act of waiting.splice(0)) act();
}

function createRun(settings: RunSettings): Run {
  const { seed, users } = settings;
  const clock = fakeClock();
  const world = createWorld({
    clock,
    pace: clock,
    random: seededRandom(seed),
    botName: "bot",
    guilds: [{ name: "simulation", channels: ["general"] }],
  });
  keepHouse(world, { keptMessages: 200 });
  const log = createLog(() => clock.now());
  const rest = createRestFace(world, ({ method, path }) =>
    log.add({ kind: "error", what: `the sandbox knows no ${method} ${path}` }),
  );
  const transport = createTransport(world, rest, { intents: settings.intents });
  const onError = (life: ProcessLife, error: unknown): void => {
    if (life.alive) log.add({ kind: "error", what: `the bot's listener failed: ${describeError(error)}` });
  };
  const network = createNetwork({ world, transport, seed, log, onError });
  watchWorld(world, log);
  const upon: Run["upon"] = { alarm: [], message: [] };
  world.events.listen((event) => {
    const isNew = event.kind === "message" && event.change === "create";
    if (isNew && event.stored.onlyFor === undefined && event.stored.message.author.id === world.bot.id)
      seize(upon.message);
  });
  const cast = createCast(world, log, { users, onArrival: (token, key) => network.keep(token, key) });
  const disk = createDisk({ clock, seed, log });
  return {
    settings,
    clock,
    log,
    network,
    disk,
    cast,
    life: undefined,
    lives: 0,
    chosen: new Map(),
    upon,
  };
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function start(run: Run): void {
  const { settings, clock, network, disk, log, upon } = run;
  const onAlarm = (): void => seize(upon.alarm);
  const life: ProcessLife = { number: run.lives, alive: true, endings: [] };
  run.lives += 1;
  run.life = life;
  log.add({ kind: "process", what: "started" });
  const begin = async (): Promise<void> =>
    settings.bot(hostOf(life, { clock, network, disk, seed: settings.seed, onAlarm }));
  begin().then(
    () => life.alive && log.add({ kind: "process", what: "ready" }),
    (error: unknown) =>
      life.alive && log.add({ kind: "error", what: `the bot did not start: ${describeError(error)}` }),
  );
}

async function becomeReady({ clock, log }: Run): Promise<void> {
  const end = clock.now() + startWithin;
  const isStarted = (): boolean =>
    log.entries.some(
      (entry) => entry.kind === "error" || (entry.kind === "process" && entry.what === "ready"),
    );
  while (clock.now() < end && !isStarted()) await clock.advanceAsync(10);
}

function kill(run: Run, restartAfter: number): void {
  if (!run.life) return;
  endLife(run.life);
  run.life = undefined;
  run.log.add({ kind: "process", what: "killed" });
  run.clock.after(restartAfter, () => {
    if (!run.life) start(run);
  });
}

function strike(run: Run, { fault, lasts, draw }: FaultEvent): void {
  if (fault === "kills") kill(run, lasts);
  else if (fault === "slowWrites") run.disk.slow(lasts);
  else run.network.trouble(fault, lasts, draw);
}

async function lookBack(run: Run): Promise<void> {
  const { clock, network, disk, settings } = run;
  network.calm();
  disk.calm();
  for (const waiting of Object.values(run.upon)) waiting.length = 0;
  if (!run.life) start(run);
  await clock.advanceAsync(calmAfter);
  await performFinally(run, settings, () => clock.advanceAsync(finalPause));
  await clock.advanceAsync(finalCalm);
}

/** Rejections that nobody hears end a bot's process; while a script runs they are the bot's. */
async function hearRejections(log: Log, work: () => Promise<void>): Promise<void> {
  const hear = (error: unknown): void =>
    log.add({ kind: "error", what: `a promise was rejected and nobody looked: ${describeError(error)}` });
  process.on("unhandledRejection", hear);
  try {
    await work();
  } finally {
    process.off("unhandledRejection", hear);
  }
}

/** Runs a script from the start of the bot to the last look; the same script and settings give the same transcript. */
export async function runScript(
  script: readonly SimulationEvent[],
  settings: RunSettings,
): Promise<SimulationRun> {
  const run = createRun(settings);
  const { clock, log, cast, chosen } = run;
  await hearRejections(log, async () => {
    start(run);
    await becomeReady(run);
    for (const event of script)
      clock.after(event.at, () => performEvent(run, event, (fault) => strike(run, fault)));
    await clock.advanceAsync((script.at(-1)?.at ?? 0) + afterScript);
    await lookBack(run);
    if (run.life) endLife(run.life);
  });
  return judgeRun({ script, chosen, users: cast.users, log, invariants: settings.invariants });
}

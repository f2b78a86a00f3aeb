import { setTimeout as wait } from "node:timers/promises";
import { openSandbox } from "../sandbox.ts";
import type { DiscordSandbox } from "../options.ts";
import { fakeClock, type FakeClock } from "../state/clock.ts";
import type { World } from "../state/world.ts";
import type { WorldEvent } from "../state/world-event.ts";
import { createCast } from "./cast.ts";
import type { BotProcess, SimulationEvent, SimulationRun, SocketBot } from "./contract.ts";
import { judgeRun } from "./judge-run.ts";
import { createLog, type Log } from "./log.ts";
import { performEvent, performFinally, type FaultEvent, type Stage } from "./perform-event.ts";
import type { RunSettings } from "./run-script.ts";
import { watchWorld } from "./watch-world.ts";

/** Events that lie so close together happen so close together, in milliseconds; longer gaps are skipped when all is quiet. */
const close = 400;
const tick = 10;
/** How long an answer is waited for before time is skipped, real milliseconds. */
const patience = 3200;
/** A process that meets trouble at its start is started again, as whoever keeps it running would. */
const starts = 3;
/** An event that was sent so shortly before the line broke may come again. */
const unconfirmed = 5000;
const slowNetwork = 700;

interface Run extends Stage {
  readonly settings: Omit<RunSettings, "bot"> & { readonly bot: SocketBot };
  readonly sandbox: DiscordSandbox;
  readonly world: World;
  readonly clock: FakeClock;
  process: BotProcess | undefined;
  restart: Promise<void> | undefined;
  /** The next interactions come again, so many milliseconds later. */
  readonly duplicates: number[];
}

/** Real time for bot and sandbox alike. */
async function live(clock: FakeClock, milliseconds: number): Promise<void> {
  const started = performance.now();
  for (let passed = 0; passed < milliseconds;) {
    await wait(Math.min(tick, milliseconds - passed));
    const now = Math.min(milliseconds, performance.now() - started);
    clock.advance(now - passed);
    passed = now;
  }
}

/** Nothing is waited for any more. */
async function becomeQuiet({ world, clock, cast }: Run): Promise<void> {
  const isBusy = (): boolean =>
    cast.users.some(({ id }) =>
      world.interactions.ofUser(id).some(({ stage }) => stage === "waiting" || stage === "loading"),
    );
  const until = performance.now() + patience;
  await live(clock, 2 * tick);
  while (isBusy() && performance.now() < until) await live(clock, tick);
}

function note(log: Log, event: WorldEvent): void {
  if (event.kind === "interaction-start")
    log.add({ kind: "event", name: "INTERACTION_CREATE", token: event.record.payload.token });
  if (event.kind !== "call") return;
  const { method, path, status, code, handled } = event.call;
  if (!handled) log.add({ kind: "error", what: `the sandbox knows no ${method} ${path}` });
  log.add({ kind: "call", life: 0, method, path, status, code, retryAfter: undefined });
}

async function start(run: Run, attempt = 1): Promise<void> {
  const { sandbox, settings, log } = run;
  const { apiBase, token, applicationId } = sandbox;
  log.add({ kind: "process", what: "started" });
  try {
    run.process = await settings.bot.start({ apiBase, token, applicationId });
    await sandbox.driver.ready();
    log.add({ kind: "process", what: "ready" });
  } catch (error) {
    if (attempt < starts) return start(run, attempt + 1);
    log.add({ kind: "error", what: `the bot did not start: ${String(error)}` });
  }
  return undefined;
}

async function kill(run: Run, restartAfter: number): Promise<void> {
  const { process } = run;
  if (!process) return;
  run.process = undefined;
  run.log.add({ kind: "process", what: "killed" });
  await process.kill();
  // A new process takes real time to start; the rest of the pause is not waited for.
  await wait(Math.min(restartAfter, close));
  await start(run);
}

/** Notes down what the bot may get once more when it resumes. */
function repeat({ world, clock, cast, log }: Run): void {
  for (const { id } of cast.users) {
    for (const { payload, createdAt } of world.interactions.ofUser(id)) {
      if (createdAt > clock.now() - unconfirmed)
        log.add({ kind: "event", name: "INTERACTION_CREATE", token: payload.token });
    }
  }
}

function strike(run: Run, event: FaultEvent): void {
  const { sandbox, clock, duplicates } = run;
  const { faults } = sandbox.driver;
  switch (event.fault) {
    case "duplicates":
      return void duplicates.push(event.lasts);
    case "reorderings":
    case "delays":
      faults.delay(slowNetwork);
      return void clock.after(event.lasts, () => faults.delay(0));
    case "rateLimits":
      return faults.rateLimit({ times: 1 + (event.draw % 3), retryAfter: 0.3 });
    case "serverErrors":
      return faults.fail({ times: event.lasts, status: 502 });
    case "droppedSessions":
      repeat(run);
      return faults.killSocket();
    case "invalidSessions":
      return faults.invalidateSession();
    case "slowWrites":
      // Its disk is the bot's own.
      return undefined;
    case "kills":
      run.restart = (run.restart ?? Promise.resolve()).then(() => kill(run, event.lasts));
  }
}

async function play(run: Run, script: readonly SimulationEvent[]): Promise<void> {
  const { clock } = run;
  let now = 0;
  // What some wait for cannot be seen from here.
  for (const event of script.filter((one) => one.kind !== "act" || one.upon === undefined)) {
    const gap = event.at - now;
    now = event.at;
    if (gap <= close) await live(clock, gap);
    else {
      await run.restart;
      await becomeQuiet(run);
      clock.advance(gap);
    }
    performEvent(run, event, (fault) => strike(run, fault));
  }
}

async function lookBack(run: Run): Promise<void> {
  const { settings, sandbox, clock } = run;
  await run.restart;
  sandbox.driver.faults.clear();
  if (!run.process) await start(run);
  await sandbox.driver.ready();
  await becomeQuiet(run);
  clock.advance(15_000);
  await performFinally(run, settings, () => becomeQuiet(run));
}

/**
 * Runs a script on a bot that opens sockets. The sandbox's clock goes with the machine's while something is under way
 * and leaps over the quiet stretches; the bot's own timers do not leap.
 */
export async function runOverSockets(
  script: readonly SimulationEvent[],
  settings: Run["settings"],
): Promise<SimulationRun> {
  const clock = fakeClock();
  const { sandbox, world } = await openSandbox({
    seed: settings.seed,
    clock,
    botName: "bot",
    guildName: "simulation",
    channels: ["general"],
    keptMessages: 200,
    allowPrivilegedIntents: true,
    // A process that is killed is up again at once, as virtual time has passed meanwhile.
    identifyInterval: 0,
  });
  const log = createLog(() => Math.round(clock.now()));
  world.events.listen((event) => note(log, event));
  watchWorld(world, log);
  const cast = createCast(world, log, { users: settings.users });
  const run: Run = {
    settings,
    sandbox,
    world,
    clock,
    log,
    cast,
    chosen: new Map(),
    process: undefined,
    restart: undefined,
    duplicates: [],
  };
  world.events.listen((event) => {
    if (event.kind !== "interaction-start") return;
    const later = run.duplicates.shift();
    if (later !== undefined) clock.after(later, () => world.events.emit(event));
  });
  try {
    await start(run);
    await play(run, script);
    await lookBack(run);
    await run.process?.kill();
  } finally {
    await sandbox.close();
  }
  return judgeRun({ script, chosen: run.chosen, users: cast.users, log, invariants: settings.invariants });
}

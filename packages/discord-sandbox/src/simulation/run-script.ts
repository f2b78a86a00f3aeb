import type { Actor } from "../interaction/base-payload.ts";
import { createApi } from "../rest/api.ts";
import type { UserAction } from "../scenario/contract.ts";
import { describeUserAction, prepareAction } from "../scenario/perform-action.ts";
import { fakeClock, type FakeClock } from "../state/clock.ts";
import { keepHouse } from "../state/housekeeping.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import { seededRandom } from "../state/random.ts";
import { createWorld, type World } from "../state/world.ts";
import { createTransport } from "../transport/in-process.ts";
import { checkHistory } from "./check-history.ts";
import { chooseAction } from "./choose-action.ts";
import type { Invariant, SimulationEvent, SimulationRun, StartBot } from "./contract.ts";
import { createDisk, type Disk } from "./disk.ts";
import { hostOf } from "./host.ts";
import { draw } from "./keyed-random.ts";
import { createLog, type Log } from "./log.ts";
import { createNetwork, type Network } from "./network.ts";
import { endLife, type ProcessLife } from "./process-life.ts";
import { readHistory } from "./read-history.ts";
import { writeTranscript } from "./transcript.ts";
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
const calmAfter = 15_000;
const finalPause = 4000;
const finalCalm = 20_000;

const names = ["Ana", "Ben", "Chae", "Dana", "Eun", "Finn", "Gita", "Hyun"] as const;
const locales = ["en-US", "ko", "ja", "de"] as const;

interface Run {
  readonly settings: RunSettings;
  readonly clock: FakeClock;
  readonly world: World;
  readonly log: Log;
  readonly network: Network;
  readonly disk: Disk;
  readonly actors: readonly Actor[];
  /** What each user did last, for a double click. */
  readonly again: Map<number, (key: number) => void>;
  /** The form each user was shown last. */
  readonly forms: Map<string, InteractionRecord>;
  life: ProcessLife | undefined;
  lives: number;
  /** The script with what was chosen. */
  readonly chosen: Map<SimulationEvent, UserAction>;
  /** The script has ended: no more faults, actions are looks at the result. */
  final: boolean;
}

function createRun(settings: RunSettings): Run {
  const { seed } = settings;
  const clock = fakeClock();
  const world = createWorld({
    clock,
    pace: clock,
    random: seededRandom(seed),
    botName: "bot",
    guildName: "simulation",
    channels: ["general"],
  });
  keepHouse(world, { keptMessages: 200 });
  const log = createLog(() => clock.now());
  const rest = createApi(world, ({ method, path }) =>
    log.add({ kind: "error", what: `the sandbox knows no ${method} ${path}` }),
  );
  const transport = createTransport(world, rest, { intents: settings.intents });
  const onError = (life: ProcessLife, error: unknown): void => {
    if (life.alive) log.add({ kind: "error", what: `the bot's listener failed: ${describeError(error)}` });
  };
  const network = createNetwork({ world, transport, seed, log, onError });
  watchWorld(world, log);
  const forms = new Map<string, InteractionRecord>();
  world.events.listen((event) => {
    if (event.kind === "interaction-change" && event.record.modal)
      forms.set(event.record.userId, event.record);
  });
  const actors = Array.from({ length: settings.users }, (_, index): Actor => {
    const person = world.people.named(names[index] ?? `User ${index + 1}`);
    const channelId = world.guild.channels[0]?.id ?? "";
    return { person, channelId, locale: locales[index % locales.length] ?? "en-US" };
  });
  const base = { settings, clock, world, log, network, disk: createDisk(clock, seed), actors, forms };
  return { ...base, again: new Map(), life: undefined, lives: 0, chosen: new Map(), final: false };
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

function start(run: Run): void {
  const { settings, clock, network, disk, log } = run;
  const life: ProcessLife = { number: run.lives, alive: true, endings: [] };
  run.lives += 1;
  run.life = life;
  log.add({ kind: "process", what: "started" });
  const begin = async (): Promise<void> =>
    settings.bot(hostOf(life, { clock, network, disk, seed: settings.seed }));
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

function nameOf({ person }: Actor): string {
  return person.user.global_name ?? person.user.username;
}

/** The action has reached Discord. */
function arrived(run: Run, actor: Actor, action: UserAction, record: InteractionRecord, key: number): void {
  const { payload } = record;
  run.network.keep(payload.token, key);
  run.log.add({
    kind: "action",
    id: payload.id,
    token: payload.token,
    user: nameOf(actor),
    userId: actor.person.user.id,
    action,
    what: describeUserAction(action),
    messageId: "message" in payload ? payload.message?.id : undefined,
    final: run.final,
  });
}

/** Prepares the action now and does it after the lag; false when the user cannot. */
function act(run: Run, user: number, action: UserAction, key: number, lag: number): boolean {
  const actor = run.actors[user];
  if (!actor) return false;
  const what = describeUserAction(action);
  const impossible = (error: unknown): void => {
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    run.log.add({ kind: "impossible", user: nameOf(actor), what, reason: error.message });
  };
  const perform = (luck: number, work: () => InteractionRecord | undefined): void => {
    try {
      const record = work();
      if (record) arrived(run, actor, action, record, luck);
      else run.log.add({ kind: "said", user: nameOf(actor), what });
    } catch (error) {
      impossible(error);
    }
  };
  try {
    const work = prepareAction(run.world, actor, action);
    run.again.set(user, (luck) => perform(luck, work));
    if (lag > 0) run.clock.after(lag, () => perform(key, work));
    else perform(key, work);
    return true;
  } catch (error) {
    impossible(error);
    return false;
  }
}

function happen(run: Run, event: SimulationEvent): void {
  if (event.kind === "again") return run.again.get(event.user)?.(event.draw);
  if (event.kind === "fault") {
    run.log.add({ kind: "fault", fault: event.fault, lasts: event.lasts });
    if (event.fault === "kills") kill(run, event.lasts);
    else run.network.trouble(event.fault, event.lasts, event.draw);
    return;
  }
  const actor = run.actors[event.user];
  const action =
    event.action ??
    (actor && chooseAction(run.world, actor, event.draw, run.forms.get(actor.person.user.id)));
  if (action && act(run, event.user, action, event.draw, event.lag)) run.chosen.set(event, action);
}

/** Everyone looks at what has become of it all, one after the other, in calm weather. */
async function lookBack(run: Run): Promise<void> {
  run.final = true;
  run.network.calm();
  if (!run.life) start(run);
  await run.clock.advanceAsync(calmAfter);
  for (const [index, action] of run.settings.finally.entries()) {
    for (const user of run.actors.keys()) {
      const isDone = act(run, user, action, draw(run.settings.seed, 13, index, user), 0);
      if (!isDone)
        run.log.add({ kind: "error", what: `nobody can do ${describeUserAction(action)} at the end` });
      await run.clock.advanceAsync(finalPause);
    }
  }
  await run.clock.advanceAsync(finalCalm);
}

/** Rejections that nobody hears end a bot's process; while a script runs they are the bot's. */
async function hearRejections<T>(log: Log, work: () => Promise<T>): Promise<T> {
  const hear = (error: unknown): void =>
    log.add({ kind: "error", what: `a promise was rejected and nobody looked: ${describeError(error)}` });
  process.on("unhandledRejection", hear);
  try {
    return await work();
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
  const { clock, log } = run;
  await hearRejections(log, async () => {
    start(run);
    await becomeReady(run);
    for (const event of script) clock.after(event.at, () => happen(run, event));
    await clock.advanceAsync((script.at(-1)?.at ?? 0) + 10_000);
    await lookBack(run);
    if (run.life) endLife(run.life);
  });
  const { entries } = log;
  const users = run.actors.map((actor) => ({ id: actor.person.user.id, name: nameOf(actor) }));
  const history = readHistory(users, entries, log.now());
  const own = settings.invariants.flatMap((invariant) =>
    invariant.check(history).map((message) => ({ rule: invariant.name, message })),
  );
  let transcript: string | undefined;
  return {
    script: script.map((event) => {
      const action = run.chosen.get(event);
      return event.kind === "act" && action ? { ...event, action } : event;
    }),
    violations: [...checkHistory(history, entries), ...own],
    history,
    get transcript() {
      transcript ??= writeTranscript(entries);
      return transcript;
    },
    interactions: history.actions.length,
  };
}

import type { SimulationEvent, SimulationOptions, SimulationResult, SimulationRun } from "./contract.ts";
import { drawScript, ratesOf } from "./draw-script.ts";
import { runOverSockets } from "./run-over-sockets.ts";
import { runScript, type RunSettings } from "./run-script.ts";
import { shrink } from "./shrink.ts";
import { checkKeys } from "../state/known-keys.ts";

function positive(name: string, value: number, isWhole: boolean): void {
  if (!(value > 0 && value < Infinity) || (isWhole && !Number.isInteger(value)))
    throw new RangeError(`${name} must be a positive ${isWhole ? "whole " : ""}number, got ${value}`);
}

const optionNames: readonly (keyof SimulationOptions)[] = [
  "seed",
  "users",
  "minutes",
  "actions",
  "faults",
  "bot",
  "invariants",
  "finally",
  "shrink",
  "intents",
];

function checkOptions(options: SimulationOptions): void {
  checkKeys("options", options, optionNames);
  const { seed, users = 3, minutes = 10, actions = 6 } = options;
  if (!(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32))
    throw new RangeError(`seed must be a whole number from 0 to 2^32 - 1, got ${seed}`);
  positive("users", users, true);
  positive("minutes", minutes, false);
  positive("actions", actions, false);
}

type RunScript = readonly SimulationEvent[];

/** Runs a script, in this process or over sockets. */
type RunAny = (script: RunScript) => Promise<SimulationRun>;

/** Takes away events while a run still breaks one of the rules that the whole script broke. */
async function shrinkRun(run: SimulationRun, again: RunAny): Promise<SimulationRun> {
  const broken = new Set(run.violations.map(({ rule }) => rule));
  let best = run;
  const failsWith = async (script: RunScript): Promise<boolean> => {
    const tried = await again(script);
    const fails = tried.violations.some(({ rule }) => broken.has(rule));
    if (fails) best = tried;
    return fails;
  };
  await shrink(await firstThat(failsWith, retellings(run.script)), failsWith);
  return best;
}

/** Choices, and when what was waited for came, are kept where that still fails: they outlive the events before them. */
function retellings(script: RunScript): readonly RunScript[] {
  return [script.flatMap(settle).toSorted((a, b) => a.at - b.at), script, script.map(forget)];
}

async function firstThat(
  fails: (script: RunScript) => Promise<boolean>,
  scripts: readonly RunScript[],
): Promise<RunScript> {
  for (const script of scripts) if (await fails(script)) return script;
  return scripts.at(-1) ?? [];
}

/** Who waited acts at the time that it was; who waited in vain did nothing. */
function settle(event: SimulationEvent): readonly SimulationEvent[] {
  if (event.kind !== "act" || event.upon === undefined) return [event];
  const { upon: _, came, ...rest } = event;
  return came === undefined ? [] : [{ ...rest, at: came }];
}

function forget(event: SimulationEvent): SimulationEvent {
  if (event.kind !== "act") return event;
  const { action: _, came: __, ...rest } = event;
  return rest;
}

/**
 * Runs virtual users and random faults against a bot, in this process and in virtual time, and judges what the users
 * saw. Everything follows from the seed: the script, each delay, and what a kill loses. The same seed gives the same
 * transcript, byte for byte, on every machine. A script that fails is shrunk to the fewest events that still break
 * one of the same rules.
 *
 * The bot receives its transport, clock, randomness and storage; anything else it uses (its own timers, the network)
 * is outside the simulation.
 *
 * @example
 * ```ts
 * import { simulate } from "@opt/discord-sandbox";
 *
 * const result = await simulate({
 *   seed: 7,
 *   users: 2,
 *   minutes: 5,
 *   faults: false,
 *   async bot({ transport }) {
 *     transport.listen(async ({ name, data }) => {
 *       if (name !== "INTERACTION_CREATE") return;
 *       const { id, token } = data as { id: string; token: string };
 *       const body = { type: 4, data: { content: "Hello!" } };
 *       await transport.request({ method: "POST", path: `/interactions/${id}/${token}/callback`, body });
 *     });
 *     const path = `/applications/${transport.applicationId}/commands`;
 *     await transport.request({ method: "PUT", path, body: [{ name: "hello", description: "Say hello" }] });
 *   },
 * });
 * console.log(result.violations.length, result.interactions > 40); // → 0 true
 * ```
 */
export async function simulate(options: SimulationOptions): Promise<SimulationResult> {
  checkOptions(options);
  const { seed, users = 3, minutes = 10, actions = 6, faults = true } = options;
  const settings: Omit<RunSettings, "bot"> = {
    seed,
    users,
    invariants: options.invariants ?? [],
    finally: options.finally ?? [],
    intents: options.intents ?? 0,
  };
  const script = drawScript({ seed, users, minutes, actions, rates: ratesOf(faults) });
  const { bot } = options;
  const isHere = typeof bot === "function";
  const runAny: RunAny = (events) =>
    isHere ? runScript(events, { ...settings, bot }) : runOverSockets(events, { ...settings, bot });
  const run = await runAny(script);
  const isShrunk = run.violations.length > 0 && (options.shrink ?? isHere);
  const shrunk = isShrunk ? await shrinkRun(run, runAny) : undefined;
  return {
    seed,
    script: run.script,
    violations: run.violations,
    history: run.history,
    get transcript() {
      return run.transcript;
    },
    interactions: run.interactions,
    shrunk,
  };
}

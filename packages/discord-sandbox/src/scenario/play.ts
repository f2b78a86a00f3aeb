import type { Actor } from "../interaction/base-payload.ts";
import { readable } from "../interaction/find-component.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import type { Scenario, ScenarioFault, ScenarioStep } from "./contract.ts";
import { describeUserAction, labelsOf, prepareAction } from "./perform-action.ts";

/** Plays a scenario, one step at a time. */
export interface Player {
  readonly scenario: Scenario;
  /** How many steps have been played. */
  readonly position: number;
  /**
   * Plays the next step and waits for the answer to an action. Resolves with the step, or with undefined after the
   * last one. Rejects if the step is impossible, no answer comes, or users see something else.
   */
  next(): Promise<ScenarioStep | undefined>;
  /** Plays all remaining steps. */
  play(): Promise<void>;
}

export interface PlaySettings {
  /** Longest wait for an answer in real milliseconds, default 10 000. */
  readonly timeout?: number;
  /** Called before each step with the recorded pause; the step waits for its promise. Default: no pauses. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** Waits until the interaction has its answer; how is the driver's business. */
export type Settle = (record: InteractionRecord, timeout: number) => Promise<InteractionRecord>;

/** Lets a fault loose. */
export type Strike = (fault: ScenarioFault) => void;

/** The step in a line: `Mina: /quiz start questions:2`. */
export function describeStep(step: ScenarioStep): string {
  if (step.do === "fault") return `fault: ${step.fault}`;
  if (step.do !== "expect") return `${step.user}: ${describeUserAction(step)}`;
  const { text, form, buttons } = step;
  const parts = [
    text === undefined ? "" : ` ${JSON.stringify(text)}`,
    form === undefined ? "" : ` the form ${JSON.stringify(form)}`,
    buttons === undefined || buttons.length === 0 ? "" : ` ${buttons.map((label) => `[${label}]`).join(" ")}`,
  ];
  return `${step.user} sees${parts.join("")}`;
}

/** What of the expectation is not so; undefined where all of it is. */
function mismatch(
  world: World,
  record: InteractionRecord | undefined,
  step: ScenarioStep & { do: "expect" },
): string | undefined {
  if (step.form !== undefined) {
    const title = record?.modal?.title;
    return title === step.form ? undefined : `the form ${JSON.stringify(step.form)} must open, got ${title}`;
  }
  const stored = world.messages.find(record?.followUpIds.at(-1) ?? record?.answerId ?? "");
  if (!stored) return "an answer must be there";
  const text = readable(stored.message);
  if (step.text !== undefined && !text.includes(step.text))
    return `the answer must contain ${JSON.stringify(step.text)}, got ${JSON.stringify(text)}`;
  const labels = labelsOf(stored.message).join(", ");
  if (step.buttons !== undefined && labels !== step.buttons.join(", "))
    return `the buttons must be ${step.buttons.join(", ")}, got ${labels}`;
  const isPrivate = stored.onlyFor !== undefined;
  if (step.private !== undefined && step.private !== isPrivate)
    return `the answer must be ${step.private ? "private" : "public"}`;
  return undefined;
}

export function createPlayer(
  world: World,
  scenario: Scenario,
  parts: { readonly settle: Settle; readonly strike: Strike },
  { timeout = 10_000, pause }: PlaySettings = {},
): Player {
  let position = 0;
  const lasts = new Map<string, InteractionRecord | undefined>();

  const actorOf = ({ user, channel }: { user: string; channel?: string | undefined }): Actor => {
    const person = world.people.named(user);
    const locale = scenario.users.find(({ name }) => name === user)?.locale ?? "en-US";
    if (channel === "dm") return { person, locale, channelId: person.dm.id };
    const found = channel === undefined ? world.guild.channels[0] : world.guild.channel(channel);
    if (!found) throw new RangeError(`channel must be one of the server, got ${JSON.stringify(channel)}`);
    return { person, locale, channelId: found.id };
  };

  const perform = async (step: ScenarioStep): Promise<void> => {
    if (step.do === "fault") return parts.strike(step);
    if (step.do === "expect") {
      const wrong = mismatch(world, lasts.get(step.user), step);
      if (wrong !== undefined) throw new Error(wrong);
      return;
    }
    const record = prepareAction(world, actorOf(step), step)();
    lasts.set(step.user, record && (await parts.settle(record, timeout)));
  };

  const next = async (): Promise<ScenarioStep | undefined> => {
    const step = scenario.steps[position];
    if (!step) return undefined;
    if (pause && step.after !== undefined) await pause(step.after);
    try {
      await perform(step);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`step ${position + 1} of "${scenario.name}" (${describeStep(step)}): ${reason}`, {
        cause: error,
      });
    }
    position += 1;
    return step;
  };

  return {
    scenario,
    get position() {
      return position;
    },
    next,
    async play() {
      while ((await next()) !== undefined);
    },
  };
}

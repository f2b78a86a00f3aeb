import { MessageFlags, type APIMessage } from "discord-api-types/v10";
import { describeAction, givenOptions } from "../interaction/describe-action.ts";
import { buttonsOf, readable, selectsOf } from "../interaction/find-component.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { World } from "../state/world.ts";
import type { RestCall, WorldEvent } from "../state/world-event.ts";

/** Lines that are kept, and lines of a text that are shown. */
const keptLines = 400;
const longestText = 160;

/** What was done, said and called, a line each, readable in a terminal. */
export interface Transcript {
  text(): string;
}

function shorten(text: string): string {
  const line = text.replaceAll("\n", " ⏎ ");
  return line.length > longestText ? `${line.slice(0, longestText - 1)}…` : line;
}

function nameOf(world: World, userId: string): string {
  const user = world.people.user(userId);
  return user?.global_name ?? user?.username ?? userId;
}

/** Tokens are long and say nothing: an interaction is called by a number. */
function createNames(): (token: string) => string {
  const names = new Map<string, string>();
  return (token) => {
    const name = names.get(token) ?? `#${names.size + 1}`;
    if (names.size > keptLines) names.delete(names.keys().next().value ?? "");
    names.set(token, name);
    return name;
  };
}

function describeMessage(message: APIMessage): string {
  const flags = message.flags ?? 0;
  const isLoading = (flags & MessageFlags.Loading) !== 0;
  const parts = [
    isLoading ? "is thinking …" : JSON.stringify(shorten(readable(message))),
    ...buttonsOf(message).map((button) => {
      const emoji = "emoji" in button ? button.emoji?.name : undefined;
      const label = ("label" in button ? button.label : undefined) ?? emoji ?? "";
      return button.disabled === true ? `[${label}: disabled]` : `[${label}]`;
    }),
    ...selectsOf(message).map(({ placeholder, custom_id }) => `<${placeholder ?? custom_id}>`),
    ...message.attachments.map(({ filename }) => `(${filename})`),
    (flags & MessageFlags.Ephemeral) === 0 ? "" : "· only for the user",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function describeCall(
  { method, path, status, code, problem }: RestCall,
  name: (token: string) => string,
): string {
  const short = path.replaceAll(/[\w-]{60,}/g, (token) => name(token));
  const refusal = code === undefined ? "" : ` ${code}${problem === undefined ? "" : ` ${shorten(problem)}`}`;
  return `${method} ${short} → ${status}${refusal}`;
}

function describeStart(record: InteractionRecord, name: (token: string) => string): string {
  const options = givenOptions(record).map(([option, value]) => ` ${option}:${value}`);
  return `${describeAction(record)}${options.join("")}  ${name(record.payload.token)}`;
}

function describeStage({ stage, modal, choices }: InteractionRecord): string | undefined {
  if (stage === "expired") return "the application did not respond";
  if (modal) return `opens the form "${modal.title}"`;
  return (
    choices && `offers ${choices.map((choice) => JSON.stringify(choice.name)).join(", ") || "no choices"}`
  );
}

function describe(
  world: World,
  event: WorldEvent,
  name: (token: string) => string,
): readonly [who: string, what: string] | undefined {
  switch (event.kind) {
    case "interaction-start":
      return [nameOf(world, event.record.userId), describeStart(event.record, name)];
    case "interaction-change": {
      const said = describeStage(event.record);
      return said === undefined ? undefined : ["bot", `${said}  ${name(event.record.payload.token)}`];
    }
    case "message": {
      const { message } = event.stored;
      const verb = { create: "", update: "changes to ", delete: "deletes " }[event.change];
      return event.quiet ? undefined : [nameOf(world, message.author.id), verb + describeMessage(message)];
    }
    case "call":
      return ["bot →", describeCall(event.call, name)];
    case "gateway-fault":
      return ["fault", event.fault];
    case "dispatch":
      return ["→ bot", event.name];
    case "connections":
      return ["bot", world.connections > 0 ? "is connected" : "is gone"];
    case "process-end":
      return ["bot", `has ended with code ${event.end.code ?? "-"}`];
    case "commands":
      return ["bot", `has ${world.commands.visible().length} commands`];
    case "people":
    case "typing":
      break;
  }
  return undefined;
}

/** Minutes, seconds and milliseconds since the start: ` 0:00.412`. */
export function clockTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  return `${String(minutes).padStart(2)}:${((milliseconds % 60_000) / 1000).toFixed(3).padStart(6, "0")}`;
}

/** Writes down what happens in the world, from now on. */
export function keepTranscript(world: World): Transcript {
  const startedAt = world.clock.now();
  const name = createNames();
  const lines: string[] = [];
  let dropped = 0;
  const note = (who: string, what: string): void => {
    lines.push(`${clockTime(world.clock.now() - startedAt)}  ${who.padEnd(10)} ${what}`);
    if (lines.length <= 2 * keptLines) return;
    dropped += lines.splice(0, keptLines).length;
  };
  world.events.listen((event) => {
    const line = describe(world, event, name);
    if (line) note(...line);
  });
  return {
    text: () => [...(dropped > 0 ? [`… ${dropped} earlier lines`] : []), ...lines].join("\n"),
  };
}

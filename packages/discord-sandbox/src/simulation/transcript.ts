import { clockTime } from "../driver/transcript.ts";
import type { FaultKind } from "./contract.ts";
import type { Logged } from "./log.ts";

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

const faults: Readonly<Record<FaultKind, (lasts: number) => string>> = {
  duplicates: (lasts) => `the next event comes again ${seconds(lasts)} later`,
  reorderings: (lasts) => `the next event is held back ${seconds(lasts)}`,
  delays: (lasts) => `the network is slow for ${seconds(lasts)}`,
  rateLimits: (lasts) => `every call is answered 429 for ${seconds(lasts)}`,
  serverErrors: (lasts) => `the next ${lasts} calls are answered 502`,
  droppedSessions: (lasts) => `the session is lost, and resumed after ${seconds(lasts)}`,
  invalidSessions: (lasts) => `the session is lost for good; a new one comes after ${seconds(lasts)}`,
  kills: (lasts) => `the process is killed; a new one starts after ${seconds(lasts)}`,
  slowWrites: (lasts) => `the next write takes ${seconds(lasts)}`,
};

function oneLine(text: string): string {
  return JSON.stringify(text.length > 200 ? `${text.slice(0, 199)}…` : text);
}

function messageLine({ message }: Logged & { kind: "message" }): string {
  const to = message.onlyFor === undefined ? "" : " (only for one)";
  const verb = { create: "says", update: "changes to", delete: "deletes" }[message.change];
  return `${verb}${to} ${oneLine(message.text)} ${message.buttons.map((label) => `[${label}]`).join(" ")}`.trimEnd();
}

function line(entry: Logged, names: ReadonlyMap<string, string>): readonly [who: string, what: string] {
  const shorten = (text: string): string =>
    text.replaceAll(/[\w-]{80,}/gu, (word) => names.get(word) ?? word);
  switch (entry.kind) {
    case "action":
      return [entry.user, `${entry.what}  ${names.get(entry.token) ?? ""}`];
    case "impossible":
      return [entry.user, `${entry.what}: ${entry.reason}`];
    case "said":
      return [entry.user, entry.what];
    case "event": {
      const { name, token } = entry;
      return ["→ bot", `${name}${token === undefined ? "" : ` ${names.get(token) ?? ""}`}`];
    }
    case "call": {
      const { method, path, code } = entry;
      const status = code === undefined ? String(entry.status) : `${entry.status}/${code}`;
      return ["bot →", `${method} ${shorten(path)} ${status}`];
    }
    case "message":
      return ["bot", messageLine(entry)];
    case "stage":
      return ["", `${names.get(entry.token) ?? ""} ${entry.stage}`];
    case "fault":
      return ["fault", faults[entry.fault](entry.lasts)];
    case "slow write":
      return ["disk", `${entry.key} is written in ${seconds(entry.lasts)}`];
    case "process":
      return ["process", entry.what];
    case "error":
    default:
      return ["failed", entry.what];
  }
}

/** The log as lines for a terminal: time, who, what. Interactions have numbers instead of their tokens. */
export function writeTranscript(entries: readonly Logged[]): string {
  const tokens = entries.flatMap((entry) => (entry.kind === "action" ? [entry.token] : []));
  const names = new Map(tokens.map((token, index) => [token, `#${index + 1}`]));
  const lines = entries.map((entry) => {
    const [who, what] = line(entry, names);
    return `${clockTime(entry.at)}  ${who.padEnd(8)} ${what}`;
  });
  return lines.map((text) => `${text}\n`).join("");
}

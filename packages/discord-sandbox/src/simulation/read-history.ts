import type { SeenAction, SeenAnswer, SeenMessage, SimulationHistory } from "./contract.ts";
import type { Logged, LoggedAction } from "./log.ts";

/** How long an interaction waits for its first answer, and an announced answer counts as on its way; milliseconds. */
const acknowledgeWithin = 3000;
const answerWithin = 60_000;
/** What a fault has held up may come so much later. */
const aftermath = 2500;

/** A call that fails so often is lost, as with discord.js; one that fails less often has to be made again. */
const lostAfter = 4;

type Span = readonly [from: number, to: number];

/** Calls that failed too often, with the time of the first failure. */
function lostCalls(entries: readonly Logged[]): readonly { readonly path: string; readonly span: Span }[] {
  const failures = new Map<string, number[]>();
  for (const entry of entries) {
    if (entry.kind !== "call" || entry.status < 500) continue;
    const { path } = entry;
    const times = failures.get(path);
    if (times) times.push(entry.at);
    else failures.set(path, [entry.at]);
  }
  return [...failures].flatMap(([path, times]) =>
    times.length < lostAfter
      ? []
      : [{ path, span: [times[0] ?? 0, (times.at(-1) ?? 0) + aftermath] as const }],
  );
}

/** The stretches in which something was wrong. */
function troubles(entries: readonly Logged[]): readonly Span[] {
  const spans: Span[] = lostCalls(entries).map(({ span }) => span);
  let killedAt: number | undefined;
  for (const entry of entries) {
    const { at } = entry;
    const isStretch =
      entry.kind === "fault" &&
      ["delays", "rateLimits", "droppedSessions", "invalidSessions"].includes(entry.fault);
    if (isStretch || entry.kind === "slow write") spans.push([at, at + entry.lasts + aftermath]);
    if (entry.kind === "call" && entry.status === 429) spans.push([at - aftermath, at + aftermath]);
    if (entry.kind === "process" && entry.what === "killed") killedAt ??= at;
    if (entry.kind === "process" && entry.what === "ready" && killedAt !== undefined) {
      spans.push([killedAt, at + aftermath]);
      killedAt = undefined;
    }
  }
  if (killedAt !== undefined) spans.push([killedAt, Infinity]);
  return spans;
}

/** The token of the interaction that a call belongs to. */
export function tokenOf(path: string): string | undefined {
  return /^\/(?:interactions|webhooks)\/\d+\/([^/?]+)/u.exec(path)?.[1];
}

function outcomeOf(stages: readonly (Logged & { kind: "stage" })[]): SeenAction["outcome"] {
  const last = stages.at(-1)?.stage;
  if (last === "answered") return "answered";
  if (last === "loading") return "thinking";
  return last === "updating" ? "acknowledged" : "failed";
}

function answersOf(stages: readonly (Logged & { kind: "stage" })[]): readonly SeenAnswer[] {
  const answers: SeenAnswer[] = [];
  for (const { at, answer } of stages) {
    const last = answers.at(-1);
    if (!answer || (last && last.messageId === answer.messageId && last.text === answer.text)) continue;
    answers.push({ ...answer, at });
  }
  return answers;
}

function group<T extends Logged>(entries: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const found = groups.get(key);
    if (found) found.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function isAction(entry: Logged): entry is LoggedAction & { readonly at: number } {
  return entry.kind === "action";
}

/** What users did and saw, told from the log alone: it asks neither the sandbox nor the bot. */
export function readHistory(
  users: SimulationHistory["users"],
  entries: readonly Logged[],
  until: number,
): SimulationHistory {
  const spans = troubles(entries);
  const lost = new Set(lostCalls(entries).map(({ path }) => tokenOf(path)));
  const stages = group(
    entries.filter((entry) => entry.kind === "stage"),
    ({ token }) => token,
  );
  const isTroubled = (from: number, to: number): boolean =>
    spans.some(([start, end]) => start <= to && end >= from);
  const actions = entries.filter(isAction).map((entry): SeenAction => {
    const { id, token, user, userId, at, what, action, messageId, final } = entry;
    const own = stages.get(token) ?? [];
    const outcome = outcomeOf(own);
    const patience = outcome === "thinking" ? answerWithin : acknowledgeWithin;
    const excused = lost.has(token) || isTroubled(at, at + patience);
    const answers = answersOf(own);
    return { id, user, userId, at, what, action, messageId, outcome, answers, excused, final };
  });
  const messages = entries.flatMap((entry): readonly SeenMessage[] =>
    entry.kind === "message" ? [{ ...entry.message, at: entry.at }] : [],
  );
  return { users, actions, messages, until, troubled: isTroubled };
}

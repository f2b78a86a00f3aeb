import { describeAction } from "../interaction/describe-action.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { RestCall, World } from "../state/world.ts";
import type { Transcript } from "./transcript.ts";

/** Longest wait for a bot in real milliseconds, unless told. */
export const defaultTimeout = 10_000;

/** Where a test sits: the world, and what has been written down of it. */
export interface Desk {
  readonly world: World;
  readonly transcript: Transcript;
}

/** An error that ends with all that was done, said and called. */
export function failure({ transcript }: Desk, message: string): Error {
  return new Error(`${message}\n\nTranscript\n${transcript.text()}`);
}

/** Resolves with the first defined result of `look`, which is asked now and after each event. */
export function waitFor<T>(
  desk: Desk,
  look: () => T | undefined,
  {
    timeout = defaultTimeout,
    explain,
  }: { readonly timeout?: number | undefined; readonly explain: () => string },
): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      stop?.();
      reject(failure(desk, `${explain()} (waited ${timeout} ms)`));
    }, timeout);
    const finish = (action: () => void): void => {
      clearTimeout(timer);
      stop?.();
      action();
    };
    const ask = (): void => {
      try {
        const found = look();
        if (found !== undefined) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error instanceof Error ? error : new Error(String(error))));
      }
    };
    stop = desk.world.events.listen(ask);
    ask();
  });
}

/**
 * Waits until the bot is at rest about these things, and no longer than an answer is waited for: then the action is
 * sent all the same, and what comes of it is seen.
 */
export async function rest(
  { world }: Desk,
  keys: readonly string[],
  timeout = defaultTimeout,
): Promise<void> {
  if (world.activity.isQuiet(keys)) return;
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeout);
  });
  await Promise.race([world.activity.rest(keys), patience]);
  clearTimeout(timer);
}

/** The bot's last refused calls, for messages of errors. */
function refusedCalls(calls: readonly RestCall[], since: number): string {
  const refused = calls.filter(({ status, at }) => status >= 400 && at >= since).slice(-3);
  const lines = refused.map(
    ({ method, path, status, code, problem }) =>
      `${method} ${path} -> ${status}/${code ?? "-"}${problem === undefined ? "" : ` ${problem}`}`,
  );
  return lines.length === 0 ? "" : `; refused calls of the bot: ${lines.join(", ")}`;
}

/** Waits for the acknowledgement, or for the answer that ends a deferral; resolves with the record as it is then. */
export function waitForAnswer(
  desk: Desk,
  started: InteractionRecord,
  {
    timeout,
    until = "answer",
  }: { readonly timeout?: number | undefined; readonly until?: "answer" | "acknowledgement" | undefined },
): Promise<InteractionRecord> {
  const { world } = desk;
  const action = describeAction(started);
  const latest = (): InteractionRecord => world.interactions.latest(started);
  const refused = (): string => refusedCalls(world.calls, started.createdAt);
  const isAlone = (): boolean => world.connections === 0 && world.interactionsEndpoint === undefined;
  const look = (): InteractionRecord | undefined => {
    const record = latest();
    if (record.stage === "expired") {
      const alone = isAlone() ? "; no bot is connected" : "";
      throw failure(
        desk,
        `the application did not respond to ${action} within 3 seconds${alone}${refused()}`,
      );
    }
    if (record.stage === "answered") return record;
    return until === "acknowledgement" && record.stage !== "waiting" ? record : undefined;
  };
  const explain = (): string => {
    const said = {
      waiting: `${isAlone() ? "no bot is connected: " : ""}the bot has not acknowledged ${action}`,
      loading: `the bot has deferred its answer to ${action} and never edited it`,
      updating: `the bot has deferred the update for ${action} and neither edited the message nor followed up`,
      expired: "",
      answered: "",
    }[latest().stage];
    return `${said}${refused()}`;
  };
  return waitFor(desk, look, { timeout, explain });
}

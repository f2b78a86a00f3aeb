import { describeAction } from "../interaction/describe-action.ts";
import type { InteractionRecord } from "../state/interactions.ts";
import type { RestCall, World } from "../state/world.ts";

/** Longest wait for a bot in real milliseconds, unless told. */
export const defaultTimeout = 10_000;

/** Resolves with the first defined result of `look`, which is asked now and after each event. */
export function waitFor<T>(
  world: World,
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
      reject(new Error(`${explain()} (waited ${timeout} ms)`));
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
    stop = world.events.listen(ask);
    ask();
  });
}

/** The bot's last refused calls, for messages of errors. */
export function refusedCalls(calls: readonly RestCall[], since: number): string {
  const refused = calls.filter(({ status, at }) => status >= 400 && at >= since).slice(-3);
  const lines = refused.map(
    ({ method, path, status, code }) => `${method} ${path} -> ${status}/${code ?? "-"}`,
  );
  return lines.length === 0 ? "" : `; refused calls of the bot: ${lines.join(", ")}`;
}

/** Waits for the acknowledgement, or for the answer that ends a deferral. */
export function waitForAnswer(
  world: World,
  record: InteractionRecord,
  {
    timeout,
    until = "answer",
  }: { readonly timeout?: number | undefined; readonly until?: "answer" | "acknowledgement" | undefined },
): Promise<InteractionRecord> {
  const action = describeAction(record);
  const look = (): InteractionRecord | undefined => {
    if (record.stage === "expired") {
      const alone = world.connections === 0 ? "; no bot is connected" : "";
      throw new Error(
        `the application did not respond to ${action} within 3 seconds${alone}${refusedCalls(world.calls, record.createdAt)}`,
      );
    }
    if (record.stage === "answered") return record;
    return until === "acknowledgement" && record.stage !== "waiting" ? record : undefined;
  };
  const explain = (): string => {
    const alone = world.connections === 0 ? "no bot is connected: " : "";
    const said = {
      waiting: `${alone}the bot has not acknowledged ${action}`,
      loading: `the bot has deferred its answer to ${action} and never edited it`,
      updating: `the bot has deferred the update for ${action} and neither edited the message nor followed up`,
      expired: "",
      answered: "",
    }[record.stage];
    return `${said}${refusedCalls(world.calls, record.createdAt)}`;
  };
  return waitFor(world, look, { timeout, explain });
}

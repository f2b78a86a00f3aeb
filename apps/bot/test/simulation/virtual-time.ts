import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

/** The time that everything in this process goes by while a schedule runs. */
export interface VirtualClock {
  now(): number;
  after(milliseconds: number, action: () => void): () => void;
}

const real = {
  setTimeout,
  clearTimeout,
  now: Date.now,
  wait: timers.setTimeout,
  nextTurn: timers.setImmediate,
};

/** Waits on the clock; a signal ends it early. */
function waitOn(clock: VirtualClock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const cancel = clock.after(milliseconds, () => {
      signal?.removeEventListener("abort", leave);
      resolve();
    });
    function leave(): void {
      cancel();
      reject(signal?.reason);
    }
    signal?.addEventListener("abort", leave, { once: true });
  });
}

function clearVirtual(timer: unknown): void {
  if (typeof timer === "object" && timer !== null && "cancel" in timer && typeof timer.cancel === "function")
    timer.cancel();
}

/**
 * Puts this process on a clock of its own: Node's timers and `Date.now` go by it, discord.js' pauses between calls included.
 * `clockNow` is asked each time: a process of the bot that was killed has a clock that stands still.
 */
export function enterVirtualTime(clockNow: () => VirtualClock): () => void {
  function setVirtual(action: (...given: unknown[]) => void, milliseconds = 0, ...given: unknown[]) {
    const cancel = clockNow().after(milliseconds, () => action(...given));
    const timer = {
      cancel,
      unref: () => timer,
      ref: () => timer,
      hasRef: () => false,
      [Symbol.dispose]: cancel,
    };
    return timer;
  }
  Object.assign(globalThis, { setTimeout: setVirtual, clearTimeout: clearVirtual });
  Date.now = () => clockNow().now();
  Object.assign(timers, {
    setTimeout: async (
      milliseconds = 0,
      value?: unknown,
      options: { readonly signal?: AbortSignal } = {},
    ) => {
      await waitOn(clockNow(), milliseconds, options.signal);
      return value;
    },
    setImmediate: async (value?: unknown) => {
      await waitOn(clockNow(), 0);
      return value;
    },
  });
  syncBuiltinESMExports();
  return () => {
    Object.assign(globalThis, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
    Date.now = real.now;
    Object.assign(timers, { setTimeout: real.wait, setImmediate: real.nextTurn });
    syncBuiltinESMExports();
  };
}

/** Stops the clock until real work is done, such as that of a database in memory. */
export async function holdTime<Result>(clock: VirtualClock, work: Promise<Result>): Promise<Result> {
  const state = { isDone: false };
  const note = (): void => void (state.isDone = true);
  work.then(note, note);
  while (!state.isDone) await waitOn(clock, 0);
  return await work;
}

import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { createBusyWatch } from "../../src/router/busy.ts";

/** Keeps the event loop at work, with moments to breathe. */
async function work(milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const next = performance.now() + 50;
    while (performance.now() < next);
    await new Promise((resolve) => void setImmediate(resolve));
  }
}

test("who works all the time is busy; who waits is not", async () => {
  const isBusy = createBusyWatch();
  await work(700);
  expect(isBusy()).toBe(true);
  await wait(700);
  expect(isBusy()).toBe(false);
});

import { expect, test } from "vitest";
import { say } from "../../src/port/answer.ts";
import { createCounters } from "../../src/port/counters.ts";
import { systemRandom } from "../../src/port/random.ts";
import { createBacklog } from "../../src/router/backlog.ts";
import { createRouter } from "../../src/router/router.ts";
import { command, handled } from "../simulation/world.ts";
import { collectLog } from "../support/logs.ts";

test.for([0, -90_000, 90_000])(
  "with a clock that is %d ms ahead, what waits is seen all the same",
  (ahead) => {
    const backlog = createBacklog();
    const note = (madeAt: number, waited: number) => backlog.note(madeAt, madeAt + waited + ahead);
    expect([note(0, 40), note(100, 25), note(200, 60)]).toEqual([0, 0, 35]);
    expect(note(300, 2_025)).toBe(2_000);
  },
);

test("a clock that is set anew is followed within some minutes", () => {
  const backlog = createBacklog();
  const note = (madeAt: number, ahead: number) => backlog.note(madeAt, madeAt + 30 + ahead);
  note(0, 0);
  // the clock is set forward by five seconds: for a while that looks like a backlog
  expect(note(1_000, 5_000)).toBe(5_000);
  expect(note(150_000, 5_000)).toBe(5_000);
  expect(note(280_000, 5_000)).toBe(0);
  // set back, it is followed at once
  expect(note(290_000, 0)).toBe(0);
});

test("who waited too long is told so, without a try to do what they asked for; the next is served", async () => {
  let served = 0;
  const counters = createCounters();
  const { log } = collectLog();
  const ping = () => {
    served += 1;
    return say({ content: "pong" });
  };
  const features = [{ commands: { ping } }];
  const router = createRouter({ features, counters, log, random: systemRandom });
  const ask = (waited: number) =>
    handled(router, { userId: "1", now: 1_000_000 + waited, madeAt: 1_000_000, id: "i" }, command("ping"));
  expect((await ask(10))?.content).toBe("pong");
  expect((await ask(2_500))?.content).toContain("Too many people");
  expect([served, counters.get("overloaded")]).toEqual([1, 1]);
  expect((await ask(1_500))?.content).toBe("pong");
  expect(served).toBe(2);
});

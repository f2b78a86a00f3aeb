import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { say } from "../../src/port/answer.ts";
import { createCounters } from "../../src/port/counters.ts";
import type { Ctx } from "../../src/port/interaction.ts";
import { systemRandom } from "../../src/port/random.ts";
import { createBacklog } from "../../src/router/backlog.ts";
import { createRouter } from "../../src/router/router.ts";
import { click, command, handled } from "../simulation/world.ts";
import { collectLog } from "../support/logs.ts";

test.for([0, -90_000, 90_000])(
  "with a clock that is %d ms ahead, what waits is seen all the same",
  (ahead) => {
    const backlog = createBacklog(1_000);
    const isBehind = (madeAt: number, waited: number) => backlog.isBehind(madeAt, madeAt + waited + ahead);
    expect([isBehind(0, 40), isBehind(100, 25), isBehind(200, 1_024)]).toEqual([false, false, false]);
    expect(isBehind(300, 1_026)).toBe(true);
    expect(isBehind(400, 60)).toBe(false);
  },
);

test("a clock that is set anew is followed within some minutes", () => {
  const backlog = createBacklog(1_000);
  const isBehind = (madeAt: number, ahead: number) => backlog.isBehind(madeAt, madeAt + 30 + ahead);
  isBehind(0, 0);
  // the clock is set forward by five seconds: for a while that looks like a backlog
  expect([isBehind(1_000, 5_000), isBehind(150_000, 5_000)]).toEqual([true, true]);
  expect(isBehind(280_000, 5_000)).toBe(false);
  // set back, it is followed at once
  expect(isBehind(290_000, 0)).toBe(false);
});

test("where all acknowledgements come late, the next is behind; one that is in time, or a pause, ends that", () => {
  const backlog = createBacklog(1_000);
  const isBehind = (at: number) => backlog.isBehind(at, at + 20);
  isBehind(0);
  for (let at = 0; at < 800; at += 100) {
    expect(isBehind(at)).toBe(false);
    backlog.acknowledged(at, at + 1_500);
  }
  expect(isBehind(2_300)).toBe(true);
  backlog.acknowledged(2_300, 2_340);
  expect(isBehind(2_350)).toBe(false);
  for (let at = 3_000; at < 3_800; at += 100) backlog.acknowledged(at, at + 1_500);
  expect(isBehind(4_600)).toBe(true);
  expect(isBehind(9_000)).toBe(false);
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
  expect((await ask(1_400))?.content).toBe("pong");
  expect(served).toBe(2);
});

/** A router where all takes long. */
function slowRouter(settle?: (ctx: Ctx) => Promise<Ctx>) {
  const counters = createCounters();
  const said = say({ content: "pong" });
  const slowly = () => wait(400, said);
  const features = [
    { forms: ["typed"], commands: { ping: () => said, typed: slowly }, clicks: { typed: slowly } },
  ];
  const { log } = collectLog();
  const options = { features, counters, log, random: systemRandom, backlog: 100, patience: 150 };
  return { counters, router: createRouter({ ...options, ...(settle && { settle }) }) };
}

test("whose settings cannot be read in time is told so, and not left waiting", async () => {
  const { router, counters } = slowRouter(() => new Promise(() => {}));
  const answered = await handled(router, { userId: "1", now: 1, id: "i" }, command("ping"));
  expect(answered?.content).toContain("Too many people");
  expect(counters.get("overloaded")).toBe(1);
});

test("what may be a form cannot be announced: when it is late, there is an answer all the same", async () => {
  const { router } = slowRouter();
  const asked = { userId: "1", now: 1, id: "i" };
  expect((await handled(router, asked, command("typed")))?.content).toContain("Too many people");
  expect((await handled(router, asked, click("v1:typed")))?.content).toContain("Too many people");
  // with something given, and after a form, none comes: there the answer may take its time
  expect((await handled(router, asked, command("typed", { text: "here" })))?.content).toBe("pong");
  expect((await handled(router, asked, { ...click("v1:typed"), kind: "form" }))?.content).toBe("pong");
});

test("what an answer takes is measured by the clock that is handed in", async () => {
  let now = 5_000;
  const { log, lines } = collectLog();
  const router = createRouter({
    features: [{ commands: { ping: () => say({ content: "pong" }) } }],
    counters: createCounters(),
    log,
    random: systemRandom,
    settle: async (ctx) => {
      now += 70_000;
      return await Promise.resolve(ctx);
    },
    elapsed: () => now,
  });
  await handled(router, { userId: "1", now: 1, id: "i" }, command("ping"));
  expect(lines.at(-1)).toMatchObject({ msg: "answered", milliseconds: 70_000 });
});

import { afterEach, expect, test } from "vitest";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

const worker = new URL("../fixtures/stuck-worker.ts", import.meta.url);
let on: TestBot;
afterEach(() => on.close());

test("with every thread stuck, each request is acknowledged in time and ends in a sentence", async () => {
  on = await startTestBot({ threads: { worker, concurrency: 2, line: 2, timeLimit: 1_200 } });
  const people = Array.from({ length: 8 }, (_, index) =>
    on.sandbox.driver.user({ name: `Learner ${index}`, locale: index % 2 === 0 ? "ko" : "en" }),
  );
  const replies = await Promise.all(people.map((user) => user.slash("demo race", { surface: "ravine" })));
  expect(Math.max(...replies.map(({ acknowledgedAfter }) => acknowledgedAfter))).toBeLessThan(3_000);
  const busy = replies.filter(({ content }) => /대기열이 꽉 찼어요|my queue is full/u.test(content));
  const stopped = replies.filter(({ content }) => /시간이 너무 오래|took too long/u.test(content));
  expect(busy).toHaveLength(4);
  expect(stopped).toHaveLength(4);
  expect(busy.every(({ ephemeral }) => ephemeral)).toBe(true);
  expect(on.counters.get("gone 10062")).toBe(0);
});

test("after a stuck worker was killed, the next picture comes", async () => {
  on = await startTestBot({ threads: { worker, concurrency: 1, timeLimit: 5_000 } });
  const stuck = await on.mina.slash("demo race", { surface: "ravine" });
  expect(stuck.content).toContain("멈췄어요");
  const fine = await on.mina.slash("demo race", { surface: "beale" });
  expect(fine.attachments).toHaveLength(1);
});

test("while the threads are busy, the other commands answer at once", async () => {
  on = await startTestBot({ threads: { worker, concurrency: 1, timeLimit: 3_000 } });
  const stuck = on.mina.slash("demo race", { surface: "ravine" });
  const help = await on.tom.slash("help");
  expect(help.acknowledgedAfter).toBeLessThan(3_000);
  await stuck;
});

test("who clicks wildly is asked to slow down", async () => {
  on = await startTestBot({ pace: { burst: 3, interval: 60_000 } });
  const replies = await Promise.all([1, 2, 3, 4].map(() => on.mina.slash("help")));
  const slowed = replies.filter(({ content }) => /\d+초 뒤에/u.test(content));
  expect(slowed).toHaveLength(1);
  expect((await on.tom.slash("help")).embeds).toHaveLength(1);
});

test("what takes long says so, and then how it ended", async () => {
  on = await startTestBot({ threads: { worker, concurrency: 1, timeLimit: 2_500 }, progressAfter: 500 });
  const underWay = await on.mina.slash("demo race", { surface: "ravine" });
  expect(underWay.content).toContain("평소보다 조금 더 걸리네요");
  const ended = await underWay.until(({ content }) => content.includes("멈췄어요"));
  expect(ended.id).toBe(underWay.id);
});

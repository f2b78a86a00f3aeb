import { expect, test } from "vitest";
import { inBatches } from "../../src/jobs/in-batches.ts";

test("what comes in one turn or while a batch is under way goes together, at most so many, in order", async () => {
  const batches: (readonly number[])[] = [];
  const send = inBatches<number>(async (items) => {
    batches.push(items);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }, 3);
  const first = [send(1), send(2)];
  await new Promise((resolve) => setTimeout(resolve, 1));
  await Promise.all([...first, ...[3, 4, 5, 6].map(send)]);
  await send(7);
  expect(batches).toEqual([[1, 2], [3, 4, 5], [6], [7]]);
});

test("a batch that fails fails its own, and the next one is sent", async () => {
  const send = inBatches<string>(async ([item]) => {
    if (item === "bad") throw new Error("down");
    await Promise.resolve();
  }, 1);
  const all = await Promise.allSettled([send("good"), send("bad"), send("fine")]);
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("where there is a pause, what comes within it goes together", async () => {
  const batches: (readonly number[])[] = [];
  let milliseconds = 20;
  const send = inBatches<number>(
    async (items) => {
      batches.push(items);
      await Promise.resolve();
    },
    9,
    () => milliseconds,
  );
  const first = send(1);
  await new Promise((resolve) => setTimeout(resolve, 1));
  await Promise.all([first, send(2)]);
  milliseconds = 0;
  await send(3);
  expect(batches).toEqual([[1, 2], [3]]);
});

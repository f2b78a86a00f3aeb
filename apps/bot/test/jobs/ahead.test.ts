import { expect, test } from "vitest";
import { createAhead } from "../../src/jobs/ahead.ts";

/** Fetches of a line that never ends, while each job takes so long; how many each asked for. */
function fetches(threads: number, milliseconds: number, times: number): readonly number[] {
  const ahead = createAhead(threads);
  return Array.from({ length: times }, () => {
    ahead.took(milliseconds);
    // the threads are at work, and nothing waits for them
    const asked = ahead.toFetch(threads);
    ahead.fetched(asked, asked);
    return asked;
  });
}

test("a long line is fetched several at a time, at most 150 ms of work and eight jobs for each thread", () => {
  expect(fetches(1, 30, 5)).toEqual([1, 2, 4, 5, 5]);
  expect(fetches(1, 2, 6)).toEqual([1, 2, 4, 8, 8, 8]);
  expect(fetches(2, 30, 6)).toEqual([1, 2, 4, 8, 10, 10]);
});

test("where jobs are long it is one at a time, and one long job lately is enough", () => {
  expect(fetches(1, 400, 3)).toEqual([1, 1, 1]);
  const ahead = createAhead(1);
  ahead.took(400);
  for (let index = 0; index < 9; index += 1) {
    ahead.took(10);
    ahead.fetched(1, 1);
  }
  expect(ahead.toFetch(1)).toBe(1);
  for (let index = 0; index < 100; index += 1) ahead.took(10);
  for (let index = 0; index < 9; index += 1) ahead.fetched(1, 1);
  expect(ahead.toFetch(1)).toBe(8);
});

test("where there are fewer than asked for, about as many are asked for the next time", () => {
  const ahead = createAhead(1);
  for (let index = 0; index < 9; index += 1) ahead.fetched(1, 1);
  ahead.fetched(3, 8);
  expect(ahead.toFetch(1)).toBe(3);
  ahead.fetched(0, 3);
  expect(ahead.toFetch(1)).toBe(1);
});

test("nothing is fetched while more is at hand than the threads are at", () => {
  const ahead = createAhead(2);
  expect(ahead.toFetch(0)).toBe(3);
  expect(ahead.toFetch(2)).toBe(1);
  expect(ahead.toFetch(3)).toBe(0);
});

test("outcomes wait for each other only in a long line of short jobs", () => {
  const ahead = createAhead(1);
  ahead.took(30);
  expect(ahead.pause()).toBe(0);
  ahead.fetched(2, 2);
  // two jobs that came at once are no line
  expect(ahead.pause()).toBe(0);
  ahead.fetched(2, 2);
  expect(ahead.pause()).toBe(30);
  ahead.fetched(3, 4);
  expect(ahead.pause()).toBe(0);
  for (let index = 0; index < 9; index += 1) ahead.fetched(4, 4);
  expect(ahead.isLong()).toBe(true);
  ahead.took(100);
  expect(ahead.pause()).toBe(0);
  ahead.fetched(0, 4);
  expect(ahead.isLong()).toBe(false);
});

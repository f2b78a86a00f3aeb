import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hashTrainings, train, trainingCount } from "./trainings.ts";

// renewed by `node test/engines/write-hashes.ts` where numbers change for a reason
const hashes = JSON.parse(
  readFileSync(new URL("../reference/trainings.json", import.meta.url), "utf8"),
) as string[];

test.each(["webassembly", "javascript", "interpreter"] as const)(
  "a hundred trainings end in the bits on record, by %s",
  (backend) => {
    expect(hashTrainings({ backend })).toEqual(hashes);
  },
);

test("they are trainings: finite, and not all the same", () => {
  const isFinite = Array.from({ length: trainingCount }, (_, i) =>
    train(i).every((array) => array.every((value) => Number.isFinite(value))),
  );
  expect(isFinite).not.toContain(false);
  expect(new Set(hashes).size).toBeGreaterThan(90);
});

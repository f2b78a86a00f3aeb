import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import recorded from "../scripts/simulated.json" with { type: "json" };
import { cellsOf, describeTrials, outcomesIn, readOutcomes } from "./support/describe-trials.ts";
import { describeSittings, openSeeds, sumOf, withSitting, withSittings } from "./support/sittings.ts";
import { trials } from "./support/trials.ts";

function sitting(from: number, to: number, broken: readonly number[] = []) {
  return { from, to, interactions: 30 * (to - from), faults: 5 * (to - from), broken };
}

test("docs/reliability.md has the rows of the command's list, each with its counts, and nothing was lost", async () => {
  const page = await readFile(new URL("../../../docs/reliability.md", import.meta.url), "utf8");
  const rows = cellsOf(page);
  expect(rows.map(([what]) => what)).toEqual(Object.values(trials).map(({ what }) => what));
  for (const [what, , , cases, faults, lost] of rows) {
    expect([what, lost]).toEqual([what, "0"]);
    expect([what, Number(cases) > 0, Number(faults) > 0]).toEqual([what, true, true]);
  }
});

test("each trial names a test that is there and tells of it", async () => {
  for (const [name, { file }] of Object.entries(trials)) {
    const path = new URL(`../${file}`, import.meta.url);
    expect(existsSync(path)).toBe(true);
    expect(await readFile(path, "utf8")).toContain(`"${name}"`);
  }
});

test("what was lost is written as it was counted, and what was not counted is not called well", () => {
  const [one, two] = [
    { trial: "disk full", cases: 7, faults: 3, lost: 2, recovered: 1_234 },
    { trial: "power cut", cases: 5, faults: 4, lost: 0 },
  ] as const;
  const lines = [one, two].map((outcome) => JSON.stringify(outcome)).join("\n");
  const page = describeTrials(readOutcomes(`${lines}\n`), "npm run reliability", [sitting(1, 3)]);
  const rows = cellsOf(page);
  const countsOf = (name: keyof typeof trials): readonly string[] =>
    rows.find(([what]) => what === trials[name].what)?.slice(3) ?? [];
  expect(countsOf("disk full")).toEqual(["7", "3", "2", "1.2 s"]);
  expect(countsOf("power cut")).toEqual(["5", "4", "0", "never down"]);
  expect(countsOf("worker killed")[2]).toContain("failed");
  expect(outcomesIn(page)).toEqual([two, { ...one, recovered: 1_200 }]);
});

test("docs/reliability.md says of the simulation's sittings what their record says, and none is broken", async () => {
  const page = await readFile(new URL("../../../docs/reliability.md", import.meta.url), "utf8");
  expect(page.split("\n")).toContain(describeSittings(recorded));
  expect(sumOf(recorded).broken).toEqual([]);
});

test("sittings that adjoin become one, whichever was done first, and no seed counts twice", () => {
  const later = withSitting(withSitting([], sitting(101, 151)), sitting(1, 51));
  expect(later).toEqual([sitting(1, 51), sitting(101, 151)]);
  expect(withSitting(later, sitting(51, 101, [77]))).toEqual([sitting(1, 151, [77])]);
  expect(() => withSitting(later, sitting(40, 60))).toThrow("got 40 to 59 again");
  expect(() => withSitting(later, sitting(120, 121))).toThrow("got 120 to 120 again");
});

test("a sitting goes on with the seeds that were left out, and then with the next", () => {
  expect(openSeeds([], 5, 2)).toEqual([
    { from: 1, to: 3 },
    { from: 3, to: 5 },
    { from: 5, to: 6 },
  ]);
  expect(openSeeds([sitting(1, 51), sitting(54, 101)], 5, 50)).toEqual([
    { from: 51, to: 54 },
    { from: 101, to: 103 },
  ]);
  expect(openSeeds([sitting(1, 51)], 0, 50)).toEqual([]);
});

test("the page's line on the sittings is written anew, and everything else stays", () => {
  const page = describeTrials([], "npm run reliability", [sitting(1, 3)]);
  const anew = withSittings(page, [sitting(1, 2_001), sitting(3_001, 3_002, [3_001])]);
  expect(anew.replace(describeSittings([sitting(1, 2_001), sitting(3_001, 3_002, [3_001])]), "")).toBe(
    page.replace(describeSittings([sitting(1, 3)]), ""),
  );
  expect(anew).toContain("2,001 schedules so far, 60,030 interactions, 10,005 faults, **1 broken**");
  expect(() => withSittings("# Another page", [sitting(1, 3)])).toThrow("a line that begins with");
});

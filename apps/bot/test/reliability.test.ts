import { readFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { cellsOf, describeTrials, outcomesIn, readOutcomes } from "./support/describe-trials.ts";
import { trials } from "./support/trials.ts";

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
  const page = describeTrials(readOutcomes(`${lines}\n`), "npm run reliability");
  const rows = cellsOf(page);
  const countsOf = (name: keyof typeof trials): readonly string[] =>
    rows.find(([what]) => what === trials[name].what)?.slice(3) ?? [];
  expect(countsOf("disk full")).toEqual(["7", "3", "2", "1.2 s"]);
  expect(countsOf("power cut")).toEqual(["5", "4", "0", "never down"]);
  expect(countsOf("worker killed")[2]).toContain("failed");
  expect(outcomesIn(page)).toEqual([two, { ...one, recovered: 1_200 }]);
});

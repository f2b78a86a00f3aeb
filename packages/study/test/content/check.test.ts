import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkPack } from "../../src/node/check.ts";
import { parseMarkdown } from "../../src/node/parse-markdown.ts";
import { sumProblems } from "../../src/node/sum-problems.ts";

const folder = join(import.meta.dirname, "../../packs/optimization");
let copy = "";
let momentum = "";

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), "pack-"));
  await cp(folder, copy, { recursive: true });
  momentum = await readFile(join(copy, "momentum.md"), "utf8");
});

afterAll(async () => {
  await rm(copy, { recursive: true });
});

/** The errors of a pack whose card on momentum was changed, and the text of their lines. */
async function errorsWith(from: string | RegExp, to: string): Promise<readonly string[]> {
  const changed = momentum.replace(from, to);
  expect(changed).not.toBe(momentum);
  await writeFile(join(copy, "momentum.md"), changed);
  const { problems, pack } = await checkPack(copy);
  const errors = problems.filter(
    ({ severity, file }) => severity === "error" && file.endsWith("/momentum.md"),
  );
  expect(pack).toBeUndefined();
  const lines = changed.split("\n");
  return errors.map(({ line, message }) => `${lines[line - 1]!.trim()} | ${message}`);
}

test.each([
  [
    /ko: "모멘텀 0.9, 학습률 0.1, w = 1이고/u,
    'ko: "모멘텀 0.9, w = 1이고',
    /^ko: "모멘텀.* \| example: .* must be a question that is computed in full; it does not say learningRate$/u,
  ],
  [
    ": what is w after two steps?",
    ": why does that help?",
    /^en: "Momentum.* \| example: .* must be a question that is computed in full$/u,
  ],
  [
    /en: "Momentum 0.9, /u,
    'en: "Momentum 0.8, ',
    /\| example: both languages must ask for the same, got 0.71 and 0.72$/u,
  ],
  [
    "1/(1 − 0.9) = 10이에요",
    "1/(1 − 0.9) = 9이에요",
    /^1 \+ 0.9 .* \| "1\/\(1 − 0.9\) = 9" must hold, got 10 on the left and 9 on the right$/u,
  ],
  [
    "prerequisites: [",
    "prerequisites: [adam, ",
    /^prerequisites: .* \| prerequisites: momentum comes before itself$/u,
  ],
  [
    "prerequisites: [",
    "prerequisites: [nothing, ",
    /^prerequisites: .* \| prerequisites: there is no card or concept nothing$/u,
  ],
  [/demo: \{ name: race, options: \{ /u, "demo: { name: race, options: { speed: 3, ", /^demo: .* \| demo: /u],
  [
    /^- ([a-z-]+): (?=[A-Z])/mu,
    "- another-$1: ",
    /\| claim another-[a-z-]+ must stand in both languages, true in both or false in both$/u,
  ],
])("%s → %s", async (from, to, message) => {
  expect(await errorsWith(from, to)).toContainEqual(expect.stringMatching(message));
});

const sums = (reason: string): string => `---
slug: sums
---

# 한국어

## 맞는 말

- good-sum: 2 + 2 = 4예요.
  != 2 + 2 = 5다
  1 + 3 = 4이기 때문이에요.

## 틀린 말

- bad-sum: 2 + 2 = 5예요.
  = 3 + 3 = 7이다
  ${reason}
`;

const problemsOf = (reason: string) => sumProblems(parseMarkdown("sums.md", sums(reason)));

test("what a false claim says, and what is said not to be so, may be wrong; its reason may not", () => {
  expect(problemsOf("2 + 2 = 4예요.")).toEqual([]);
  expect(problemsOf("2 + 2 = 6이에요.")).toMatchObject([{ file: "sums.md", line: 17, severity: "error" }]);
});

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { listDependencies } from "../scripts/describe-dependencies.ts";
import { reasons } from "../scripts/dependency-reasons.ts";

// After a change: a line in scripts/dependency-reasons.ts, then `npm run dependencies`.

test("every dependency has a reason, and no reason is left of one that is gone", () => {
  expect(Object.keys(reasons).toSorted()).toEqual(
    listDependencies()
      .map(({ name }) => name)
      .toSorted(),
  );
});

test("the page of dependencies has a row for each, with its reason", async () => {
  const page = (await readFile(new URL("../docs/dependencies.md", import.meta.url), "utf8")).replaceAll(
    /\s+/gu,
    " ",
  );
  const missing = listDependencies().filter(
    ({ name }) => !page.includes(`| ${name} |`) || !page.includes(`| ${reasons[name]} |`),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
});

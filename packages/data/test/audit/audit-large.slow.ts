import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Bytes a row that an audit of labels, groups, keys and times may take beyond them. */
const mostBytes = 80;

it("audits ten million rows, ten million keys among them, in bounded memory", () => {
  const script = join(import.meta.dirname, "audit-large.ts");
  const printed = execFileSync(process.execPath, ["--expose-gc", script], { encoding: "utf8" });
  console.log(printed);
  const { megabytes, seconds: _, ...found } = JSON.parse(printed);
  expect(found).toEqual({
    byTime: [["shared-keys", { a: "train", b: "test", count: 10 }]],
    byLabel: [],
    byGroup: [],
  });
  expect(megabytes).toBeLessThan((mostBytes * 1e7) / 1e6);
});

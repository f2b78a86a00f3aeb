import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const entries = { "@opt/study": "index.ts", "@opt/study/optimization": "optimization.ts" };
const workshop = mkdtempSync(join(tmpdir(), "study-examples-"));
afterAll(() => rmSync(workshop, { recursive: true }));

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join("src", name));

const examples = [...sources, "README.md"].flatMap((name) =>
  [...readFileSync(join(root, name), "utf8").matchAll(/```ts\n([\s\S]*?)```/gu)].map(
    ([, body = ""], position) => ({
      name: `${name} #${position + 1}`,
      code: body.replace(/^ \* ?/gmu, ""),
    }),
  ),
);

test("there are examples", () => {
  expect(examples.length).toBeGreaterThanOrEqual(6);
});

test.each(examples)("$name prints what it says", ({ name, code }) => {
  const file = join(workshop, `${name.replace(/\W+/gu, "-")}.mts`);
  const here = Object.entries(entries).reduce(
    (text, [entry, path]) => text.replaceAll(`"${entry}"`, JSON.stringify(join(root, "src", path))),
    code,
  );
  writeFileSync(file, here);
  const printed = execFileSync(process.execPath, [file], { encoding: "utf8" }).trimEnd().split("\n");
  expect(printed).toEqual([...code.matchAll(/\/\/ → (.*)/gu)].map(([, line = ""]) => line));
});

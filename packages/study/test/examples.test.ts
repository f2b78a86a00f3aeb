import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const entries = { "@opt/study": "index.ts", "@opt/study/optimization": "optimization.ts" };
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

describe("examples", () => {
  let printed: readonly string[];
  beforeAll(() => {
    printed = run(examples.map(({ code }) => code));
  }, 60_000);

  test.each(examples.map(({ name, code }, position) => [name, code, position] as const))(
    "%s prints what it says",
    (_, code, position) => {
      const lines = printed[position]?.trim().split("\n");
      expect(lines).toEqual([...code.matchAll(/\/\/ → (.*)/gu)].map(([, line = ""]) => line));
    },
  );
});

/** What each program prints: one process for all, as to start it takes far longer than what they do. */
function run(programs: readonly string[]): readonly string[] {
  const workshop = mkdtempSync(join(tmpdir(), "study-examples-"));
  const files = programs.map((code, position) => {
    const here = Object.entries(entries).reduce(
      (text, [entry, path]) => text.replaceAll(`"${entry}"`, JSON.stringify(join(root, "src", path))),
      code,
    );
    writeFileSync(join(workshop, `${position}.mts`), here);
    return `console.log("\\0"); await import("./${position}.mts").catch(console.log);`;
  });
  writeFileSync(join(workshop, "all.mts"), files.join("\n"));
  const output = execFileSync(process.execPath, [join(workshop, "all.mts")], { encoding: "utf8" });
  rmSync(workshop, { recursive: true });
  return output.split("\0").slice(1);
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";

const packages = resolve(import.meta.dirname, "../packages");
const workshop = mkdtempSync(join(tmpdir(), "built-in-"));
afterAll(() => rmSync(workshop, { recursive: true }));

const examples = ["words", "description"].flatMap((name) => {
  const source = join(packages, name, "src");
  return readdirSync(source).flatMap((file) =>
    [...readFileSync(join(source, file), "utf8").matchAll(/```ts\n([\s\S]*?)```/gu)].map(([, body = ""]) => ({
      title: `${name}/${file}`,
      code: body
        .replace(/^ \* ?/gmu, "")
        .replaceAll(`"@opt/${name}"`, JSON.stringify(join(source, "index.ts"))),
    })),
  );
});

test.each(examples)("the example of $title prints what it says", ({ title, code }) => {
  const script = join(workshop, `${title.replaceAll(/\W+/gu, "-")}.mts`);
  writeFileSync(script, code);
  const printed = execFileSync(process.execPath, [script], { encoding: "utf8" }).trimEnd().split("\n");
  expect(printed).toEqual([...code.matchAll(/\/\/ → (.*)/gu)].map(([, line = ""]) => line));
});

test.each(["core", "data", "viz", "study"])(
  "%s, as it is published, asks for nothing that is private",
  (name) => {
    const dist = join(packages, name, "dist");
    const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(?:js|d\.ts)$/u.test(file),
    );
    expect(files.length).toBeGreaterThan(0);
    const users = files.filter((file) =>
      /"@opt\/(?:words|description)"/u.test(
        readFileSync(join(dist, file), "utf8").replaceAll(/^\s*\*.*$/gmu, ""),
      ),
    );
    expect(users).toEqual([]);
  },
);

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { samples } from "../samples.ts";

const root = join(import.meta.dirname, "../..");
const loadSkia = `await import("@napi-rs/canvas");`;

/** What a module prints in a process of its own. */
function printed(input: string, env = process.env): string {
  return execFileSync(process.execPath, ["--input-type=module", "-"], {
    cwd: root,
    input,
    encoding: "utf8",
    env,
  }).trim();
}

/** Processor time in ms of a process that runs a module to its end. */
function cpuTime(code: string): number {
  return Number(
    printed(`${code}\nconst { user, system } = process.cpuUsage();\nconsole.log((user + system) / 1000);`),
  );
}

const drawPicture = `const { revive } = await import("./dist/index.js");
const { renderPng } = await import("./dist/png.js");
await renderPng(revive(${JSON.stringify(JSON.stringify(samples["race"]!()))}));`;

test("a first picture costs at most 2.6 times as much processor time more as a process that loads Skia takes", () => {
  let least = Infinity;
  // beside other work each process takes longer than by itself: the best of up to twenty pairs counts
  for (let tries = 0; tries < 20 && !(least < 2.6); tries++) {
    const loading = cpuTime(loadSkia);
    least = Math.min(least, (cpuTime(drawPicture) - loading) / loading);
  }
  expect(least).toBeLessThan(2.6);
});

test.each(["index", "png", "formula"])(
  "what a program loads, %s, is ASCII, which Node reads at once",
  (entry) => {
    const files = [`${entry}.js`];
    // what it imports is appended while the list is gone through
    for (const file of files) {
      const code = readFileSync(join(root, "dist", file), "utf8");
      expect(code.search(/[^\0-\u007F]/u), `${file} of ${entry}`).toBe(-1);
      for (const [, other = ""] of code.matchAll(/^(?:import|export) .*"\.\/(.+?)"/gmu)) {
        if (!files.includes(other)) files.push(other);
      }
    }
  },
);

test.each([undefined, "1"])(
  "a first picture does not list the installed fonts, and leaves its settings at %j",
  (setting) => {
    const settings = ["DISABLE_SYSTEM_FONTS_LOAD", "MIMALLOC_PURGE_DELAY"];
    const env = { ...process.env };
    for (const name of settings) {
      if (setting === undefined) delete env[name];
      else env[name] = setting;
    }
    const told = printed(
      `${drawPicture}
const { GlobalFonts } = await import("@napi-rs/canvas");
const others = GlobalFonts.families.filter(({ family }) => !family.startsWith("Opt "));
const left = ${JSON.stringify(settings)}.map((name) => process.env[name] ?? null);
console.log(JSON.stringify([left, others.length]));`,
      env,
    );
    const [left, others]: [(string | null)[], number] = JSON.parse(told);
    expect(left).toEqual(settings.map(() => setting ?? null));
    expect(others).toBe(0);
  },
);

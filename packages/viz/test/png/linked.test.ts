import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder: string;

/** The package on its own, a program elsewhere that it is linked into, and Skia beside the program alone. */
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "viz-linked-")));
  for (const part of ["dist", "fonts", "package.json"])
    await cp(join(root, part), join(folder, "viz", part), { recursive: true });
  await mkdir(join(folder, "program/node_modules/@opt"), { recursive: true });
  await symlink(join(folder, "viz"), join(folder, "program/node_modules/@opt/viz"), "dir");
  await writeFile(
    join(folder, "program/draw.mjs"),
    `import { streakChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";
const { bytes } = await renderPng(streakChart({ days: [], today: "2026-11-29", weeks: 4 }), {});
console.log(bytes.length);`,
  );
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs the program, which no `NODE_PATH` of the tests helps. */
function draw(): string {
  const { NODE_PATH: _, ...env } = process.env;
  return execFileSync(process.execPath, [join(folder, "program/draw.mjs")], {
    env,
    encoding: "utf8",
    stdio: "pipe",
  });
}

test("a package that is linked into a program finds Skia beside the program", async () => {
  const skia = await realpath(join(root, "node_modules/@napi-rs/canvas"));
  await mkdir(join(folder, "program/node_modules/@napi-rs"));
  await symlink(skia, join(folder, "program/node_modules/@napi-rs/canvas"), "dir");
  expect(Number(draw())).toBeGreaterThan(1_000);
});

test("where there is none, the error says what to install", () => {
  expect(draw).toThrow("npm install @napi-rs/canvas");
});

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { samples } from "../samples.ts";

const root = join(import.meta.dirname, "../..");
const loadSkia = `await import("@napi-rs/canvas");`;

/** Processor time in ms of a process that runs a module to its end. */
function cpuTime(code: string): number {
  const input = `${code}\nconst { user, system } = process.cpuUsage();\nconsole.log((user + system) / 1000);`;
  return Number(
    execFileSync(process.execPath, ["--input-type=module", "-"], { cwd: root, input, encoding: "utf8" }),
  );
}

test("a first picture costs at most 350 ms of processor time more than loading Skia", () => {
  const drawPicture = `const { revive } = await import("./dist/index.js");
const { renderPng } = await import("./dist/png.js");
await renderPng(revive(${JSON.stringify(JSON.stringify(samples["race"]!()))}));`;
  const extra = [1, 2, 3].map(() => cpuTime(drawPicture) - cpuTime(loadSkia));
  expect(Math.min(...extra)).toBeLessThan(350);
});

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

// Needs the npm registry for Skia alone: what is packed depends on nothing.

const run = promisify(execFile);
const home = join(import.meta.dirname, "../..");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "viz-packed-"));
  await run("pnpm", ["pack", "--out", join(folder, "viz.tgz")], { cwd: home });
  const project = { type: "module", private: true, dependencies: { "@opt/viz": "file:./viz.tgz" } };
  await writeFile(join(folder, "package.json"), JSON.stringify(project));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund"], { cwd: folder });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a script in the empty project prints. */
async function printed(script: string): Promise<string> {
  await writeFile(join(folder, "script.js"), script);
  // a test runner may lend its own packages by NODE_PATH
  const env = { ...process.env, NODE_PATH: "" };
  const { stdout } = await run(process.execPath, ["script.js"], { cwd: folder, env });
  return stdout.trim();
}

const chart = `lineChart({ series: [{ name: "members", y: [12, 30, 48] }] })`;

test("the package alone draws SVG and writes alt texts, without a canvas anywhere", async () => {
  expect(existsSync(join(folder, "node_modules/@napi-rs"))).toBe(false);
  const told = await printed(`import { describeChart, lineChart, renderSvg } from "@opt/viz";
const chart = ${chart};
console.log(renderSvg(chart).startsWith("<svg "), renderSvg(chart).includes("members"));
console.log(describeChart(chart, "en"));`);
  expect(told).toMatch(/^true true\n[^]*members rises from 12 to 48/u);
});

test("PNG, GIF and formulas say what is missing, and how to get it", async () => {
  const told = await printed(`import { lineChart } from "@opt/viz";
import { formulaPicture } from "@opt/viz/formula";
import { renderGif, renderPng } from "@opt/viz/png";
const say = (error) => console.log(error.message);
await renderPng(${chart}).catch(say);
await renderGif(${chart}).catch(say);
await formulaPicture("x^2").catch(say);`);
  expect(told.split("\n")).toEqual([
    "PNG and GIF need Skia: npm install @napi-rs/canvas",
    "PNG and GIF need Skia: npm install @napi-rs/canvas",
    "formulas need MathJax: npm install @mathjax/src",
  ]);
});

test("with Skia installed, as the sentence says, the same project draws PNG", async () => {
  await run("npm", ["install", "--no-audit", "--no-fund", "@napi-rs/canvas"], { cwd: folder });
  const told = await printed(`import { lineChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";
const { bytes, width, height } = await renderPng(${chart});
console.log(Buffer.from(bytes.subarray(1, 4)).toString(), width, height);`);
  expect(told).toBe("PNG 1100 700");
});

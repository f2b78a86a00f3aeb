import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
let folder: string;

/** The modules of the package without its fonts, as a bundler leaves them that takes no files along. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "viz-fonts-"));
  await cp(join(root, "dist"), join(folder, "app/out"), { recursive: true });
  await mkdir(join(folder, "elsewhere"));
});
afterEach(() => rm(folder, { recursive: true }));

/** How many fonts a program started in a folder finds, which no `NODE_PATH` of the tests helps. */
function countFonts(place: string): number {
  const module = pathToFileURL(join(folder, "app/out/png.js")).href;
  const input = `const { readFontFaces } = await import(${JSON.stringify(module)});
console.log((await readFontFaces()).filter(({ bytes }) => bytes.length > 1000).length);`;
  const { NODE_PATH: _, ...env } = process.env;
  const cwd = join(folder, place);
  const given = ["--input-type=module", "-"];
  return Number(execFileSync(process.execPath, given, { cwd, env, input, encoding: "utf8", stdio: "pipe" }));
}

async function install(place: string): Promise<void> {
  await mkdir(join(folder, place, "node_modules/@opt"), { recursive: true });
  await symlink(root, join(folder, place, "node_modules/@opt/viz"), "dir");
}

test("fonts are found where the program's author copied them, beside the bundle", async () => {
  await cp(join(root, "fonts"), join(folder, "app/out/fonts"), { recursive: true });
  expect(countFonts("elsewhere")).toBe(3);
});

test.each(["app", "elsewhere"])("fonts are found in node_modules of the folder %s", async (place) => {
  await install(place);
  expect(countFonts("elsewhere")).toBe(3);
});

test("where there are none, the error says what to copy", () => {
  expect(() => countFonts("elsewhere")).toThrow("copy the folder fonts of @opt/viz beside the bundle");
});

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samples } from "../samples.ts";

interface Drawn {
  readonly node: string;
  readonly hashes: Readonly<Record<string, string>>;
}

const script = join(import.meta.dirname, "draw-samples.mjs");
const folder = mkdtempSync(join(tmpdir(), "viz-slow-"));
const charts = join(folder, "charts.json");
let here: Drawn;

function draw(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Drawn {
  const output = execFileSync(command, [...args, script, charts], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, ...env },
    encoding: "utf8",
  });
  return JSON.parse(output.trim().split("\n").at(-1)!);
}

beforeAll(() => {
  const made = Object.entries(samples).map(([name, make]) => [name, make()] as const);
  writeFileSync(charts, JSON.stringify(Object.fromEntries(made)));
  here = draw(process.execPath, []);
});

afterAll(() => rmSync(folder, { recursive: true }));

test("Node 22 draws the same pixels", () => {
  const { node, hashes } = draw("npx", ["-y", "node@22"]);
  expect(node).toMatch(/^v22\./u);
  expect(Object.keys(hashes).length).toBe(4 * Object.keys(samples).length);
  expect(hashes).toEqual(here.hashes);
});

test("another language and time zone draw the same pixels", () => {
  const { hashes } = draw(process.execPath, [], {
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    TZ: "Pacific/Kiritimati",
  });
  expect(hashes).toEqual(here.hashes);
});

const hidden =
  'for d in /usr/share/fonts /usr/local/share/fonts; do [ ! -d "$d" ] || mount -t tmpfs none "$d"; done';
const canHide = spawnSync("sh", ["-c", 'unshare -m sh -c "$1"', "sh", hidden]).status === 0;

test("no system fonts draw the same pixels", () => {
  if (!canHide) {
    console.warn("not compared: hiding the system fonts needs root and unshare");
    return;
  }
  const run = `${hidden}; [ -z "$(ls -A /usr/share/fonts)" ] || exit 3; exec "$@"`;
  const { hashes } = draw("unshare", ["-m", "sh", "-c", run, "sh", process.execPath], { HOME: folder });
  expect(hashes).toEqual(here.hashes);
});

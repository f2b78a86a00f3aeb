import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command } from "./command.ts";

/** Where the tools of the rehearsal live: each in a folder of its own, kept for the next time. */
export interface Tools {
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

const installing = new Map<string, Promise<string>>();

/** Installs packages such as `typescript@5.7` beside each other, once, and returns the folder that holds `node_modules`. */
export function installTool(tools: Tools, ...specs: readonly string[]): Promise<string> {
  const name = specs.join("+").replaceAll(/[^\w.+-]/gu, "-");
  let ready = installing.get(name);
  if (ready === undefined)
    installing.set(name, (ready = install(join(tools.folder, name), tools.env, specs)));
  return ready;
}

/** verdaccio-audit asks for a tag of node-fetch, and not every registry keeps tags. */
const overrides = { "node-fetch": "2.7.0" };

async function install(place: string, env: NodeJS.ProcessEnv, specs: readonly string[]): Promise<string> {
  const done = join(place, "installed");
  if (existsSync(done)) return place;
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "package.json"), JSON.stringify({ private: true, overrides }));
  await command("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...specs], {
    cwd: place,
    env,
  });
  await writeFile(done, "");
  return place;
}

const { platform, arch } = process;
const bunPlatform = `@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : arch}`;
const denoPlatform = `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;

/** An engine as npm has it, without anything that is downloaded while it installs. */
export interface Engine {
  readonly name: string;
  readonly spec: string;
  readonly binary: string;
  readonly before: readonly string[];
}

const node = (version: string): Engine => ({
  name: `Node ${version}`,
  spec: `node-${platform}-${arch}@${version}`,
  binary: `node_modules/node-${platform}-${arch}/bin/node`,
  before: [],
});

/** The lowest Node is the one that `engines` promises. */
export function enginesFrom(lowest: string): readonly Engine[] {
  return [
    node(lowest),
    ...["22", "24", "26"].map(node),
    { name: "Bun", spec: bunPlatform, binary: `node_modules/${bunPlatform}/bin/bun`, before: [] },
    { name: "Deno", spec: denoPlatform, binary: `node_modules/${denoPlatform}/deno`, before: ["run", "-A"] },
  ];
}

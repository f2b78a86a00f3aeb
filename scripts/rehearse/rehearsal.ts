import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { publishedPackages, readManifest } from "../metadata.ts";
import { command } from "./command.ts";
import type { Registry } from "./registry.ts";
import type { Tools } from "./tools.ts";

/** A package as the registry now has it. */
export interface Published {
  /** Its folder, `core`. */
  readonly name: string;
  /** What is installed: itself, and what it asks its users to bring. */
  readonly needs: readonly string[];
  /** What can be imported, `@opt/core/node`. */
  readonly entries: readonly string[];
  /** The lowest Node that it promises. */
  readonly lowestNode: string;
}

/** What every cell works with. */
export interface Rehearsal {
  readonly root: string;
  readonly folder: string;
  readonly tools: Tools;
  readonly registry: Registry;
  readonly packages: readonly Published[];
}

/** Entries that run where there is no Node: `npm run rehearse` bundles them for browsers. */
export const browserEntries: readonly string[] = [
  "@opt/core",
  "@opt/core/optimizers",
  "@opt/core/surfaces",
  "@opt/data",
  "@opt/data/datasets",
  "@opt/viz",
  "@opt/study",
  "@opt/study/optimization",
];

/** Reads the packages from their manifests. */
export function readPackages(): readonly Published[] {
  return publishedPackages().map((name) => {
    const { exports, peerDependencies = {}, engines } = readManifest(name);
    const modules = Object.keys(exports).filter((entry) => !/\*|\.json$/u.test(entry));
    const lowest = /^>=(\d+)(?:\.(\d+))?/u.exec(engines?.["node"] ?? "");
    if (lowest === null)
      throw new Error(`engines.node of @opt/${name} must read >=20, got ${engines?.["node"]}`);
    return {
      name,
      needs: [`@opt/${name}`, ...Object.entries(peerDependencies).map((pair) => pair.join("@"))],
      entries: modules.map((entry) => `@opt/${name}${entry.slice(1)}`),
      lowestNode: `${lowest[1]}.${lowest[2] ?? "0"}`,
    };
  });
}

/** Makes an empty project with the given files. */
export async function project(
  { folder }: Rehearsal,
  name: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const place = join(folder, "projects", name.replaceAll(/[^\w.-]+/gu, "-"));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "package.json"), `{ "name": "stranger", "private": true, "type": "module" }\n`);
  for (const [path, text] of Object.entries(files)) await writeFile(join(place, path), text);
  return place;
}

const installed = new Map<string, Promise<string>>();

/** A project with packages installed by npm, made once for all cells that ask for the same. */
export function npmProject(rehearsal: Rehearsal, name: string, needs: readonly string[]): Promise<string> {
  let ready = installed.get(name);
  if (ready === undefined) installed.set(name, (ready = installByNpm(rehearsal, name, needs)));
  return ready;
}

async function installByNpm(rehearsal: Rehearsal, name: string, needs: readonly string[]): Promise<string> {
  const cwd = await project(rehearsal, name);
  const { env } = rehearsal.registry;
  await command("npm", ["install", "--no-audit", "--no-fund", ...needs], { cwd, env });
  return cwd;
}

/** The README of a package, as it stands in the repository. */
export function readReadme({ root }: Rehearsal, name: string): Promise<string> {
  return readFile(join(root, "packages", name, "README.md"), "utf8");
}

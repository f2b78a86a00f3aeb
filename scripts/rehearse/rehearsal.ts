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
  /** Those of them that need no Node. */
  readonly browserEntries: readonly string[];
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

/** Entries that need Node. All others must compile without its types, and run in browsers. */
const needNode: ReadonlySet<string> = new Set([
  "@opt/core/node",
  "@opt/data/node",
  "@opt/viz/png",
  "@opt/viz/formula",
  "@opt/discord-sandbox",
]);

/** Reads the packages from their manifests. */
export function readPackages(): readonly Published[] {
  return publishedPackages().map((name) => {
    const { exports, peerDependencies = {}, engines } = readManifest(name);
    const modules = Object.keys(exports).filter((entry) => !/\*|\.json$/u.test(entry));
    const entries = modules.map((entry) => `@opt/${name}${entry.slice(1)}`);
    const lowest = /^>=(\d+)(?:\.(\d+))?/u.exec(engines?.["node"] ?? "");
    if (lowest === null)
      throw new Error(`engines.node of @opt/${name} must read >=20, got ${engines?.["node"]}`);
    return {
      name,
      needs: [`@opt/${name}`, ...Object.entries(peerDependencies).map((pair) => pair.join("@"))],
      entries,
      browserEntries: entries.filter((entry) => !needNode.has(entry)),
      lowestNode: `${lowest[1]}.${lowest[2] ?? "0"}`,
    };
  });
}

/** Makes an empty project. */
export async function project({ folder }: Rehearsal, name: string): Promise<string> {
  const place = join(folder, "projects", name.replaceAll(/[^\w.-]+/gu, "-"));
  await mkdir(place, { recursive: true });
  await writeFile(join(place, "package.json"), `{ "name": "stranger", "private": true, "type": "module" }\n`);
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

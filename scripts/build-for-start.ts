// Builds the packages that the bot uses with nothing but Node: takes the types out of their sources. For `npm start` on a
// machine that has only what the bot needs; what is published is built by `npm run build`.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const packages = fileURLToPath(new URL("../packages", import.meta.url));

/** In the order in which they build on each other; the first two are private, and built into the others. */
const privateNames = ["words", "description"] as const;
const names = ["core", "data", "viz", "study", "discord-sandbox"] as const;

/** A relative import as it is called in `dist`, and a private package at its place there. */
function pointed(code: string, file: string, dist: string): string {
  const builtIn = (name: string): string => {
    const path = relative(dirname(file), join(dist, "built-in", name, "index.js")).replaceAll("\\", "/");
    return path.startsWith(".") ? path : `./${path}`;
  };
  return code
    .replaceAll(/((?:from|import)\s*\(?\s*)"(\.{1,2}\/[^"]+)\.ts"/gu, '$1"$2.js"')
    .replaceAll(
      /((?:from|import)\s*\(?\s*)"@opt\/(words|description)"/gu,
      (_, start: string, name: string) => `${start}"${builtIn(name)}"`,
    );
}

function strip(source: string, target: string, dist: string): void {
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    const from = join(source, name);
    if (statSync(from).isDirectory()) continue;
    const to = join(target, name.replace(/\.ts$/u, ".js"));
    mkdirSync(dirname(to), { recursive: true });
    if (!name.endsWith(".ts")) cpSync(from, to);
    else writeFileSync(to, pointed(stripTypeScriptTypes(readFileSync(from, "utf8")), to, dist));
  }
}

/** The newest change in a folder. */
function changedAt(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Math.max(...entries.map((name) => statSync(join(folder, name)).mtimeMs));
}

const stamp = (name: string): string => join(packages, name, "dist", ".built-for-start");
const sources = [...privateNames, ...names].map((name) => join(packages, name, "src"));
const newest = Math.max(...sources.map(changedAt));

for (const name of names) {
  if (existsSync(stamp(name)) && statSync(stamp(name)).mtimeMs > newest) continue;
  const dist = join(packages, name, "dist");
  rmSync(dist, { recursive: true, force: true });
  strip(join(packages, name, "src"), dist, dist);
  for (const own of privateNames) strip(join(packages, own, "src"), join(dist, "built-in", own), dist);
  writeFileSync(stamp(name), "");
}

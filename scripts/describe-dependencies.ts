// Writes docs/dependencies.md: every direct dependency with its reason, licence and size.
// node scripts/describe-dependencies.ts
import { globSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { reasons } from "./dependency-reasons.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** A dependency and who has it. */
export interface Dependency {
  readonly name: string;
  /** What installs it together with ours, or may: `@opt/data (optional)`. */
  readonly shipped: readonly string[];
  /** What is built or tested with it. */
  readonly developed: readonly string[];
  /** The folder of one that has it. */
  readonly from: string;
}

function readManifest(path: string): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(path, "utf8"));
  return manifest;
}

/** All that the workspace names and has not made itself. */
export function listDependencies(): readonly Dependency[] {
  const found = new Map<string, { shipped: string[]; developed: string[]; from: string }>();
  for (const path of [
    "package.json",
    ...globSync("{packages,apps}/*/package.json", { cwd: root }),
  ].toSorted()) {
    const { name: owner, ...manifest } = readManifest(join(root, path));
    const note = (names: object | undefined, kind: "shipped" | "developed", mark = ""): void => {
      for (const name of Object.keys(names ?? {}).filter((one) => !one.startsWith("@opt/"))) {
        const entry = found.get(name) ?? { shipped: [], developed: [], from: dirname(path) };
        entry[kind].push(`${owner}${mark}`);
        found.set(name, entry);
      }
    };
    note(manifest.dependencies, "shipped");
    note(manifest.peerDependencies, "shipped", " (optional)");
    note(manifest.devDependencies, "developed");
  }
  return Array.from(found, ([name, entry]) => ({ name, ...entry })).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  );
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? sum : sum + sizeOf(path);
    return entry.isFile() ? sum + statSync(path).size : sum;
  }, 0);
}

function rowOf({ name, shipped, developed, from }: Dependency, users: readonly string[]): string {
  const folder = realpathSync(join(root, from, "node_modules", name));
  const { version, license } = readManifest(join(folder, "package.json"));
  const size = (sizeOf(folder) / 1e6).toFixed(1);
  const others = shipped.length > 0 && developed.length > 0 ? shipped : users;
  return `| ${name} | ${version} | ${license} | ${size} | ${others.join(", ")} | ${reasons[name]} |`;
}

function tableOf(list: readonly Dependency[], usersOf: (one: Dependency) => readonly string[]): string {
  return [
    "| package | version | licence | MB | used by | why |",
    "| --- | --- | --- | --- | --- | --- |",
    ...list.map((one) => rowOf(one, usersOf(one))),
  ].join("\n");
}

function describe(): string {
  const all = listDependencies();
  const nameless = all.filter(({ name }) => reasons[name] === undefined).map(({ name }) => name);
  if (nameless.length > 0)
    throw new Error(`scripts/dependency-reasons.ts must say why there is ${nameless.join(", ")}`);
  const shipped = all.filter((one) => one.shipped.length > 0);
  const developed = all.filter((one) => one.shipped.length === 0);
  return `# Dependencies

Every direct dependency of our packages, with the reason for it. \`npm run dependencies\` writes this page, and a test fails if
a dependency is missing here. Sizes are those of the package itself, unpacked on Linux x64.

Releases younger than three days are not installed, and neither are releases that are less trusted than the one before. Install
scripts run only for \`node\`, \`pnpm\` and the PostgreSQL of the tests, and everything comes from the registry
(\`pnpm-workspace.yaml\`).

## Installed with our packages

${tableOf(shipped, (one) => one.shipped)}

## For building and testing

${tableOf(developed, (one) => one.developed)}
`;
}

if (import.meta.main) writeFileSync(join(root, "docs/dependencies.md"), describe());

import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "./cell.ts";
import { command } from "./command.ts";
import type { Published, Rehearsal } from "./rehearsal.ts";
import { installTool } from "./tools.ts";

/** What a tarball may hold beside `dist`. */
const lawful =
  /^(?:dist|fonts)\/|^(?:LICENSE|README\.md|CHANGELOG\.md|COMING-FROM\.md|GUIDE\.md|docs\/[\w-]+\.md|package\.json|[\w-]+\.schema\.json)$/u;

/** The largest tarball of each package, unpacked, in MB. */
const budgets: Readonly<Record<string, number>> = {
  core: 6,
  data: 4,
  viz: 8,
  study: 15,
  "discord-sandbox": 6,
};

/** The tarballs as the registry gives them out. */
export function contentsCells(rehearsal: Rehearsal): readonly Cell[] {
  const checks: Readonly<Record<string, (place: string, one: Published) => Promise<string | void>>> = {
    files: checkFiles,
    manifest: checkManifest,
    links: checkLinks,
    publint: (place) => byTool(rehearsal, "publint@0.3", "publint/src/cli.js", [place, "--strict"]),
    attw: (place) =>
      byTool(rehearsal, "@arethetypeswrong/cli@0.18", "@arethetypeswrong/cli/dist/index.js", [
        "--pack",
        place,
        "--profile",
        "esm-only",
      ]),
  };
  return rehearsal.packages.flatMap((one) =>
    Object.entries(checks).map(([column, check]) => ({
      group: "What is in the tarball",
      row: `@opt/${one.name}`,
      column,
      run: async () => check(await unpack(rehearsal, one), one),
    })),
  );
}

const unpacked = new Map<string, Promise<string>>();

function unpack(rehearsal: Rehearsal, { name }: Published): Promise<string> {
  let ready = unpacked.get(name);
  if (ready === undefined) unpacked.set(name, (ready = unpackAnew(rehearsal, name)));
  return ready;
}

async function unpackAnew({ folder, registry: { env } }: Rehearsal, name: string): Promise<string> {
  const cwd = join(folder, "tarballs", name);
  await mkdir(cwd, { recursive: true });
  await command("npm", ["pack", `@opt/${name}`, "--silent"], { cwd, env });
  const file = (await readdir(cwd)).find((path) => path.endsWith(".tgz")) ?? "";
  await command("tar", ["-xzf", file], { cwd, env });
  return join(cwd, "package");
}

async function filesOf(place: string): Promise<readonly string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1));
}

async function checkFiles(place: string, { name }: Published): Promise<string> {
  const files = await filesOf(place);
  const stray = files.filter((path) => !lawful.test(path) || /\.(?:tsbuildinfo|test\.\w+)$/u.test(path));
  if (stray.length > 0) throw new Error(`these files do not belong there: ${stray.join(", ")}`);
  for (const needed of ["LICENSE", "README.md", "CHANGELOG.md", "dist/index.js", "dist/index.d.ts"])
    if (!files.includes(needed)) throw new Error(`${needed} is missing`);
  const sizes = await Promise.all(files.map(async (path) => (await stat(join(place, path))).size));
  const size = sizes.reduce((sum, one) => sum + one, 0) / 1e6;
  const budget = budgets[name] ?? 1;
  if (!(size <= budget)) throw new Error(`${size.toFixed(1)} MB unpacked, at most ${budget} are allowed`);
  return `${size.toFixed(1)} MB`;
}

async function checkManifest(place: string): Promise<void> {
  const text = await readFile(join(place, "package.json"), "utf8");
  const protocol = /"(?:workspace|catalog|file|link):[^"]*"/u.exec(text);
  if (protocol !== null) throw new Error(`the manifest says ${protocol[0]}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a manifest that npm has packed
  const manifest = JSON.parse(text) as Readonly<Record<string, unknown>>;
  for (const key of [
    "license",
    "author",
    "homepage",
    "bugs",
    "repository",
    "engines",
    "description",
    "keywords",
  ])
    if (manifest[key] === undefined) throw new Error(`the manifest has no ${key}`);
  const pinned = Object.entries(manifest["dependencies"] ?? {}).filter(([, range]) =>
    /^\d/u.test(String(range)),
  );
  if (pinned.length > 0)
    throw new Error(`pinned exactly: ${pinned.map((pair) => pair.join("@")).join(", ")}`);
}

/** Links of the packed pages that lead to a file must lead to one that is packed. */
async function checkLinks(place: string): Promise<string> {
  const pages = (await filesOf(place)).filter((path) => path.endsWith(".md"));
  const dead: string[] = [];
  let count = 0;
  for (const page of pages) {
    const text = await readFile(join(place, page), "utf8");
    for (const [, link = ""] of text.matchAll(/\]\(([^)\s]+)\)/gu)) {
      if (/^(?:[a-z]+:|#)/u.test(link)) continue;
      count++;
      if (!existsSync(join(place, page, "..", link.replace(/#.*$/u, "")))) dead.push(`${page}: ${link}`);
    }
  }
  if (dead.length > 0) throw new Error(`these links lead nowhere: ${dead.join(", ")}`);
  return `${count} links`;
}

async function byTool(
  { tools, registry: { env }, folder }: Rehearsal,
  spec: string,
  program: string,
  given: readonly string[],
): Promise<void> {
  const place = await installTool(tools, spec);
  await command(process.execPath, [join(place, "node_modules", program), ...given], { cwd: folder, env });
}

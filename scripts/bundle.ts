// Makes the one file of a package for pages without a bundler, dist/NAME.bundle.js, from its built entries:
// node ../../scripts/bundle.ts index optimization. What it holds of others comes with their licences beside it.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";

const dist = join(process.cwd(), "dist");
const name = `${basename(process.cwd())}.bundle`;
const entry = process.argv.slice(2).map((file) => `export * from "./${file}.js";\n`);

const build = await rolldown({
  input: "entry",
  platform: "browser",
  plugins: [
    {
      name: "entries",
      resolveId: (id) => (id === "entry" ? join(dist, "entry.js") : undefined),
      load: (id) => (id === join(dist, "entry.js") ? entry.join("") : undefined),
    },
  ],
});
const { output } = await build.generate({ minify: true });
await build.close();
const [{ code, imports, dynamicImports, moduleIds }] = output;
const outside = [...imports, ...dynamicImports];
if (output.length > 1 || outside.length > 0)
  throw new Error(`${name} needs more than itself: ${outside.join(", ")}`);

const licenses = [...new Set(moduleIds.flatMap(licensesOf))].toSorted();
const notice = licenses.length > 0 ? `/*! Licences of what it holds: ${name}.licenses.txt */\n` : "";
writeFileSync(join(dist, `${name}.js`), notice + code);
writeFileSync(join(dist, `${name}.d.ts`), entry.join(""));
if (licenses.length > 0)
  writeFileSync(
    join(dist, `${name}.licenses.txt`),
    licenses
      .map((path) => `${title(path)}\n\n${readFileSync(path, "utf8").trim()}\n`)
      .join(`\n${"-".repeat(80)}\n\n`),
  );

/** The licence files of the package that a module comes from, where it is not all ours. */
function licensesOf(id: string): readonly string[] {
  const viz = /^(?<folder>.*\/viz)\/(?:dist|src)\//u.exec(id)?.groups?.["folder"];
  const folder =
    viz === undefined ? /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(id)?.[0] : join(viz, "fonts");
  if (folder === undefined) return [];
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|ofl)/iu.test(file));
  if (files.length === 0) throw new Error(`no licence is in ${folder}`);
  return files.map((file) => join(folder, file));
}

function title(path: string): string {
  return path.includes("/node_modules/")
    ? path.replace(/^.*\/node_modules\/(.+)\/[^/]+$/u, "$1")
    : "Fonts of @opt/viz";
}

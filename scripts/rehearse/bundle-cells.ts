import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, runInPage, startBrowser } from "./browser.ts";
import type { Cell } from "./cell.ts";
import { command } from "./command.ts";
import { browserEntries, npmProject, type Rehearsal } from "./rehearsal.ts";
import { browserSmoke } from "./smoke.ts";
import { installTool } from "./tools.ts";

interface Bundler {
  readonly name: string;
  readonly spec: string;
  readonly also?: readonly string[];
  readonly program: string;
  /** What it is told: the files of its configuration, and its arguments. */
  readonly files?: (entry: string, out: string) => Readonly<Record<string, string>>;
  readonly given: (entry: string, out: string) => readonly string[];
}

const esm = { entryFileNames: "main.js", format: "es" };
const bundlers: readonly Bundler[] = [
  {
    name: "Vite",
    spec: "vite@8",
    program: "vite/bin/vite.js",
    files: (entry, out) => ({
      "vite.config.mjs": `export default { logLevel: "error", build: { outDir: ${JSON.stringify(out)}, minify: true,
  rollupOptions: { input: ${JSON.stringify(entry)}, output: ${JSON.stringify(esm)} } } };`,
    }),
    given: () => ["build", "--config", "vite.config.mjs"],
  },
  {
    name: "esbuild",
    spec: "esbuild@0.28",
    program: "esbuild/bin/esbuild",
    given: (entry, out) => [entry, "--bundle", "--minify", "--format=esm", `--outfile=${out}/main.js`],
  },
  {
    name: "Rolldown",
    spec: "rolldown@1",
    program: "rolldown/bin/cli.mjs",
    given: (entry, out) => [
      entry,
      "--minify",
      "--format",
      "esm",
      "--dir",
      out,
      "--entry-file-names",
      "main.js",
    ],
  },
  {
    name: "webpack",
    spec: "webpack@5",
    also: ["webpack-cli@7"],
    program: "webpack/bin/webpack.js",
    files: (entry, out) => ({
      "webpack.config.mjs": `export default { mode: "production", entry: "./${entry}", stats: "errors-only", performance: { hints: false },
  output: { path: ${JSON.stringify(out)}, filename: "main.js", module: true }, experiments: { outputModule: true } };`,
    }),
    given: () => ["--config", "webpack.config.mjs"],
  },
];

/** Every back end is compiled in a page that allows WebAssembly; the other page must do the same without it. */
const policies = ["script-src 'self' 'wasm-unsafe-eval'", "script-src 'self'"];

let browser: Promise<Browser> | undefined;

/** What runs in browsers, by each bundler, run in Chromium under two strict content security policies. */
export function bundleCells(rehearsal: Rehearsal): readonly Cell[] {
  return Object.keys(browserSmoke).flatMap((name) =>
    bundlers.map((bundler) => ({
      group: "Bundled for browsers, run in Chromium under a strict policy",
      row: `@opt/${name}`,
      column: bundler.name,
      run: () => bundleAndRun(rehearsal, name, bundler),
    })),
  );
}

export function closeBrowser(): Promise<void> {
  return browser?.then((one) => one.close()) ?? Promise.resolve();
}

async function bundleAndRun(rehearsal: Rehearsal, name: string, bundler: Bundler): Promise<string> {
  const cwd = await npmProject(rehearsal, `bundle-${name}-${bundler.name}`, [`@opt/${name}`]);
  const entry = "main.js";
  const out = join(cwd, "out");
  const entries = browserEntries.filter((one) => one === `@opt/${name}` || one.startsWith(`@opt/${name}/`));
  const imports = entries.map((one, index) => `import * as e${index} from "${one}";`);
  const kept = entries.map((_, index) => `Object.keys(e${index}).length`).join(" + ");
  const text = `${imports.join("\n")}\n${browserSmoke[name]}\nglobalThis.said = "ok " + (${kept});\n`;
  await writeFile(join(cwd, entry), text);
  for (const [path, content] of Object.entries(bundler.files?.(entry, out) ?? {}))
    await writeFile(join(cwd, path), content);
  const place = await installTool(rehearsal.tools, bundler.spec, ...(bundler.also ?? []));
  const program = join(place, "node_modules", bundler.program);
  const given = bundler.given(entry, out);
  const [first, rest] = program.endsWith("esbuild")
    ? [program, given]
    : [process.execPath, [program, ...given]];
  await command(first, rest, { cwd, env: rehearsal.registry.env });
  return runBundle(rehearsal.root, out);
}

async function runBundle(root: string, out: string): Promise<string> {
  const files: Record<string, string> = {};
  for (const file of await readdir(out, { recursive: true }))
    if (file.endsWith(".js")) files[file] = await readFile(join(out, file), "utf8");
  for (const policy of policies) {
    const said = await runInPage(await (browser ??= startBrowser(root)), policy, files);
    if (!said.startsWith("ok")) throw new Error(`${policy}: ${said}`);
  }
  const bytes = Object.values(files).reduce((sum, text) => sum + gzipSync(text).length, 0);
  return `${Math.round(bytes / 1000)} KB`;
}

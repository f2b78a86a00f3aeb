import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Cell } from "./cell.ts";
import { command } from "./command.ts";
import { npmProject, type Rehearsal } from "./rehearsal.ts";
import { freePort } from "./registry.ts";
import { smoke } from "./smoke.ts";
import { installTool } from "./tools.ts";

const needs = ["@opt/viz", "@napi-rs/canvas@1", "@mathjax/src@4"];
const external = ["@napi-rs/canvas", "@mathjax/src"];

/** PNGs out of bundles for servers: their fonts lie in files that a bundler must not lose. */
export function serverCells(rehearsal: Rehearsal): readonly Cell[] {
  const ways: Readonly<Record<string, (rehearsal: Rehearsal) => Promise<void>>> = {
    "esbuild, ES module": (one) => byEsbuild(one, "esm", "mjs"),
    "esbuild, CommonJS": (one) => byEsbuild(one, "cjs", "cjs"),
    webpack: byWebpack,
    "Next.js, standalone": byNext,
  };
  return Object.entries(ways).map(([column, run]) => ({
    group: "PNGs from a bundled server",
    row: "@opt/viz/png",
    column,
    run: () => run(rehearsal),
  }));
}

async function byEsbuild(rehearsal: Rehearsal, format: string, ending: string): Promise<void> {
  const cwd = await npmProject(rehearsal, `server-esbuild-${format}`, needs);
  const place = await installTool(rehearsal.tools, "esbuild@0.28");
  const { env } = rehearsal.registry;
  // a module of CommonJS cannot wait at its top level
  const program = smoke["viz"]!;
  const [imports, rest] = [program.match(/^import.*$/gmu)!, program.replaceAll(/^import.*\n/gmu, "")];
  const main = `${imports.join("\n")}\nasync function main() {\n${rest}\n}\nmain().catch((error) => { console.error(error); process.exit(1); });\n`;
  await writeFile(join(cwd, "server.js"), main);
  const given = [
    "server.js",
    "--bundle",
    "--platform=node",
    `--format=${format}`,
    `--outfile=out/server.${ending}`,
  ];
  given.push(...external.map((name) => `--external:${name}`));
  await command(join(place, "node_modules/esbuild/bin/esbuild"), given, { cwd, env });
  await command(process.execPath, [`out/server.${ending}`], { cwd, env });
}

async function byWebpack(rehearsal: Rehearsal): Promise<void> {
  const cwd = await npmProject(rehearsal, "server-webpack", needs);
  const place = await installTool(rehearsal.tools, "webpack@5", "webpack-cli@7");
  const { env } = rehearsal.registry;
  await writeFile(join(cwd, "server.js"), `${smoke["viz"]}\n`);
  await writeFile(
    join(cwd, "webpack.config.mjs"),
    `export default { mode: "production", target: "node20", entry: "./server.js", externalsType: "module", stats: "errors-only",
  externals: ${JSON.stringify(external)}.map((name) => new RegExp("^" + name + "($|/)")).map((test) => ({ request }, done) => (test.test(request) ? done(null, "module " + request) : done())),
  output: { path: ${JSON.stringify(join(cwd, "out"))}, filename: "server.mjs", module: true, chunkFormat: "module" }, experiments: { outputModule: true } };`,
  );
  const program = join(place, "node_modules/webpack/bin/webpack.js");
  await command(process.execPath, [program, "--config", "webpack.config.mjs"], { cwd, env });
  await command(process.execPath, ["out/server.mjs"], { cwd, env });
}

const route = `import { barChart } from "@opt/viz";
import { renderPng } from "@opt/viz/png";
export const dynamic = "force-dynamic";
export async function GET() {
  const chart = barChart({ title: "점수", categories: ["a", "b"], series: [{ values: [1, 2] }] });
  const { bytes } = await renderPng(chart, { locale: "ko" });
  return new Response(bytes, { headers: { "content-type": "image/png" } });
}
`;

async function byNext(rehearsal: Rehearsal): Promise<void> {
  const cwd = await npmProject(rehearsal, "server-next", [...needs, "next@16", "react@19", "react-dom@19"]);
  const { env } = rehearsal.registry;
  await mkdir(join(cwd, "app/chart"), { recursive: true });
  const layout = "export default ({ children }) => <html><body>{children}</body></html>;\n";
  await writeFile(join(cwd, "app/layout.jsx"), layout);
  await writeFile(join(cwd, "app/page.jsx"), 'export default () => <img src="/chart" alt="chart" />;\n');
  await writeFile(join(cwd, "app/chart/route.js"), route);
  const settings = { output: "standalone", serverExternalPackages: external, outputFileTracingRoot: cwd };
  await writeFile(join(cwd, "next.config.mjs"), `export default ${JSON.stringify(settings)};\n`);
  await command(process.execPath, ["node_modules/next/dist/bin/next", "build"], { cwd, env, seconds: 400 });
  const port = await freePort();
  // what is not in the standalone folder must not be found beside it
  const away = join(rehearsal.folder, "next-standalone");
  await rm(away, { recursive: true, force: true });
  await command("cp", ["-r", ".next/standalone", away], { cwd, env });
  const own = { ...env, PORT: String(port), HOSTNAME: "127.0.0.1" };
  const server = spawn(process.execPath, ["server.js"], { cwd: away, env: own, stdio: "ignore" });
  try {
    await isPng(`http://127.0.0.1:${port}/chart`);
  } finally {
    server.kill();
  }
}

async function isPng(url: string): Promise<void> {
  let said = "nothing";
  for (let left = 50; left > 0; left--) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) {
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes[1] === 0x50 && bytes.length > 5000) return;
      throw new Error(`the server answered ${bytes.length} bytes that are no PNG`);
    }
    if (answer !== undefined) said = `${answer.status} ${(await answer.text()).slice(0, 200)}`;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the server answered ${said}`);
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// the bundler that vitest itself brings
const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
interface Bundler {
  readonly build: (options: object) => Promise<{ output: { code: string }[] }>;
}
const { build }: Bundler = await import(pathToFileURL(createRequire(vitest).resolve("vite")).href);

/** A program and all it imports as one script that needs nothing but the language. */
export async function bundle(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "opt-core-bundle-"));
  const file = join(folder, "program.js");
  await writeFile(file, program);
  const { output } = await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    build: {
      write: false,
      target: "es2023",
      lib: { entry: file, formats: ["iife"], name: "program", fileName: "program" },
    },
  }).then((result) => [result].flat()[0]!);
  await rm(folder, { recursive: true });
  return output[0]!.code;
}

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chunksOf } from "../bundler.ts";

/** A program and all it imports as one script that needs nothing but the language. */
export async function bundle(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "opt-core-bundle-"));
  const file = join(folder, "program.js");
  await writeFile(file, program);
  const chunks = await chunksOf(folder, {
    lib: { entry: file, formats: ["iife"], name: "program", fileName: "program" },
  });
  await rm(folder, { recursive: true });
  return chunks[0]!.code;
}

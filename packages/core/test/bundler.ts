import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** A file that programs are bundled to. */
export interface Chunk {
  readonly name: string;
  readonly fileName: string;
  readonly code: string;
  /** The files of the chunks that it imports. */
  readonly imports: readonly string[];
}

// the bundler that vitest itself brings
const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
interface Bundler {
  readonly build: (options: object) => Promise<{ output: Chunk[] } | { output: Chunk[] }[]>;
}
const { build }: Bundler = await import(pathToFileURL(createRequire(vitest).resolve("vite")).href);

/** What programs in a folder are bundled to; nothing is written. */
export async function chunksOf(folder: string, options: object): Promise<Chunk[]> {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    build: { write: false, target: "es2023", ...options },
  });
  const [{ output }] = [result].flat() as [{ output: Chunk[] }];
  return output;
}

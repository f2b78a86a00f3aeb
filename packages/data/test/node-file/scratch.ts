import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** A folder for the tests of a file, which is gone afterwards. */
export function scratchFolder(): {
  readonly path: string;
  in: (name: string) => string;
  list: () => Promise<string[]>;
} {
  let path = "";
  beforeAll(async () => {
    path = await mkdtemp(join(tmpdir(), "opt-data-"));
  });
  afterAll(() => rm(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    in: (name) => join(path, name),
    list: async () => (await readdir(path)).toSorted(),
  };
}

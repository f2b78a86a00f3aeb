import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { kFold } from "../src/index.ts";

/** Everything that `import … from "@opt/data"` can bring into a page, minified. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL("../src/index.ts", import.meta.url)),
        formats: ["iife"],
        name: "data",
      },
    },
  });
  const [output] = [built].flat();
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  return output.output.map((file) => (file.type === "chunk" ? file.code : "")).join("");
}

describe("the package in a page", () => {
  let code = "";
  beforeAll(async () => {
    code = await bundle();
  }, 60_000);

  it("is under 36.4 KB, zipped, with all it has", () => {
    const size = gzipSync(code).length;
    expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThan(36_400);
  });

  it("runs without Node", async () => {
    const page = { AbortController, TextEncoder, WebAssembly, atob, btoa };
    const answers = await runInNewContext(
      `${code}
      (async () => {
        const fold = [...data.kFold({ nSplits: 2, shuffle: true, randomState: 1 }).split({ length: 60000 })][1];
        const batches = [];
        for await (const { inputs } of data.createLoader([1, 2, 3], { batchSize: 2 })) batches.push(inputs.join());
        return { test: Array.from(fold.test.slice(0, 5)), batches: batches.join(" "), saved: data.randomState(1).state().kind };
      })()`,
      page,
    );
    const [, fold] = kFold({ nSplits: 2, shuffle: true, randomState: 1 }).split({ length: 60_000 });
    expect(JSON.parse(JSON.stringify(answers))).toEqual({
      test: Array.from(fold!.test.subarray(0, 5)),
      batches: "1,2 3",
      saved: "mt19937",
    });
  });

  it("has no dependencies, but packages that files and threads may ask for", () => {
    const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(manifest.dependencies).toBe(undefined);
    const peers = Object.keys(manifest.peerDependencies);
    expect(peers).toEqual(["apache-arrow", "hyparquet", "piscina"]);
    for (const peer of peers) expect(manifest.peerDependenciesMeta[peer]).toEqual({ optional: true });
    expect(code).not.toMatch(/hyparquet|piscina/u);
  });
});

// Builds src/png/encoder-code.ts from wasm/encoder.ts. Needs the npm registry: AssemblyScript's compiler is 100 MB that
// nobody else needs, so it is no dependency. The version is pinned, and a test sees when the source was changed after.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "encoder-"));
const out = join(folder, "encoder.wasm");
const compiler = ["-y", "--package", "assemblyscript@0.28.20", "asc"];
const options = ["-O3", "--noAssert", "--runtime", "stub", "--use", "abort=", "--initialMemory", "64"];
execFileSync("npx", [...compiler, "wasm/encoder.ts", ...options, "--outFile", out], {
  cwd: root,
  stdio: "inherit",
});
const source = createHash("sha256")
  .update(readFileSync(join(root, "wasm/encoder.ts")))
  .digest("hex");
const code = readFileSync(out).toString("base64");
rmSync(folder, { recursive: true });
writeFileSync(
  join(root, "src/png/encoder-code.ts"),
  `// Made by scripts/build-encoder.ts from wasm/encoder.ts with the SHA-256
// ${source}
export const encoderCode: string =
  "${code}";
`,
);

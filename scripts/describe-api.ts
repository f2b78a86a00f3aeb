// Writes packages/*/api.md, the public API of each published package: npm run api. A test compares
// them, so that nothing a user can reach changes unnoticed.
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeApi } from "./api/describe.ts";
import { publishedPackages, readManifest } from "./metadata.ts";

const packages = resolve(import.meta.dirname, "../packages");
for (const name of publishedPackages()) {
  const folder = join(packages, name);
  writeFileSync(join(folder, "api.md"), describeApi(folder, readManifest(name)));
}

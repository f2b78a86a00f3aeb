// A map of generated data helps nobody and is as large as the data: it goes, with the comment that points to it.
import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";

for (const file of globSync("dist/content/*-json.js")) {
  rmSync(`${file}.map`, { force: true });
  writeFileSync(file, readFileSync(file, "utf8").replace(/\n\/\/# sourceMappingURL=\S+\s*$/u, "\n"));
}

// Empties every dist before a build: Turborepo lays what it has cached over the files that lie there, and those of an
// older build would be measured, and published, with it.
import { globSync, rmSync } from "node:fs";

for (const dist of globSync("packages/*/dist")) rmSync(dist, { recursive: true });

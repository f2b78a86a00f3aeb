import { readdirSync, statSync } from "node:fs";

function newest(folder: string): number {
  const url = new URL(folder, import.meta.url);
  try {
    return Math.max(...readdirSync(url).map((name) => statSync(new URL(name, url)).mtimeMs));
  } catch {
    return 0;
  }
}

/** The page under test is the one in `src`: it is compiled first if the build is older. */
export async function setup(): Promise<void> {
  if (newest("../src/browser/") > newest("../dist/browser/")) await import("../scripts/build-page.ts");
}

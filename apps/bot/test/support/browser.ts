import { readFile } from "node:fs/promises";
import sparticuz from "@sparticuz/chromium";
import type { SandboxFont } from "@opt/discord-sandbox";
import { chromium, type Browser } from "playwright-core";

const fontFolder = new URL("../../../../packages/viz/fonts/", import.meta.url);

/** The charts' fonts for a page in a browser that has no Korean font. */
export async function pageFonts(): Promise<readonly SandboxFont[]> {
  const faces = [
    { file: "OptSans-Regular.otf", weight: 400 },
    { file: "OptSans-SemiBold.otf", weight: 600 },
  ];
  return await Promise.all(
    faces.map(async ({ file, weight }) => ({
      family: "Opt Sans",
      weight,
      bytes: new Uint8Array(await readFile(new URL(file, fontFolder))),
    })),
  );
}

/** A headless Chromium: the one from npm on Linux x64, elsewhere the installed Chrome. */
export async function openBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    return await chromium.launch({
      executablePath: await sparticuz.executablePath(),
      args: sparticuz.args,
      headless: true,
    });
  }
  return await chromium.launch({ channel: "chrome", headless: true });
}

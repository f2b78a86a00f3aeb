import { readFile } from "node:fs/promises";
import type { SandboxFont } from "@opt/discord-sandbox";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

const fontFolder = new URL("../../../../packages/viz/fonts/", import.meta.url);

/** The charts' fonts, for a page in a browser that has no Korean font. */
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

/** Meant for a cloud function; a test's browser keeps its processes and its guards. */
const unwanted = new Set([
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
]);

/**
 * A headless Chromium: the one from npm on Linux x64, elsewhere the installed Chrome. Undefined, and said
 * loudly, where there is none; with CI set that is an error.
 */
export async function openBrowser(): Promise<Browser | undefined> {
  const isOurs = process.platform === "linux" && process.arch === "x64";
  try {
    return await (isOurs
      ? chromium.launch({
          executablePath: await sparticuz.executablePath(),
          args: sparticuz.args.filter((argument) => !unwanted.has(argument)),
        })
      : chromium.launch({ channel: "chrome" }));
  } catch (error) {
    if (process.env["CI"] !== undefined) throw error;
    console.warn(`NO BROWSER HERE: the bot is not tested in one. ${String(error)}`);
    return undefined;
  }
}

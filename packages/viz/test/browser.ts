import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Its arguments are for a cloud function; a browser that is to be a judge keeps its processes and its guards. */
const unwanted = new Set([
  "--single-process",
  "--no-zygote",
  "--disable-web-security",
  "--allow-running-insecure-content",
]);

/**
 * Starts the Chromium that comes with npm, or the Chrome of the machine where that has none.
 * Undefined when there is neither: the caller says so; with CI set it is an error.
 */
export async function startBrowser(): Promise<Browser | undefined> {
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
    console.warn(`NO BROWSER: charts are not drawn in a browser here. ${String(error)}`);
    return undefined;
  }
}

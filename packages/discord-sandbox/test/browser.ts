import sparticuz from "@sparticuz/chromium";
import axe, { type AxeResults } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

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
  // The page draws nothing that a graphics card is asked for, and imitating one takes most of the time.
  sparticuz.setGraphicsMode = false;
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
    console.warn(`NO BROWSER: the chat page is not tested here. ${String(error)}`);
    return undefined;
  }
}

/** What axe finds on the page that is serious; all its rules are asked, what passes is not written down. */
export async function findSerious(page: Page): Promise<readonly string[]> {
  if (await page.evaluate<boolean>("typeof axe === 'undefined'")) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<Pick<AxeResults, "violations">>(
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => ({ violations }))",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

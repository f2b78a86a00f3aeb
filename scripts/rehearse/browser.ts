import { createRequire } from "node:module";
import { join } from "node:path";

/** The part of Playwright that a rehearsal needs; the packages that test in browsers bring it. */
interface Page {
  route(url: string, answer: (route: Route) => Promise<void>): Promise<void>;
  goto(url: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
  waitForFunction(expression: string, argument?: unknown, options?: { timeout: number }): Promise<unknown>;
  on(event: "pageerror", listen: (error: Error) => void): void;
  close(): Promise<void>;
}

interface Route {
  request(): { url(): string };
  fulfill(answer: { contentType: string; body: string; headers?: Record<string, string> }): Promise<void>;
}

export interface Browser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Headless Chromium, as npm has it. */
export async function startBrowser(root: string): Promise<Browser> {
  const from = createRequire(join(root, "packages/viz/package.json"));
  // oxlint-disable typescript/no-unsafe-type-assertion -- what these two packages export
  const { chromium } = from("playwright-core") as {
    readonly chromium: { launch(options: object): Promise<Browser> };
  };
  const { default: sparticuz } = from("@sparticuz/chromium") as {
    readonly default: { executablePath(): Promise<string> };
  };
  // oxlint-enable typescript/no-unsafe-type-assertion
  const executablePath = await sparticuz.executablePath();
  return chromium.launch({ executablePath, args: ["--headless=shell", "--no-sandbox"] });
}

/** What a page says whose program may load only from its own site, and make WebAssembly only where `policy` allows it. */
export async function runInPage(
  browser: Browser,
  policy: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  try {
    await page.route("http://stranger.test/**", async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      const script = files[path];
      await route.fulfill(
        script === undefined
          ? {
              contentType: "text/html",
              body: "<script type=module src=main.js></script>",
              headers: { "content-security-policy": policy },
            }
          : { contentType: "text/javascript", body: script },
      );
    });
    await page.goto("http://stranger.test/");
    await page
      .waitForFunction("globalThis.said !== undefined", undefined, { timeout: 30_000 })
      .catch(() => errors.push("nothing was said within 30 seconds"));
    if (errors.length > 0) throw new Error(`${policy}: ${errors.join("; ")}`);
    return String(await page.evaluate("globalThis.said"));
  } finally {
    await page.close();
  }
}

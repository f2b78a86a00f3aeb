import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readdirSync, readFileSync } from "node:fs";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDiscordSandbox, parseScenario, type DiscordSandbox } from "../src/index.ts";
import { findSerious, startBrowser } from "./browser.ts";
import { startEchoBot, type EchoBot } from "./echo-bot.ts";

const browser: Browser | undefined = await startBrowser();
afterAll(() => browser?.close());

/** `test:slow` tries both languages at both widths. */
const all = process.env["ALL_PAGES"] !== undefined;
const widths = { en: all ? [1100, 360] : [1100], ko: all ? [1100, 360] : [360] };

const languages = {
  en: {
    locale: "en-US",
    command: "/demo race surface:beale lr:0.01",
    ran: "A race on beale",
    lab: { refuse: "Refuse every call (429)", cut: "Cut the line", record: "Record", stop: "Stop and save" },
    inspector: "Inspector",
    answered: "/quiz: answered",
    close: "Close",
    add: "Add a user",
    theirs: "Theo's view",
    settings: "Settings",
    theme: "Theme",
    secret: "only for Mina",
  },
  ko: {
    locale: "ko-KR",
    command: "/데모 경주 곡면:beale 학습률:0.01",
    ran: "beale 위의 경주",
    lab: {
      refuse: "모든 요청 거절하기 (429)",
      cut: "연결 끊기",
      record: "기록하기",
      stop: "멈추고 저장하기",
    },
    inspector: "들여다보기",
    answered: "/quiz: 응답했어요",
    close: "닫기",
    add: "사람 추가",
    theirs: "Theo 님의 화면",
    settings: "설정",
    theme: "테마",
    secret: "only for Mina",
  },
} as const;

/** Without a browser `startBrowser` has said so, or thrown when CI is set. */
describe.runIf(browser)("the tools of the chat page", { timeout: 40_000 }, () => {
  let sandbox: DiscordSandbox;
  let bot: EchoBot;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    sandbox = await createDiscordSandbox({ seed: 6, botName: "study bot" });
    bot = await startEchoBot(sandbox);
  });
  afterAll(async () => {
    await bot.stop();
    await sandbox.close();
  });
  beforeEach(() => {
    problems = [];
  });
  afterEach(async () => {
    await context.close();
    if (problems.length > 0) throw new Error(problems.join("\n"));
  });

  async function open(
    settings: {
      locale?: string;
      width?: number;
      height?: number;
      url?: string;
      scheme?: "dark" | "light";
    } = {},
  ): Promise<void> {
    const {
      locale = "en-US",
      width = 1100,
      height = 760,
      url = sandbox.pageUrl,
      scheme = "light",
    } = settings;
    if (!browser) throw new Error("no browser");
    context = await browser.newContext({ locale, viewport: { width, height }, colorScheme: scheme });
    page = await context.newPage();
    page.on("console", (message) => {
      // A sandbox that has gone is what some of these are about.
      const isGone = /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE|ERR_CONNECTION_RESET/u.test(message.text());
      if (message.type() === "error" && !isGone) problems.push(message.text());
    });
    page.on("pageerror", (error) => void problems.push(String(error)));
    await page.goto(url);
    await page.getByRole("log").waitFor();
  }

  const field = (): Locator => page.locator(".composer-field");

  async function run(line: string): Promise<void> {
    await field().fill(line);
    await page.keyboard.press("Enter");
  }

  describe.each(["en", "ko"] as const)("in %s", (language) => {
    const words = languages[language];

    test.each(widths[language])(
      "at %i pixels: a typed line runs, the lab and the inspector open, axe is content",
      async (width) => {
        await open({ locale: words.locale, width, scheme: width === 360 ? "dark" : "light" });
        await run(words.command);
        await page.getByRole("img", { name: words.ran }).last().waitFor();
        await run("/quiz");
        await run("/menu");
        await page.locator("fieldset").last().waitFor();
        expect(await findSerious(page)).toEqual([]);
        await page.locator(".trouble summary").click();
        await page.getByRole("switch", { name: words.lab.refuse }).waitFor();
        await page.locator(".settings summary").click();
        expect(await findSerious(page)).toEqual([]);
        await page.locator(".settings summary").click();
        await page.locator(".trouble summary").click();
        await page.getByRole("button", { name: words.inspector }).click();
        const inspector = page.getByRole("complementary", { name: words.inspector });
        await inspector.locator("summary", { hasText: words.answered }).first().waitFor();
        await inspector.locator("summary", { hasText: "INTERACTION_CREATE" }).first().click();
        expect(await inspector.locator("pre").first().innerText()).toContain('"application_id"');
        expect(await findSerious(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        await inspector.getByRole("button", { name: words.close }).click();
        expect(await page.getByRole("complementary").count()).toBe(0);
      },
    );

    test.runIf(all || language === "ko")("two users side by side each see what is theirs", async () => {
      await open({ locale: words.locale });
      await page.getByRole("button", { name: words.add }).click();
      const theirs = page.frameLocator(`iframe[title="${words.theirs}"]`);
      await theirs.getByRole("log").waitFor();
      await run("/secret");
      await page.locator("main").getByText(words.secret).last().waitFor();
      await theirs.locator(".composer-field").fill("/secret");
      await theirs.locator(".composer-field").press("Enter");
      await theirs.getByText("only for Theo").last().waitFor();
      expect(await theirs.getByText(words.secret).count()).toBe(0);
      expect(await page.locator("main").getByText("only for Theo").count()).toBe(0);
      await page.reload();
      await page.frameLocator("iframe").getByText("only for Theo").last().waitFor();
      await page.locator(".pane-close").click();
      expect(await page.locator("iframe").count()).toBe(0);
    });

    test.runIf(all || language === "en")(
      "what people do is recorded as a file, and played again",
      async () => {
        await open({ locale: words.locale });
        await page.locator(".trouble summary").click();
        await page.getByRole("button", { name: words.lab.record, exact: true }).click();
        await page.getByRole("button", { name: words.lab.stop }).waitFor();
        await page.locator(".trouble summary").click();
        await run(words.command);
        await page.getByRole("img", { name: words.ran }).last().waitFor();
        await page.locator(".trouble summary").click();
        const saved = page.waitForEvent("download");
        await page.getByRole("button", { name: words.lab.stop }).click();
        const file = await (await saved).path();
        const scenario = parseScenario(await readFile(file, "utf8"));
        expect(scenario.steps.map(({ do: what }) => what)).toEqual(["slash", "expect"]);
        const before = await page.getByRole("img", { name: words.ran }).count();
        const chooser = page.waitForEvent("filechooser");
        await page.locator(".lab-scenario .lab-buttons button").nth(1).click();
        await (await chooser).setFiles(file);
        const steps = page.locator(".scenario li");
        await steps.first().waitFor();
        expect(await steps.first().innerText()).toBe("Mina: /demo race surface:beale lr:0.01");
        await page.locator(".scenario .button.primary").click();
        await expect.poll(() => steps.first().getAttribute("class")).toBe("done");
        await expect.poll(() => page.getByRole("img", { name: words.ran }).count()).toBe(before + 1);
        await page.locator(".scenario .button.secondary").first().click();
        await page.locator(".scenario [role=status]").waitFor();
        expect(await page.locator(".scenario [role=alert]").count()).toBe(0);
        await page.locator(".scenario .button.secondary").last().click();
      },
    );
  });

  test("whoever looks for what is serious would find it", async () => {
    await open();
    expect(await findSerious(page)).toEqual([]);
    await page.evaluate("document.querySelector('main').append(document.createElement('button'))");
    expect(await findSerious(page)).toEqual(["button-name: <button></button>"]);
  });

  test("a line that does not fit opens the form with what was typed", async () => {
    await open();
    await run("/demo race surface:volcano lr:0.5");
    expect(await page.locator("form").getByLabel("lr").inputValue()).toBe("0.5");
    await page.keyboard.press("Escape");
    await run("/ask What is momentum?");
    await page.getByText("You asked: What is momentum?").waitFor();
  });

  test("options and values are offered while the line is typed", async () => {
    await open();
    await field().fill("/demo race ");
    expect(await page.locator(".listbox [role=option]").count()).toBe(2);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await field().inputValue()).toBe("/demo race surface:");
    await page.keyboard.type("him");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    expect(await field().inputValue()).toBe("/demo race surface:Himmelblau ");
    await page.keyboard.press("Enter");
    await page.getByRole("img", { name: "A race on himmelblau" }).last().waitFor();
  });

  test("all of Discord's languages can be set; commands follow where the bot speaks them", async () => {
    await open();
    await page.locator(".settings summary").click();
    const language = page.locator(".settings").getByLabel("Language");
    expect(await language.locator("option").count()).toBe(32);
    await language.selectOption("ja");
    await field().fill("/thinking");
    await page.keyboard.press("Enter");
    await page.locator(".settings").getByLabel("Language").selectOption("ko");
    await page.getByRole("heading", { name: "다이렉트 메시지" }).waitFor();
    await field().fill("/데모");
    await page.getByRole("option", { name: "/데모 경주" }).waitFor();
  });

  test("the theme can be chosen, and is remembered", async () => {
    await open({ scheme: "light" });
    const ground = (): Promise<unknown> => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await ground();
    await page.locator(".settings summary").click();
    await page.locator(".settings").getByLabel("Theme").selectOption("dark");
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    await page.getByRole("log").waitFor();
    expect(await ground()).toBe(dark);
  });

  test("menus close by Escape, back to where they were opened, and by a press elsewhere", async () => {
    await open();
    const settings = page.locator(".settings");
    const summary = settings.locator("summary");
    await summary.click();
    await settings.getByLabel("Theme").focus();
    await page.keyboard.press("Escape");
    expect(await settings.getAttribute("open")).toBe(null);
    expect(await summary.evaluate((element) => element.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    expect(await settings.getAttribute("open")).toBe("");
    await page.getByRole("log").click({ position: { x: 5, y: 5 } });
    expect(await settings.getAttribute("open")).toBe(null);
    await page.locator(".trouble summary").click();
    await page.getByRole("log").click({ position: { x: 5, y: 5 } });
    expect(await page.locator(".trouble").getAttribute("open")).toBe("");
  });

  test("each fault has its switch: calls are refused until it is turned off", async () => {
    await open();
    await page.locator(".trouble summary").click();
    const refuse = page.getByRole("switch", { name: "Fail every call (503)" });
    await refuse.check();
    await page.getByText("Done.", { exact: true }).waitFor();
    expect(await refuse.isChecked()).toBe(true);
    await page.locator(".trouble summary").click();
    await run("/secret");
    await expect.poll(() => sandbox.driver.calls().at(-1)?.status).toBe(503);
    await page.locator(".trouble summary").click();
    await refuse.uncheck();
    await page.getByText("Done.", { exact: true }).waitFor();
    await page.locator(".trouble summary").click();
    await run("/form");
    await page.getByRole("dialog").waitFor();
  });

  test("says when the bot is gone and when it is back", async () => {
    await open();
    await page.getByText("study bot is online").waitFor();
    await bot.stop();
    await page.getByRole("status").filter({ hasText: "study bot is gone" }).waitFor();
    expect(await page.locator(".note.line").last().innerText()).toMatch(/^⚠ study bot is gone · \d/u);
    bot = await startEchoBot(sandbox);
    await page.getByText("study bot is online").waitFor();
    expect(await page.locator(".note.line").last().innerText()).toMatch(/^✓ study bot is back · \d/u);
  });

  test("says when the sandbox is gone, and goes on where it was when it comes back with its file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sandbox-page-"));
    const keepIn = join(folder, "channel.json");
    const first = await createDiscordSandbox({ keepIn });
    const port = Number(new URL(first.pageUrl).port);
    await open({ url: first.pageUrl });
    await run("a word to keep");
    await page.getByText("a word to keep").waitFor();
    await first.close();
    await page.getByText("The sandbox is not running", { exact: true }).waitFor();
    expect(await page.locator(".status.off").count()).toBe(1);
    const second = await createDiscordSandbox({ keepIn, port });
    await page.getByText("The sandbox is not running", { exact: true }).waitFor({ state: "detached" });
    await page.getByText("a word to keep").waitFor();
    await second.close();
    await rm(folder, { recursive: true });
  });
});

test("the page's script is under 80 KB gzipped", () => {
  const folder = new URL("../dist/browser/", import.meta.url);
  const scripts = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, folder))).length, 0);
  console.log(`${(bytes / 1000).toFixed(1)} KB of script, gzipped`);
  expect(scripts.length).toBeGreaterThan(10);
  expect(bytes).toBeLessThan(80_000);
});

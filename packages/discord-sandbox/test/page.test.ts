import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";
import { startBrowser } from "./browser.ts";
import { startEchoBot, type EchoBot } from "./echo-bot.ts";

const fontFile = new URL(
  "../node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2",
  import.meta.url,
);
const browser: Browser | undefined = await startBrowser();

afterAll(() => browser?.close());

/** Where a part of the page ends to the right, in pixels. */
async function endOf(part: Locator): Promise<number> {
  const box = (await part.boundingBox())!;
  return Math.round(box.x + box.width);
}

/** Without a browser `startBrowser` has said so, or thrown when CI is set. */
describe.runIf(browser)("the chat page in Chromium", { timeout: 30_000 }, () => {
  let sandbox: DiscordSandbox;
  let bot: EchoBot;
  let context: BrowserContext;
  let page: Page;
  let problems: string[];

  beforeAll(async () => {
    sandbox = await createDiscordSandbox({
      botName: "study bot",
      channels: ["study", "lounge"],
      seed: 6,
      fonts: [{ family: "Host Font", bytes: readFileSync(fontFile), weight: "45 920" }],
      examples: [
        { command: "demo race", options: { surface: "beale", lr: 0.1 } },
        { command: "ask", options: { question: { ko: "모멘텀이 뭐예요?", en: "What is momentum?" } } },
        { command: "not there" },
      ],
    });
    bot = await startEchoBot(sandbox);
  });

  afterAll(async () => {
    await bot.stop();
    await sandbox.close();
  });

  async function open(settings: { locale?: string; width?: number } = {}): Promise<void> {
    const { locale = "en-US", width = 1000 } = settings;
    if (!browser) throw new Error("no browser");
    context = await browser.newContext({ locale, viewport: { width, height: 760 } });
    page = await context.newPage();
    page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
    page.on("pageerror", (error) => void problems.push(String(error)));
    await page.goto(sandbox.pageUrl);
    await page.getByRole("log").waitFor();
  }

  const field = (): Locator => page.getByRole("combobox", { name: /Command or message|명령어나 메시지/ });
  const picker = (): Locator => page.getByRole("listbox", { name: /Commands|명령어|question/ });
  const lastMessage = (): Locator => page.locator("li.message").last();

  beforeEach(() => {
    problems = [];
  });

  afterEach(async () => {
    await context.close();
    if (problems.length > 0) throw new Error(problems.join("\n"));
  });

  test("welcomes with examples that fit the commands, and an example runs with two clicks", async () => {
    await open();
    expect(await page.locator(".example").allInnerTexts()).toEqual([
      expect.stringContaining("/demo race"),
      expect.stringContaining("What is momentum?"),
    ]);
    await page.getByRole("button", { name: "Try /demo race Beale lr 0.1 Optimizers" }).click();
    expect(await page.getByLabel("surface").inputValue()).toBe("beale");
    expect(await page.locator("form").getByLabel("lr").inputValue()).toBe("0.1");
    await page.getByRole("button", { name: "Send" }).click();
    const picture = lastMessage().getByRole("img", { name: "A race on beale" });
    await picture.waitFor();
    expect(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBe(550);
    expect(await lastMessage().locator(".invocation").innerText()).toBe(
      "Mina used /demo race surface: Beale · lr: 0.1",
    );
    expect(await lastMessage().getByRole("listitem").allInnerTexts()).toEqual([
      "Adam goes straight",
      "SGD zigzags",
    ]);
  });

  test("finds, fills in and sends a command by keyboard alone, in Korean", async () => {
    await open({ locale: "ko-KR" });
    await page.keyboard.press("/");
    await page.keyboard.type("데모");
    expect(await picker().getByRole("option").allInnerTexts()).toEqual([
      expect.stringContaining("/데모 경주"),
    ]);
    expect(await picker().getByRole("option", { selected: true }).count()).toBe(1);
    await page.keyboard.press("Enter");
    expect(await page.locator("form").getByLabel("학습률").getAttribute("inputmode")).toBe("decimal");
    await page.locator("form").getByLabel("학습률").focus();
    await page.keyboard.type("11");
    await page.keyboard.press("Enter");
    expect(await page.getByRole("alert").filter({ hasText: /./ }).innerText()).toBe(
      "0부터 10까지의 수를 넣어 주세요.",
    );
    await page.keyboard.press("Control+A");
    await page.keyboard.type("0.5");
    await page.keyboard.press("Enter");
    await page.getByText("학습률 0.5(으)로 달렸어요.").waitFor();
    await page.getByRole("img", { name: "rosenbrock 위의 경주" }).last().waitFor();
    expect(
      await field().evaluate((input: { matches(selector: string): boolean }) => input.matches(":focus")),
    ).toBe(true);
  });

  test("switches the language of the page and of the interactions, and remembers it", async () => {
    await open();
    await page.getByRole("button", { name: "한국어" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("ko");
    expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toContain("다이렉트 메시지");
    await field().fill("/demo race");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "보내기" }).click();
    await page.getByText("Adam은 곧장 내려가요").last().waitFor();
    await page.reload();
    await page.getByText("Adam은 곧장 내려가요").last().waitFor();
    expect(await page.getByRole("button", { name: "한국어" }).getAttribute("aria-pressed")).toBe("true");
  });

  test("on a phone, too, one touch changes the language, and buttons that wrap fill their lines", async () => {
    await open({ width: 390 });
    const korean = page.getByRole("button", { name: "한국어" });
    const { x, width } = (await korean.boundingBox())!;
    expect(x >= 0 && x + width <= 390).toBe(true);
    await korean.click();
    await page.getByRole("button", { name: "English" }).click();
    await field().fill("/quiz");
    await page.keyboard.press("Enter");
    const row = page.locator("li.message", { hasText: "Which one remembers" }).last().locator(".row").first();
    expect(await endOf(row.getByRole("button").last())).toBe(await endOf(row));
  });

  test("suggests while an option is typed, and says what is required", async () => {
    await open();
    await field().fill("/ask");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Send" }).click();
    expect(await page.getByRole("alert").filter({ hasText: /./ }).innerText()).toBe("Fill this in, please.");
    await page.keyboard.type("mom");
    await picker().getByRole("option", { name: "What is momentum?" }).click();
    await page.keyboard.press("Enter");
    await page.getByText("You asked: momentum").waitFor();
    expect(await lastMessage().locator(".invocation").innerText()).toBe("Mina used /ask question: momentum");
    expect(await lastMessage().getByRole("heading").innerText()).toBe("Adam");
    expect(await lastMessage().locator("dt").allInnerTexts()).toEqual(["learning rate", "beta1"]);
  });

  test("clicks buttons: an update, an ephemeral answer, a follow-up, a link", async () => {
    await open();
    await field().fill("/quiz");
    await page.keyboard.press("Enter");
    const quiz = page.locator("li.message", { hasText: "Which one remembers" }).last();
    await quiz.getByRole("button", { name: "Weight decay" }).click();
    const wrong = page.locator("li.message", { hasText: "Not quite. Try again." });
    expect(await wrong.innerText()).toContain("Only you can see this");
    await quiz.getByRole("button", { name: "More" }).click();
    await page.getByText("more from Mina").waitFor();
    expect(await quiz.getByRole("link", { name: "Paper" }).getAttribute("rel")).toBe("noopener noreferrer");
    await quiz.getByRole("button", { name: "Momentum" }).click();
    const right = page.locator("li.message", { hasText: "Right: it keeps a velocity." });
    expect(await right.getByRole("button", { name: "Momentum" }).isDisabled()).toBe(true);
  });

  test("picks several values of a menu", async () => {
    await open();
    await field().fill("/menu");
    await page.keyboard.press("Enter");
    await page.getByRole("checkbox", { name: "Adam" }).check();
    await page.getByRole("checkbox", { name: "RMSProp" }).check();
    expect(await page.getByRole("checkbox", { name: "SGD" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "Pick" }).click();
    await page.getByText("picked adam and rmsprop").waitFor();
  });

  test("opens a form, checks it and sends it", async () => {
    await open();
    await field().fill("/form");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Report a question" });
    await dialog.getByRole("button", { name: "Send" }).click();
    expect(await dialog.getByRole("alert").filter({ hasText: /./ }).innerText()).toBe(
      "Fill this in, please.",
    );
    await dialog.getByLabel("What is wrong?").fill("the sign");
    await dialog.getByRole("button", { name: "Send" }).click();
    await page.getByText("Thanks: the sign").waitFor();
    expect(await dialog.count()).toBe(0);
  });

  test("draws components v2", async () => {
    await open();
    await field().fill("/layout");
    await page.keyboard.press("Enter");
    const box = page.locator("li.message .container").last();
    expect(await box.getByRole("heading").innerText()).toBe("Momentum");
    expect(await box.getByRole("img", { name: "a smooth curve" }).getAttribute("width")).toBe("60");
    expect(await box.getByRole("separator").count()).toBe(1);
    await box.getByRole("button", { name: "Weight decay" }).click();
    await page.getByText("Not quite. Try again.").last().waitFor();
  });

  test("runs a context command on a message", async () => {
    await open();
    await field().fill("momentum remembers");
    await page.keyboard.press("Enter");
    const own = page.locator("li.message", { hasText: "momentum remembers" });
    await own.getByLabel("More").click();
    await own.getByRole("button", { name: "Explain this" }).click();
    await page.getByText("It says: momentum remembers").waitFor();
    expect(await own.locator(".menu").first().getAttribute("open")).toBeNull();
  });

  test(
    "shows a deferral as thinking, and after 3 seconds of silence that nobody answered",
    { timeout: 20_000 },
    async () => {
      await open();
      await field().fill("/thinking");
      await page.keyboard.press("Enter");
      await page.getByText("study bot is thinking…").waitFor();
      await field().fill("/silent");
      await page.keyboard.press("Enter");
      await page.getByText("Sending /silent…").waitFor();
      await page
        .getByText("The application did not respond to /silent within 3 seconds.")
        .waitFor({ timeout: 5000 });
      await page.reload();
      await page.getByText("The application did not respond to /silent within 3 seconds.").waitFor();
      expect(await page.getByText("study bot is thinking…").count()).toBe(1);
    },
  );

  test("plays as someone else, who does not see what is only for Mina", async () => {
    await open();
    await field().fill("/secret");
    await page.keyboard.press("Enter");
    await page.getByText("only for Mina").waitFor();
    await page.getByLabel("You are").selectOption("Theo");
    await page.getByText("only for Mina").waitFor({ state: "detached" });
    await page.getByLabel("You are").selectOption("Someone else…");
    await page.getByRole("dialog").getByLabel("Name").fill("하루");
    await page.getByRole("dialog").getByLabel("May manage the server").check();
    await page.getByRole("dialog").getByRole("button", { name: "Join" }).click();
    await field().fill("/secret");
    await page.keyboard.press("Enter");
    await page.getByText("only for 하루").waitFor();
    const who = page.getByLabel("You are").locator("option:checked");
    expect(await who.innerText()).toBe("하루 (manages the server)");
    expect(await page.getByText("only for Mina").count()).toBe(0);
  });

  test("what is being typed stays when the page is drawn anew", async () => {
    await open();
    await field().fill("half a thou");
    await page.getByRole("button", { name: "한국어" }).click();
    await page.getByRole("heading", { name: "다이렉트 메시지" }).waitFor();
    expect(await field().inputValue()).toBe("half a thou");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("heading", { name: "Direct messages" }).waitFor();
  });

  test("talks in direct messages", async () => {
    await open();
    await page.getByRole("navigation").getByRole("button", { name: "@ study bot" }).click();
    expect(await page.getByRole("log").getAttribute("aria-label")).toBe("Messages in study bot");
    await field().fill("/demo");
    expect(await page.getByText("No command fits.").count()).toBe(1);
    await field().fill("/secret");
    await page.keyboard.press("Enter");
    await page.getByText("only for Mina").waitFor();
    expect(await lastMessage().locator(".invocation, .ephemeral").count()).toBeGreaterThan(0);
  });

  test("makes trouble on order", { timeout: 20_000 }, async () => {
    await open();
    await page.locator(".trouble summary").click();
    await page.getByRole("switch", { name: "Refuse every call (429)" }).check();
    await page.getByText("Done.", { exact: true }).waitFor();
    await page.getByRole("switch", { name: "Refuse every call (429)" }).uncheck();
    await page.getByRole("button", { name: "Cut the line" }).click();
    await page.getByText("study bot is online").waitFor();
    await page.locator(".trouble summary").click();
    await field().fill("/menu");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator("li.message", { hasText: "Pick your optimizers" }).count())
      .toBeGreaterThan(1);
  });

  test("draws hostile text as text", async () => {
    await open();
    const hostile =
      "<img src=x onerror=alert(1)> </script><script>alert(1)</script> [x](javascript:alert(1)) **<b>bold</b>** ||<i>s</i>||";
    await sandbox.driver.user({ name: "Mallory" }).say(hostile);
    const item = page.locator("li.message", { hasText: "onerror" });
    await item.waitFor();
    expect(await item.locator("img, script, a, b").count()).toBe(0);
    expect(await item.locator("strong").innerText()).toBe("<b>bold</b>");
    expect(await item.innerText()).toContain("[x](javascript:alert(1))");
  });

  test("uses the fonts it was handed", async () => {
    await open({ locale: "ko-KR" });
    expect(await page.evaluate("getComputedStyle(document.documentElement).fontFamily")).toMatch(
      /^"Host Font"/,
    );
    await expect.poll(() => page.evaluate(`document.fonts.check('16px "Host Font"')`)).toBe(true);
  });

  test("fits a phone of 360 pixels", async () => {
    await open({ width: 360 });
    await page.getByRole("button", { name: "Try /demo race" }).click();
    await page.getByRole("button", { name: "Send" }).click();
    await lastMessage().getByRole("img", { name: "A race on beale" }).waitFor();
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(
      await page
        .locator(".log")
        .evaluate((log: { scrollWidth: number; clientWidth: number }) => log.scrollWidth - log.clientWidth),
    ).toBe(0);
  });

  test.each([
    ["", "lacks its key"],
    ["#of-yesterday", "not the current one"],
  ])("says what is wrong with an address that ends in %j", async (end, reason) => {
    await open();
    const other = await context.newPage();
    await other.goto(sandbox.pageUrl.replace(/#.*/, end));
    expect(await other.getByRole("alert").innerText()).toContain(reason);
    await other.close();
  });
});

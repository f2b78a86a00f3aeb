import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, pageFonts } from "../support/browser.ts";
import { restart, startTestBot, type TestBot } from "../support/test-bot.ts";

// An evening of a study group on the chat page, in a real browser: three people, each in a window of their own.
// With PICTURES=folder it keeps what they saw.

const browser: Browser | undefined = await openBrowser();
const pictures = process.env["PICTURES"];
let on: TestBot;
let place: { readonly file: string };
const problems: string[] = [];

beforeAll(async () => {
  place = { file: join(await mkdtemp(join(tmpdir(), "opt-evening-")), "bot.sqlite") };
  on = await startTestBot({ place, sandbox: { fonts: await pageFonts() } });
  if (pictures !== undefined) await mkdir(pictures, { recursive: true });
});
afterAll(async () => {
  await browser?.close();
  await on.close();
});

async function joinAs(name: string, locale: string): Promise<Page> {
  const context = await browser!.newContext({ viewport: { width: 1_000, height: 900 }, locale });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(on.sandbox.pageUrl);
  await page.getByRole("log").waitFor();
  const self = page.getByLabel(/You are|나는|지금 나/u);
  const names = await self.locator("option").allInnerTexts();
  if (names.includes(name)) {
    await self.selectOption(name);
    return page;
  }
  await self.selectOption({ index: names.length - 1 });
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill(name);
  await dialog.getByRole("textbox").first().press("Enter");
  return page;
}

const last = (page: Page): Locator => page.getByRole("log").getByRole("listitem").last();

async function type(page: Page, line: string): Promise<void> {
  const field = page.getByRole("combobox", { name: /Command or message|명령어나 메시지/u });
  await field.fill(line);
  await field.press("Enter");
}

async function keep(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

describe.runIf(browser)("an evening", () => {
  test("three people: a demo, a quiz, a restart in the middle, a review, a board", async () => {
    const [mina, tom, haru] = [
      await joinAs("Mina", "ko-KR"),
      await joinAs("Tom", "en-US"),
      await joinAs("Haru", "ko-KR"),
    ];
    await type(mina, "/데모 경주 학습률:0.01");
    await mina
      .getByRole("img", { name: /모멘텀/u })
      .first()
      .waitFor();
    await keep(mina, "1-demo-ko");

    await type(tom, "/quiz start length:2 topic:sorted-data-bias");
    await tom.getByRole("heading", { name: "Question 1 of 2" }).waitFor();
    await keep(tom, "2-question-en");
    const shared = haru.getByRole("log").getByRole("listitem").filter({ hasText: "Question 1 of 2" });
    await shared.waitFor();
    await shared.getByRole("button").first().click();
    await haru
      .getByText(/맞았어요|아쉬워요/u)
      .first()
      .waitFor();
    await keep(haru, "3-verdict-ko");

    on = await restart(on, { place });
    const again = tom.getByRole("log").getByRole("listitem").filter({ hasText: "Question 1 of 2" });
    await again.getByRole("button").nth(1).click();
    await tom
      .getByText(/^(Right|Not quite) ·/u)
      .first()
      .waitFor();
    await tom.getByRole("button", { name: "Next question" }).click();
    await tom.getByRole("heading", { name: "Question 2 of 2" }).waitFor();
    await keep(tom, "4-after-the-restart");

    await type(haru, "/복습 종류:틀린 것만");
    await expect.poll(() => last(haru).textContent()).toMatch(/복습|문제 1/u);
    await keep(haru, "5-review-ko");
    await type(tom, "/board period:This week");
    await tom.getByText("Board · This week").waitFor();
    await keep(tom, "6-board-en");
    await type(mina, "/나");
    await expect.poll(() => last(mina).textContent()).toMatch(/내 진도/u);
    await keep(mina, "7-me-ko");
    await type(mina, "/설명 카드:모멘텀");
    await last(mina).getByRole("img").waitFor();
    expect(await last(mina).getByRole("img").getAttribute("alt")).toMatch(/\p{sc=Hangul}/u);
    await keep(mina, "8-explain-ko");
  }, 120_000);

  test("a race in a thread, from the lobby to the podium", async () => {
    const [tom, mina] = [await joinAs("Tom", "en-US"), await joinAs("Mina", "ko-KR")];
    await type(tom, "/battle length:1 topic:sorted-data-bias seconds:10");
    await tom.getByRole("button", { name: "Start", exact: true }).last().click();
    await expect.poll(() => last(tom).textContent()).toContain("The race is on");
    const thread = /Quiz race/u;
    await tom.getByRole("navigation").getByRole("button", { name: thread }).first().click();
    await tom.getByRole("heading", { name: "Question 1 of 1" }).waitFor();
    const question = tom.getByRole("log").getByRole("listitem").filter({ hasText: "Question 1 of 1" });
    await question.getByRole("button").first().click();
    await tom.getByText("I have your answer").waitFor();
    await keep(tom, "9-race-en");
    await type(tom, "/quiz skip");
    await mina.getByRole("navigation").getByRole("button", { name: thread }).first().click();
    await mina.getByRole("heading", { name: /time is up/u }).waitFor({ timeout: 20_000 });
    await keep(mina, "10-reveal");
    await type(tom, "/quiz skip");
    await mina.getByText("The race is over").waitFor({ timeout: 20_000 });
    await keep(mina, "11-podium");
  }, 120_000);

  test("the browsers had nothing to complain about", () => {
    expect(problems).toEqual([]);
  });
});

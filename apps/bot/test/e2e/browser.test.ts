import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, pageFonts } from "../support/browser.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

// What a newcomer does on the chat page, in a real browser.

let on: TestBot;
const browser: Browser | undefined = await openBrowser();
const problems: string[] = [];

beforeAll(async () => {
  on = await startTestBot({ sandbox: { fonts: await pageFonts() } });
});
afterAll(async () => {
  await browser?.close();
  await on.close();
});

async function open(width = 1_100): Promise<Page> {
  const context = await browser!.newContext({ viewport: { width, height: 800 }, locale: "en-US" });
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  await page.goto(on.sandbox.pageUrl);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const line = (page: Page) => page.getByRole("combobox", { name: /Command or message|명령/u });
const last = (page: Page) => page.getByRole("log").getByRole("listitem").last();

/** Types the command's name into the line and picks it from the list. */
async function pick(page: Page, name: string): Promise<void> {
  await line(page).fill(name);
  await page.getByRole("option").filter({ hasText: name }).first().click();
}

const send = (page: Page) => page.getByRole("button", { name: /^(Send|보내기)$/u }).click();

describe.runIf(browser)("on the chat page", () => {
  test("/demo race with options through the picker shows a picture with its alt text; then in Korean", async () => {
    const page = await open();
    await pick(page, "/demo race");
    await page.getByLabel("surface").selectOption({ label: "Beale" });
    await page.getByLabel("lr").fill("0.01");
    await send(page);
    const picture = page.getByRole("img", { name: /Beale.*SGD/su });
    await picture.waitFor();
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(800);
    await expect.poll(() => last(page).textContent()).toContain("0.01");

    await page.getByRole("button", { name: "한국어" }).click();
    await pick(page, "/데모 경주");
    await send(page);
    await page.getByRole("img", { name: /모멘텀.*손실|손실.*모멘텀/su }).waitFor();
    await expect.poll(() => last(page).textContent()).toContain("학습률");
    expect(await page.getByRole("button", { name: /^왜\?/u }).count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test("a /quiz question answered by its button says why, and leads on", async () => {
    const page = await open();
    await pick(page, "/quiz start");
    // all of its questions are answered by a button
    await page.getByRole("combobox", { name: /^topic/u }).fill("sorted-data-bias");
    await page.getByLabel("length").fill("2");
    await send(page);
    const question = page.getByRole("heading", { name: "Question 1 of 2" });
    await question.waitFor();
    await last(page).getByRole("button").first().click();
    await page.getByText("Why", { exact: true }).waitFor();
    await expect.poll(() => last(page).textContent()).toMatch(/Right|Not quite/u);
    await expect.poll(() => last(page).textContent()).toContain("Right answer");
    await page.getByRole("button", { name: "Next question" }).click();
    await page.getByRole("heading", { name: "Question 2 of 2" }).waitFor();
    await page.context().close();
  });

  test("/ask about something else is told honestly that the bot does not know", async () => {
    const page = await open();
    await pick(page, "/ask");
    await page.getByRole("combobox", { name: /^question/u }).fill("What should I cook tonight?");
    await send(page);
    await page.getByText("I don't know that one.").waitFor();
    await page.getByRole("button", { name: "한국어" }).click();
    await pick(page, "/질문");
    await page.getByRole("combobox", { name: /^내용/u }).fill("오늘 저녁 뭐 먹지?");
    await send(page);
    await page.getByText("잘 모르겠어요. 저는 공부 카드에 있는 것만 답해요.").waitFor();
    expect(await last(page).getByRole("button").count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test("on a phone nothing is wider than the screen", async () => {
    const page = await open(360);
    for (const command of ["/demo kfold", "/help"]) {
      // one after the other, as a person does
      await pick(page, command);
      if (await page.getByLabel("order").count()) await send(page);
      await last(page).getByRole("button").first().waitFor();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.context().close();
  });

  test("the browser had nothing to complain about", () => {
    expect(problems).toEqual([]);
  });
});

/** Draws the chat page with the echo bot into pictures: `node scripts/look.ts FOLDER`. */
import { mkdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { createDiscordSandbox } from "../src/index.ts";
import { startBrowser } from "../test/browser.ts";
import { startEchoBot } from "../test/echo-bot.ts";

const folder = process.argv[2] ?? "look";
mkdirSync(folder, { recursive: true });
const font = new URL(
  "../node_modules/pretendard/dist/web/variable/woff2/PretendardVariable.woff2",
  import.meta.url,
);
const sandbox = await createDiscordSandbox({
  seed: 5,
  fonts: [{ family: "Pretendard", bytes: readFileSync(font), weight: "45 920" }],
  examples: [
    { command: "demo race", options: { surface: "beale", lr: 0.1 } },
    { command: "ask", options: { question: { ko: "모멘텀이 뭐예요?", en: "What is momentum?" } } },
    { command: "quiz" },
  ],
});
const bot = await startEchoBot(sandbox);
const browser = await startBrowser();
if (!browser) throw new Error("a browser is needed to draw the page");

/** Words of the page in both languages, by what they do here. */
const words = {
  ko: {
    race: "/데모 경주",
    ask: "/질문",
    send: "보내기",
    wrong: "Weight decay",
    cancel: "취소",
    inspector: "들여다보기",
    close: "닫기",
    add: "사람 추가",
  },
  en: {
    race: "/demo race",
    ask: "/ask",
    send: "Send",
    wrong: "Weight decay",
    cancel: "Cancel",
    inspector: "Inspector",
    close: "Close",
    add: "Add a user",
  },
} as const;

type Shoot = (step: string) => Promise<void>;

async function talk(page: Page, locale: "ko" | "en", shoot: Shoot): Promise<void> {
  const { race, ask, send, wrong, cancel, inspector, close, add } = words[locale];
  const field = page.locator(".composer-field");
  const say = async (text: string): Promise<void> => {
    await field.fill(text);
    await page.keyboard.press("Enter");
  };
  await page.locator(".example", { hasText: race }).click();
  await shoot("3-form");
  await page.getByRole("button", { name: send }).click();
  await page.getByRole("img", { name: /beale/ }).last().waitFor();
  await shoot("4-race");
  await say(ask);
  await page.keyboard.type("mo");
  await page.getByRole("option", { name: "What is momentum?" }).waitFor();
  await shoot("5-suggestions");
  await page.getByRole("option", { name: "What is momentum?" }).click();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: wrong }).last().click();
  await page.getByText("Not quite").last().waitFor();
  await shoot("6-ephemeral");
  await say("/thinking");
  await say("/silent");
  await page.locator(".note.failed").last().waitFor();
  await say("/menu");
  await page.locator("fieldset").last().waitFor();
  await shoot("7-trouble");
  await say("/form");
  await page.getByRole("dialog").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: send }).click();
  await shoot("8-modal");
  await page.getByRole("dialog").getByRole("button", { name: cancel }).click();
  await page.locator(".trouble summary").click();
  await shoot("9-lab");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: inspector }).click();
  const traces = page.getByRole("complementary", { name: inspector });
  await traces.locator("summary", { hasText: "INTERACTION_CREATE" }).first().click();
  await shoot("a-inspector");
  await traces.getByRole("button", { name: close }).click();
  await page.getByRole("button", { name: add }).click();
  const theirs = page.frameLocator("iframe");
  await theirs.locator(".composer-field").fill("/secret");
  await theirs.locator(".composer-field").press("Enter");
  await theirs.getByText("only for Theo").last().waitFor();
  await shoot("b-side-by-side");
}

for (const [name, width, height, scheme, locale] of [
  ["desktop-light-en", 1100, 800, "light", "en-US"],
  ["desktop-dark-ko", 1100, 800, "dark", "ko-KR"],
  ["phone-light-ko", 360, 740, "light", "ko-KR"],
  ["phone-dark-en", 360, 740, "dark", "en-US"],
] as const) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  const shoot: Shoot = async (step) => {
    await page.waitForTimeout(250);
    await page.screenshot({ path: `${folder}/${name}-${step}.png` });
  };
  await page.goto(sandbox.pageUrl);
  await page.getByRole("log").waitFor();
  await shoot("1-welcome");
  await page.locator(".composer-field").fill("/");
  await shoot("2-picker");
  await page.locator(".composer-field").fill("");
  await talk(page, locale === "ko-KR" ? "ko" : "en", shoot);
  console.log(name, problems);
  await context.close();
}
await browser.close();
await bot.stop();
await sandbox.close();

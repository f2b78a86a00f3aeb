/** Draws the chat page with the echo bot into pictures: `node test/look.ts FOLDER`. */
import { mkdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { createDiscordSandbox } from "../src/index.ts";
import { startBrowser } from "./browser.ts";
import { startEchoBot } from "./echo-bot.ts";

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

async function talk(page: Page, korean: boolean): Promise<void> {
  const race = korean ? "/데모 경주" : "/demo race";
  await page.getByRole("button", { name: race }).first().click();
  await page.getByRole("button", { name: korean ? "보내기" : "Send" }).click();
  await page.getByRole("img", { name: /beale/ }).last().waitFor();
  await page
    .getByRole("combobox")
    .last()
    .fill(korean ? "/질문" : "/ask");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Adam");
  await page.keyboard.press("Escape");
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
  await page.goto(sandbox.pageUrl);
  const korean = locale === "ko-KR";
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${name}-1-welcome.png` });
  await page.getByRole("combobox").last().fill("/");
  await page.waitForTimeout(200);
  await page.screenshot({ path: `${folder}/${name}-2-picker.png` });
  await page.getByRole("combobox").last().fill("");
  await talk(page, korean);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${folder}/${name}-3-talk.png` });
  console.log(name, problems);
  await context.close();
}
await browser.close();
await bot.stop();
await sandbox.close();

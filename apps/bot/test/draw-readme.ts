// Draws the README's picture, a conversation on the chat page: `node test/draw-readme.ts`.
import { fileURLToPath } from "node:url";
import { openBrowser, pageFonts } from "./support/browser.ts";
import { startTestBot } from "./support/test-bot.ts";

const on = await startTestBot({ sandbox: { fonts: await pageFonts() } });
const browser = await openBrowser();
if (!browser) throw new Error("a browser is needed to draw the page");
const page = await browser.newPage({ viewport: { width: 1_040, height: 880 }, colorScheme: "dark" });
await page.goto(on.sandbox.pageUrl);
await page.getByRole("heading", { level: 1 }).waitFor();
await page.getByRole("button", { name: "English" }).click();
await page.getByRole("combobox", { name: "Command or message" }).fill("/demo race");
await page.keyboard.press("Enter");
await page.getByLabel("surface").selectOption({ label: "ravine" });
await page.getByRole("button", { name: "Send" }).click();
await page.getByRole("img", { name: /Optimizer race/u }).waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: fileURLToPath(new URL("../chat.png", import.meta.url)) });
await browser.close();
await on.close();

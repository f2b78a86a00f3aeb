import { chromium } from "playwright-core";
import { spawn } from "node:child_process";
const out = "/tmp/bot/shots";
const bot = spawn(process.execPath, ["src/main.ts"], { cwd: "/work/wt/bot/apps/bot", env: { ...process.env, DATA_DIR: "/tmp/bot/data", PORT: "4567" }, stdio: ["ignore", "pipe", "inherit"] });
let text = ""; const t0 = Date.now();
bot.stdout.on("data", (c) => (text += c));
while (!/http:\/\/\S+/.test(text)) await new Promise((r) => setTimeout(r, 100));
console.log("up after", Date.now() - t0, "ms");
const url = /http:\/\/\S+/.exec(text)[0];
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
async function join(name, locale, viewport, theme) {
  const context = await browser.newContext({ viewport, locale, deviceScaleFactor: 1, colorScheme: theme });
  const page = await context.newPage();
  page.on("console", (m) => m.type() === "error" && console.log("CONSOLE", name, m.text()));
  page.on("pageerror", (e) => console.log("PAGEERROR", name, String(e)));
  page.setDefaultTimeout(20000);
  await page.goto(url); await page.getByRole("log").waitFor();
  const self = page.getByLabel(/You are|나는|지금 나/u);
  const names = await self.locator("option").allInnerTexts();
  if (names.includes(name)) await self.selectOption(name);
  else { await self.selectOption({ index: names.length - 1 }); const d = page.getByRole("dialog"); await d.getByRole("textbox").first().fill(name); await d.getByRole("textbox").first().press("Enter"); }
  return page;
}
let n = 0;
const last = (page) => page.getByRole("log").getByRole("listitem").last();
async function say(page, line, shot = true) {
  const log = page.getByRole("log");
  const before = await log.innerText();
  const field = page.getByRole("combobox", { name: /Command or message|명령어나 메시지/u });
  await field.fill(line); await field.press("Enter");
  await page.waitForTimeout(300);
  const send = page.getByRole("button", { name: /^(Send|보내기)$/u });
  if ((await send.count()) && !(await page.getByRole("dialog").count()) && (await page.getByRole("button", { name: /^(Cancel|취소)$/u }).count())) { await send.last().click(); }
  const end = Date.now() + 15000;
  while (Date.now() < end) { await page.waitForTimeout(200); const now = await log.innerText(); const dialog = await page.getByRole("dialog").count(); if (dialog) break; if (now !== before && !/thinking|생각 중/u.test((await last(page).innerText()))) break; }
  await page.waitForTimeout(400);
  const answer = (await page.getByRole("dialog").count()) ? "DIALOG " + (await page.getByRole("dialog").last().innerText()) : await last(page).innerText();
  console.log(`#${++n} ${line}\n   → ${answer.replace(/\n+/g, " ⏎ ").slice(0, 420)}`);
  if (shot) await page.screenshot({ path: `${out}/${String(n).padStart(2, "0")}.png` });
  if (await page.getByRole("dialog").count()) await page.keyboard.press("Escape");
  const cancel = page.getByRole("button", { name: /^(Cancel|취소)$/u });
  if (await cancel.count()) { console.log("   (form stays: " + (await page.locator("form").last().innerText()).replace(/\n+/g," | ").slice(0,200) + ")"); await cancel.last().click().catch(() => {}); }
}
globalThis.kit = { join, say, last, browser, bot, out };
const tour = process.argv[2];
try { await import(tour); } catch (e) { console.log("TOUR FAILED", e); }
await browser.close(); bot.kill("SIGINT"); setTimeout(() => process.exit(0), 3000);

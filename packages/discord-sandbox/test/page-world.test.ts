import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";
import { redact } from "../src/page/redact.ts";
import { findSerious, startBrowser } from "./browser.ts";

const browser: Browser | undefined = await startBrowser();
afterAll(() => browser?.close());

interface Resolved {
  readonly attachments?: Readonly<Record<string, { filename: string; size: number; description?: string }>>;
}

interface Payload {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly guild_id?: string;
  readonly data: {
    readonly name?: string;
    readonly resolved?: Resolved;
    readonly options?: readonly { name: string; value: string; focused?: boolean }[];
    readonly components?: readonly {
      component: { custom_id: string; value?: unknown; values?: unknown };
    }[];
  };
}

/** The words a bot offers: what is shown, and what it gets. */
const words = [
  { name: "Beale's function", value: "beale" },
  { name: "Bowl: a plain one", value: "bowl" },
  { name: "Booth", value: "booth" },
];

function describeFiles(resolved: Resolved | undefined): string {
  return Object.values(resolved?.attachments ?? {})
    .map(({ filename, size }) => `${filename} of ${size} bytes`)
    .join(", ");
}

const form = {
  custom_id: "form",
  title: "All kinds",
  components: [
    { type: 18, label: "Who", component: { type: 5, custom_id: "who", max_values: 2 } },
    { type: 18, label: "Agreed", component: { type: 23, custom_id: "agreed" } },
    { type: 18, label: "Proof", component: { type: 19, custom_id: "proof", required: false } },
  ],
};

function answerOf({ type, data, guild_id }: Payload): object {
  if (type === 4) {
    const typed = data.options?.find(({ focused }) => focused === true)?.value.toLowerCase() ?? "";
    return { type: 8, data: { choices: words.filter(({ name }) => name.toLowerCase().includes(typed)) } };
  }
  if (type === 5) {
    const given = (data.components ?? []).map(({ component }) => {
      const { custom_id, value, values } = component;
      return `${custom_id}=${JSON.stringify(value ?? values)}`;
    });
    return { type: 4, data: { content: `${given.join(" ")} ${describeFiles(data.resolved)}` } };
  }
  if (data.name === "form") return { type: 9, data: form };
  if (data.name === "upload") return { type: 4, data: { content: `Got ${describeFiles(data.resolved)}` } };
  if (data.name === "where") return { type: 4, data: { content: `In ${guild_id ?? "no server"}` } };
  return { type: 4, data: { content: `You picked ${data.options?.[0]?.value ?? "nothing"}` } };
}

/** A bot in this process with a command for files, one with autocomplete, a form, and one of the second server alone. */
async function startBot(sandbox: DiscordSandbox, secondGuild: string): Promise<void> {
  const transport = sandbox.transport();
  transport.listen(async ({ data }) => {
    const payload = data as Payload;
    const path = `/interactions/${payload.id}/${payload.token}/callback`;
    await transport.request({ method: "POST", path, body: answerOf(payload) });
  });
  const description = ".";
  const commands = `/applications/${transport.applicationId}/commands`;
  const put = (path: string, body: unknown): Promise<unknown> =>
    transport.request({ method: "PUT", path, body });
  await put(commands, [
    {
      name: "upload",
      description,
      options: [{ type: 11, name: "file", description, required: true }],
    },
    {
      name: "pick",
      description,
      options: [{ type: 3, name: "word", description, autocomplete: true, required: true }],
    },
    { name: "form", description },
  ]);
  await put(commands.replace("/commands", `/guilds/${secondGuild}/commands`), [
    { name: "where", description },
  ]);
}

const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("five!") };

describe.runIf(browser)("the chat page", { timeout: 40_000 }, () => {
  let sandbox: DiscordSandbox;
  let second: string;
  let context: BrowserContext;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    sandbox = await createDiscordSandbox({
      seed: 31,
      guilds: [
        { name: "Home", channels: ["general"] },
        {
          name: "Club",
          channels: ["lounge", { name: "staff", overwrites: [{ role: "@everyone", deny: ["ViewChannel"] }] }],
          roles: [{ name: "member" }],
        },
      ],
    });
    const guilds = await sandbox
      .transport()
      .request({ method: "GET", path: "/users/@me/guilds" })
      .then(({ body }) => body as { id: string; name: string }[]);
    second = guilds.find(({ name }) => name === "Club")?.id ?? "";
    await startBot(sandbox, second);
  });
  afterAll(() => sandbox.close());
  beforeEach(async () => {
    context = (await browser?.newContext({
      locale: "en-US",
      viewport: { width: 1100, height: 760 },
    })) as BrowserContext;
    page = await context.newPage();
    page.on("pageerror", (error) => void problems.push(String(error)));
    await page.goto(sandbox.pageUrl);
    await page.getByRole("log").waitFor();
  });
  afterEach(async () => {
    await context.close();
    if (problems.length > 0) throw new Error(problems.join("\n"));
  });

  const field = (): Locator => page.locator(".composer-field");
  const log = (): Locator => page.getByRole("log");
  const offered = (): Locator => page.locator(".composer .listbox [role=option]");

  test("sends files with a message, and takes one off before", async () => {
    const input = page.locator(".attach-box input");
    await input.setInputFiles([file, { ...file, name: "more.txt" }]);
    await page.getByRole("list", { name: "Attached files" }).getByText("notes.txt").waitFor();
    expect(await findSerious(page)).toEqual([]);
    await page.getByRole("button", { name: "Take more.txt off" }).click();
    await field().fill("look at this");
    await page.keyboard.press("Enter");
    await log().getByText("notes.txt").waitFor();
    expect(await log().getByText("more.txt").count()).toBe(0);
    const said = sandbox.driver.user({ name: "Mina" }).messages().at(-1);
    expect(said?.content).toBe("look at this");
    expect(new TextDecoder().decode(said?.attachments[0]?.bytes())).toBe("five!");
    await input.setInputFiles(file);
    await page.getByRole("button", { name: "Take notes.txt off" }).waitFor();
    await page.getByRole("button", { name: "Send" }).click();
    await expect.poll(() => log().getByText("notes.txt").count()).toBe(2);
  });

  test("gives a file to a command, from the keyboard alone", async () => {
    await field().fill("/upload");
    await page.keyboard.press("Enter");
    await page.getByLabel("file").setInputFiles(file);
    expect(await findSerious(page)).toEqual([]);
    await page.getByLabel("file").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await log().getByText("Got notes.txt of 5 bytes").waitFor();
  });

  test("offers in a typed line what the bot offers, and sends the value behind the name", async () => {
    await field().pressSequentially("/pick word:b");
    await offered().first().waitFor();
    expect(await offered().allInnerTexts()).toEqual(words.map(({ name }) => name));
    await page.keyboard.type("ea");
    await expect.poll(() => offered().count()).toBe(1);
    expect(await findSerious(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await field().inputValue()).toBe("/pick word:Beale's function ");
    await page.keyboard.press("Enter");
    await log().getByText("You picked beale", { exact: true }).waitFor();
    await field().pressSequentially("/pick word:bowl");
    await offered().first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await log().getByText("You picked bowl", { exact: true }).waitFor();
    await field().pressSequentially("/pick word:own words");
    await page.getByText("No suggestions. Your own words are fine.").waitFor();
    await page.keyboard.press("Enter");
    await log().getByText("You picked own words", { exact: true }).waitFor();
  });

  test("fills in every kind of field of a form", async () => {
    await field().fill("/form");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Who").selectOption(["Mina"]);
    await dialog.getByLabel("Agreed").check();
    await dialog.getByLabel("Proof").setInputFiles(file);
    expect(await findSerious(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Send" }).click();
    const mina = sandbox.driver.user({ name: "Mina" }).id;
    await log().getByText(`who=["${mina}"] agreed=true`).waitFor();
    await log().getByText("notes.txt of 5 bytes").last().waitFor();
  });

  test("goes from one server to another; each has its own channels and commands", async () => {
    const nav = page.getByRole("navigation", { name: "Channels" });
    await nav.getByRole("heading", { name: "Club" }).waitFor();
    expect(await nav.getByText("staff").count()).toBe(0);
    await field().fill("/where");
    expect(await page.getByText("No command fits.").count()).toBe(1);
    await nav.getByRole("button", { name: "# lounge" }).click();
    await field().fill("/where");
    await page.keyboard.press("Enter");
    await log().getByText(`In ${second}`).waitFor();
    await page.reload();
    await log().getByText(`In ${second}`).waitFor();
    expect(await nav.getByRole("button", { name: "# lounge" }).getAttribute("aria-current")).toBe("page");
    const transport = sandbox.transport();
    const made = await transport.request({
      method: "POST",
      path: `/guilds/${second}/channels`,
      body: { name: "fresh" },
    });
    await nav.getByRole("button", { name: "# fresh" }).waitFor();
    const path = `/channels/${(made.body as { id: string }).id}/threads`;
    await transport.request({ method: "POST", path, body: { name: "aside", type: 11 } });
    await nav.getByRole("button", { name: "↳ aside" }).click();
    await field().fill("in the thread");
    await page.keyboard.press("Enter");
    await log().getByText("in the thread").waitFor();
    expect(await findSerious(page)).toEqual([]);
  });

  test("the inspector shows what calls carried each way, with time and without secrets", async () => {
    await page.getByRole("button", { name: "Inspector" }).click();
    await page.getByRole("button", { name: "Clear" }).click();
    await field().fill("/form");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.locator("summary", { hasText: "/callback 204" }).first().click();
    const open = inspector.locator("details[open]").first();
    await open.getByRole("heading", { name: "Sent" }).waitFor();
    const shown = await open.innerText();
    expect(shown).toContain('"title": "All kinds"');
    expect(shown).toMatch(/Answered · \d+(\.\d)? ms/u);
    await inspector.locator("summary", { hasText: "INTERACTION_CREATE" }).first().click();
    // What is inside is drawn when it opens.
    await inspector.locator("pre", { hasText: '"token": "[hidden]"' }).first().waitFor();
    const all = await inspector.innerText();
    expect(all).toContain("/callback");
    expect(all).not.toContain(sandbox.token);
    expect(all).not.toMatch(/[\w-]{60,}/u);
    expect(await findSerious(page)).toEqual([]);
  });

  test("every fault of the driver has its switch or button", async () => {
    await page.locator(".trouble summary").click();
    const switches = await page.getByRole("switch").all();
    const faults = await Promise.all(switches.map((box) => box.getAttribute("data-fault")));
    expect(faults).toEqual(["slow", "rate-limit", "fail", "deaf"]);
    await page.getByRole("switch", { name: "Ignore heartbeats" }).check();
    await page.getByText("Done.", { exact: true }).waitFor();
    await page.getByRole("switch", { name: "Fail every call (503)" }).check();
    await expect.poll(() => page.getByRole("switch", { name: "Ignore heartbeats" }).isChecked()).toBe(true);
    await page.getByRole("switch", { name: "Fail every call (503)" }).uncheck();
    await page.getByRole("switch", { name: "Ignore heartbeats" }).uncheck();
    await page.getByRole("button", { name: "End the session, resumable" }).click();
  });
});

test("secrets are hidden wherever they stand", () => {
  const secret = "Bot.secret.word";
  const told = {
    token: "abc",
    path: "/webhooks/123/longtoken/messages/@original",
    text: `my token is ${secret}`,
    list: [{ url: "http://127.0.0.1:1/attachments/1/2/a.png?hm=key" }, 3, null],
  };
  expect(redact(told, [secret])).toEqual({
    token: "[hidden]",
    path: "/webhooks/123/[hidden]/messages/@original",
    text: "my token is [hidden]",
    list: [{ url: "http://127.0.0.1:1/attachments/1/2/a.png?hm=[hidden]" }, 3, null],
  });
});

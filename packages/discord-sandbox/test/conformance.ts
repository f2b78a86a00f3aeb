import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createDiscordSandbox,
  fakeClock,
  launchBot,
  type DiscordSandbox,
  type DriverUser,
  type FakeClock,
  type LaunchedBot,
} from "../src/index.ts";
import { tinyPng } from "./tiny-png.ts";

const minute = 60_000;
const bots = fileURLToPath(new URL("bots/", import.meta.url));

type Break = (faults: DiscordSandbox["driver"]["faults"]) => void;

/** Breaks of the line that are over in a moment, and those after which a library waits for some seconds. */
const quickBreaks: readonly [string, Break][] = [
  ["op 7", (faults) => faults.reconnect()],
  ["a cut line", (faults) => faults.killSocket()],
];
const longBreaks: readonly [string, Break][] = [
  ["op 9 that can be resumed", (faults) => faults.invalidateSession(true)],
  ["op 9 that cannot", (faults) => faults.invalidateSession(false)],
];

/** What every library can do on the sandbox, as npm has it, unchanged, in a process of its own. */
export function testLibrary(
  library: "discordjs" | "oceanic" | "eris",
  { slow }: { readonly slow: boolean },
): void {
  let clock: FakeClock;
  let sandbox: DiscordSandbox;
  let bot: LaunchedBot;
  let mina: DriverUser;
  let theo: DriverUser;

  beforeAll(async () => {
    clock = fakeClock({ start: Date.now() });
    sandbox = await createDiscordSandbox({ seed: 3, clock, roles: [{ name: "member" }] });
    bot = launchBot(sandbox, [process.execPath, `${library}-bot.js`], { cwd: bots });
    await sandbox.driver.ready({ commands: 14 }).catch((error: Error) => {
      throw new Error(`${error.message}\n${bot.output()}`);
    });
    mina = sandbox.driver.user({ name: "Mina" });
    theo = sandbox.driver.user({ name: "Theo" });
  });

  afterAll(async () => {
    await bot.stop();
    await sandbox.close();
  });

  test("logs in, finds its server and registers commands", async () => {
    await expect.poll(() => bot.output()).toContain("ready Test Bot in Test Server");
    expect(sandbox.driver.commandNames()).toContain("group inner leaf");
    expect((await mina.slash("ping")).content).toBe("pong");
  });

  test("reads options of every type, files too", async () => {
    const options = {
      text: "a b",
      count: 3,
      rate: 0.5,
      flag: true,
      user: theo,
      channel: "random",
      role: "member",
      anyone: "@Mina",
      file: { name: "a.csv", bytes: "x,y" },
    };
    (await mina.slash("echo", options)).expectContent(
      "text=a b count=3 rate=0.5 flag=true user=theo channel=random role=member anyone=mina file=a.csv:3",
    );
    (await mina.slash("/echo text:a b count:3 user:@Theo anyone:@member")).expectContent(
      "text=a b count=3 user=theo anyone=member",
    );
    (await mina.slash("group inner leaf", { text: "deep" })).expectContent("inner leaf deep");
    await expect(mina.slash("echo", { channel: "nowhere" })).rejects.toThrow(
      'channel must be one of general, random, got "nowhere"',
    );
  });

  test("offers choices while an option is typed", async () => {
    expect(await mina.autocomplete("ask", { question: "mo" })).toMatchObject([{ value: "momentum" }]);
    (await mina.slash("ask", { question: "momentum" })).expectContent("asked momentum");
  });

  test("answers buttons and every kind of menu", async () => {
    const menu = await mina.slash("menu");
    expect(menu.selects.map(({ kind }) => kind)).toEqual(["string", "user", "mentionable", "channel"]);
    expect((await menu.select(["Adam", "sgd"])).content).toBe("string adam,sgd");
    expect((await menu.select("Theo", { which: "user" })).content).toBe("user theo");
    expect((await menu.select(["@Mina", "@member"], { which: "mentionable" })).content).toBe(
      "mentionable mina,member",
    );
    expect((await menu.select("#random", { which: "channel" })).content).toBe("channel random");
    const updated = await menu.click("Update");
    expect([updated.id, updated.content]).toEqual([menu.id, "updated"]);
  });

  test("opens forms of rows and of labels, with files, and gets them back", async () => {
    const form = await mina.slash("form");
    form.expectModal("A form");
    (await form.submit({ "Why?": "because" })).expectContent("why=because who=me");
    const labels = await (await mina.slash("menu")).click("Later");
    const upload = { name: "b.txt", bytes: "12345" };
    const sent = await labels.submit({ Pick: "B", Whom: "Theo", File: upload });
    sent.expectContent("pick=b whom=theo upload=b.txt:5");
    await expect(labels.submit({ Pick: "C", Whom: "Theo" })).rejects.toThrow(
      "Pick must be one of its options (a, b)",
    );
    await expect(labels.submit({ Pik: "A" })).rejects.toThrow('did you mean "Pick"?');
  });

  test("sends files with alt text", async () => {
    const reply = await mina.slash("picture");
    reply.expectAttachment("dot.png", { description: "a dot" });
    expect(reply.attachments[0]).toMatchObject({ width: 1, height: 1, contentType: "image/png" });
    const echoed = await mina.slash("echo", { file: { name: "p.png", bytes: tinyPng(3, 2) } });
    echoed.expectContent(`file=p.png:${tinyPng(3, 2).length}`);
  });

  test("keeps secrets, and follows up", async () => {
    const reply = await mina.slash("secret");
    reply.expectEphemeral();
    expect((await reply.followUp()).content).toBe("more");
    expect(theo.messages().some(({ id }) => id === reply.id)).toBe(false);
  });

  test("opens a thread, writes and reacts", async () => {
    (await mina.slash("thread")).expectContent("thread talk");
    expect((await mina.expectMessage("in the thread", { channel: "talk" })).content).toBe("in the thread");
    const topic = await mina.expectMessage("topic");
    expect(topic.reactions).toEqual([{ emoji: "🔥", count: 1, me: true }]);
  });

  test("works in direct messages, and writes them", async () => {
    const reply = await mina.slash("whisper", {}, { context: "dm" });
    expect(reply.content).toBe("whispered");
    expect((await mina.expectMessage("psst", { context: "dm" })).ephemeral).toBe(false);
  });

  test("3 seconds: what is not acknowledged has failed", async () => {
    const failed = mina.slash("hang").catch((error: Error) => error.message);
    await expect.poll(() => sandbox.driver.transcript()).toMatch(/Mina +\/hang /);
    clock.advance(3001);
    expect(await failed).toContain("the application did not respond to /hang within 3 seconds");
  });

  test("15 minutes: what was deferred is answered until then", async () => {
    const hold = (): Promise<unknown> => mina.slash("hold", {}, { until: "acknowledgement" });
    await hold();
    clock.advance(14 * minute);
    expect((await mina.slash("finish")).content).toBe("done");
    await hold();
    clock.advance(15 * minute + 1);
    expect((await mina.slash("finish")).content).toBe("failed 50027");
  });

  test("waits out a 429 and answers again after 5xx", async () => {
    sandbox.driver.faults.rateLimit({ retryAfter: 0.1, path: /@original/ });
    if (library !== "oceanic") sandbox.driver.faults.fail({ times: 1, status: 502, path: /@original/ });
    (await mina.slash("late")).expectContent("late");
    const statuses = sandbox.driver
      .calls()
      .filter(({ path }) => path.includes("@original"))
      .slice(-3);
    expect(statuses.map(({ status }) => status)).toContain(429);
  });

  test.each([...quickBreaks, ...(slow ? longBreaks : [])])(
    "answers what came during %s",
    { timeout: 30_000 },
    async (_, fault) => {
      fault(sandbox.driver.faults);
      await expect
        .poll(
          () =>
            mina.slash("ping", {}, { timeout: 1500 }).then(
              ({ content }) => content,
              () => "silence",
            ),
          { timeout: 20_000 },
        )
        .toBe("pong");
    },
  );

  test("called nothing that is unknown here, and met no error of its own", () => {
    expect(bot.output()).not.toMatch(/(Type|Reference|Syntax)Error/);
    expect(sandbox.driver.calls().filter(({ handled }) => !handled)).toEqual([]);
  });
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createDiscordSandbox,
  fakeClock,
  type DiscordSandbox,
  type DriverUser,
  type FakeClock,
} from "../src/index.ts";
import { startRawBot, type RawBot, type RawInteraction } from "./raw-bot.ts";

let sandbox: DiscordSandbox;
let clock: FakeClock;
let bot: RawBot;
let mina: DriverUser;

const command = (fields: object): object => ({ name: "go", description: "Go", ...fields });

beforeAll(async () => {
  clock = fakeClock();
  sandbox = await createDiscordSandbox({ seed: 2, clock });
  bot = await startRawBot(sandbox);
  mina = sandbox.driver.user({ name: "Mina" });
  await bot.call("PUT", `/applications/${sandbox.applicationId}/commands`, [command({})]);
});

afterAll(async () => {
  bot.stop();
  await sandbox.close();
});

/** Starts an interaction and leaves its answer to the test. */
async function act(): Promise<RawInteraction & { failed: Promise<unknown> }> {
  const answer = mina.slash("go", {}, { until: "acknowledgement", timeout: 2000 });
  const failed = answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  return { ...(await bot.nextInteraction()), failed };
}

async function reply(data: unknown): Promise<{ status: number; body: unknown }> {
  const { id, token } = await act();
  return bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 4, data });
}

const button = (fields: object = {}): object => ({
  type: 2,
  style: 1,
  label: "a",
  custom_id: "a",
  ...fields,
});
const row = (...components: object[]): object => ({ type: 1, components });
const leaf = (code: string): object => ({ _errors: [expect.objectContaining({ code })] });

describe("the life of an interaction", () => {
  test("an interaction is acknowledged within 3 seconds", async () => {
    const { id, token, failed } = await act();
    clock.advance(3001);
    const late = await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 5 });
    expect(late).toMatchObject({ status: 404, body: { code: 10_062, message: "Unknown interaction" } });
    expect(String(await failed)).toContain("the application did not respond to /go within 3 seconds");
  });

  test("an interaction is acknowledged once", async () => {
    const { id, token } = await act();
    clock.advance(2999);
    const path = `/interactions/${id}/${token}/callback`;
    expect(await bot.call("POST", path, { type: 5 })).toMatchObject({ status: 204, body: undefined });
    expect(await bot.call("POST", path, { type: 5 })).toMatchObject({ status: 400, body: { code: 40_060 } });
  });

  test("an interaction's id and token belong together", async () => {
    const { token } = await act();
    const wrong = await bot.call("POST", `/interactions/1/${token}/callback`, { type: 5 });
    expect(wrong).toMatchObject({ status: 404, body: { code: 10_062 } });
  });

  test("nothing is edited and nothing follows before the acknowledgement", async () => {
    const { token } = await act();
    const base = `/webhooks/${sandbox.applicationId}/${token}`;
    const refusal = { status: 404, body: { code: 10_015, message: "Unknown Webhook" } };
    expect(await bot.call("POST", base, { content: "early" })).toMatchObject(refusal);
    expect(await bot.call("PATCH", `${base}/messages/%40original`, { content: "early" })).toMatchObject(
      refusal,
    );
  });

  test("an interaction's token lives 15 minutes", async () => {
    const { id, token } = await act();
    await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 5 });
    const path = `/webhooks/${sandbox.applicationId}/${token}/messages/@original`;
    clock.advance(15 * 60_000);
    expect(await bot.call("PATCH", path, { content: "in time" })).toMatchObject({ status: 200 });
    clock.advance(1);
    expect(await bot.call("PATCH", path, { content: "late" })).toMatchObject({
      status: 401,
      body: { code: 50_027, message: "Invalid Webhook Token" },
    });
  });

  test("a deferral fixes who sees the answer", async () => {
    const { id, token } = await act();
    await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 5 });
    const path = `/webhooks/${sandbox.applicationId}/${token}/messages/@original`;
    const edited = await bot.call("PATCH", path, { content: "hush", flags: 64 });
    expect(edited.body).toMatchObject({ content: "hush", flags: 0 });
  });

  test("an interaction's token reaches its own messages only", async () => {
    const { id, token } = await act();
    await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 4, data: { content: "x" } });
    const other = await mina.say("mine");
    const base = `/webhooks/${sandbox.applicationId}/${token}/messages`;
    const refusal = { status: 404, body: { code: 10_008 } };
    expect(await bot.call("PATCH", `${base}/${other.id}`, { content: "stolen" })).toMatchObject(refusal);
    await bot.call("DELETE", `${base}/@original`);
    expect(await bot.call("GET", `${base}/@original`)).toMatchObject(refusal);
  });

  test("a response fits what was done", async () => {
    const { id, token } = await act();
    const wrong = await bot.call("POST", `/interactions/${id}/${token}/callback`, {
      type: 7,
      data: { content: "x" },
    });
    expect(wrong.body).toMatchObject({ code: 50_035, errors: { type: leaf("BASE_TYPE_CHOICES") } });
  });

  test("with_response says what was made", async () => {
    const { id, token } = await act();
    const path = `/interactions/${id}/${token}/callback?with_response=true`;
    expect(await bot.call("POST", path, { type: 5, data: { flags: 64 } })).toMatchObject({
      status: 200,
      body: {
        interaction: { id, type: 2, response_message_loading: true, response_message_ephemeral: true },
        resource: { type: 5, message: { flags: 192, author: { bot: true } } },
      },
    });
  });
});

describe("messages", () => {
  test("a message shows something", async () => {
    expect(await reply({ content: " " })).toMatchObject({ status: 400, body: { code: 50_006 } });
  });

  test("components v2 that keep the rules are taken", async () => {
    const text = { type: 10, content: "# Momentum" };
    const section = { type: 9, components: [text], accessory: button() };
    const { status } = await reply({
      flags: 32_768,
      components: [{ type: 17, components: [text, { type: 14 }, section, row(button({ custom_id: "b" }))] }],
    });
    expect(status).toBe(204);
  });
});

describe("commands", () => {
  test("a command's name is used once", async () => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    expect((await bot.call("PUT", path, [command({}), command({})])).body).toMatchObject({
      errors: { 1: leaf("APPLICATION_COMMANDS_DUPLICATE_NAME") },
    });
  });

  test("a place has at most 100 slash commands", async () => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    const many = Array.from({ length: 101 }, (_, i) => command({ name: `go${i}` }));
    const refusal = { status: 400, body: { code: 30_032 } };
    expect(await bot.call("PUT", path, many)).toMatchObject(refusal);
    expect((await bot.call("PUT", path, many.slice(0, 100))).status).toBe(200);
    expect(await bot.call("POST", path, many[100])).toMatchObject(refusal);
    expect((await bot.call("PUT", path, [command({})])).status).toBe(200);
  });

  test("a prototype as locale is no locale, and changes nothing", async () => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    const fields = JSON.parse('{"name_localizations":{"__proto__":"go"}}');
    const { body } = await bot.call("PUT", path, [command(fields)]);
    expect(body).toMatchObject([{ name: "go", name_localizations: {} }]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("Hangul names are taken, and an edit keeps the id", async () => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    const made = await bot.call("POST", path, command({ name_localizations: { ko: "학습률" } }));
    expect(made.status).toBe(201);
    const again = await bot.call("POST", path, command({ description: "Go again" }));
    expect(again.body).toMatchObject({ id: (made.body as { id: string }).id, description: "Go again" });
  });
});

/** What the bot is answered when it offers these choices for an option of this type. */
async function offer(type: number, choices: unknown): Promise<{ status: number; body: unknown }> {
  const options = [{ type, name: "q", description: "d", autocomplete: true }];
  await bot.call("PUT", `/applications/${sandbox.applicationId}/commands`, [command({ options })]);
  mina.autocomplete("go", { q: "1" }, { timeout: 300 }).catch(() => undefined);
  const { id, token } = await bot.nextInteraction();
  return bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 8, data: { choices } });
}

const choice = (value: unknown): object => ({ name: "a", value });

const atValue = (code: string): object => ({
  status: 400,
  body: { code: 50_035, errors: { data: { choices: { 0: { value: leaf(code) } } } } },
});

describe("files, forms, choices, tokens", () => {
  test("a file has at most 10 MiB", async () => {
    const { id, token } = await act();
    const form = new FormData();
    form.append("payload_json", JSON.stringify({ type: 4, data: { content: "x" } }));
    form.append("files[0]", new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), "big.bin");
    const answer = await bot.call("POST", `/interactions/${id}/${token}/callback`, form);
    expect(answer).toMatchObject({ status: 413, body: { code: 40_005 } });
  });

  test("a message has at most 10 files", async () => {
    const { id, token } = await act();
    const form = new FormData();
    form.append("payload_json", JSON.stringify({ type: 4, data: { content: "x" } }));
    for (let i = 0; i < 11; i++) form.append(`files[${i}]`, new Blob(["x"]), `${i}.txt`);
    const refused = await bot.call("POST", `/interactions/${id}/${token}/callback`, form);
    expect(refused).toMatchObject({ status: 400, body: { code: 30_015 } });
    form.delete("files[10]");
    expect((await bot.call("POST", `/interactions/${id}/${token}/callback`, form)).status).toBe(204);
  });

  test("autocomplete offers at most 25 choices", async () => {
    const refused = await offer(
      3,
      Array.from({ length: 26 }, (_, i) => choice(`${i}`)),
    );
    expect(refused.body).toMatchObject({ errors: { data: { choices: leaf("BASE_TYPE_MAX_LENGTH") } } });
  });

  test("autocomplete of an integer offers whole numbers", async () => {
    expect(await offer(4, [choice("one")])).toMatchObject(atValue("NUMBER_TYPE_COERCE"));
    expect(await offer(4, [choice(1.5)])).toMatchObject(atValue("NUMBER_TYPE_COERCE"));
    expect(await offer(4, [choice("1288528472402038784")])).toMatchObject(atValue("NUMBER_TYPE_MAX"));
    expect((await offer(4, [choice(7), choice("8")])).status).toBe(204);
    expect(await offer(10, [choice("much")])).toMatchObject(atValue("NUMBER_TYPE_COERCE"));
  });

  test("what is being typed is a text that need not fit yet", async () => {
    const number = { type: 4, name: "n", description: "d", min_value: 5, autocomplete: true };
    const word = { type: 3, name: "w", description: "d", min_length: 3, autocomplete: true };
    const other = { type: 4, name: "o", description: "d", required: true };
    const options = [other, number, word];
    await bot.call("PUT", `/applications/${sandbox.applicationId}/commands`, [command({ options })]);
    for (const [typed, focused, value] of [
      [{ n: "1" }, "n", "1"],
      [{ n: 1 }, "n", "1"],
      [{}, "n", ""],
      [{ w: "a" }, "w", "a"],
    ] as const) {
      mina.autocomplete("go", typed, { timeout: 300, focused }).catch(() => undefined);
      const { id, token, data } = await bot.nextInteraction();
      expect(data).toMatchObject({ options: [{ name: focused, value, focused: true }] });
      await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 8, data: { choices: [] } });
    }
    await expect(mina.autocomplete("go", { o: "many", n: "1" })).rejects.toThrow("o must be a number");
  });

  test("autocomplete of a string offers strings", async () => {
    expect(await offer(3, [choice(5)])).toMatchObject(atValue("STRING_TYPE_CONVERT"));
    expect((await offer(3, [choice("five")])).status).toBe(204);
  });

  test("a call carries the bot's token", async () => {
    for (const authorization of ["", "Bot wrong", sandbox.token]) {
      const headers: Record<string, string> = authorization === "" ? {} : { authorization };
      // three calls
      const answer = await fetch(`${sandbox.apiBase}/v10/users/@me`, { headers });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 0 });
    }
  });

  test("a body is JSON", async () => {
    const headers = { authorization: `Bot ${sandbox.token}`, "content-type": "application/json" };
    const url = `${sandbox.apiBase}/v10/applications/${sandbox.applicationId}/commands`;
    const answer = await fetch(url, { method: "PUT", headers, body: "{" });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 50_109 });
  });
});

describe("rate limits", () => {
  test("a channel's messages are limited, and the headers say how", async () => {
    const channel = (await mina.say("hi")).channelId;
    const answers = [];
    for (let i = 0; i < 6; i++) {
      // in order
      answers.push(await bot.call("POST", `/channels/${channel}/messages`, { content: `${i}` }));
    }
    expect(answers[0]?.headers.get("x-ratelimit-limit")).toBe("5");
    expect(answers[0]?.headers.get("x-ratelimit-remaining")).toBe("4");
    expect(answers[5]).toMatchObject({ status: 429, body: { global: false } });
    expect(answers[5]?.headers.get("x-ratelimit-scope")).toBe("user");
  });

  test("answers to interactions do not count towards the global limit", async () => {
    const answers = Array.from({ length: 60 }, async () => {
      const { id, token } = await act();
      return (await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 5 })).status;
    });
    expect(new Set(await Promise.all(answers))).toEqual(new Set([204]));
  });
});

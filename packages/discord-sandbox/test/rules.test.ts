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
const inComponents = (tree: object): object => ({ data: { components: tree } });
const option = (fields: object): object => ({ type: 3, name: "o", description: "d", ...fields });
const row = (...components: object[]): object => ({ type: 1, components });
const leaf = (code: string): object => ({ _errors: [expect.objectContaining({ code })] });

describe("the life of an interaction", () => {
  test("is over for the bot after 3 seconds: 10062", async () => {
    const { id, token, failed } = await act();
    clock.advance(3001);
    const late = await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 5 });
    expect(late).toMatchObject({ status: 404, body: { code: 10_062, message: "Unknown interaction" } });
    expect(String(await failed)).toContain("the application did not respond to /go within 3 seconds");
  });

  test("is acknowledged at 3 seconds sharp, but once only: 40060", async () => {
    const { id, token } = await act();
    clock.advance(2999);
    const path = `/interactions/${id}/${token}/callback`;
    expect(await bot.call("POST", path, { type: 5 })).toMatchObject({ status: 204, body: undefined });
    expect(await bot.call("POST", path, { type: 5 })).toMatchObject({ status: 400, body: { code: 40_060 } });
  });

  test("knows ids and tokens only together: 10062", async () => {
    const { token } = await act();
    const wrong = await bot.call("POST", `/interactions/1/${token}/callback`, { type: 5 });
    expect(wrong).toMatchObject({ status: 404, body: { code: 10_062 } });
  });

  test("takes no edit and no follow-up before the acknowledgement: 10015", async () => {
    const { token } = await act();
    const base = `/webhooks/${sandbox.applicationId}/${token}`;
    const refusal = { status: 404, body: { code: 10_015, message: "Unknown Webhook" } };
    expect(await bot.call("POST", base, { content: "early" })).toMatchObject(refusal);
    expect(await bot.call("PATCH", `${base}/messages/%40original`, { content: "early" })).toMatchObject(
      refusal,
    );
  });

  test("ends 15 minutes after the action: 50027", async () => {
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

  test("fixes with the deferral who sees the answer", async () => {
    const { id, token } = await act();
    await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 5 });
    const path = `/webhooks/${sandbox.applicationId}/${token}/messages/@original`;
    const edited = await bot.call("PATCH", path, { content: "hush", flags: 64 });
    expect(edited.body).toMatchObject({ content: "hush", flags: 0 });
  });

  test("has unknown and foreign messages: 10008", async () => {
    const { id, token } = await act();
    await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 4, data: { content: "x" } });
    const other = await mina.say("mine");
    const base = `/webhooks/${sandbox.applicationId}/${token}/messages`;
    const refusal = { status: 404, body: { code: 10_008 } };
    expect(await bot.call("PATCH", `${base}/${other.id}`, { content: "stolen" })).toMatchObject(refusal);
    await bot.call("DELETE", `${base}/@original`);
    expect(await bot.call("GET", `${base}/@original`)).toMatchObject(refusal);
  });

  test("takes only the responses that fit it", async () => {
    const { id, token } = await act();
    const wrong = await bot.call("POST", `/interactions/${id}/${token}/callback`, {
      type: 7,
      data: { content: "x" },
    });
    expect(wrong.body).toMatchObject({ code: 50_035, errors: { type: leaf("BASE_TYPE_CHOICES") } });
  });

  test("tells with_response what it has made", async () => {
    const { id, token } = await act();
    const path = `/interactions/${id}/${token}/callback?with_response=true`;
    expect((await bot.call("POST", path, { type: 5, data: { flags: 64 } })).body).toMatchObject({
      interaction: { id, type: 2, response_message_loading: true, response_message_ephemeral: true },
      resource: { type: 5, message: { flags: 192, author: { bot: true } } },
    });
  });
});

describe("messages: 50035 with the place of the fault", () => {
  test.each<[string, object, object]>([
    ["content over 2000", { content: "a".repeat(2001) }, { data: { content: leaf("BASE_TYPE_MAX_LENGTH") } }],
    [
      "custom id over 100",
      { content: "x", components: [row(button({ custom_id: "a".repeat(101) }))] },
      inComponents({ 0: { components: { 0: { custom_id: leaf("BASE_TYPE_BAD_LENGTH") } } } }),
    ],
    [
      "custom id missing",
      { content: "x", components: [row(button({ custom_id: undefined }))] },
      inComponents({ 0: { components: { 0: { custom_id: leaf("BASE_TYPE_REQUIRED") } } } }),
    ],
    [
      "custom id twice",
      { content: "x", components: [row(button(), button())] },
      inComponents({ 0: { components: { 1: { custom_id: leaf("COMPONENT_CUSTOM_ID_DUPLICATED") } } } }),
    ],
    [
      "six rows",
      { content: "x", components: Array.from({ length: 6 }, (_, i) => row(button({ custom_id: `b${i}` }))) },
      inComponents(leaf("BASE_TYPE_MAX_LENGTH")),
    ],
    [
      "six buttons",
      {
        content: "x",
        components: [row(...Array.from({ length: 6 }, (_, i) => button({ custom_id: `b${i}` })))],
      },
      inComponents({ 0: { components: leaf("BASE_TYPE_BAD_LENGTH") } }),
    ],
    [
      "no row around a button",
      { content: "x", components: [button()] },
      inComponents({ 0: leaf("UNION_TYPE_CHOICES") }),
    ],
    [
      "button label over 80",
      { content: "x", components: [row(button({ label: "a".repeat(81) }))] },
      inComponents({ 0: { components: { 0: { label: leaf("BASE_TYPE_MAX_LENGTH") } } } }),
    ],
    [
      "26 select options",
      {
        content: "x",
        components: [
          row({
            type: 3,
            custom_id: "s",
            options: Array.from({ length: 26 }, (_, i) => ({ label: `${i}`, value: `${i}` })),
          }),
        ],
      },
      inComponents({ 0: { components: { 0: { options: leaf("BASE_TYPE_BAD_LENGTH") } } } }),
    ],
    [
      "a select beside a button",
      { content: "x", components: [row({ type: 5, custom_id: "s" }, button())] },
      inComponents({ 0: { components: { 1: leaf("COMPONENT_LAYOUT_WIDTH_EXCEEDED") } } }),
    ],
    [
      "embed title over 256",
      { embeds: [{ title: "a".repeat(257) }] },
      { data: { embeds: { 0: { title: leaf("BASE_TYPE_MAX_LENGTH") } } } },
    ],
    [
      "26 embed fields",
      { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "n", value: "v" })) }] },
      { data: { embeds: { 0: { fields: leaf("BASE_TYPE_MAX_LENGTH") } } } },
    ],
    [
      "6001 letters in embeds",
      { embeds: [{ description: "a".repeat(4000) }, { description: "a".repeat(2001) }] },
      { data: { embeds: leaf("MAX_EMBED_SIZE_EXCEEDED") } },
    ],
    [
      "eleven embeds",
      { embeds: Array.from({ length: 11 }, () => ({ title: "t" })) },
      { data: { embeds: leaf("BASE_TYPE_MAX_LENGTH") } },
    ],
    [
      "alt text over 1024",
      { content: "x", attachments: [{ id: "0", description: "a".repeat(1025) }] },
      { data: { attachments: { 0: { description: leaf("BASE_TYPE_MAX_LENGTH") } } } },
    ],
    [
      "a javascript link",
      { content: "x", components: [row({ type: 2, style: 5, label: "l", url: "javascript:alert(1)" })] },
      inComponents({ 0: { components: { 0: { url: leaf("URL_TYPE_INVALID_SCHEME") } } } }),
    ],
    [
      "content with components v2",
      { content: "x", flags: 32_768, components: [{ type: 10, content: "t" }] },
      { data: { content: leaf("MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2") } },
    ],
    [
      "41 components v2",
      { flags: 32_768, components: Array.from({ length: 41 }, () => ({ type: 10, content: "t" })) },
      inComponents(leaf("BASE_TYPE_MAX_LENGTH")),
    ],
  ])("%s", async (_, data, errors) => {
    const { status, body } = await reply(data);
    expect({ status, body }).toMatchObject({
      status: 400,
      body: { code: 50_035, message: "Invalid Form Body", errors },
    });
  });

  test("nothing to show: 50006", async () => {
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

describe("commands: 50035 with the place of the fault", () => {
  test.each<[string, object, object]>([
    ["upper case", { name: "Go" }, { name: leaf("APPLICATION_COMMAND_INVALID_NAME") }],
    ["a space in a name", { name: "go now" }, { name: leaf("APPLICATION_COMMAND_INVALID_NAME") }],
    [
      "a localized name with a space",
      { name_localizations: { ko: "가 자" } },
      { name_localizations: { ko: leaf("APPLICATION_COMMAND_INVALID_NAME") } },
    ],
    [
      "an unknown locale",
      { name_localizations: { xx: "go" } },
      { name_localizations: { xx: leaf("ENUM_TYPE_COERCE") } },
    ],
    ["no description", { description: undefined }, { description: leaf("BASE_TYPE_REQUIRED") }],
    ["description over 100", { description: "a".repeat(101) }, { description: leaf("BASE_TYPE_BAD_LENGTH") }],
    [
      "26 options",
      { options: Array.from({ length: 26 }, (_, i) => option({ name: `o${i}` })) },
      { options: leaf("BASE_TYPE_MAX_LENGTH") },
    ],
    [
      "26 choices",
      {
        options: [
          option({ choices: Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` })) }),
        ],
      },
      { options: { 0: { choices: leaf("BASE_TYPE_MAX_LENGTH") } } },
    ],
    [
      "a choice name over 100",
      { options: [option({ choices: [{ name: "a".repeat(101), value: "v" }] })] },
      { options: { 0: { choices: { 0: { name: leaf("BASE_TYPE_BAD_LENGTH") } } } } },
    ],
    [
      "required after optional",
      { options: [option({}), option({ name: "p", required: true })] },
      { options: { 1: leaf("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID") } },
    ],
    [
      "the same option twice",
      { options: [option({}), option({})] },
      { options: { 1: { name: leaf("APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS") } } },
    ],
  ])("%s", async (_, fields, errors) => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    const { status, body } = await bot.call("PUT", path, [command(fields)]);
    expect({ status, body }).toMatchObject({ status: 400, body: { code: 50_035, errors: { 0: errors } } });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test("the same name twice, and too many", async () => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    expect((await bot.call("PUT", path, [command({}), command({})])).body).toMatchObject({
      errors: { 1: { name: leaf("APPLICATION_COMMANDS_DUPLICATE_NAME") } },
    });
    const many = Array.from({ length: 101 }, (_, i) => command({ name: `go${i}` }));
    expect((await bot.call("PUT", path, many)).body).toMatchObject({ code: 30_032 });
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

describe("files, forms, choices, tokens", () => {
  test("a file over 10 MiB: 40005", async () => {
    const { id, token } = await act();
    const form = new FormData();
    form.append("payload_json", JSON.stringify({ type: 4, data: { content: "x" } }));
    form.append("files[0]", new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), "big.bin");
    const answer = await bot.call("POST", `/interactions/${id}/${token}/callback`, form);
    expect(answer).toMatchObject({ status: 413, body: { code: 40_005 } });
  });

  test("a form with a title over 45 and six inputs", async () => {
    const { id, token } = await act();
    const inputs = Array.from({ length: 6 }, (_, i) =>
      row({ type: 4, custom_id: `${i}`, style: 1, label: "l" }),
    );
    const data = { custom_id: "f", title: "a".repeat(46), components: inputs };
    expect(
      (await bot.call("POST", `/interactions/${id}/${token}/callback`, { type: 9, data })).body,
    ).toMatchObject({
      errors: { data: { title: leaf("BASE_TYPE_BAD_LENGTH"), components: leaf("BASE_TYPE_BAD_LENGTH") } },
    });
  });

  test("26 choices of an autocomplete", async () => {
    const options = [{ type: 3, name: "q", description: "d", autocomplete: true }];
    await bot.call("PUT", `/applications/${sandbox.applicationId}/commands`, [command({ options })]);
    const asked = mina.autocomplete("go", { q: "a" }, { timeout: 100 }).catch(() => undefined);
    const { id, token } = await bot.nextInteraction();
    const choices = Array.from({ length: 26 }, (_, i) => ({ name: `${i}`, value: `${i}` }));
    const answer = await bot.call("POST", `/interactions/${id}/${token}/callback`, {
      type: 8,
      data: { choices },
    });
    expect(answer.body).toMatchObject({ errors: { data: { choices: leaf("BASE_TYPE_MAX_LENGTH") } } });
    await asked;
  });

  test("no token, a wrong token, a token without Bot: 401", async () => {
    for (const authorization of ["", "Bot wrong", sandbox.token]) {
      const headers: Record<string, string> = authorization === "" ? {} : { authorization };
      // three calls
      const answer = await fetch(`${sandbox.apiBase}/v10/users/@me`, { headers });
      expect(answer.status).toBe(401);
    }
  });

  test("broken JSON: 50109", async () => {
    const headers = { authorization: `Bot ${sandbox.token}`, "content-type": "application/json" };
    const url = `${sandbox.apiBase}/v10/applications/${sandbox.applicationId}/commands`;
    const answer = await fetch(url, { method: "PUT", headers, body: "{" });
    expect(await answer.json()).toMatchObject({ code: 50_109 });
  });
});

describe("rate limits", () => {
  test("every call tells its bucket, and the sixth message in five seconds is refused", async () => {
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
});

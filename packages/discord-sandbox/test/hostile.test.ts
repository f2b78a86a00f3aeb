import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fuzzRuns } from "../../../scripts/fuzz-runs.ts";
import { DiscordError } from "../src/state/discord-error.ts";
import { commandSchema } from "../src/rest/command-schema.ts";
import { modalSchema } from "../src/rest/modal-schema.ts";
import { parseForm } from "../src/rest/form.ts";
import { messageSchema } from "../src/rest/message-schema.ts";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";
import { openGateway, patient, startRawBot, type RawBot } from "./raw-bot.ts";

/** Bodies that look like Discord's: known keys, values of any kind. */
const keys = [
  "type",
  "content",
  "embeds",
  "components",
  "custom_id",
  "label",
  "style",
  "options",
  "value",
  "name",
  "description",
  "emoji",
  "id",
  "title",
  "fields",
  "url",
  "flags",
  "attachments",
  "poll",
  "question",
  "answers",
  "min_values",
  "max_values",
  "allowed_mentions",
  "parse",
  "component",
  "accessory",
  "items",
  "media",
  "choices",
  "name_localizations",
  "__proto__",
  "constructor",
  "toString",
];
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    2,
    3,
    4,
    9,
    17,
    18,
    1e308,
    "",
    "a",
    "🔥",
    "attachment://x",
    "a".repeat(5000),
  ),
  fc.string({ maxLength: 5 }),
);
const { body } = fc.letrec<{ body: unknown; value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    leaf,
    tie("body"),
    fc.array(tie("body"), { maxLength: 3 }),
  ),
  body: fc.dictionary(fc.constantFrom(...keys), tie("value"), { maxKeys: 6, noNullPrototype: true }),
}));

/** What a schema makes of a value: something, or Discord's refusal with a place. */
function outcome(parse: (value: unknown) => unknown, value: unknown): "parsed" | "refused" | "placeless" {
  try {
    parse(value);
    return "parsed";
  } catch (error) {
    if (!(error instanceof DiscordError)) throw error;
    return error.code === 50_035 && Object.keys(error.errors ?? {}).length > 0 ? "refused" : "placeless";
  }
}

/** JSON has no whole numbers of any size. */
function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}

/** True when a schema answers anything, and changes nothing it was given. */
function isTotal(parse: (value: unknown) => unknown): boolean {
  const property = fc.property(body, (value) => {
    const before = JSON.stringify(value);
    return outcome(parse, value) !== "placeless" && JSON.stringify(value) === before;
  });
  fc.assert(property, fuzzRuns(400));
  return true;
}

describe("whatever a bot sends", () => {
  test("fuzz: as a message is parsed or refused", () => {
    expect(isTotal((value) => parseForm(messageSchema(false), value))).toBe(true);
    expect(isTotal((value) => parseForm(messageSchema(true), value))).toBe(true);
  });

  test("fuzz: as a form is parsed or refused", () => {
    expect(isTotal((value) => parseForm(modalSchema, value))).toBe(true);
  });

  test("fuzz: as a command is parsed or refused", () => {
    expect(isTotal((value) => parseForm(commandSchema, value))).toBe(true);
  });

  test("leaves the prototype of objects alone", () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)["type"]).toBeUndefined();
  });
});

describe("over the wire", () => {
  let sandbox: DiscordSandbox;
  let bot: RawBot;

  beforeAll(async () => {
    sandbox = await createDiscordSandbox({ seed: 12 });
    bot = patient(await startRawBot(sandbox));
  });

  afterAll(async () => {
    bot.stop();
    await sandbox.close();
  });

  test("fuzz: no body breaks the server", async () => {
    const mina = sandbox.driver.user({ name: "Mina" });
    await bot.call("PUT", `/applications/${sandbox.applicationId}/commands`, [
      { name: "go", description: "Go" },
    ]);
    for (const value of fc.sample(body, fuzzRuns(60))) {
      mina.slash("go", {}, { until: "acknowledgement", timeout: 500 }).catch(() => {});
      const { id, token } = await bot.nextInteraction();
      for (const sent of [value, { type: 4, data: value }, { type: 9, data: value }]) {
        const { status } = await bot.call("POST", `/interactions/${id}/${token}/callback`, sent);
        expect([204, 400]).toContain(status);
      }
    }
  });

  test("fuzz: no packet of the gateway breaks the server: the line is answered or closed", async () => {
    const packets = fc.oneof(
      fc
        .record({ op: fc.oneof(fc.nat(11), fc.anything()), d: body })
        .map((value) => JSON.stringify(value, plain)),
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "null",
        "[]",
        "1",
        '{"op":2,"d":null}',
        '{"op":6,"d":{"seq":1e99}}',
        `{"op":1,"d":${"[".repeat(5000)}`,
      ),
    );
    for (const packet of fc.sample(packets, fuzzRuns(60))) {
      const code = await new Promise<number>((resolve) => {
        const socket = openGateway(sandbox, ({ op }) => {
          // What asks for no answer gets none: an unknown opcode closes the connection.
          if (op === 10) for (const one of [packet, '{"op":99,"d":null}']) socket.send(one);
          else socket.close(1000);
        });
        socket.once("close", resolve);
      });
      expect(code === 1000 || (code >= 4000 && code < 4020)).toBe(true);
    }
    expect((await bot.call("GET", "/gateway/bot")).status).toBe(200);
  });

  test.each([
    ["a path of percent signs", "GET", "/channels/%E0%A4%A", undefined],
    ["a path of dots", "GET", "/channels/..%2f..%2fetc", undefined],
    ["a list for an object", "POST", "/users/@me/channels", []],
    ["a text for an object", "POST", "/users/@me/channels", "x"],
    ["nothing for an object", "POST", "/users/@me/channels", undefined],
    ["a huge id", "GET", `/channels/${"9".repeat(30)}`, undefined],
    ["a limit that is none", "GET", "/guilds/1/members?limit=x", undefined],
  ])("%s is refused", async (_, method, path, sent) => {
    const { status } = await bot.call(method, path, sent);
    expect([400, 404, 405]).toContain(status);
  });

  test("a form that is cut short is refused", async () => {
    const channel = (await bot.call("GET", `/guilds/${sandbox.guildId}/channels`)).body as { id: string }[];
    const answer = await fetch(`${sandbox.apiBase}/v10/channels/${channel[0]!.id}/messages`, {
      method: "POST",
      headers: { authorization: `Bot ${sandbox.token}`, "content-type": "multipart/form-data; boundary=x" },
      body: '--x\r\nContent-Disposition: form-data; name="payload_json"\r\n\r\n{"content"',
    });
    expect(answer.status).toBe(400);
  });
});

test("fuzz: a button's custom id of any text comes back letter for letter, or is refused with its place", async () => {
  const ids = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 110 }),
    fc.constantFrom(
      "__proto__",
      "constructor",
      "../..",
      "%2e%2e",
      "\u202Eabc",
      "a\0b",
      "'; drop table quiz; --",
    ),
  );
  const sandbox = await createDiscordSandbox({ port: false, seed: 12 });
  const transport = sandbox.transport();
  let wanted = "";
  const heard: unknown[] = [];
  const places: unknown[] = [];
  transport.listen(async ({ data }) => {
    const {
      id,
      token,
      type,
      data: given,
    } = data as { id: string; token: string; type: number; data: object };
    const answer = (sentBody: object) =>
      transport.request({ method: "POST", path: `/interactions/${id}/${token}/callback`, body: sentBody });
    if (type === 3) {
      heard.push(Reflect.get(given, "custom_id"));
      await answer({ type: 6 });
      return;
    }
    const button = { type: 2, style: 1, label: "Go", custom_id: wanted };
    const refused = await answer({
      type: 4,
      data: { components: [{ type: 1, components: [button] }] },
    });
    if (refused.status < 300) return;
    places.push(JSON.stringify(refused.body).includes("custom_id"));
    await answer({ type: 4, data: { content: "refused" } });
  });
  const path = `/applications/${transport.applicationId}/commands`;
  await transport.request({ method: "PUT", path, body: [{ name: "go", description: "Go" }] });
  const mina = sandbox.driver.user({ name: "Mina" });
  const sent: string[] = [];
  for (wanted of fc.sample(ids, fuzzRuns(150))) {
    const reply = await mina.slash("go");
    if (reply.content === "refused") continue;
    sent.push(wanted);
    await reply.click(0, { until: "acknowledgement" });
  }
  await sandbox.close();
  expect(heard).toEqual(sent);
  expect(sent.length).toBeGreaterThan(60);
  expect(places.length).toBeGreaterThan(0);
  expect(places).not.toContain(false);
});

import { InteractionType, type APIInteraction } from "discord-api-types/v10";
import { createPublicKey, verify } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDiscordSandbox, fakeClock, type DiscordSandbox, type FakeClock } from "../src/index.ts";
import { openSandbox } from "../src/sandbox.ts";

interface Delivered {
  readonly type: number;
  readonly id: string;
  readonly token: string;
  readonly data?: { readonly name?: string; readonly custom_id?: string };
}

/** A bot without a gateway: Node's own server and Node's own cryptography. */
interface HttpBot {
  readonly url: string;
  answer: (interaction: Delivered) => { status?: number; body?: unknown; form?: FormData };
  checks: boolean;
  readonly seen: Delivered[];
  close(): Promise<void>;
}

function isGenuine(publicKey: string, signature: string, timestamp: string, body: string): boolean {
  // RFC 8410: what stands before the 32 bytes of a public Ed25519 key.
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(publicKey, "hex")]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, Buffer.from(timestamp + body), key, Buffer.from(signature, "hex"));
}

async function startHttpBot(publicKey: () => string): Promise<HttpBot> {
  const seen: Delivered[] = [];
  const server: Server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const signature = String(request.headers["x-signature-ed25519"]);
    const timestamp = String(request.headers["x-signature-timestamp"]);
    if (bot.checks && !isGenuine(publicKey(), signature, timestamp, body)) {
      response.writeHead(401).end("invalid request signature");
      return;
    }
    const interaction = JSON.parse(body) as Delivered;
    seen.push(interaction);
    const {
      status = 200,
      body: answer,
      form,
    } = interaction.type === 1 ? { body: { type: 1 } } : bot.answer(interaction);
    if (form) {
      const made = new Response(form);
      response.writeHead(status, { "content-type": made.headers.get("content-type")! });
      response.end(Buffer.from(await made.arrayBuffer()));
    } else {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(answer === undefined ? "" : JSON.stringify(answer));
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const bot: HttpBot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`,
    answer: () => ({ body: { type: 4, data: { content: "hello" } } }),
    checks: true,
    seen,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return bot;
}

let clock: FakeClock;
let sandbox: DiscordSandbox;
let bot: HttpBot;

/** Calls a little later, as a bot that works on. */
function callLater(method: string, path: string, body: unknown): void {
  setTimeout(() => void call(method, path, body).catch(() => {}), 5);
}

function call(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${sandbox.apiBase}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${sandbox.token}`, "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const setEndpoint = (url: string | null): Promise<Response> =>
  call("PATCH", "/applications/@me", { interactions_endpoint_url: url });

beforeEach(async () => {
  clock = fakeClock();
  sandbox = await createDiscordSandbox({ seed: 9, clock });
  bot = await startHttpBot(() => sandbox.publicKey);
  await call("PUT", `/applications/${sandbox.applicationId}/commands`, [{ name: "go", description: "Go" }]);
});

afterEach(async () => {
  await sandbox.close();
  await bot.close();
});

test("an endpoint answers PING and refuses forgeries before it is taken", async () => {
  const refused = {
    code: 50_035,
    errors: {
      interactions_endpoint_url: { _errors: [{ code: "APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID" }] },
    },
  };
  bot.checks = false;
  expect(await (await setEndpoint(bot.url)).json()).toMatchObject(refused);
  bot.checks = true;
  expect(await (await setEndpoint("http://127.0.0.1:1/")).json()).toMatchObject(refused);
  expect(await (await setEndpoint("https://example.org/")).json()).toMatchObject(refused);
  expect(await (await setEndpoint(bot.url)).json()).toMatchObject({
    interactions_endpoint_url: bot.url,
    verify_key: sandbox.publicKey,
  });
  await sandbox.driver.ready();
});

describe("interactions over HTTP are signed with Ed25519", () => {
  beforeEach(() => setEndpoint(bot.url));

  test("interactions over HTTP are signed with Ed25519", async () => {
    const mina = sandbox.driver.user({ name: "Mina" });
    expect((await mina.slash("go")).content).toBe("hello");
    expect(bot.seen.at(-1)).toMatchObject({ type: 2, data: { name: "go" } });
  });

  test("buttons, deferrals and files work as over the gateway", async () => {
    const mina = sandbox.driver.user({ name: "Mina" });
    const components = [{ type: 1, components: [{ type: 2, style: 1, label: "More", custom_id: "more" }] }];
    bot.answer = ({ type }) => ({
      body:
        type === 3
          ? { type: 7, data: { content: "more", components: [] } }
          : { type: 4, data: { content: "?", components } },
    });
    expect((await (await mina.slash("go")).click("More")).content).toBe("more");

    bot.answer = ({ token }) => {
      callLater("PATCH", `/webhooks/${sandbox.applicationId}/${token}/messages/@original`, {
        content: "later",
      });
      return { body: { type: 5 } };
    };
    expect((await mina.slash("go")).content).toBe("later");

    const form = new FormData();
    form.append(
      "payload_json",
      JSON.stringify({ type: 4, data: { content: "file", attachments: [{ id: 0, description: "words" }] } }),
    );
    form.append("files[0]", new Blob(["x,y"]), "a.csv");
    bot.answer = () => ({ form });
    (await mina.slash("go")).expectAttachment("a.csv", { description: "words" });
  });

  test("202 says that the answer comes over the API", async () => {
    bot.answer = ({ id, token }) => {
      callLater("POST", `/interactions/${id}/${token}/callback`, {
        type: 4,
        data: { content: "by callback" },
      });
      return { status: 202 };
    };
    expect((await sandbox.driver.user({ name: "Mina" }).slash("go")).content).toBe("by callback");
  });

  test("an answer that breaks a rule is named, and the interaction fails", async () => {
    bot.answer = () => ({ body: { type: 4, data: { content: "a".repeat(2001) } } });
    const failed = sandbox.driver
      .user({ name: "Mina" })
      .slash("go")
      .catch((error: Error) => error.message);
    await expect.poll(() => sandbox.driver.calls().at(-1)?.code).toBe(50_035);
    clock.advance(3001);
    expect(await failed).toContain(
      "did not respond to /go within 3 seconds; refused calls of the bot: POST /interactions (delivery) -> 400/50035 Invalid Form Body; data.content: Must be 2000 or fewer in length.",
    );
  });

  test("an endpoint that is gone is named as well", async () => {
    await bot.close();
    const failed = sandbox.driver
      .user({ name: "Mina" })
      .slash("go")
      .catch((error: Error) => error.message);
    await expect.poll(() => sandbox.driver.calls().at(-1)?.status).toBe(502);
    clock.advance(3001);
    expect(await failed).toContain("the endpoint could not be reached");
    bot = await startHttpBot(() => sandbox.publicKey);
  });

  test("without an endpoint they come over the gateway again", async () => {
    expect(await (await setEndpoint(null)).json()).not.toHaveProperty("interactions_endpoint_url");
    const before = bot.seen.length;
    sandbox.driver
      .user({ name: "Mina" })
      .slash("go", {}, { timeout: 20 })
      .catch(() => {});
    await new Promise((resolve) => void setTimeout(resolve, 30));
    expect(bot.seen).toHaveLength(before);
  });
});

test("interactionsEndpoint must be on this machine", async () => {
  const made = createDiscordSandbox({ interactionsEndpoint: "https://example.org/" });
  await expect(made).rejects.toThrow("interactionsEndpoint must be an http address on this machine");
});

test("deliveries do not pile up: of very many calls the last are kept", async () => {
  const { sandbox: own, world } = await openSandbox({ interactionsEndpoint: "http://127.0.0.1:9/" });
  const old = { method: "POST", path: "/", status: 200, code: undefined, problem: undefined };
  world.calls.push(...Array.from({ length: 20_000 }, () => ({ ...old, handled: true, at: 0 })));
  const payload = { id: "1", token: "t", type: InteractionType.ApplicationCommand } as APIInteraction;
  world.interactions.start(payload, { userId: "1", channelId: "1" });
  await expect.poll(() => own.driver.calls().length).toBe(10_001);
  expect(own.driver.calls().at(-1)).toMatchObject({ path: "/ (delivery)", status: 502 });
  await own.close();
});

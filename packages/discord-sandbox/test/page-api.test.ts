import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createDiscordSandbox, type DiscordSandbox } from "../src/index.ts";
import { isAllowed } from "../src/server.ts";

let sandbox: DiscordSandbox;
let origin: string;
let key: string;

beforeAll(async () => {
  sandbox = await createDiscordSandbox();
  const url = new URL(sandbox.pageUrl);
  origin = url.origin;
  key = url.hash.slice(1);
});

afterAll(() => sandbox.close());

const authorized = (): Record<string, string> => ({
  authorization: `Bearer ${key}`,
  "content-type": "application/json",
});

/** `fetch` does not let a caller choose these headers. */
function statusWith(headers: Record<string, string>, path = "/"): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${origin}${path}`, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

async function post(action: string, body: unknown): Promise<{ status: number; body: unknown }> {
  const answer = await fetch(`${origin}/page/api/${action}`, {
    method: "POST",
    headers: authorized(),
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
}

/** All that Ara sees when she comes. */
async function stateOfAra(): Promise<unknown> {
  const answer = await fetch(`${origin}/page/api/events?user=Ara`, { headers: authorized() });
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  const { value = "" } = await reader.read();
  await reader.cancel();
  return JSON.parse(value.replace(/^data: /, "").split("\n\n")[0]!);
}

test("whom the page appoints manages the servers, and everyone sees who does", async () => {
  expect(await stateOfAra()).toMatchObject({ people: [{ name: "Ara", manages: false }] });
  expect((await post("appoint", { name: "Bomi" })).status).toBe(200);
  expect((await post("appoint", { name: "Bomi" })).status).toBe(200);
  expect(await stateOfAra()).toMatchObject({
    people: [
      { name: "Ara", manages: false },
      { name: "Bomi", manages: true },
    ],
    guilds: [{ roles: expect.arrayContaining([expect.objectContaining({ name: "Manager" })]) }],
  });
  expect((await post("appoint", {})).status).toBe(400);
});

describe("who may come in", () => {
  test("only on loopback, under its own name", async () => {
    const { port, hostname } = new URL(origin);
    expect(hostname).toBe("127.0.0.1");
    expect(await statusWith({ host: `127.0.0.1:${port}` })).toBe(200);
    expect(await statusWith({ host: `localhost:${port}` })).toBe(200);
    expect(await statusWith({ host: "evil.example" })).toBe(403);
    expect(await statusWith({ host: `evil.example:${port}` })).toBe(403);
  });

  test("on port 80, which clients leave out of the name", () => {
    expect(isAllowed(80, "127.0.0.1", "http://localhost")).toBe(true);
    expect(isAllowed(80, "evil.example", undefined)).toBe(false);
    expect(isAllowed(4800, "127.0.0.1", undefined)).toBe(false);
  });

  test.for(["//", "//[", "/\\gateway"])("a socket to %j is turned away and harms nobody", async (path) => {
    const { port } = new URL(origin);
    const socket = new WebSocket(`ws://127.0.0.1:${port}`, {
      origin: "https://evil.example",
      finishRequest: (call) => {
        call.path = path;
        call.end();
      },
    });
    const code = await new Promise((resolve) => void socket.on("error", () => {}).on("close", resolve));
    expect(code).toBe(1006);
    expect(await statusWith({ host: `127.0.0.1:${port}` })).toBe(200);
  });

  test("not from another origin, not even with a preflight", async () => {
    const headers = { origin: "https://evil.example" };
    expect(await statusWith(headers)).toBe(403);
    expect(await statusWith(headers, "/api/v10/gateway")).toBe(403);
    const preflight = await fetch(`${origin}/page/api/say`, {
      method: "OPTIONS",
      headers: { "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("no socket from another origin", async () => {
    const socket = new WebSocket(`${origin.replace("http", "ws")}/gateway/?v=10&encoding=json`, {
      origin: "https://evil.example",
    });
    const failed = await new Promise(
      (resolve) => void socket.on("error", resolve).on("open", () => resolve(undefined)),
    );
    expect(failed).toBeInstanceOf(Error);
  });

  test("no state and no action without the key", async () => {
    expect((await fetch(`${origin}/page/api/events?user=Mina`)).status).toBe(401);
    const headers = { authorization: "Bearer wrong" };
    expect((await fetch(`${origin}/page/api/say`, { method: "POST", headers, body: "{}" })).status).toBe(401);
  });

  test("keys and tokens differ from start to start without a seed, and not with one", async () => {
    const other = await createDiscordSandbox();
    expect(other.token).not.toBe(sandbox.token);
    expect(new URL(other.pageUrl).hash).not.toBe(`#${key}`);
    await other.close();
    const urls = [];
    for (const seed of [7, 7]) {
      // one after the other
      const seeded = await createDiscordSandbox({
        botName: "study bot",
        channels: ["study", "lounge"],
        seed,
      });
      urls.push(new URL(seeded.pageUrl).hash);
      // one after the other
      await seeded.close();
    }
    expect(urls[0]).toBe(urls[1]);
  });

  test("a strict policy on every file of the page, and no way out of its folder", async () => {
    for (const path of ["/", "/page/main.js", "/page/page.css", "/page/icon.svg"]) {
      // four calls
      const answer = await fetch(`${origin}${path}`);
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      // four calls
      expect(await answer.text()).not.toMatch(/(src|href)="https?:/);
    }
    expect((await fetch(`${origin}/page/..%2f..%2fpackage.json`)).status).toBe(404);
  });
});

describe("what the page asks", () => {
  test("the state comes first, then what happens", async () => {
    const answer = await fetch(`${origin}/page/api/events?user=Mina`, { headers: authorized() });
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
    const reader = answer.body?.getReader();
    const waiting: unknown[] = [];
    const next = async (): Promise<unknown> => {
      while (waiting.length === 0) {
        const text = new TextDecoder().decode((await reader?.read())?.value);
        const events = text.split("\n\n").filter((event) => event !== "");
        waiting.push(...events.map((event) => JSON.parse(event.replace(/^data: /, ""))));
      }
      return waiting.shift();
    };
    const state = (await next()) as { guilds: { writable: { id: string }[] }[]; you: { name: string } };
    expect(state).toMatchObject({ kind: "state", connected: false, commands: [], you: { name: "Mina" } });
    await post("say", {
      user: "Mina",
      channel: state.guilds[0]?.writable[0]?.id,
      locale: "ko",
      text: "hello",
    });
    expect(await next()).toMatchObject({ kind: "trace", trace: { kind: "event", title: "MESSAGE_CREATE" } });
    expect(await next()).toMatchObject({
      kind: "message",
      change: "create",
      view: { message: { content: "hello" } },
    });
    await reader?.cancel();
  });

  test.each<[string, unknown, RegExp]>([
    ["say", { user: "Mina", channel: "1", locale: "ko", text: "x" }, /channel must be/],
    ["say", { user: "", channel: "1", locale: "ko", text: "x" }, /name must be 1 to 32/],
    ["say", {}, /user must be a string/],
    [
      "slash",
      { user: "Mina", channel: "1", locale: "ko", command: "x", options: {} },
      /command must be one of/,
    ],
    [
      "click",
      { user: "Mina", channel: "1", locale: "ko", message: "1", customId: "a" },
      /message must exist/,
    ],
    ["modal", { user: "Mina", channel: "1", locale: "ko", action: "1", values: {} }, /action must be/],
    ["fault", { fault: "flood" }, /fault must be/],
    ["fault", { fault: "slow", on: "yes" }, /on must be a boolean/],
    ["fault", { fault: "rate-limit", on: 1 }, /on must be a boolean/],
    [
      "say",
      { user: "Mina", channel: "1", locale: "xx", text: "x" },
      /locale must be one of Discord's, got "xx"/,
    ],
    ["record-stop", {}, /a recording must have been started/],
    ["scenario-load", { scenario: { version: 3 } }, /scenario.version is wrong/],
    ["say", null, /body must be/],
  ])("%s with %j is refused in words", async (action, body, words) => {
    const answer = await post(action, body);
    expect(answer.status).toBe(400);
    expect((answer.body as { error: string }).error).toMatch(words);
  });

  test("an unknown action is not there", async () => {
    expect((await post("constructor", {})).status).toBe(404);
  });
});

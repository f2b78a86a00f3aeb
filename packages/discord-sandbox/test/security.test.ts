import { request } from "node:http";
import { networkInterfaces } from "node:os";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { createDiscordSandbox, type DiscordSandbox, type DriverUser } from "../src/index.ts";
import { isAllowed } from "../src/server.ts";

let sandbox: DiscordSandbox;
let mina: DriverUser;
let port: number;

beforeAll(async () => {
  sandbox = await createDiscordSandbox();
  mina = sandbox.driver.user({ name: "Mina" });
  port = Number(new URL(sandbox.apiBase).port);
});

afterAll(() => sandbox.close());

/** A call with headers that `fetch` would not send. */
function call(path: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on("error", reject);
    sent.end();
  });
}

function upgrade(headers: Readonly<Record<string, string>>): Promise<"open" | "refused"> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway/?v=10&encoding=json`, { headers });
    socket.on("open", () => {
      socket.close();
      resolve("open");
    });
    socket.on("error", () => resolve("refused"));
  });
}

describe("who is let in", () => {
  test.each<[string, string | undefined, string | undefined, boolean]>([
    ["its own name", "127.0.0.1:4800", undefined, true],
    ["its other name", "localhost:4800", "http://localhost:4800", true],
    ["another port's page", "127.0.0.1:4800", "http://127.0.0.1:3000", false],
    ["a page from elsewhere", "127.0.0.1:4800", "https://example.org", false],
    ["a page without an origin of its own", "127.0.0.1:4800", "null", false],
    ["a name that was pointed here", "evil.example.org:4800", undefined, false],
    ["a name that begins like it", "127.0.0.1.example.org:4800", undefined, false],
    ["no name", undefined, undefined, false],
    ["its name on another port", "127.0.0.1:80", undefined, false],
  ])("%s", (_, host, origin, expected) => {
    expect(isAllowed(4800, host, origin)).toBe(expected);
  });

  test("the API, the page and its files ask for it", async () => {
    const host = `127.0.0.1:${port}`;
    for (const path of ["/", "/api/v10/gateway", "/page/main.js", "/attachments/1/2/x"]) {
      expect(await call(path, { host: "evil.example.org" })).toBe(403);
      expect(await call(path, { host, origin: "https://example.org" })).toBe(403);
      expect(await call(path, { host })).not.toBe(403);
    }
  });

  test("so does the gateway", async () => {
    expect(await upgrade({})).toBe("open");
    expect(await upgrade({ origin: "https://example.org" })).toBe("refused");
    expect(await upgrade({ host: "evil.example.org" })).toBe("refused");
  });

  test("no other address of the machine answers", async () => {
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const others = addresses.filter(({ internal, family }) => !internal && family === "IPv4");
    const reached = await Promise.all(
      others.map(
        ({ address }) =>
          new Promise<boolean>((resolve) => {
            const socket = connect({ host: address, port, timeout: 1000 });
            const end = (open: boolean): void => {
              socket.destroy();
              resolve(open);
            };
            socket
              .on("connect", () => end(true))
              .on("error", () => end(false))
              .on("timeout", () => end(false));
          }),
      ),
    );
    expect(reached.some(Boolean)).toBe(false);
  });
});

describe("secrets", () => {
  test("differ from start to start, and tell nothing of one another", async () => {
    const other = await createDiscordSandbox();
    expect(other.token).not.toBe(sandbox.token);
    expect(other.publicKey).not.toBe(sandbox.publicKey);
    expect(new URL(other.pageUrl).hash).not.toBe(new URL(sandbox.pageUrl).hash);
    expect(sandbox.pageUrl).not.toContain(sandbox.token);
    await other.close();
  });

  test("a token and ids that were brought along are used", async () => {
    const own = await createDiscordSandbox({ token: "my.own.token", applicationId: "1234567890123456789" });
    const answer = await fetch(`${own.apiBase}/v10/users/@me`, {
      headers: { authorization: "Bot my.own.token" },
    });
    expect(await answer.json()).toMatchObject({ id: "1234567890123456789" });
    await own.close();
  });

  test("a file opens by its key only, and never as a page", async () => {
    const { attachments } = await mina.say("look", {
      files: [{ name: "a.html", bytes: "<script>alert(1)</script>", contentType: "text/html" }],
    });
    const url = attachments[0]?.url ?? "";
    const answer = await fetch(url);
    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(answer.headers.get("content-disposition")).toBe("attachment");
    expect(answer.headers.get("content-security-policy")).toContain("sandbox");
    expect((await fetch(url.replace(/hm=.*/, "hm=guess"))).status).toBe(404);
    expect((await fetch(url.replace(/\?.*/, ""))).status).toBe(404);
  });

  test("no answer invites other origins", async () => {
    const answer = await fetch(`${sandbox.apiBase}/v10/gateway`);
    expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  });
});

test("what a user sends is bounded", async () => {
  const big = { name: "big.bin", bytes: new Uint8Array(10 * 1024 * 1024 + 1) };
  await expect(mina.say("x", { files: [big] })).rejects.toThrow(
    "files must be at most 10485760 bytes, got 10485761",
  );
  expect(() => sandbox.driver.user({ name: "" })).toThrow('name must be 1 to 32 characters, got ""');
  expect(() => sandbox.driver.user({ name: 5 as unknown as string })).toThrow(
    "name must be 1 to 32 characters, got 5",
  );
  await expect(mina.say("x", { files: [{ name: "", bytes: "x" }] })).rejects.toThrow(
    "name of the file for files must be a word",
  );
  await expect(mina.say("x", { files: [{ name: "a", bytes: 5 as unknown as string }] })).rejects.toThrow(
    "must be a Uint8Array or a string",
  );
});

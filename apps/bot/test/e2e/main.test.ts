import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createDiscordSandbox } from "@opt/discord-sandbox";
import { afterEach, describe, expect, test } from "vitest";

const file = (name: string) => fileURLToPath(new URL(`../../src/${name}`, import.meta.url));
const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
});

interface Running {
  readonly child: ChildProcess;
  readonly text: () => string;
  /** Resolves with the exit code, or with the signal's name. */
  readonly end: Promise<number | string>;
}

const dataFolder = mkdtempSync(join(tmpdir(), "opt-bot-"));

/** Set, though empty, so that a developer's own `.env` file has no say here. */
const unset = Object.fromEntries(
  ["TOKEN", "APP_ID", "API_BASE"]
    .map((name) => `DISCORD_${name}`)
    .concat([
      "PORT",
      "SANDBOX_FILE",
      "LOG_LEVEL",
      "RENDER_CONCURRENCY",
      "DATABASE_URL",
      "METRICS_PORT",
      "HTTP_PORT",
      "GATEWAY_SHARDS",
    ])
    .map((name) => [name, ""]),
);

const kept = { PATH: process.env["PATH"], NODE_COMPILE_CACHE: process.env["NODE_COMPILE_CACHE"] };

function run(environment: Record<string, string>, script = "main.ts", ...options: string[]): Running {
  const child = spawn(process.execPath, [file(script), ...options], {
    env: { ...kept, ...unset, DATA_DIR: dataFolder, ...environment },
  });
  children.add(child);
  let text = "";
  child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
  const end = once(child, "exit").then(([code, signal]: unknown[]) => (code ?? signal) as number | string);
  return { child, text: () => text, end };
}

async function address({ text }: Running): Promise<string> {
  await expect.poll(text, { timeout: 20_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+/u);
  return /http:\/\/\S+/u.exec(text())?.[0] ?? "";
}

describe("node src/main.ts", () => {
  test("without a token prints one clear address in both languages, and nothing else", async () => {
    const running = run({});
    const url = await address(running);
    expect((await fetch(url)).status).toBe(200);
    expect(running.text()).toContain("채팅 페이지를 여세요 / Open the chat page");
    expect(running.text().trim().split("\n")).toHaveLength(2);
    running.child.kill("SIGINT");
    expect(await running.end).toBe(0);
    await expect(fetch(url)).rejects.toThrow(/fetch failed/u);
  }, 30_000);

  test("a port in use: another one by default, a clear message for a chosen one", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const taken = other.address();
    const port = typeof taken === "object" && taken ? taken.port : 0;
    const chosen = run({ PORT: String(port) });
    expect(await chosen.end).toBe(1);
    expect(chosen.text()).toContain(`Port ${port} is in use`);
    expect(chosen.text()).not.toContain("at ");
    const elsewhere = { DATA_DIR: mkdtempSync(join(tmpdir(), "opt-bot-")) };
    const [first, second] = await Promise.all([run({}), run(elsewhere)].map(address));
    expect(first).not.toBe(second);
    other.close();
    const twin = run(elsewhere);
    expect(await twin.end).toBe(1);
    expect(twin.text()).toContain("A bot is running with this DATA_DIR already.");
    expect(twin.text()).not.toContain("at ");
  }, 40_000);

  test("a faulty environment is listed whole, without a stack", async () => {
    const faulty = run({ PORT: "x", LOG_LEVEL: "loud" });
    expect(await faulty.end).toBe(1);
    expect(faulty.text()).toMatch(/- PORT must.*정수.*\n.*- LOG_LEVEL must/u);
    expect(faulty.text()).not.toMatch(/^\s+at /mu);
  }, 20_000);

  test("a file that the chat page cannot keep things in is refused in words, and left as it is", async () => {
    const before = await readFile(file("main.ts"), "utf8");
    for (const path of [file("main.ts"), file("no-folder/kept.json")]) {
      const refused = run({ SANDBOX_FILE: path });
      expect(await refused.end).toBe(1);
      expect(refused.text()).toContain(`SANDBOX_FILE (${path}) must be a file that the chat page wrote`);
      expect(refused.text()).not.toMatch(/^\s+at /mu);
    }
    expect(await readFile(file("main.ts"), "utf8")).toBe(before);
  }, 20_000);
});

describe("with a token", () => {
  test("connects there, says when commands are not deployed, deploys them, and stops in order", async () => {
    const sandbox = await createDiscordSandbox({ seed: 3 });
    const environment = { DISCORD_TOKEN: sandbox.token, DISCORD_API_BASE: sandbox.apiBase };

    const dry = run(environment, "deploy.ts", "--dry-run");
    expect(await dry.end).toBe(0);
    expect(dry.text()).toMatch(/\+ \/demo[^]*Would be changed/u);
    const early = run(environment);
    await expect.poll(early.text, { timeout: 20_000 }).toContain("is connected to Discord");
    expect(early.text()).toContain("npm run deploy");
    early.child.kill("SIGTERM");
    expect(await early.end).toBe(0);

    const deploy = run(environment, "deploy.ts");
    expect(await deploy.end).toBe(0);
    expect(deploy.text()).toContain("Registered.");

    const running = run(environment);
    await expect.poll(running.text, { timeout: 20_000 }).toContain("is connected to Discord");
    expect(running.text()).not.toContain("npm run deploy");
    expect(running.text()).not.toContain(sandbox.token);

    // A picture that is being drawn when the signal comes is still delivered.
    const mina = sandbox.driver.user({ name: "Mina", locale: "ko" });
    const drawing = await mina.slash("demo race", {}, { until: "acknowledgement" });
    running.child.kill("SIGTERM");
    const delivered = await drawing.until(({ loading }) => !loading);
    expect(delivered.attachments).toHaveLength(1);
    expect(await running.end).toBe(0);
    await sandbox.close();
  }, 60_000);

  test.for([
    ["DATABASE_URL", { DATABASE_URL: "postgres://opt:secret@127.0.0.1:9/opt" }, /ECONNREFUSED/u],
    ["DATA_DIR", { DATA_DIR: file("main.ts") }, /EEXIST|ENOTDIR/u],
  ] as const)(
    "a store that %s cannot open is said with its reason, without a stack",
    { timeout: 20_000 },
    async ([name, where, reason]) => {
      const sandbox = await createDiscordSandbox({ seed: 9 });
      const running = run({ DISCORD_TOKEN: sandbox.token, DISCORD_API_BASE: sandbox.apiBase, ...where });
      expect(await running.end).toBe(1);
      expect(running.text()).toMatch(reason);
      expect(running.text()).toContain(`Check ${name}.`);
      expect(running.text()).not.toMatch(/^\s+at |secret/mu);
      await sandbox.close();
    },
  );

  test("a port of the metrics that is in use is said in a sentence", async () => {
    const sandbox = await createDiscordSandbox({ seed: 10 });
    const port = new URL(sandbox.apiBase).port;
    const running = run({
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      METRICS_PORT: port,
    });
    expect(await running.end).toBe(1);
    expect(running.text()).toContain("Set METRICS_PORT to another number");
    await sandbox.close();
  }, 20_000);

  test("a second signal ends at once, whatever is under way", async () => {
    const sandbox = await createDiscordSandbox({ seed: 4 });
    const environment = {
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      RENDER_CONCURRENCY: "1",
    };
    expect(await run(environment, "deploy.ts").end).toBe(0);
    const running = run(environment);
    await expect.poll(running.text, { timeout: 20_000 }).toContain("is connected to Discord");
    const people = Array.from({ length: 8 }, (_, index) => sandbox.driver.user({ name: `Learner ${index}` }));
    await Promise.all(
      people.map((user) => user.slash("demo scaling", { epochs: 5 }, { until: "acknowledgement" })),
    );
    running.child.kill("SIGTERM");
    await expect.poll(running.text).toContain("Stopping");
    await wait(400);
    running.child.kill("SIGTERM");
    expect(await running.end).toBe(130);
    await sandbox.close();
  }, 60_000);

  test("a promise that nobody looks after is logged, and the bot lives on", async () => {
    const sandbox = await createDiscordSandbox({ seed: 6 });
    const stray = "process.on('SIGUSR2',()=>{Promise.reject(new Error('stray'))})";
    const running = run({
      DISCORD_TOKEN: sandbox.token,
      DISCORD_API_BASE: sandbox.apiBase,
      NODE_OPTIONS: `--import=data:text/javascript,${stray.replaceAll(" ", "%20")}`,
    });
    await expect.poll(running.text, { timeout: 20_000 }).toContain("is connected to Discord");
    running.child.kill("SIGUSR2");
    await expect.poll(running.text).toContain("stray");
    running.child.kill("SIGTERM");
    expect(await running.end).toBe(0);
    expect(running.text()).toContain('"unhandled-rejection":1');
    await sandbox.close();
  });

  test.for(["main.ts", "deploy.ts"])("%s says in a sentence that nobody answers", async (script) => {
    const token = "not.a.token";
    const running = run({ DISCORD_TOKEN: token, DISCORD_API_BASE: "http://127.0.0.1:9/api" }, script);
    expect(await running.end).toBe(1);
    expect(running.text()).toContain("Discord에 연결하지 못했어요(ECONNREFUSED).");
    expect(running.text()).not.toMatch(/^\s+at /mu);
    expect(running.text()).not.toContain(token);
  });

  test("a token that is reset while the bot runs ends it with a sentence, for its keeper to see", async () => {
    const before = await createDiscordSandbox({ seed: 7 });
    const running = run({ DISCORD_TOKEN: before.token, DISCORD_API_BASE: before.apiBase });
    await expect.poll(running.text, { timeout: 20_000 }).toContain("is connected to Discord");
    await before.close();
    const after = await createDiscordSandbox({ seed: 8, port: Number(new URL(before.apiBase).port) });
    expect(after.token).not.toBe(before.token);
    expect(await running.end).toBe(1);
    expect(running.text()).toContain("Discord refused DISCORD_TOKEN");
    expect(running.text()).not.toContain(before.token);
    await after.close();
  }, 30_000);

  test("a refused token is said in a sentence", async () => {
    const sandbox = await createDiscordSandbox({ seed: 5 });
    const running = run({ DISCORD_TOKEN: "not.the.token", DISCORD_API_BASE: sandbox.apiBase });
    expect(await running.end).toBe(1);
    expect(running.text()).toContain("Discord refused DISCORD_TOKEN");
    expect(running.text()).not.toContain("not.the.token");
    await sandbox.close();
  }, 30_000);
});

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { createDiscordSandbox, launchBot } from "../src/index.ts";
import { readOrder } from "../src/order.ts";

// Processes take their time to start where the machine is busy.
const patience = 40_000;
vi.setConfig({ testTimeout: 90_000 });

const cli = fileURLToPath(new URL("../src/cli.ts", import.meta.url));
const guideBot = fileURLToPath(new URL("../examples/guide-bot", import.meta.url));
const run = promisify(execFile);

interface Failed {
  readonly code: number;
  readonly stderr: string;
}

test("a bot that knows nothing of the sandbox bans someone in it", async () => {
  const sandbox = await createDiscordSandbox({ seed: 1 });
  const bot = launchBot(sandbox, [process.execPath, "index.js"], { cwd: guideBot });
  onTestFinished(() => void bot.stop());
  await sandbox.driver.ready({ commands: 2, timeout: patience });
  const mina = sandbox.driver.user({ name: "Mina", permissions: ["BanMembers"] });
  const theo = sandbox.driver.user({ name: "Theo" });
  expect((await mina.slash("ping")).content).toBe("Pong!");
  const question = await mina.slash("/ban target:@Theo reason:spam, and more spam");
  question.expectContent("Are you sure you want to ban theo for reason: spam, and more spam?");
  (await question.click("Confirm Ban")).expectContent(/has been banned/);
  await expect(theo.slash("ping")).rejects.toThrow("theo must be a member of Test Server");
  await expect(sandbox.driver.user({ name: "Ann" }).slash("ban", { target: mina })).rejects.toThrow(
    "/ban cannot be used: ann must have BanMembers (default_member_permissions)",
  );
  expect(await bot.stop()).not.toBe(0);
  await sandbox.close();
});

test("a bot that ends before it has logged in is not waited for, and what it wrote is told", async () => {
  const sandbox = await createDiscordSandbox({ seed: 1 });
  const { driver } = sandbox;
  const bot = launchBot(sandbox, [process.execPath, "-e", "console.error('no such table'); process.exit(3)"]);
  await expect(driver.ready({ timeout: patience })).rejects.toThrow(
    "no bot has logged in: its process ended with code 3; it had written:\nno such table\n",
  );
  expect(driver.transcript()).toContain("has ended with code 3");
  await bot.stop();
  const missing = launchBot(sandbox, ["no-such-program"]);
  await expect(driver.ready({ timeout: patience })).rejects.toThrow(
    "could not be started; it had written:\nspawn no-such-program",
  );
  await missing.stop();
  const second = launchBot(sandbox, [process.execPath, "index.js"], { cwd: guideBot });
  await driver.ready({ commands: 2, timeout: patience });
  await second.stop();
  await expect(driver.ready({ timeout: 20 })).rejects.toThrow("no bot has logged in (waited 20 ms)");
  await sandbox.close();
});

const own = {
  token: "token-of-the-portal",
  applicationId: "1090000000000000001",
  guildId: "1090000000000000002",
};
const ownCommands = `/api/v10/applications/${own.applicationId}/guilds/${own.guildId}/commands`;

test("a bot that was stopped is gone, however much this process has to do", async () => {
  const sandbox = await createDiscordSandbox({ seed: 1 });
  for (let i = 0; i < 2; i++) {
    const bot = launchBot(sandbox, [process.execPath, "index.js"], { cwd: guideBot });
    await sandbox.driver.ready({ commands: 2, timeout: patience });
    const stopped = bot.stop();
    // Its end and the end of its connection come in one turn.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    await stopped;
    await expect(sandbox.driver.ready({ timeout: 20 })).rejects.toThrow("no bot has logged in");
  }
  await sandbox.close();
});

test("a bot that brings a token and ids along is told what to hand the sandbox", async () => {
  const { token, applicationId } = own;
  for (const [options, missing] of [
    [{}, "sandbox.token: createDiscordSandbox({ token })"],
    [{ token }, "sandbox.applicationId: createDiscordSandbox({ applicationId })"],
    [{ token, applicationId }, "sandbox.guildId: createDiscordSandbox({ guildId })"],
    [own, "no bot has logged in (waited"],
  ] as const) {
    const sandbox = await createDiscordSandbox(options);
    const headers = { authorization: `Bot ${token}`, "content-type": "application/json" };
    await fetch(new URL(ownCommands, sandbox.apiBase), { method: "PUT", headers, body: "[]" });
    await expect(sandbox.driver.ready({ timeout: 1 })).rejects.toThrow(missing);
    await sandbox.close();
  }
});

test("a webhook's token that is refused is not taken for another bot's", async () => {
  const id = "1090000000000000003";
  const sandbox = await createDiscordSandbox({ port: false, channels: [{ name: "log", id }] });
  const transport = sandbox.transport();
  const webhook = { method: "POST", path: `/channels/${id}/webhooks`, body: { name: "log" } } as const;
  const { body } = await transport.request(webhook);
  const path = `/webhooks/${(body as { readonly id: string }).id}/another`;
  expect(await transport.request({ method: "POST", path, body: { content: "x" } })).toMatchObject({
    status: 401,
    body: { code: 50_027 },
  });
  await expect(sandbox.driver.ready({ timeout: 1 })).rejects.toThrow("no bot has logged in (waited 1 ms)");
  await sandbox.close();
});

/** As in the discord.js guide, its token and ids stand in a file of its own. It registers no commands, and ends. */
const configured = `
const headers = { authorization: "Bot ${own.token}", "content-type": "application/json" };
const address = "https://discord.com${ownCommands}";
console.error((await fetch(address, { method: "PUT", headers, body: "[]" })).status);
`;

test("the command line takes a bot's own token and ids, and asks for them", async () => {
  const bot = ["--", process.execPath, "--input-type=module", "-e", configured];
  const ids = ["--token", own.token, "--application-id", own.applicationId, "--guild-id", own.guildId];
  const strange = await run(process.execPath, [cli, ...bot]);
  expect(strange.stderr).toContain("start the sandbox with --token and that token");
  const known = await run(process.execPath, [cli, ...ids, ...bot]);
  expect(known.stderr).toBe("200\n");
});

test("ids that are brought along are those of the things", async () => {
  const ids = ["1090000000000000002", "1090000000000000003", "1090000000000000004"] as const;
  const [id, channelId, roleId] = ids;
  const channels = [{ name: "log", id: channelId }];
  const sandbox = await createDiscordSandbox({
    port: false,
    guilds: [{ name: "Home", id, channels, roles: [{ name: "Staff", id: roleId }] }],
  });
  const transport = sandbox.transport();
  const { body } = await transport.request({ method: "GET", path: `/guilds/${id}/channels` });
  expect(body).toMatchObject([{ id: channelId, name: "log" }]);
  const { body: roles } = await transport.request({ method: "GET", path: `/guilds/${id}/roles` });
  expect(roles).toContainEqual(expect.objectContaining({ id: roleId, name: "Staff" }));
  await sandbox.close();
  await expect(createDiscordSandbox({ port: false, guildId: "home" })).rejects.toThrow(
    /id of guild.Test Server must be a snowflake .*, got "home"/u,
  );
  const twice = [
    { name: "A", id },
    { name: "B", id },
  ];
  await expect(createDiscordSandbox({ port: false, guilds: twice })).rejects.toThrow(`got "${id}" twice`);
});

test("the command line starts a bot, prints the page's address and ends with it", async () => {
  const child = spawn(process.execPath, [cli, "--", process.execPath, "index.js"], { cwd: guideBot });
  onTestFinished(() => void child.kill());
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
  await expect.poll(() => output, { timeout: patience }).toContain("Ready! Logged in as Test Bot");
  expect(output).toMatch(/Chat page {2}http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}\n/);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect((await ended)[0]).toBe(0);
});

test("the command line keeps everything in a file when it is asked to", async () => {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-cli-"));
  const file = join(folder, "kept.json");
  const start = async (): Promise<{ page: string; id: string; stop: () => Promise<void> }> => {
    const child = spawn(process.execPath, [cli, "--keep", file]);
    onTestFinished(() => void child.kill());
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    await expect.poll(() => output, { timeout: patience }).toContain("PUBLIC_KEY");
    return {
      page: /#([\w-]+)/u.exec(output)?.[1] ?? "",
      id: /GUILD_ID\s+(\d+)/u.exec(output)?.[1] ?? "",
      async stop() {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await ended;
      },
    };
  };
  const first = await start();
  await first.stop();
  const second = await start();
  await second.stop();
  expect([second.page, second.id]).toEqual([first.page, first.id]);
  await rm(folder, { recursive: true });
});

test("the command line says what it cannot do", async () => {
  expect(() => readOrder(["--prot", "1"])).toThrow('unknown option "--prot"; did you mean "--port"?');
  expect(() => readOrder(["--port", "x"])).toThrow("--port must be a number from 0 to 65535, got x");
  const fail = (...args: string[]): Promise<Failed> =>
    run(process.execPath, [cli, ...args]).then(
      () => ({ code: 0, stderr: "" }),
      (caught: Failed) => caught,
    );
  const address = await fail("--interactions", "http://example.org/");
  const program = await fail("--", "no-such-program");
  const { stdout } = await run(process.execPath, [cli, "--help"]);
  expect(address.code).toBe(2);
  expect(address.stderr).toMatch(/must be an http address on this machine, got "[^"]+"\n$/u);
  expect(program.code).toBe(1);
  expect(program.stderr).toContain("no-such-program could not be started");
  expect(stdout).toContain("npx @opt/discord-sandbox -- node bot.js");
});

import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createDiscordSandbox, type DiscordSandbox } from "@opt/discord-sandbox";
import { REST, Routes } from "discord.js";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openStore } from "../../src/store/open-store.ts";
import { openShardLeases } from "../../src/transport/shard-leases.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.stop();
});

const running: ChildProcess[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) await kill(one);
});

async function kill(one: ChildProcess): Promise<void> {
  if (one.exitCode !== null || one.signalCode !== null) return;
  const gone = once(one, "exit");
  one.kill("SIGKILL");
  await gone;
}

interface Process {
  readonly child: ChildProcess;
  readonly shards: Set<number>;
}

async function startProcess(
  { token, apiBase }: DiscordSandbox,
  databaseUrl: string,
  most: number,
): Promise<Process> {
  const file = new URL("../fixtures/sharded-bot.ts", import.meta.url);
  const child = fork(file, [token, apiBase, databaseUrl, String(most)]);
  running.push(child);
  const shards = new Set<number>();
  const started = new Promise<void>((resolve) => {
    child.on("message", ({ shard, msg }: { shard?: number; msg: string }) => {
      if (msg === "started") resolve();
      else if (msg.includes("let go")) shards.delete(shard!);
      else shards.add(shard!);
    });
  });
  await started;
  return { child, shards };
}

test(
  "two processes share the shards; when one is killed the other takes over its part",
  { timeout: 90_000 },
  async () => {
    const databaseUrl = await server.newDatabase();
    const names = Array.from({ length: 8 }, (_, i) => `Server ${i}`);
    // servers made a millisecond apart, so that each shard has some
    const guilds = names.map((name, at) => ({ name, id: String(BigInt(150e9 + at) << 22n) }));
    const sandbox = await createDiscordSandbox({ seed: 7, guilds, identifyInterval: 10 });
    const rest = new REST({ api: sandbox.apiBase }).setToken(sandbox.token);
    const joined = z.array(z.object({ id: z.string() })).parse(await rest.get(Routes.userGuilds()));
    expect(new Set(joined.map(({ id }) => (BigInt(id) >> 22n) % 2n)).size).toBe(2);
    const askAll = async (): Promise<void> => {
      for (const guild of names) {
        const { text } = await sandbox.driver
          .user({ name: guild, locale: "en" })
          .slash("help", {}, { guild, timeout: 10_000 });
        expect(text).toContain("/quiz");
      }
    };
    const first = await startProcess(sandbox, databaseUrl, 1);
    const second = await startProcess(sandbox, databaseUrl, 2);
    await expect
      .poll(() => [...first.shards, ...second.shards].toSorted((a, b) => a - b), { timeout: 10_000 })
      .toEqual([0, 1]);
    expect([first.shards.size, second.shards.size]).toEqual([1, 1]);
    await askAll();
    await kill(first.child);
    await expect
      .poll(() => [...second.shards].toSorted((a, b) => a - b), { timeout: 10_000 })
      .toEqual([0, 1]);
    await askAll();
    await kill(second.child);
    await sandbox.close();
  },
);

test("a shard has one holder at a time, whoever asks how often", { timeout: 60_000 }, async () => {
  const databaseUrl = await server.newDatabase();
  await (await openStore({ databaseUrl })).close();
  const open = () => openShardLeases({ databaseUrl, count: 3, lease: 60_000, onError: () => {} });
  const holders = [open(), open(), open(), open()] as const;
  const held: number[] = [];
  for (let round = 0; round < 4; round++)
    for (const shard of await Promise.all(holders.map((one) => one.claim(async () => {}))))
      if (shard !== undefined) held.push(shard);
  expect(held.toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  const kept = await Promise.all(holders.map((one) => one.renew()));
  expect(kept.flat().toSorted((a, b) => a - b)).toEqual([0, 1, 2]);
  const [first] = holders;
  for (const shard of kept[0] ?? []) await first.release(shard);
  expect(await first.renew()).toEqual([]);
  await Promise.all(holders.map((one) => one.close()));
});

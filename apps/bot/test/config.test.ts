import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createStudy } from "@opt/study";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigError, loadEnvironment, readConfig, readPackSettings } from "../src/config.ts";
import { studyOptions } from "../src/load-packs.ts";

function faultsOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "none";
}

describe("loadEnvironment", () => {
  const folder = mkdtempSync(join(tmpdir(), "opt-bot-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string) => pathToFileURL(join(folder, name));

  test("reads a file as Notepad writes it, under what is set already", () => {
    writeFileSync(file("notepad.env"), '\uFEFFOPT_FIRST=a.b.c\r\nPATH=/nowhere\r\nOPT_LAST="info" # why\r\n');
    const environment = loadEnvironment(file("notepad.env"));
    expect(environment).toMatchObject({ OPT_FIRST: "a.b.c", OPT_LAST: "info" });
    expect(environment["PATH"]).toBe(process.env["PATH"]);
  });

  test("needs no file", () => {
    expect(loadEnvironment(file("none.env"))).toBe(process.env);
  });
});

describe("readConfig", () => {
  test("needs nothing", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ token: undefined, port: undefined, logLevel: undefined });
    expect(config.renderConcurrency).toBeGreaterThanOrEqual(1);
  });

  test("leaves all drawing to workers only where there can be some", () => {
    expect(faultsOf({ RENDER_CONCURRENCY: "0" })).toContain("only with DATABASE_URL");
    const databaseUrl = "postgres://bot@localhost/bot";
    expect(readConfig({ RENDER_CONCURRENCY: "0", DATABASE_URL: databaseUrl }).renderConcurrency).toBe(0);
  });

  test("interactions over HTTP need a key, shards a database", () => {
    const publicKey = "0a".repeat(32);
    expect(faultsOf({ HTTP_PORT: "8080" })).toContain("HTTP_PORT needs DISCORD_PUBLIC_KEY");
    expect(faultsOf({ HTTP_PORT: "8080", DISCORD_PUBLIC_KEY: "short" })).toContain("64 hexadecimal digits");
    expect(readConfig({ HTTP_PORT: "8080", DISCORD_PUBLIC_KEY: publicKey }).endpoint).toEqual({
      publicKey,
      port: 8080,
      host: "127.0.0.1",
    });
    expect(faultsOf({ GATEWAY_SHARDS: "4" })).toContain("GATEWAY_SHARDS needs DATABASE_URL");
    const databaseUrl = "postgres://bot@localhost/bot";
    expect(readConfig({ GATEWAY_SHARDS: "4", DATABASE_URL: databaseUrl }).shards).toEqual({
      count: 4,
      most: 4,
    });
    expect(
      readConfig({ GATEWAY_SHARDS: "4", GATEWAY_SHARDS_HERE: "1", DATABASE_URL: databaseUrl }).shards,
    ).toEqual({
      count: 4,
      most: 1,
    });
  });

  test("reads what is given and takes empty for absent", () => {
    expect(
      readConfig({
        DISCORD_TOKEN: "abc",
        DISCORD_APP_ID: "",
        DISCORD_API_BASE: "http://127.0.0.1:4800/api",
        PORT: "0",
        SANDBOX_FILE: "kept.json",
        LOG_LEVEL: "debug",
        RENDER_CONCURRENCY: "3",
        HOME: "/home/mina",
      }),
    ).toEqual({
      token: "abc",
      applicationId: undefined,
      apiBase: "http://127.0.0.1:4800/api",
      port: 0,
      sandboxFile: "kept.json",
      logLevel: "debug",
      renderConcurrency: 3,
    });
  });

  test("lists every fault at once, and never the token", () => {
    const text = faultsOf({
      DISCORD_TOKEN: "secret with spaces",
      DISCORD_APP_ID: "my bot",
      DISCORD_API_BASE: "nowhere",
      PORT: "70000",
      LOG_LEVEL: "loud",
      RENDER_CONCURRENCY: "65",
    });
    const names = [
      "DISCORD_TOKEN",
      "DISCORD_APP_ID",
      "DISCORD_API_BASE",
      "PORT",
      "LOG_LEVEL",
      "RENDER_CONCURRENCY",
    ];
    expect(names.filter((name) => !text.includes(`- ${name} must`))).toEqual([]);
    expect(text).not.toContain("secret");
  });

  test.for(["-1", "1.5", "", "x", "1e3"])("PORT %j", (port) => {
    expect(faultsOf({ PORT: port })).toMatch(port === "" ? /^none$/u : /PORT must be a whole number/u);
  });
});

describe("packs", () => {
  const photography = fileURLToPath(new URL("../../examples/packs/photography/pack.json", import.meta.url));

  test("ours alone, a group's own beside it, or only that", () => {
    expect(readPackSettings({})).toEqual({ packs: [], ownOnly: false });
    expect(readPackSettings({ PACKS: " a.json, b.json " })).toEqual({
      packs: ["a.json", "b.json"],
      ownOnly: false,
    });
    expect(() => readPackSettings({ OUR_PACK: "off" })).toThrow(/PACKS must name a pack/u);
    expect(() => readPackSettings({ OUR_PACK: "maybe" })).toThrow(/OUR_PACK must be on or off/u);
  });

  test("a group's own pack is taught beside ours, or instead of it", () => {
    const beside = createStudy(studyOptions({ packs: [photography], ownOnly: false }));
    expect(beside.findCard("iso") && beside.findCard("momentum")).toBeTruthy();
    const alone = createStudy(studyOptions({ packs: [photography], ownOnly: true }));
    expect(alone.findCard("momentum")).toBeUndefined();
    expect(alone.demos).toEqual([]);
    expect(alone.ask("What is ISO?", { locale: "en" }).card).toBe("iso");
  });

  test.for(["no-such-file.json", fileURLToPath(import.meta.url)])("%s is refused in words", (file) => {
    expect(() => studyOptions({ packs: [file], ownOnly: false })).toThrow(/PACKS must name files/u);
  });
});

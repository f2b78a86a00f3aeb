import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { ConfigError, loadEnvironment, readConfig } from "../src/config.ts";

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
      RENDER_CONCURRENCY: "0",
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

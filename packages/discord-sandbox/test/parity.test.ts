import { readdir, readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { callRules } from "./parity/call-rules.ts";
import { absentCalls, areas, undocumentedCalls, writeMatrix } from "./parity/matrix.ts";

const folder = new URL("./", import.meta.url);
const files = (await readdir(folder)).filter((name) => name.endsWith(".test.ts"));
const tests = (await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")))).join("\n");
const all = areas.flatMap(({ rules }) => rules);

describe("the parity matrix", () => {
  test("has each rule once, with a page of Discord's documentation", () => {
    const names = all.map(({ rule }) => rule);
    expect(names).toEqual([...new Set(names)]);
    for (const { docs } of all) expect(docs).toMatch(/^[a-z-]+(\/[a-z-]+)?(#[a-z0-9-]+)?$/);
  });

  // Rules about bodies are the rows that their test runs through.
  test.each(callRules.map(({ rule }) => rule))("has a test: %s", (rule) => {
    const quoted = [`test("${rule}"`, `["${rule}"`, `    "${rule}",`];
    expect(quoted.some((title) => tests.includes(title))).toBe(true);
  });

  test("is printed as it is: npm run parity", async () => {
    const page = await readFile(new URL("../docs/parity.md", import.meta.url), "utf8");
    expect(page).toBe(writeMatrix());
  });

  test("names the calls that are not there, and none that is", () => {
    expect(absentCalls()).toContain("GET /voice/regions");
    expect(absentCalls()).not.toContain("GET /channels/{channel.id}/messages");
    expect(undocumentedCalls()).toEqual([]);
  });
});

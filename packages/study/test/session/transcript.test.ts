import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sessionTranscript, withSession } from "./transcript.ts";

test("the README shows a session as it really goes", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  expect(withSession(readme, await sessionTranscript())).toBe(readme);
});

import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { renderPng } from "../../src/png.ts";
import { samples } from "../samples.ts";
import { decodePng } from "./decode-png.ts";

test.each(Object.keys(samples))("%s is no larger than zlib at level 2 makes it", async (name) => {
  const { bytes } = await renderPng(samples[name]!(), { theme: "dark", locale: "ko" });
  const { rows, entries, compressed } = decodePng(bytes);
  const sizes = [rows, entries].map((body) => deflateSync(body, { level: 2 }).length);
  expect(compressed).toBeLessThanOrEqual(Math.min(...sizes));
});

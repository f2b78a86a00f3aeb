import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { formatCount } from "../../src/audit/format-count.ts";

it("writes counts out, with commas from 10,000 up", () => {
  const counts = [0, 1, 1234, 12_345, 1_234_567, 123_456_789_012];
  expect(counts.map(formatCount)).toEqual(["0", "1", "1234", "12,345", "1,234,567", "123,456,789,012"]);
});

it("leaves no number to the locale of the machine", () => {
  const src = join(import.meta.dirname, "../../src");
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const local = files.filter((file) =>
    /toLocale(?:Date|Time)?String|NumberFormat/u.test(readFileSync(join(src, file), "utf8")),
  );
  expect(files.length).toBeGreaterThan(50);
  expect(local).toEqual([]);
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gallery } from "./gallery.ts";

const docs = join(import.meta.dirname, "../docs");

test("the gallery tells what is drawn today: otherwise run npm run gallery", () => {
  expect(readFileSync(join(docs, "gallery.md"), "utf8")).toBe(gallery());
  const sheets = Array.from(
    gallery().matchAll(/\((?<path>sheets\/[^)]+)\)/gu),
    ({ groups }) => groups!["path"]!,
  );
  expect(sheets.filter((sheet) => !existsSync(join(docs, sheet)))).toEqual([]);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kinds } from "../kinds.ts";
import { ownKinds } from "../own-kinds.ts";

test.each(kinds.filter((kind) => !ownKinds.has(kind)))(
  "the words of a %s are read back and held against its numbers",
  (kind) => {
    const readers = readdirSync(import.meta.dirname)
      .filter((file) => file.endsWith(".test.ts"))
      .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"));
    expect(
      readers.some((source) => source.includes(`= ${kind}Chart(`) || source.includes(`(${kind}Chart(`)),
    ).toBe(true);
  },
);

test.each([...ownKinds])(
  "the words of a %s are read back and held against its numbers",
  (_, { readBack }) => {
    expect.hasAssertions();
    readBack();
  },
);

import { join } from "node:path";
import { expect, test } from "vitest";
import { checkPack } from "../../src/node/check.ts";

test("of our own questions, held back while learning, as many are ranked first as were measured: 966 of 2,020", async () => {
  const { findings } = await checkPack(join(import.meta.dirname, "../../packs/optimization"));
  const { asked, first } = findings!.heldBack();
  expect(asked).toBeGreaterThan(1000);
  expect(first / asked).toBeGreaterThan(0.47);
});

import { expect, test } from "vitest";
import { checkRule, rules } from "./shown.ts";

test.for(Object.keys(rules))("shown: %s", { timeout: 60_000 }, async (name) => {
  await expect(checkRule(name)).resolves.toBeUndefined();
});

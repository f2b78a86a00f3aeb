import { expect, test } from "vitest";
import { simulate } from "../../src/index.ts";
import { counterBot, hardDay } from "../simulation/counter-bot.ts";

test("a discord.js bot bears two hard minutes over sockets", async () => {
  const { violations, interactions } = await simulate({
    ...hardDay,
    minutes: 2,
    bot: counterBot(new Map()),
  });
  expect(violations).toEqual([]);
  expect(interactions).toBeGreaterThan(10);
});

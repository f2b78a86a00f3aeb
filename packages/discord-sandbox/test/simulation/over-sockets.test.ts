import { expect, test } from "vitest";
import { simulate, type SimulationEvent } from "../../src/index.ts";
import { counterBot, hardDay } from "./counter-bot.ts";

// Two minutes of it: `npm run test:slow`.
const day = { ...hardDay, minutes: 0.6 } as const;

function times(script: readonly SimulationEvent[]): unknown {
  return script.map((event) =>
    event.kind === "act" ? [event.at, event.user, event.draw, event.lag] : event,
  );
}

test("any discord.js bot is simulated over sockets, with the script of the seed", async () => {
  const first = await simulate({ ...day, bot: counterBot(new Map()) });
  expect(first.violations).toEqual([]);
  expect(first.interactions).toBeGreaterThan(3);
  expect(first.transcript).toContain("/hello  #1");
  const second = await simulate({ ...day, bot: async () => {}, shrink: false });
  expect(times(second.script)).toEqual(times(first.script));
}, 60_000);

test("a bot that keeps silent is found", async () => {
  const { violations } = await simulate({
    ...day,
    minutes: 0.3,
    faults: false,
    bot: counterBot(new Map(), true),
  });
  expect(violations[0]?.message).toMatch(/'s \/hello was not answered$/u);
}, 60_000);

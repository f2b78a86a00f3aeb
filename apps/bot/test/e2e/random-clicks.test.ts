import type { DriverUser, Reply } from "@opt/discord-sandbox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registered } from "../../src/bot.ts";
import type { OptionSpec } from "../../src/port/command.ts";
import { startTestBot, type TestBot } from "../support/test-bot.ts";

// Somebody who uses every command with anything, and clicks whatever there is: Discord takes every answer.

let on: TestBot;
beforeAll(async () => {
  on = await startTestBot();
});
afterAll(() => on.close());

/** Numbers that a seed draws (mulberry32). */
function drawsOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Draw = ReturnType<typeof drawsOf>;

const texts = [
  "momentum",
  "모멘텀이 뭐예요?",
  "@everyone **x**",
  "가".repeat(300),
  "2026-11",
  "",
  "0.5",
  "Asia/Seoul",
];
const numbers = [0, 1, 3, 0.01, 1 / 3, -1, 7, 500, 1e9, 20];
const pick = <Item>(all: readonly Item[], draw: Draw): Item => all[draw(all.length)]!;

function valueFor({ type, choices }: OptionSpec, draw: Draw) {
  if (type === "file") return { name: "log.csv", bytes: new TextEncoder().encode("epoch,loss\n1,2\n2,1") };
  if (choices && draw(4) > 0) return pick(choices, draw).value;
  if (type === "number") return pick(numbers, draw);
  return type === "integer" ? Math.trunc(pick(numbers, draw)) : pick(texts, draw);
}

const commands = registered.specs.flatMap(({ name, options = [], subcommands }) =>
  subcommands
    ? subcommands.map((one) => ({ name: `${name} ${one.name}`, options: one.options }))
    : [{ name, options }],
);

async function command(user: DriverUser, draw: Draw): Promise<Reply> {
  const { name, options } = pick(commands, draw);
  const chosen = options.filter(({ required }) => required || draw(3) === 0);
  const values = chosen.map((option) => [option.name, valueFor(option, draw)] as const);
  return await user.slash(name, Object.fromEntries(values), { unchecked: true });
}

/** Clicks a button, picks of a menu, fills a form in; undefined where there is nothing to click. */
async function follow(reply: Reply, user: DriverUser, draw: Draw): Promise<Reply | undefined> {
  if (reply.modal) {
    const values = reply.modal.inputs.map(
      (input) => [input.customId, pick(texts, draw).slice(0, 40)] as const,
    );
    return await reply.submit(Object.fromEntries(values), { unchecked: true });
  }
  const buttons = reply.buttons.filter(({ disabled }) => !disabled);
  const count = buttons.length + reply.selects.length;
  if (count === 0) return undefined;
  const which = draw(count);
  if (which < buttons.length)
    return await user.click(reply, { customId: buttons[which]?.customId ?? "" }, { unchecked: true });
  const menu = reply.selects[which - buttons.length]!;
  const { value } = pick(menu.options, draw);
  return await user.select(reply, value, { which: { customId: menu.customId }, unchecked: true });
}

test.for([1, 2])(
  "walk %d: a hundred uses, and nothing unlawful, no error, nothing unanswered",
  async (seed) => {
    const draw = drawsOf(seed);
    const users = [on.mina, on.tom];
    let reply: Reply | undefined;
    let owner = on.mina;
    for (let step = 0; step < 100; step += 1) {
      // what only one person sees, only they can click
      const user = reply?.ephemeral || reply?.modal ? owner : pick(users, draw);
      const next = reply && draw(5) > 0 ? await follow(reply, user, draw) : undefined;
      reply = next ?? (await command(user, draw));
      owner = user;
      expect(reply.modal ?? reply.message).toBeTruthy();
      expect(reply.loading).toBe(false);
    }
    const broken = on.lines.filter(({ level }) => Number(level) >= 50);
    expect(broken).toEqual([]);
    expect(on.counters.get("error")).toBe(0);
  },
);

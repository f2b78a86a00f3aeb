import { Client, Events } from "discord.js";
import { expect, test } from "vitest";
import { simulate, type SimulationEvent, type SocketBot } from "../../src/index.ts";

/** A discord.js bot as its guide writes one; what it counts is kept outside of the process. */
function counterBot(counts: Map<string, number>, broken = false): SocketBot {
  return {
    async start({ apiBase, token }) {
      const client = new Client({ intents: [], rest: { api: apiBase } });
      let alive = true;
      client.on(Events.Error, () => {});
      client.on(Events.InteractionCreate, async (interaction) => {
        if (!alive || !interaction.isChatInputCommand()) return;
        const count = (counts.get(interaction.user.id) ?? 0) + 1;
        counts.set(interaction.user.id, count);
        if (broken && count === 2) return;
        // Too late or answered already: a normal event.
        await interaction.reply(`You have been here ${count} times.`).catch(() => {});
      });
      const ready = new Promise((resolve) => void client.once(Events.ClientReady, resolve));
      try {
        await client.login(token);
        await ready;
        await client.application?.commands.set([{ name: "hello", description: "Say hello" }]);
      } catch (error) {
        await client.destroy();
        throw error;
      }
      return {
        // `destroy` does not stop a client that is just reconnecting.
        kill() {
          alive = false;
          return client.destroy();
        },
      };
    },
  };
}

const faults = { duplicates: 1, serverErrors: 1, droppedSessions: 0.5, kills: 0.5 };
const day = { seed: 3, users: 2, minutes: 2, actions: 4, faults } as const;

function times(script: readonly SimulationEvent[]): unknown {
  return script.map((event) =>
    event.kind === "act" ? [event.at, event.user, event.draw, event.lag] : event,
  );
}

test("any discord.js bot is simulated over sockets, with the script of the seed", async () => {
  const first = await simulate({ ...day, bot: counterBot(new Map()) });
  expect(first.violations).toEqual([]);
  expect(first.interactions).toBeGreaterThan(10);
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

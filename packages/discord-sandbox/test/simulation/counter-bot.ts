import { Client, Events } from "discord.js";
import type { SocketBot } from "../../src/index.ts";

/** A discord.js bot as its guide writes one; what it counts is kept outside of the process. */
export function counterBot(counts: Map<string, number>, broken = false): SocketBot {
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

/** Faults that a bot behind sockets has to bear. */
export const hardDay = {
  seed: 3,
  users: 2,
  actions: 4,
  faults: { duplicates: 1, serverErrors: 1, droppedSessions: 0.5, kills: 0.5 },
} as const;

import { fakeClock, simulate, type SimulationResult } from "@opt/discord-sandbox";
import type { KeptStore } from "./kept-store.ts";
import { realBot } from "./real-bot.ts";
import { enterVirtualTime } from "./virtual-time.ts";

/** A minute of three people and the whole bot: about forty interactions, and at least two faults. */
export async function runSchedule(
  kept: KeptStore,
  seed: number,
  { shrink = true }: { readonly shrink?: boolean } = {},
): Promise<SimulationResult> {
  const bot = realBot(kept);
  const before = fakeClock();
  const leave = enterVirtualTime(() => bot.clock() ?? before);
  try {
    return await simulate({
      seed,
      users: 3,
      minutes: 1,
      actions: 6,
      bot: bot.start,
      shrink,
      invariants: [{ name: "kept", check: () => bot.broken() }],
      finally: [
        { do: "slash", command: "me" },
        { do: "slash", command: "board" },
        { do: "slash", command: "log show" },
      ],
    });
  } finally {
    leave();
  }
}

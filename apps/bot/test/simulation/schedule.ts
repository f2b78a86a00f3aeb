import {
  fakeClock,
  simulate,
  type SimulationHistory,
  type SimulationOptions,
  type SimulationResult,
} from "@opt/discord-sandbox";
import type { KeptStore } from "./kept-store.ts";
import { realBot, type RealBot } from "./real-bot.ts";
import { enterVirtualTime } from "./virtual-time.ts";

const slip = /\bundefined\b|\[object /u;

/** The sandbox's own rule takes each NaN for a slip, too; ours has a card about losses that become NaN. */
function slipsIn({ messages }: SimulationHistory): readonly string[] {
  return messages
    .filter(({ text }) => slip.test(text))
    .map(({ text }) => `a message says ${text.slice(0, 80)}`);
}

/** Milliseconds before an interaction in which a fault may be why it goes wrong, and after it. */
const [before, after] = [15_000, 15_000];

/** Something went wrong for somebody, and no fault explains it. */
function withoutReason(history: SimulationHistory, bot: RealBot): readonly string[] {
  return bot
    .apologies()
    .filter(({ at }) => !history.troubled(at - before, at + after))
    .map(({ said }) => `without a fault somebody was told: ${said}`);
}

/** A minute of three people and the whole bot: about forty interactions, and at least two faults. */
export async function runSchedule(
  kept: KeptStore,
  seed: number,
  { shrink = true, faults = true }: Pick<SimulationOptions, "shrink" | "faults"> = {},
): Promise<SimulationResult> {
  const bot = realBot(kept);
  const still = fakeClock();
  const leave = enterVirtualTime(() => bot.clock() ?? still);
  try {
    const run = async (isShrunk: boolean): Promise<SimulationResult> =>
      await simulate({
        seed,
        users: 3,
        minutes: 1,
        actions: 6,
        bot: bot.start,
        shrink: isShrunk,
        faults,
        invariants: [
          { name: "kept", check: () => bot.broken() },
          { name: "written", check: slipsIn },
          { name: "without a reason", check: (history) => withoutReason(history, bot) },
        ],
        finally: [
          { do: "slash", command: "me" },
          { do: "slash", command: "board" },
          { do: "slash", command: "log show" },
        ],
      });
    const result = await run(false);
    const violations = result.violations.filter(({ rule }) => rule !== "readable");
    // what is shrunk is run some hundred times: not for a rule that does not count
    const shrunk = shrink && violations.length > 0 ? (await run(true)).shrunk : undefined;
    return { ...result, violations, shrunk };
  } finally {
    leave();
  }
}

import { GatewayIntentBits } from "discord-api-types/v10";
import { simulate, type SimulationResult, type StartBot } from "../../src/index.ts";
import { quizRules } from "./quiz-rules.ts";

/** One short day of the quiz bot: about 25 actions of two or three users and a handful of faults. */
export function runSchedule(bot: StartBot, seed: number): Promise<SimulationResult> {
  return simulate({
    seed,
    users: 2 + (seed % 2),
    minutes: seed % 8 === 0 ? 5 : 1.5,
    actions: 6,
    bot,
    // A third of the bots hear of messages, too.
    intents: seed % 3 === 0 ? GatewayIntentBits.GuildMessages : 0,
    invariants: quizRules,
    // Whoever has answered is told so again, and has not lost a point.
    finally: [
      { do: "click", button: "A" },
      { do: "click", button: "B", message: 2 },
      { do: "click", button: "C", message: 3 },
      { do: "slash", command: "score" },
    ],
  });
}

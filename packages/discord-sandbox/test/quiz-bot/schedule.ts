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
    invariants: quizRules,
    finally: [{ do: "slash", command: "score" }],
  });
}

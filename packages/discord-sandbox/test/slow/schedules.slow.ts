import { expect, test } from "vitest";
import { quizBot } from "../quiz-bot/quiz-bot.ts";
import { runSchedule } from "../quiz-bot/schedule.ts";

test("3,000 schedules of the unbroken bot raise no alarm", async () => {
  const alarms: string[] = [];
  for (let seed = 300_001; seed <= 303_000; seed += 1) {
    const { violations, shrunk } = await runSchedule(quizBot, seed);
    if (violations.length > 0) alarms.push(`seed ${seed}: ${violations[0]?.message}\n${shrunk?.transcript}`);
  }
  expect(alarms).toEqual([]);
});

import { expect, test } from "vitest";
import { quizBot } from "../quiz-bot/quiz-bot.ts";
import { describeRun, readLast, readSentence } from "../quiz-bot/schedule-record.ts";
import { runSchedule } from "../quiz-bot/schedule.ts";

// `node scripts/run-schedules.ts` runs 100,000 of them.
test("150 schedules of the unbroken bot raise no alarm", async () => {
  const alarms: string[] = [];
  for (let seed = 200_001; seed <= 200_150; seed += 1) {
    const { violations, shrunk } = await runSchedule(quizBot, seed);
    if (violations.length > 0) alarms.push(`seed ${seed}: ${violations[0]?.message}\n${shrunk?.transcript}`);
  }
  expect(alarms).toEqual([]);
}, 60_000);

test("the page about the simulation tells what the runs came to: no alarm", async () => {
  const record = await readLast();
  expect(record).toMatchObject({ first: 1, alarms: 0 });
  expect(await readSentence()).toBe(describeRun(record));
});

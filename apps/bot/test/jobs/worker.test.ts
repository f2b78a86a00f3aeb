import { afterAll, describe, expect, test } from "vitest";
import { createThreads } from "../../src/jobs/threads.ts";
import { limits } from "../../src/port/limits.ts";
import { demos, describeDemo, drawQuestion } from "../../src/study.ts";

const jobs = createThreads({ concurrency: 2 });
afterAll(() => jobs.close(0));

const each = demos.flatMap(({ name }) => (["ko", "en"] as const).map((locale) => ({ name, locale })));

describe("the worker", () => {
  test.for(each)("runs $name and draws it in $locale", async ({ name, locale }) => {
    const job = { kind: "demo", demo: describeDemo(name, {}), locale } as const;
    const [first, second] = await Promise.all([jobs.run(job), jobs.run(job)]);
    expect(first.title && first.text && first.cards.length).toBeTruthy();
    expect([...first.chart.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(first.chart.width).toBe(1_100);
    expect(first.chart.bytes.length).toBeLessThan(1_000_000);
    expect(first.chart.alt.length).toBeLessThanOrEqual(limits.altText);
    expect(/\p{sc=Hangul}/u.test(first.chart.alt)).toBe(locale === "ko");
    expect(second).toEqual(first);
  });

  test("a question in words has no picture", async () => {
    const question = drawQuestion({ seed: 1 });
    expect(await jobs.run({ kind: "question", question, locale: "ko" })).toBeNull();
  });
});

import { readFile } from "node:fs/promises";
import { afterAll, describe, expect, test } from "vitest";
import { createThreads } from "../../src/jobs/threads.ts";
import { limits } from "../../src/port/limits.ts";
import { cards, demos, describeDemo, drawQuestion } from "../../src/study.ts";

const jobs = createThreads({ concurrency: 2, timeLimit: 30_000 });
afterAll(() => jobs.close(0));

const each = demos.flatMap(({ name }) => (["ko", "en"] as const).map((locale) => ({ name, locale })));

/** Those that are quick to draw; the others move in the same way. */
const moving = demos.filter(({ name }) => ["race", "kfold"].includes(name));

describe("the worker", () => {
  test.for(each)("runs $name and draws it in $locale", async ({ name, locale }) => {
    const job = { kind: "demo", demo: describeDemo(name, {}), look: { locale, theme: "dark" } } as const;
    const [first, second] = await Promise.all([jobs.run(job), jobs.run(job)]);
    expect(first.title && first.text && first.cards.length).toBeTruthy();
    expect([...first.chart.bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(first.chart.width).toBe(1_100);
    expect(first.chart.bytes.length).toBeLessThan(1_000_000);
    expect(first.chart.alt.length).toBeLessThanOrEqual(limits.altText);
    expect(/\p{sc=Hangul}/u.test(first.chart.alt)).toBe(locale === "ko");
    expect(second).toEqual(first);
  });

  test.for(moving)("moves $name as a GIF that Discord takes", async ({ name }) => {
    const look = { locale: "en", theme: "dark" } as const;
    const job = { kind: "demo", demo: describeDemo(name, {}), moving: true, look } as const;
    const { chart } = await jobs.run(job);
    expect(chart.type).toBe("gif");
    expect(new TextDecoder().decode(chart.bytes.subarray(0, 6))).toBe("GIF89a");
    expect(chart.bytes.length).toBeLessThan(8_000_000);
  });

  test("typesets every card's formula, and reads it aloud in both languages", async () => {
    const formulas = cards.flatMap(({ formula }) => formula?.latex ?? []);
    expect(formulas.length).toBeGreaterThan(40);
    const [latex = ""] = formulas;
    for (const locale of ["ko", "en"] as const) {
      const look = { locale, theme: "light" } as const;
      const picture = await jobs.run({ kind: "formula", latex, look });
      expect(picture?.bytes.length).toBeGreaterThan(500);
      expect(/\p{sc=Hangul}/u.test(picture?.alt ?? "")).toBe(locale === "ko");
    }
    const typeset = JSON.parse(
      await readFile(new URL("../../assets/formulas.json", import.meta.url), "utf8"),
    );
    // if not: npm run typeset
    expect(Object.keys(typeset)).toEqual([...new Set(formulas)].toSorted());
  });

  test("a log is diagnosed, and a broken one refused in words", async () => {
    const look = { locale: "en", theme: "dark" } as const;
    const rows = Array.from({ length: 40 }, (_, i) => `${i + 1},${0.9 ** i},${0.4 + 0.001 * (i - 12) ** 2}`);
    const bytes = new TextEncoder().encode(["epoch,loss,val_loss", ...rows].join("\n"));
    expect(await jobs.run({ kind: "log", bytes, look })).toMatchObject({
      readable: true,
      card: "early-stopping",
    });
    const broken = new TextEncoder().encode("epoch,loss\n1,high");
    expect(await jobs.run({ kind: "log", bytes: broken, look })).toMatchObject({ readable: false });
  });

  test("a year is drawn", async () => {
    const look = { locale: "ko", theme: "dark" } as const;
    const year = await jobs.run({ kind: "year", counts: [0, 2, 3, 1], today: "2026-11-28", look });
    expect(year.alt).toMatch(/3일/u);
  });

  test("a question in words has no picture", async () => {
    const question = drawQuestion({ seed: 1 });
    const look = { locale: "ko", theme: "dark" } as const;
    expect(await jobs.run({ kind: "question", question, look })).toBeNull();
  });
});

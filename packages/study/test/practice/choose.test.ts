import { expect, test } from "vitest";
import { createStudy } from "../../src/index.ts";
import { ours } from "../../src/optimization.ts";
import type { Evidence } from "../../src/practice/knowledge.ts";
import { kinds } from "./learners.ts";
import { choosers, graphOf, summaryOf } from "./rivals.ts";

const study = createStudy(ours);
const DAY = 86_400_000;
const graph = graphOf(study.cards);

// of ten, one unlucky learner would be the slowest tenth; `test:slow` tries thirty of each kind
const count = Number(process.env["LEARNERS"] ?? 12);
const learners = Object.keys(kinds).map((kind) => {
  const of = (name: string) => summaryOf(kind, name, graph, 5000, count);
  return { kind, ours: of("ours"), random: of("random"), outline: of("outline and FSRS") };
});

test.each(learners)("a learner who is $kind needs fewer questions, and the slowest tenth no more", (one) => {
  expect(one.ours.mean).toBeLessThan(0.75 * one.random.mean);
  expect(one.ours.mean).toBeLessThan(0.75 * one.outline.mean);
  expect(one.ours.slowest).toBeLessThanOrEqual(Math.min(one.random.slowest, one.outline.slowest));
});

const sum = (name: "ours" | "random" | "outline") => learners.reduce((all, one) => all + one[name].mean, 0);

test("all learners together need a quarter fewer", () => {
  expect(sum("ours")).toBeLessThan(0.75 * Math.min(sum("random"), sum("outline")));
  expect(Object.keys(choosers)).toHaveLength(3);
});

const answered = (card: string, answers: readonly boolean[], from = 0): Evidence[] =>
  answers.map((correct, i) => ({ card, correct, at: (from + i) * DAY }));

test("the first card is one that builds on nothing", () => {
  const { card, why, text } = study.nextCard({ evidence: [], now: 0, locale: "en" });
  expect(card.prerequisites).toEqual([]);
  expect([why, text]).toEqual(["new", `You have not been asked about ${card.title.en} yet.`]);
});

test("a card that was missed is asked again before those that build on it", () => {
  const evidence = answered("gradient-descent", [false]);
  const order = [];
  for (let i = 0; i < 200 && order.at(-1) !== "momentum"; i++) {
    const { card } = study.nextCard({ evidence, now: i * 1000, locale: "en" });
    order.push(card.slug);
    evidence.push({ card: card.slug, correct: card.slug !== "gradient-descent", at: i * 1000 });
  }
  expect(order.indexOf("gradient-descent")).toBeLessThan(order.indexOf("momentum"));
});

test("each reason has its sentence in both languages", () => {
  const seen = new Map<string, string>();
  const evidence: Evidence[] = [];
  for (let i = 0; i < 260; i++) {
    const now = i < 200 ? i * 60_000 : 2000 * DAY + i * 60_000;
    const { card, why, text } = study.nextCard({ evidence, now, locale: i % 2 === 0 ? "ko" : "en" });
    seen.set(`${why} ${i % 2}`, text);
    evidence.push({ card: card.slug, correct: i % 7 !== 3, at: now });
  }
  for (const why of ["new", "unlocked", "shaky", "fading"]) {
    expect(seen.get(`${why} 0`)).toMatch(/[가-힣].*요\.$/u);
    expect(seen.get(`${why} 1`)).toMatch(/^[A-Z].*\.$/u);
  }
});

const ask = (change: object) => () => study.nextCard({ evidence: [], now: 0, locale: "en", ...change });

test("what does not fit is refused", () => {
  expect(ask({ now: Number.NaN })).toThrow("now must be a number of milliseconds, got NaN");
  expect(ask({ locale: "fr" })).toThrow('locale must be "ko" or "en"');
  expect(ask({ evidence: [{ card: "adam", correct: true, at: Number.NaN }] })).toThrow(
    "at must be a number of milliseconds, got NaN for adam",
  );
  expect(() => createStudy({ packs: [] }).nextCard({ evidence: [], now: 0, locale: "en" })).toThrow(
    "there must be a card to choose",
  );
});

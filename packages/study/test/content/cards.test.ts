import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { checkCertificate } from "../../src/certificate/check.ts";
import { optimizationJson } from "../../src/content/optimization-json.ts";
import { checkPack, type Checked } from "../../src/node/check.ts";
import { cards, concepts, describeDemo, findCard, study } from "../support/study.ts";

const nothing = { kind: "certificate", version: 1, facts: [], splits: [], runs: [], texts: [] } as const;
const folder = join(import.meta.dirname, "../../packs/optimization");
let checked: Checked;

beforeAll(async () => {
  checked = await checkPack(folder);
}, 300_000);

describe("our own pack", () => {
  test("is sound", () => {
    expect(checked.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("is trained to the bytes that are shipped", () => {
    expect(JSON.stringify(checked.pack) === optimizationJson).toBe(true);
  });

  test("answers each of its own questions", () => {
    const { asked = 0, answered } = checked.findings?.examples ?? {};
    expect(asked).toBeGreaterThanOrEqual(cards.length * 2 * 20);
    expect(answered).toBe(asked);
  });

  /** Measured: 55 % in both; half is chance. */
  test.each(["ko", "en"] as const)(
    "its claims in %s are not told true from false by their looks",
    (locale) => {
      const { share = 1, cards: told = [] } = checked.findings?.blind[locale] ?? {};
      expect(told).toHaveLength(cards.length);
      expect(share).toBeLessThan(0.6);
    },
  );

  test("what is learned is far below 300 KB, gzipped: as it was measured", () => {
    expect(gzipSync(JSON.stringify(study.packs[0]!.learned)).length).toBeLessThan(215_000);
  });
});

describe.each(cards)("the card $slug", (card) => {
  const { short, long, claims, examples, paraphrases, sources, demo, prerequisites, title } = card;

  test("speaks Korean in Korean and English in English", () => {
    for (const one of [short, long, ...claims, ...claims.map(({ why }) => why)]) {
      expect(one.ko).toMatch(/[가-힣]/u);
      // how characters are counted cannot be told without some
      expect(card.slug === "char-count" || !/[가-힣]/u.test(one.en)).toBe(true);
    }
    expect(title.ko).not.toBe("");
  });

  test("has four claims and more of either kind, under ids of their own", () => {
    for (const truth of [true, false])
      expect(claims.filter((claim) => claim.truth === truth).length).toBeGreaterThanOrEqual(4);
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  });

  test("makes six quiz questions and more from its claims, each with its reason", () => {
    const drawn = ["true-false", "which-claim"].flatMap((template) =>
      Array.from({ length: 60 }, (_, seed) => study.drawQuestion({ seed, template, card: card.slug })),
    );
    const asked = new Set(drawn.map(({ template, parameters: { claim } }) => `${template} ${String(claim)}`));
    expect(asked.size).toBeGreaterThanOrEqual(6);
    for (const question of drawn) expect(study.viewQuestion(question, { locale: "ko" }).card).toBe(card.slug);
  });

  test("is asked for in twenty ways and more a language, most of them without its name", () => {
    for (const locale of ["ko", "en"] as const) {
      const asked = [...examples[locale], ...paraphrases[locale]];
      expect(asked.length).toBeGreaterThanOrEqual(20);
      const named = asked.filter((one) => one.toLowerCase().includes(card.terms[locale][0]!.toLowerCase()));
      expect(asked.length - named.length).toBeGreaterThanOrEqual(8);
    }
  });

  test("its example is computed, the same in both languages, and certified", () => {
    const [ko, en] = (["ko", "en"] as const).map((locale) => study.workedExample(card.slug, { locale }));
    expect([ko, en].every((one) => (one === undefined) === (card.example === null))).toBe(true);
    expect(ko?.values).toEqual(en?.values);
    for (const one of [ko, en]) expect(checkCertificate(one?.derivation ?? nothing)).toEqual([]);
  });

  test("names sources, a demo that runs, and prerequisites that exist", () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(demo === null || describeDemo(demo.name, demo.options).kind === "demo").toBe(true);
    const known = new Set(concepts.map(({ slug }) => slug));
    for (const slug of prerequisites) expect(known).toContain(slug);
  });
});

test("cards are found by slug", () => {
  expect(findCard("adam")?.title.en).toBe("Adam");
  expect(findCard("none")).toBeUndefined();
});

test("no card says what was found to be false or stiff", async () => {
  const texts = await Promise.all(cards.map(({ slug }) => readFile(join(folder, `${slug}.md`), "utf8")));
  for (const phrase of [
    "기울기를 얼마나 따라갈지",
    "가장 가파른 방향이",
    "말라붙지",
    "잊히고",
    "ε의 몫",
    "examined",
  ])
    expect(texts.filter((text) => text.includes(phrase))).toEqual([]);
});

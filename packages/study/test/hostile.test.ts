import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fuzzRuns, refusal, secondsOf } from "../../../scripts/fuzz-runs.ts";
import { exportQuestions, explainImport, importQuestions } from "../src/exchange/exchange.ts";
import { explainInput } from "../src/explain-input.ts";
import { InputError } from "../src/input-error.ts";
import { parseMarkdown } from "../src/node/parse-markdown.ts";
import { ask, drawQuestion, grade, questionTemplates, viewQuestion } from "./support/study.ts";

const strange = fc.constantFrom(
  ..."답은 the answer is 이에요 . , - − ½ ² √( ) [ | ; \n → a b) A 1e999 NaN Infinity 0x10 １２ 천분의 일 minus two ".split(
    " ",
  ),
  "\u202E",
  "\u0000",
  "\uD800",
  "\u0301\u0323",
  "<@&1>",
  "@everyone",
  "$&",
  "__proto__",
  "constructor",
);
const answers = fc.oneof(
  fc.array(strange, { maxLength: 12 }).map((list) => list.join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.double().map(String),
);
const locales = fc.constantFrom("ko" as const, "en" as const);

const bombs: readonly (readonly [string, string])[] = [
  ["combining marks", `a${"\u0301\u0323".repeat(200_000)}`],
  ["spaces", `a${" ".repeat(400_000)}b`],
  ["digits", "9".repeat(400_000)],
  ["brackets", "(".repeat(400_000)],
  ["bars", "|a".repeat(200_000)],
  ["lines", "1\n".repeat(200_000)],
  ["Hangul in its letters", "\u1112\u1161\u11AB".repeat(130_000)],
];

/** What a learner reads: what comes back or, of a refusal, its sentence. */
function wordsFor(locale: "ko" | "en", work: () => string): string {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return explainInput(error, locale);
  }
}

describe("graders", () => {
  const drawn = questionTemplates.flatMap((template) =>
    [1, 2].map((seed) => drawQuestion({ seed, template })),
  );

  test("fuzz: any answer gets a grade or a sentence, in both languages", () => {
    fc.assert(
      fc.property(fc.constantFrom(...drawn), answers, locales, (question, answer, locale) => {
        let said = "";
        refusal([InputError], () => {
          said = wordsFor(locale, () => {
            const { credit, correct, given } = grade(question, answer, { locale });
            expect(credit).toBeGreaterThanOrEqual(Number(correct));
            expect(credit).toBeLessThanOrEqual(1);
            return given;
          });
        });
        expect(said).not.toMatch(/undefined|\[object/u);
      }),
      fuzzRuns(2000),
    );
  });

  test.each(bombs)("an answer of 400,000 %s is refused at once by every kind of question", (_, answer) => {
    const kinds = new Map(
      drawn.map((question) => [viewQuestion(question, { locale: "en" }).input, question]),
    );
    expect(kinds.size).toBeGreaterThan(5);
    for (const question of kinds.values()) {
      const seconds = secondsOf(
        () => void wordsFor("ko", () => grade(question, answer, { locale: "ko" }).given),
      );
      expect([question.template, seconds < 1]).toEqual([question.template, true]);
    }
  });

  test.each(bombs)("a question of 400,000 %s gets an answer at once", (_, question) => {
    expect(secondsOf(() => void ask(question, { locale: "en" }))).toBeLessThan(1);
  });
});

const formats = ["json", "csv", "gift"] as const;
const marks = fc.constantFrom(
  ...'" , \n | \\ { } = ~ # : :: #### T TRUE % %50% -> \r\n // $CATEGORY: [ ] null 1 "" prompt answer wrong also'.split(
    " ",
  ),
  "\n\n",
  " ",
  "prompt,answer,wrong\n",
  '{"prompt":"a","answer":"b"}',
);
const files = fc.oneof(
  fc.array(marks, { maxLength: 30 }).map((list) => list.join("")),
  fc.array(marks, { maxLength: 30 }).map((list) => `prompt,answer,wrong\n${list.join("")}`),
  fc.array(marks, { maxLength: 12 }).map((list) => `a {=${list.join("")}}`),
  fc.jsonValue().map((value) => JSON.stringify([value])),
  fc.string({ unit: "binary", maxLength: 200 }),
);

describe("importers", () => {
  test("fuzz: any file gives sound questions and problems with their lines, and what is sound is written and read back", () => {
    let sound = 0;
    fc.assert(
      fc.property(files, fc.constantFrom(...formats), (text, format) => {
        const { questions, problems } = importQuestions(text, format);
        const lines = text.split(/\r\n|\r|\n/u).length;
        expect(problems.filter(({ line }) => !(line >= 1 && line <= lines))).toEqual([]);
        for (const locale of ["ko", "en"] as const) {
          const sentences = problems.map((problem) => explainImport(problem, locale));
          expect(sentences.filter((one) => /undefined|\[object|cannot read/iu.test(one))).toEqual([]);
        }
        for (const form of ["json", "csv"] as const)
          expect(importQuestions(exportQuestions(questions, form), form)).toEqual({
            questions,
            problems: [],
          });
        sound += questions.length;
      }),
      fuzzRuns(3000),
    );
    expect(sound).toBeGreaterThan(20);
  });

  test.each(bombs)("a question of %s is refused at once", (_, text) => {
    const quoted = JSON.stringify([{ prompt: text, answer: text, also: [text] }]);
    const written = { json: quoted, csv: `prompt,answer\n"${text}",b`, gift: `${text} {=a}` };
    for (const format of formats)
      expect(secondsOf(() => void importQuestions(written[format].slice(0, 500_000), format))).toBeLessThan(
        1,
      );
  });

  test("fuzz: any text is taken apart as a pack's Markdown, with problems that have a line of it", () => {
    const lines = fc.constantFrom(
      "---",
      "a: 1",
      "a: [",
      "- b",
      "# c",
      "## 질문",
      "",
      "\t",
      "&a *a",
      "a: *b",
      "? x",
      "!!js/function x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(lines, { maxLength: 20 }).map((list) => list.join("\n")),
          fc.string(),
        ),
        (text) => {
          const { problems } = parseMarkdown("card.md", text);
          const count = text.split(/\r?\n/u).length;
          expect(problems.filter(({ line }) => !(line >= 1 && line <= count + 1))).toEqual([]);
        },
      ),
      fuzzRuns(1000),
    );
  });
});

test.each([
  ["an alias of nothing", "---\nslug: a\ntitle: *b\n---\n", 3],
  [
    "aliases that grow beyond measure",
    `---\na0: &a0 [x, x]\n${Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]`).join("\n")}\n---\n`,
    3,
  ],
])("%s in a pack's file is a problem with its line", (_, text, line) => {
  expect(secondsOf(() => void parseMarkdown("card.md", text))).toBeLessThan(1);
  expect(parseMarkdown("card.md", text).problems).toEqual([
    { file: "card.md", line, severity: "error", message: expect.stringContaining("alias") },
  ]);
});

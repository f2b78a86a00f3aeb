import { describe, expect, test } from "vitest";
import { explainImport, exportQuestions, importQuestions } from "../../src/exchange/exchange.ts";
import { fileLimits } from "../../src/exchange/collect.ts";
import { ownQuestion, type OwnQuestion } from "../../src/question/own-question.ts";

const questions: readonly OwnQuestion[] = [
  ownQuestion({
    prompt: "β가 하는 일은? {1 = 그대로}",
    answer: "지난 평균의 몫을 정해요: β ~ 0.9",
    wrong: ["학습률을 정해요", 'a "quoted", one', "a | b \\ c"],
    why: "m ← β·m + (1−β)·g; 50 # 50",
    card: "ema",
  }),
  ownQuestion({ input: "boolean", prompt: "Adam averages losses.", answer: "false", why: "Gradients." }),
  ownQuestion({ input: "number", prompt: "lr × g for 0.1 and −4?", answer: "-0.4", tolerance: 0.001 }),
  ownQuestion({
    input: "text",
    prompt: "First line\n// second: line",
    answer: "saddle point",
    also: ["안장점"],
  }),
];

describe("what is written reads back the same", () => {
  test.each(["json", "csv"] as const)("%s, all of it", (format) => {
    expect(importQuestions(exportQuestions(questions, format), format)).toEqual({ questions, problems: [] });
  });

  test("gift, but for the cards", () => {
    const { questions: read, problems } = importQuestions(exportQuestions(questions, "gift"), "gift");
    expect(problems).toEqual([]);
    expect(read).toEqual(questions.map((one) => Object.assign({}, one, { card: "" })));
  });

  test("hostile characters in every text, in every form", () => {
    const signs = [
      "~",
      "=",
      "#",
      "{",
      "}",
      ":",
      "\\",
      "|",
      '"',
      ",",
      "\t",
      "<b>",
      "&",
      "%50%",
      "->",
      "####",
      "//",
      "::",
      "$CATEGORY:",
      "\\n",
      "🐘",
    ];
    const nasty = signs.map((sign, index) =>
      ownQuestion({
        prompt: `${sign} ${sign}x${index}`,
        answer: `a${sign}`,
        wrong: [`b${sign}`, `${sign}c`],
        why: sign,
      }),
    );
    for (const format of ["json", "csv", "gift"] as const)
      expect(importQuestions(exportQuestions(nasty, format), format)).toEqual({
        questions: nasty,
        problems: [],
      });
  });
});

test("what is read is proposed, whatever the file says", () => {
  const approved = questions.map((one) => Object.assign({}, one, { state: "approved" }));
  const { questions: read } = importQuestions(JSON.stringify(approved), "json");
  expect(read.map(({ state }) => state)).toEqual(questions.map(() => "proposed"));
  expect(read.every((one) => Object.isFrozen(one))).toBe(true);
});

describe("gift as Moodle documents it", () => {
  const gift = `// a comment
$CATEGORY: $course$/optimizers

::Q1:: Which one averages squares? {
  =RMSProp #yes
  ~SGD #no average
  ~Momentum
  #### It divides by their root.
}

The saddle has a zero gradient. {T#right#wrong}

Who wrote about RMSProp? {=Hinton =Tieleman}

What is 2 \\= 1 + 1 as a number? {#2:0.5}

A number from 1 to 5? {#1..5}

Adam adds {~nothing =moments} to RMSProp.

Two right? {~%50%a ~%50%b ~c}

Pairs? {=a -> b =c -> d}

Write an essay. {}

No answer here

Weighted? {~%100%yes ~%-100%no}`;
  const { questions: read, problems } = importQuestions(gift, "gift");

  test("the kinds that have one right answer", () => {
    expect(
      read.map(({ input, prompt, answer, also, wrong, tolerance, why }) => [
        input,
        prompt,
        answer,
        also,
        wrong,
        tolerance,
        why,
      ]),
    ).toEqual([
      [
        "choice",
        "Which one averages squares?",
        "RMSProp",
        [],
        ["SGD", "Momentum"],
        0,
        "It divides by their root.",
      ],
      ["boolean", "The saddle has a zero gradient.", "true", [], [], 0, ""],
      ["text", "Who wrote about RMSProp?", "Hinton", ["Tieleman"], [], 0, ""],
      ["number", "What is 2 = 1 + 1 as a number?", "2", [], [], 0.5, ""],
      ["number", "A number from 1 to 5?", "3", [], [], 2, ""],
      ["choice", "Adam adds ____ to RMSProp.", "moments", [], ["nothing"], 0, ""],
      ["choice", "Weighted?", "yes", [], ["no"], 0, ""],
    ]);
  });

  test("the others are refused with their line", () => {
    const lines = gift.split("\n");
    expect(problems.map((one) => [lines[one.line - 1]!.slice(0, 10), explainImport(one, "en")])).toEqual([
      ["Two right?", "an option must be right or wrong, got one that is partly right"],
      ["Pairs? {=a", "an answer must be one text, got matching pairs"],
      ["Write an e", "a question must have an answer that can be graded, got an essay"],
      ["No answer ", "a question must have an answer in { }"],
    ]);
  });
});

describe("problems say their line, and cost nothing but themselves", () => {
  test("csv", () => {
    const csv =
      'prompt,answer,wrong\r\n"two\nlines",a,b|c\r\n\r\nbad,,x\r\nok,a,b\r\nsame,a,A\r\nmany,a,b,c\r\n';
    const { questions: read, problems } = importQuestions(csv, "csv");
    expect(read.map(({ prompt }) => prompt)).toEqual(["two\nlines", "ok"]);
    expect(problems.map(({ line }) => line)).toEqual([5, 7, 8]);
    expect(problems.map((one) => explainImport(one, "en").split(",")[0])).toEqual([
      "the right answer (answer) is empty",
      "wrong answers (wrong) must differ from each other and from the right one",
      "a row must have at most 3 cells",
    ]);
    expect(importQuestions('prompt,answer\n"open', "csv").problems[0]?.line).toBe(2);
    expect(importQuestions("question,answer\n", "csv").problems[0]?.line).toBe(1);
  });

  test("json", () => {
    const json =
      '[\n  {"prompt": "a", "answer": "b", "wrong": ["c"]},\n\n  {"prompt": 3,\n   "answer": "}"},\n  7, {"input": "number", "prompt": "n", "answer": "x"}\n]';
    const { questions: read, problems } = importQuestions(json, "json");
    expect(read).toHaveLength(1);
    expect(problems).toEqual([
      { line: 4, code: "not-a-text", values: { part: "prompt", got: 3 } },
      { line: 6, code: "json-not-a-record", values: {} },
      { line: 6, code: "answer-not-a-number", values: { got: "x" } },
    ]);
    expect(importQuestions("{}", "json").problems).toEqual([
      { line: 1, code: "json-not-a-list", values: {} },
    ]);
    expect(importQuestions('[\n{"a": }]', "json").problems).toEqual([
      { line: 2, code: "json-broken", values: {} },
    ]);
    expect(importQuestions('[\n{"a": 1},\n', "json").problems[0]?.line).toBe(3);
  });
});

describe("hostile files are bounded", () => {
  test.each(["json", "csv", "gift"] as const)("%s", (format) => {
    const parts = [
      "[",
      "{",
      '"',
      "{=",
      "~%",
      "\\",
      "::",
      ",",
      "\n",
      "[".repeat(2000),
      "#".repeat(3000),
      "a {=b}\n\n",
    ];
    const started = performance.now();
    for (const part of parts) {
      const { problems } = importQuestions(
        part.repeat(Math.floor(fileLimits.characters / part.length)),
        format,
      );
      expect(problems.length).toBeLessThanOrEqual(fileLimits.questions + 1);
    }
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(importQuestions("x".repeat(fileLimits.characters + 1), format)).toMatchObject({
      questions: [],
      problems: [{ line: 1 }],
    });
  });

  test("too many questions", () => {
    const many = Array.from({ length: 600 }, (_, index) => ({
      input: "text",
      prompt: `${index}`,
      answer: "a",
    }));
    const { questions: read, problems } = importQuestions(JSON.stringify(many), "json");
    expect(read).toHaveLength(fileLimits.questions);
    expect(problems).toHaveLength(1);
  });

  test.each(["json", "csv", "gift", "anki"] as const)("nothing written as %s", (format) => {
    expect(exportQuestions([], format).length).toBeLessThan(80);
  });
});

test("anki gets two sides a card, with the options sorted so that their order tells nothing", () => {
  expect(exportQuestions(questions, "anki").split("\n")).toEqual([
    "#separator:tab",
    "#html:true",
    "#tags column:3",
    expect.stringMatching(/^β가 하는 일은\?.*<br>• .*\t지난 평균.*<br>.*\tema$/u) as string,
    "Adam averages losses.\tfalse<br>Gradients.\t",
    "lr × g for 0.1 and −4?\t-0.4 (±0.001)\t",
    "First line<br>// second: line\tsaddle point / 안장점\t",
    "",
  ]);
});

test.each([
  [{ prompt: "", answer: "a", wrong: ["b"] }, "prompt must be a text of 1 to 600 characters, got 0"],
  [{ prompt: "p", answer: "a" }, "wrong must be 1 to 5 wrong options, got none"],
  [{ input: "essay", prompt: "p", answer: "a" }, "input must be choice, boolean, number or text, got essay"],
  [{ input: "boolean", prompt: "p", answer: "yes" }, "answer must be true or false, got yes"],
  [{ input: "number", prompt: "p", answer: "1e999" }, "answer must be a number, got 1e999"],
  [
    { input: "number", prompt: "p", answer: "1", tolerance: Number.NaN },
    "tolerance must be a number from 0, got NaN",
  ],
  [
    { input: "text", prompt: "p", answer: "a", card: "../x" },
    "card must be a slug such as learning-rate, got ../x",
  ],
  [
    { input: "text", prompt: "p", answer: "a", state: "fine" },
    "state must be proposed, approved or rejected, got fine",
  ],
])("%j: %s", (draft, message) => {
  expect(() => ownQuestion(draft)).toThrow(expect.objectContaining({ message, name: "RangeError" }) as Error);
});

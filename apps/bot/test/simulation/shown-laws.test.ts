import type { Locale } from "@opt/study";
import { expect, test } from "vitest";
import { words } from "../../src/i18n/words.ts";
import type { Button, Message } from "../../src/port/message.ts";
import { drawQuestion, grade, viewQuestion } from "../../src/study.ts";
import { shownLaws, type Heard, type Judge, type Stored } from "./shown-laws.ts";
import { click, command } from "./world.ts";

// Each law holds of what the bot says, and not of the same with one thing changed.

const { board, log, quiz, refusals, review, settings } = words("en");
const question = drawQuestion({ seed: 3, template: "true-false" });
const judge: Judge = (asked, answer, locale) => grade(asked, answer, { locale });
const graded = judge(question, "true", "en");
const right = graded.answerId!;

const stored: Stored = {
  answer: () => ({ id: "i1", answer: right, correct: true }),
  question: () => question,
  length: (quizId) => (quizId === "gone" ? undefined : 2),
  score: () => 1,
};

function heard(incoming: Heard["incoming"], message: Message, more: Partial<Heard> = {}): Heard {
  const usual = {
    id: "i1",
    userId: "1",
    place: "private",
    locales: new Set<Locale>(["en"]),
    recent: 1,
    kept: 0,
    appLocale: "en",
  } as const;
  return { ...usual, incoming, message, ...more };
}

const answered = click(`v1:quiz:q:0:${right}`);
const options = viewQuestion(question, { locale: "en" }).options.map(({ id }) => ({
  id: `v1:quiz:q:0:${id}`,
  label: id,
  style: id === right ? ("success" as const) : ("secondary" as const),
  disabled: true,
}));
const optionsWith = (change: Partial<Button>): readonly Button[] =>
  options.map((one) => Object.assign({}, one, change));
const panel = {
  title: `${quiz.right} · ${quiz.heading(0, 2)}`,
  fields: [{ name: quiz.answer, value: `**${graded.answer}**` }],
  tone: "right",
} as const;
const verdict: Message = { panel, rows: [options] };
const period = (id: string, disabled: boolean) => ({ id: `v1:board:${id}`, label: id, disabled });
const standing = (text: string, closed = true): Message => ({
  panel: { title: board.title, text },
  rows: [[period("week", closed), period("all", false)]],
});
const shownSettings = (lines: readonly string[]): Message => ({ panel: { text: lines.join("\n") } });
const set = command("settings me", { theme: "light", reminder: "9" });
const light = `${settings.theme.name}: ${settings.theme.light}`;
const nine = `${settings.reminder.name}: ${settings.remindedAt(9)}`;

const cases: readonly {
  readonly law: string;
  readonly good: Heard;
  readonly doctored: Readonly<Record<string, Heard>>;
}[] = [
  {
    law: "language",
    good: heard(command("log show"), { content: log.nothing }),
    doctored: {
      "a refusal": heard(command("me"), { content: words("ko").refusals.overloaded }),
      "a sentence": heard(command("log show"), { content: words("ko").log.nothing }),
      "a label": heard(command("me"), {
        rows: [[{ id: "v1:practice", label: words("ko").review.practice }]],
      }),
    },
  },
  {
    law: "privacy",
    good: heard(command("board"), standing(""), { place: "public" }),
    doctored: {
      "a command": heard(command("me"), { content: "x" }, { place: "public" }),
      "a click": heard(answered, verdict, { place: "public" }),
    },
  },
  {
    law: "verdict",
    good: heard(answered, verdict),
    doctored: {
      "the tone": heard(answered, { ...verdict, panel: { ...panel, tone: "wrong" } }),
      "the headline": heard(answered, { ...verdict, panel: { ...panel, title: quiz.wrong } }),
      "the right answer": heard(answered, { ...verdict, panel: { ...panel, fields: [] } }),
      "a first answer that is told to be a second": heard(answered, { ...verdict, content: quiz.first("x") }),
      "a second answer that is told to be a first": heard(answered, verdict, { id: "i2" }),
      "an open button": heard(answered, {
        ...verdict,
        rows: [optionsWith({ disabled: false })],
      }),
      "the mark": heard(answered, {
        ...verdict,
        rows: [optionsWith({ style: "danger" })],
      }),
    },
  },
  {
    law: "score",
    good: heard(click("v1:quiz-share:q"), { content: quiz.shared("1", 1, 2) }, { place: "public" }),
    doctored: {
      "a point more": heard(
        click("v1:quiz-share:q"),
        { content: quiz.shared("1", 2, 2) },
        { place: "public" },
      ),
    },
  },
  {
    law: "gone",
    good: heard(click("v1:quiz-next:gone"), { content: refusals.oldQuiz }),
    doctored: { "one that is there": heard(click("v1:quiz-next:q"), { content: refusals.oldQuiz }) },
  },
  {
    law: "review",
    good: heard(command("review"), { content: review.nothingKept }),
    doctored: {
      "where there is something": heard(command("review"), { content: review.nothingKept }, { kept: 1 }),
    },
  },
  {
    law: "settings",
    good: heard(set, shownSettings([light, nine])),
    doctored: {
      "the theme": heard(set, shownSettings([nine])),
      "the hour": heard(set, shownSettings([light, `${settings.reminder.name}: ${settings.remindedAt(8)}`])),
    },
  },
  {
    law: "board",
    good: heard(command("board"), standing("🥇 <@1> · 3 right of 4\n🥈 <@2> · 3 right of 5"), {
      place: "public",
    }),
    doctored: {
      "the order": heard(command("board"), standing("🥇 <@1> · 1 right of 4\n🥈 <@2> · 3 right of 5")),
      "the period": heard(command("board"), standing("", false)),
    },
  },
  {
    law: "pace",
    good: heard(command("help"), { content: refusals.tooFast(1) }, { recent: 11 }),
    doctored: { "the first": heard(command("help"), { content: refusals.tooFast(1) }, { recent: 1 }) },
  },
];

test("every law is tried", () => {
  expect(cases.map(({ law }) => law)).toEqual(Object.keys(shownLaws));
});

test.for(cases)("$law holds of what the bot says, and of nothing else", ({ law, good, doctored }) => {
  const judged = (one: Heard) => shownLaws[law]!(one, stored, judge);
  expect(judged(good)).toBeUndefined();
  const unnoticed = Object.entries(doctored).filter(([, one]) => judged(one) === undefined);
  expect(unnoticed.map(([what]) => what)).toEqual([]);
});

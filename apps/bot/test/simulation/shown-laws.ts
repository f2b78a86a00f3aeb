import type { Grade, Locale, Question } from "@opt/study";
import { words } from "../../src/i18n/words.ts";
import type { Incoming } from "../../src/port/interaction.ts";
import { buttonsOf, type Message } from "../../src/port/message.ts";
import type { Place } from "../../src/port/answer.ts";

/** An answer as its user saw it, and what the bot had stored when it came. */
export interface Heard {
  /** Of the interaction. */
  readonly id: string;
  readonly userId: string;
  readonly incoming: Incoming;
  readonly message: Message;
  readonly place: Place;
  /** The languages that the user had chosen between the question and the answer. */
  readonly locales: ReadonlySet<Locale>;
  /** That of the user's app. */
  readonly appLocale: Locale;
  /** How many interactions of the user came in the ten seconds before. */
  readonly recent: number;
  /** How many questions the bot kept for the user to be asked again, from when it was asked until now. */
  readonly kept: number;
}

/** What was stored, for whoever judges. */
export interface Stored {
  /** The user's answer to a question, if there is one. */
  answer(quizId: string, place: number, userId: string): StoredAnswer | undefined;
  question(quizId: string, place: number): Question | undefined;
  /** How many questions a quiz has; undefined where there is none. */
  length(quizId: string): number | undefined;
  /** How many of a quiz's questions a user has answered right. */
  score(quizId: string, userId: string): number;
}

export interface StoredAnswer {
  readonly id: string;
  readonly answer: string;
  readonly correct: boolean;
}

/** What the study says of an answer. */
export type Judge = (question: Question, answer: string, locale: Locale) => Grade;

/** Why an answer cannot be what the user should have seen; nothing where it can. */
type Law = (heard: Heard, stored: Stored, judge: Judge) => string | undefined;

const locales = ["ko", "en"] as const;

/** The parts of the id that was clicked, if one was. */
function clicked({ incoming }: Heard): readonly string[] {
  return incoming.kind === "click" || incoming.kind === "form" ? incoming.customId.split(":").slice(1) : [];
}

function isSaid(message: Message, sentence: (locale: Locale) => string): boolean {
  return locales.some((locale) => message.content === sentence(locale));
}

/** The sentences and labels of one language that the other does not have. */
function ownWords(locale: Locale, other: Locale): ReadonlySet<string> {
  const all = (value: unknown): readonly string[] => {
    if (typeof value === "string") return value.length > 3 ? [value] : [];
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(all) : [];
  };
  const others = new Set(all(words(other)));
  return new Set(all(words(locale)).filter((text) => !others.has(text)));
}

const wordsOf = { ko: ownWords("ko", "en"), en: ownWords("en", "ko") };

/**
 * What the bot says in its own words: these are in the language that the user has chosen, or in that of their app where
 * what they chose could not be read in time.
 */
const language: Law = ({ message, locales: chosen, appLocale }) => {
  const { content, panel } = message;
  if (content === words(appLocale).refusals.overloaded) return undefined;
  const texts = [content, panel?.title, panel?.footer, ...(panel?.fields ?? []).map(({ name }) => name)];
  const labels = buttonsOf(message).map(({ label }) => label);
  const foreign = locales.filter((locale) => !chosen.has(locale));
  const odd = [...texts, ...labels].find((text) => foreign.some((one) => wordsOf[one].has(text ?? "")));
  return odd === undefined ? undefined : `said in a language that was not chosen: ${odd}`;
};

const ownCommands: ReadonlySet<string> = new Set(
  [
    ["me", "review", "help", "diagnose", "quiz daily", "quiz stop", "quiz skip"],
    ["log add", "log show", "log export", "data export", "data delete", "settings me", "settings group"],
    ["teach mine", "teach review", "teach import", "teach export", "teach propose"],
  ].flat(),
);
const ownClicks: ReadonlySet<string> = new Set(
  [
    ["quiz", "quiz-next", "quiz-type", "quiz-order", "quiz-place", "race", "race-type", "race-start"],
    ["review", "practice", "card", "log-add", "log-undo", "data-delete", "data-keep", "teach-sent"],
  ].flat(),
);

/** What concerns one person nobody else sees. */
const privacy: Law = (heard) => {
  const { incoming, place } = heard;
  const isOwn =
    incoming.kind === "command"
      ? ownCommands.has(incoming.route)
      : incoming.kind === "message" || ownClicks.has(clicked(heard)[0] ?? "");
  if (!isOwn || place !== "public") return undefined;
  return `an answer for one person was shown to all: ${incoming.kind === "command" ? incoming.route : clicked(heard).join(":")}`;
};

/** A verdict is the one that the question's key gives, names the right answer, and closes its buttons. */
const verdict: Law = (heard, stored, judge) => {
  const [kind, quizId = "", place = ""] = clicked(heard);
  const { message, userId, id } = heard;
  const tone = message.panel?.tone;
  if (kind !== "quiz" || (tone !== "right" && tone !== "wrong")) return undefined;
  const question = stored.question(quizId, Number(place));
  const answer = stored.answer(quizId, Number(place), userId);
  // who has left meanwhile has none
  if (!question || !answer) return undefined;
  const graded = [...heard.locales].map((locale) => judge(question, answer.answer, locale));
  const { correct, credit, answerId } = graded[0]!;
  const what = `question ${place} of ${quizId}`;
  if (correct !== (tone === "right"))
    return `${what} was answered ${correct ? "right" : "wrong"}, told ${tone}`;
  const heads = [...heard.locales].map((locale) => {
    const { quiz } = words(locale);
    return correct ? quiz.right : credit > 0 ? quiz.partly(Math.round(100 * credit)) : quiz.wrong;
  });
  const title = message.panel?.title ?? "";
  if (!heads.some((head) => title.startsWith(`${head} ·`))) return `${what} is headed ${title}`;
  const fields = (message.panel?.fields ?? []).map(({ value }) => value).join("\n");
  if (!graded.some((one) => one.parts || fields.includes(one.answer.slice(0, 200))))
    return `the right answer to ${what} is not named`;
  if ((message.content !== undefined) !== (answer.id !== id))
    return `${what} was ${answer.id === id ? "not " : ""}answered before, told otherwise`;
  const options = buttonsOf(message).filter((button) => button.id.startsWith(`v1:quiz:${quizId}:`));
  if (options.some(({ disabled }) => disabled !== true)) return `${what} can be clicked again`;
  const marked = options.filter(({ style }) => style === "success").map((button) => button.id.split(":")[4]);
  if (options.length > 0 && (marked.length !== 1 || marked[0] !== answerId))
    return `${what}: marked as right is ${marked.join(", ")}, right is ${answerId}`;
  return undefined;
};

/** A score that is shown to the group is the one that is stored. */
const score: Law = (heard, stored) => {
  const [kind, quizId = ""] = clicked(heard);
  const { message, userId, place } = heard;
  if (kind !== "quiz-share" || place !== "public") return undefined;
  const right = stored.score(quizId, userId);
  const length = stored.length(quizId);
  if (length === undefined || isSaid(message, (locale) => words(locale).quiz.shared(userId, right, length)))
    return undefined;
  return `the score of ${quizId} is ${right} of ${length}, told: ${message.content}`;
};

/** A quiz that is said to be gone is gone. */
const gone: Law = (heard, stored) => {
  const [kind, quizId = ""] = clicked(heard);
  if (kind !== "quiz" && kind !== "quiz-next") return undefined;
  if (!isSaid(heard.message, (locale) => words(locale).refusals.oldQuiz)) return undefined;
  return stored.length(quizId) === undefined ? undefined : `the quiz ${quizId} is there, told to be gone`;
};

/** Where something is kept for somebody, they are not told that there is nothing. */
const review: Law = ({ incoming, message, userId, kept }) => {
  if (incoming.kind !== "command" || incoming.route !== "review") return undefined;
  if (!isSaid(message, (locale) => words(locale).review.nothingKept)) return undefined;
  return kept === 0 ? undefined : `${kept} questions are kept for ${userId}, told that there is nothing`;
};

/** Settings show what has just been set. */
const settings: Law = ({ incoming, message }) => {
  if (incoming.kind !== "command" || incoming.route !== "settings me" || !message.panel) return undefined;
  const { theme, language: chosen, reminder } = incoming.options;
  const lines = message.panel.text?.split("\n") ?? [];
  const isShown = (line: (locale: Locale) => string): boolean =>
    locales.some((one) => lines.includes(line(one)));
  const isTheme = theme === "dark" || theme === "light";
  const missing = [
    isTheme && !isShown((one) => `${words(one).settings.theme.name}: ${words(one).settings.theme[theme]}`),
    (chosen === "ko" || chosen === "en") &&
      !isShown((one) => `${words(one).settings.language.name}: ${words(one).settings.languages[chosen]}`),
    reminder !== undefined &&
      !isShown((one) => {
        const { reminder: of, isOff, remindedAt } = words(one).settings;
        return `${of.name}: ${reminder === "off" ? isOff : remindedAt(Number(reminder))}`;
      }),
  ];
  return missing.some(Boolean)
    ? `set ${JSON.stringify(incoming.options)}, shown ${lines.join(" | ")}`
    : undefined;
};

/** A board stands by what is right, the period shown cannot be clicked, and the others can. */
const board: Law = ({ incoming, message }) => {
  const isBoard =
    (incoming.kind === "command" && incoming.route === "board") ||
    (incoming.kind === "click" && incoming.customId.startsWith("v1:board:"));
  if (!isBoard || !message.panel) return undefined;
  const text = message.panel.text ?? "";
  const rights = [...text.matchAll(/<@\d+> · (?:(\d+) right of \d+|\d+문제 중 (\d+)문제)/gu)];
  const counts = rights.map(([, en, ko]) => Number(en ?? ko));
  // the last line may be one's own, further down
  if (counts.some((count, index) => index > 0 && count > counts[index - 1]!))
    return `the board is not in order: ${text}`;
  const closed = buttonsOf(message).filter(({ disabled }) => disabled === true);
  return closed.length === 1 ? undefined : `${closed.length} periods of the board cannot be clicked`;
};

/** Who is told to be too fast was fast. */
const pace: Law = ({ message, recent, userId }) => {
  const seconds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
  const isTold = seconds.some((one) => isSaid(message, (locale) => words(locale).refusals.tooFast(one)));
  return isTold && recent < 10 ? `${userId} was told to be too fast after ${recent} interactions` : undefined;
};

/** What must hold of each answer that somebody sees, whatever the bot is made of. */
export const shownLaws: Readonly<Record<string, Law>> = {
  language,
  privacy,
  verdict,
  score,
  gone,
  review,
  settings,
  board,
  pace,
};

import type {
  Locale,
  QuestionResult,
  QuestionView,
  QuizState,
  RaceQuestion,
  RaceState,
  Runner,
} from "@opt/study";
import { words } from "../i18n/words.ts";
import { layRows } from "../port/lay-rows.ts";
import { limits } from "../port/limits.ts";
import type { Message, Panel } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { placeLabel } from "./board.ts";
import { cardButtons } from "./card-view.ts";
import { answerButtons, questionText } from "./quiz-choices.ts";
import { raceIds } from "./race-id.ts";
import type { RacePicture } from "./race-picture.ts";

/** Discord shows the time in everybody's own zone, counting down. */
function until(milliseconds: number): string {
  return `<t:${Math.ceil(milliseconds / 1_000)}:R>`;
}

/** Places shown; the others are counted. */
const mostShown = 10;

/** Places by points after so many questions; those with as many points share one. */
export function podiumLines(standings: readonly Runner[], asked: number, locale: Locale): string {
  const { race } = words(locale);
  if (standings.length === 0) return race.nobody;
  const lines = standings.slice(0, mostShown).map(({ rank, userId, points, right }) => {
    return `${placeLabel(rank, points)} <@${userId}> · ${race.points(points)} · ${race.rightOf(right, asked)}`;
  });
  const rest = standings.length - lines.length;
  return [...lines, ...(rest > 0 ? [race.andMore(rest)] : [])].join("\n");
}

/** Before the start: how it works, and the button that starts it. */
export function lobbyMessage(
  { quizId, length }: Pick<QuizState, "quizId" | "length">,
  secondsEach: number,
  locale: Locale,
): Message {
  const { race } = words(locale);
  return {
    panel: { title: race.title, text: race.rules(length, secondsEach) },
    rows: [[{ id: raceIds.start(quizId), label: race.start, style: "success" }]],
    pictures: [],
  };
}

/** In place of the lobby once the race is in a thread of its own. */
export function begunMessage(thread: string, locale: Locale): Message {
  const { race } = words(locale);
  return { panel: { title: race.title, text: race.isIn(thread) }, rows: [], pictures: [] };
}

/** A question that is open to all. */
export function raceQuestionMessage(
  question: Pick<RaceQuestion, "quizId" | "index" | "length" | "closesAt">,
  view: QuestionView,
  picture: RacePicture,
  locale: Locale,
): Message {
  const text = words(locale);
  const closes = text.race.closes(until(question.closesAt));
  const inWords =
    picture?.type === "words" ? `\n${text.race.noPicture(shorten(picture.alt, limits.altText))}` : "";
  return {
    content: shorten(`${closes}${inWords}`, limits.content),
    panel: {
      title: text.quiz.heading(question.index, question.length),
      text: questionText(view),
      footer: text.race.hint,
    },
    rows: layRows(answerButtons(view, question, text, raceIds)),
    pictures:
      picture && picture.type !== "words"
        ? [
            {
              name: `question.${picture.type}`,
              bytes: picture.bytes,
              alt: shorten(picture.alt, limits.altText),
            },
          ]
        : [],
  };
}

/** A race that came to a halt, with the button that goes on with it. */
export function interruptedMessage(quizId: string, locale: Locale): Message {
  const { race } = words(locale);
  return {
    content: race.interrupted,
    rows: [[{ id: raceIds.goOn(quizId), label: race.goOn, style: "primary" }]],
    pictures: [],
  };
}

/** In place of a race that is not stored any more. */
export function vanishedMessage(locale: Locale): Message {
  return { content: words(locale).race.vanished, rows: [], pictures: [] };
}

/** A question that is over: the answer, why, and where everybody stands. */
export function revealMessage(
  { index, length }: Pick<RaceQuestion, "index" | "length">,
  result: QuestionResult,
  standings: readonly Runner[],
  locale: Locale,
): Message {
  const { quiz, race } = words(locale);
  return {
    panel: {
      title: `${quiz.heading(index, length)} · ${race.over}`,
      text: shorten(result.prompt, limits.embedDescription / 4),
      fields: [
        { name: quiz.answer, value: shorten(`**${result.answer}**`, limits.embedFieldValue) },
        { name: quiz.why, value: shorten(result.why, limits.embedFieldValue) },
        {
          name: result.answered === 0 ? race.nobodyAnswered : race.howMany(result.right, result.answered),
          value: shorten(podiumLines(standings.slice(0, 3), index + 1, locale), limits.embedFieldValue),
        },
      ],
    },
    rows: [],
  };
}

/** Room for all questions of a race, in what the podium leaves. */
const solutionsRoom = 4_400;

function oneLine(text: string, most: number): string {
  return shorten(text.replaceAll(/\s+/gu, " ").trim(), most);
}

/** Each question that was asked, with its answer and why, on a line each. */
function solutions(results: readonly QuestionResult[]): NonNullable<Panel["fields"]> {
  const room = Math.floor(solutionsRoom / Math.max(1, results.length));
  return results.map(({ prompt, answer, why }, index) => ({
    name: oneLine(`${index + 1}. ${prompt}`, Math.min(limits.embedFieldName, Math.floor(room / 3))),
    value: `**${oneLine(answer, Math.floor(room / 4))}**\n${oneLine(why, Math.min(300, Math.floor(room / 3)))}`,
  }));
}

/** The end: the podium, every question with its answer, what was hard, and a race more. */
export function podiumMessage(
  { standings, index }: Pick<RaceState, "standings" | "index">,
  results: readonly QuestionResult[],
  { topic, secondsEach }: { readonly topic: string | null; readonly secondsEach: number | null },
  locale: Locale,
): Message {
  const { race } = words(locale);
  const asked = results.slice(0, index + 1);
  const hard = asked
    .filter(({ right, answered }) => answered > 0 && right < answered)
    .toSorted((a, b) => a.right / a.answered - b.right / b.answered)
    .map(({ card }) => card);
  return {
    panel: {
      title: race.podium,
      text: standings.length === 0 ? race.nobodyAtAll : podiumLines(standings, asked.length, locale),
      fields: solutions(asked),
      ...(hard.length > 0 && { footer: race.hard }),
    },
    rows: layRows(cardButtons([...new Set(hard)].slice(0, 3), locale), [
      { id: raceIds.again(results.length, topic, secondsEach), label: race.again, style: "primary" },
    ]),
    pictures: [],
  };
}

import { board, memoryStore, type QuizState, type Store, studyLog } from "../../src/index.ts";
import { answerOf } from "../support/answer-of.ts";
import { study } from "../support/study.ts";

const DAY = 86_400_000;
const timeZone = "Asia/Seoul";
const locale = "en";

/** A learner's first days as they go: what is asked, answered, missed, and asked again. */
export async function sessionTranscript(): Promise<string> {
  const store = memoryStore();
  const start = Date.UTC(2026, 10, 27, 11);
  const lines: string[] = [];
  for (const [i, isRight] of [true, false, true].entries()) {
    const now = start + i * 60_000;
    const id = `practice-${i}`;
    const asked = { store, id, userId: "mina", groupId: "friends", seed: 7 + i, now, locale } as const;
    const { next, state } = await study.startPractice(asked);
    lines.push(`_${next.text}_`, ...(await played(store, state, isRight, now)));
  }
  const missed = {
    store,
    id: "again",
    userId: "mina",
    groupId: "friends",
    seed: 1,
    now: start + 1.01 * DAY,
  } as const;
  const { due } = await study.dueReviews({ store, userId: "mina", now: missed.now });
  const review = (await study.startReview(missed))!;
  lines.push(`_The next day ${due} is due._`, ...(await played(store, review, true, missed.now)));
  const { streak, answered, right } = await study.progress({
    store,
    userId: "mina",
    now: missed.now,
    timeZone,
  });
  const [first] = await board({ store, groupId: "friends", period: "week", now: missed.now, timeZone });
  lines.push(
    `_${right} of ${answered} right, ${streak.length} days in a row, place ${first!.rank} this week. Her log for November:_`,
    ...(await logged(store, missed.now)),
  );
  return lines
    .map((line) => `> ${line}`.trimEnd())
    .join("\n>\n")
    .replaceAll("> \n", ">\n");
}

/** The question, what was answered, and the verdict. */
async function played(
  store: Store,
  state: QuizState,
  isRight: boolean,
  now: number,
): Promise<readonly string[]> {
  const question = state.question!;
  const { prompt } = study.viewQuestion(question, { locale });
  const answer = answerOf(question, isRight);
  const click = { store, id: `click ${state.quizId}`, quizId: state.quizId, index: 0, userId: "mina" };
  const result = await study.answerQuiz({ ...click, answer, now, locale });
  if (result.outcome !== "graded") throw new Error(`an answer must be graded, got ${result.outcome}`);
  const { grade } = result;
  const verdict = grade.correct ? "Right." : `Not quite: ${grade.answer}.`;
  return [
    `**${prompt.replaceAll("\n", " ")}**`,
    `— ${grade.given}`,
    `${verdict} ${grade.why.split("\n")[0]}`,
  ];
}

async function logged(store: Store, at: number): Promise<readonly string[]> {
  await store.logs.add({ id: "log", userId: "mina", text: "모멘텀은 기울기를 모아서 간다.", at });
  const entries = await store.logs.of("mina");
  const month = studyLog.exportMonth(entries, { month: "2026-11", timeZone, locale });
  return [`\`\`\`markdown\n${month.trimEnd()}\n\`\`\``.replaceAll("\n", "\n> ")];
}

/** The README with the session as it is today. */
export function withSession(readme: string, session: string): string {
  const [start, end] = ["<!-- session -->", "<!-- end of session -->"];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md must hold ${start} and ${end}`);
  return `${readme.slice(0, from + start.length)}\n\n${session}\n\n${readme.slice(to)}`;
}

import type { Locale, Question } from "@opt/study";
import type { Ctx } from "../../src/port/interaction.ts";
import type { KeptStore } from "./kept-store.ts";
import type { Stored } from "./shown-laws.ts";

/** What is stored, as whoever judges reads it: by questions of their own, and not through the bot's store. */
export function storedIn(store: KeptStore): Stored {
  const questionsOf = (quizId: string): readonly Question[] | undefined => {
    const [row] = store.all("select questions from quizzes where id = ?", quizId);
    return row && JSON.parse(String(row["questions"]));
  };
  return {
    answer(quizId, place, userId) {
      const asked = "select id, answer, correct from answers where quiz_id = ? and place = ? and user_id = ?";
      const [row] = store.all(asked, quizId, place, userId);
      return row && { id: String(row["id"]), answer: String(row["answer"]), correct: row["correct"] === 1 };
    },
    question: (quizId, place) => questionsOf(quizId)?.[place],
    length: (quizId) => questionsOf(quizId)?.length,
    score(quizId, userId) {
      const asked = "select count(*) as n from answers where quiz_id = ? and user_id = ? and correct = 1";
      return Number(store.all(asked, quizId, userId)[0]?.["n"]);
    },
  };
}

/** The language that a user has chosen, or that of their app. */
export function localeOf(store: KeptStore, { userId, appLocale }: Ctx): Locale {
  const [row] = store.all(
    "select locale from user_settings where user_id = ? and locale is not null",
    userId,
  );
  return row === undefined ? appLocale : row["locale"] === "ko" ? "ko" : "en";
}

/** How many questions a user is to be asked again, some day. */
export function numberKept(store: KeptStore, userId: string): number {
  return Number(store.all("select count(*) as n from reviews where user_id = ?", userId)[0]?.["n"]);
}

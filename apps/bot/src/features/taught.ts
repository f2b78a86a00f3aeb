import type { Json, Proposal } from "@opt/study";
import { z } from "zod";

/** A question that a member wrote, as it is stored. */
export interface Taught {
  readonly question: string;
  readonly answer: string;
  /** One to four. */
  readonly wrong: readonly string[];
  readonly why: string;
}

/** Characters, as the form takes them. */
export const taughtLimits = { question: 300, answer: 100, wrong: 420, why: 500, mostWrong: 4 } as const;

const shape = z.object({
  question: z.string().min(1).max(taughtLimits.question),
  answer: z.string().min(1).max(taughtLimits.answer),
  wrong: z.array(z.string().min(1).max(taughtLimits.answer)).min(1).max(taughtLimits.mostWrong),
  why: z.string().max(taughtLimits.why),
});

function oneLine(text: string): string {
  return text.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

/** What was typed into the form as a question; undefined where it is none that can be asked. */
export function taughtFrom(lines: Readonly<Record<string, string>>): Taught | undefined {
  const { question = "", answer = "", wrong = "", why = "" } = lines;
  const right = oneLine(answer);
  const others = wrong
    .split(/\r\n|\r|\n/u)
    .map(oneLine)
    .filter(Boolean);
  const parsed = shape.safeParse({
    question: oneLine(question),
    answer: right,
    wrong: [...new Set(others)].filter((one) => one !== right),
    why: oneLine(why),
  });
  return parsed.success ? parsed.data : undefined;
}

/** A question as JSON that a store takes. */
export function contentOf({ question, answer, wrong, why }: Taught): Json {
  return { question, answer, wrong: [...wrong], why };
}

/** The question of a proposal; undefined where another version stored something else. */
export function taughtOf({ content }: Proposal): Taught | undefined {
  const parsed = shape.safeParse(content);
  return parsed.success ? parsed.data : undefined;
}

/** All answers in an order that a seed draws; the first of `Taught` is the right one. */
export function choicesOf({ answer, wrong }: Taught, seed: number): readonly string[] {
  const all = [answer, ...wrong];
  // Fisher and Yates, with the numbers of a linear congruential generator
  let state = seed >>> 0;
  for (let last = all.length - 1; last > 0; last -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (last + 1));
    [all[last], all[other]] = [all[other] ?? "", all[last] ?? ""];
  }
  return all;
}

import { randomState } from "@opt/data";
import { dataAsks } from "./ask-data.ts";
import { type DrawnAsk, pick } from "./ask-draws.ts";
import { stepAsks } from "./ask-steps.ts";

const kinds = [...stepAsks, ...dataAsks];

export const nAskKinds: number = kinds.length;

/** Puts a question together from a seed. */
export function drawAsk(seed: number, kind?: number): DrawnAsk {
  const stream = randomState(seed);
  const { ko, en, meant, answers, about } = kinds[kind ?? stream.randint(0, kinds.length)]!(stream);
  const locale = pick(stream, ["ko", "en"] as const);
  return { question: locale === "ko" ? ko : en, locale, meant, answers, about };
}

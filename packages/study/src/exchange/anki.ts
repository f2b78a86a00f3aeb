import type { OwnQuestion } from "../question/own-question.ts";

/** Two sides a card, separated by tabs, with the three lines that tell Anki how to read them. */
export function writeAnki(questions: readonly OwnQuestion[]): string {
  const cards = questions.map((question) => {
    const { prompt, answer, also, wrong, tolerance, why, card } = question;
    const options = [answer, ...wrong].toSorted();
    const front = wrong.length > 0 ? [prompt, ...options.map((option) => `• ${option}`)] : [prompt];
    const range = tolerance > 0 ? ` (±${tolerance})` : "";
    const back = [[answer, ...also].join(" / ") + range, ...(why === "" ? [] : [why])];
    return [side(front), side(back), card].join("\t");
  });
  return ["#separator:tab", "#html:true", "#tags column:3", ...cards, ""].join("\n");
}

function side(lines: readonly string[]): string {
  return lines
    .join("\n")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", " ")
    .replaceAll("\n", "<br>");
}

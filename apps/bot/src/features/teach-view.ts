import type { ImportProblem, Locale, OwnQuestion, Proposal, ProposalState } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import { limits } from "../port/limits.ts";
import type { Button, Form, Message, Panel } from "../port/message.ts";
import { quoted, shorten } from "../port/text.ts";
import { findCard } from "../study.ts";
import { formLimits } from "./own-question.ts";

/** A question and what became of it. */
export interface Proposed {
  readonly proposal: Pick<Proposal, "id" | "userId" | "proposedAt" | "state">;
  readonly question: OwnQuestion;
}

/** The form for writing a question. */
export function teachForm(locale: Locale): Form {
  const { teach } = words(locale);
  return {
    id: encodeId("teach-sent"),
    title: teach.formTitle,
    lines: [
      { id: "question", label: teach.question, tall: true, most: formLimits.question },
      { id: "answer", label: teach.answer, placeholder: teach.answerPlaceholder, most: formLimits.answer },
      {
        id: "wrong",
        label: teach.wrong,
        placeholder: teach.wrongPlaceholder,
        tall: true,
        required: false,
        most: formLimits.wrong,
      },
      { id: "why", label: teach.why, tall: true, required: false, most: formLimits.why },
      {
        id: "card",
        label: teach.card,
        placeholder: teach.cardPlaceholder,
        required: false,
        most: formLimits.card,
      },
    ],
  };
}

function answerOf({ input, answer, also, tolerance }: OwnQuestion, locale: Locale): string {
  const { quiz } = words(locale);
  if (input === "boolean") return answer === "true" ? quiz.true : quiz.false;
  if (input === "number" && tolerance > 0) return `${quoted(answer)} ± ${tolerance}`;
  return [answer, ...also].map((one) => quoted(one, 200)).join(" / ");
}

function panelOf(question: OwnQuestion, locale: Locale): Panel {
  const { teach } = words(locale);
  const { prompt, wrong, why, card } = question;
  const fields = [
    { name: teach.answer, value: shorten(answerOf(question, locale), limits.embedFieldValue) },
    {
      name: teach.wrong,
      value: shorten(wrong.map((one) => quoted(one, 200)).join("\n"), limits.embedFieldValue),
    },
    { name: teach.why, value: shorten(quoted(why, 1_000), limits.embedFieldValue) },
    { name: teach.card, value: findCard(card)?.title[locale] ?? quoted(card) },
  ];
  return { text: quoted(prompt, 1_000) || "?", fields: fields.filter(({ value }) => value !== "") };
}

const decisions = {
  proposed: ["approved", "rejected"],
  approved: ["rejected"],
  rejected: ["approved"],
} as const satisfies Record<ProposalState, readonly ProposalState[]>;

/** A question for those who decide about it; `at` is its place among all in its state. */
export function proposalMessage(
  { proposal: { id, userId, proposedAt, state }, question }: Proposed,
  { at, all }: { readonly at: number; readonly all: number },
  locale: Locale,
): Message {
  const { teach } = words(locale);
  const decide = decisions[state].map((to): Button => {
    const style = to === "approved" ? "success" : "danger";
    return { id: encodeId("teach-decide", id, state, to), label: teach.decide[to], style };
  });
  const next: Button = { id: encodeId("teach-next", state, at + 1), label: teach.next };
  return {
    content: teach.from(userId, `<t:${Math.floor(proposedAt / 1_000)}:R>`, teach.which[state], at + 1, all),
    panel: { title: teach.reviewTitle[state], ...panelOf(question, locale) },
    rows: [at + 1 < all ? [...decide, next] : decide],
  };
}

/** What the author sees after sending it. */
export function sentMessage(question: OwnQuestion, locale: Locale): Message {
  const { teach } = words(locale);
  return { content: teach.sent, panel: panelOf(question, locale) };
}

/** What was typed, so that nobody has to think it up again, and why it is not a question yet. */
export function incompleteMessage(lines: Readonly<Record<string, string>>, locale: Locale): Message {
  const typed = Object.values(lines)
    .map((line) => quoted(line, 500))
    .filter(Boolean);
  return {
    content: words(locale).teach.incomplete,
    ...(typed.length > 0 && { panel: { text: typed.join("\n") } }),
  };
}

/** So many of one's own questions are listed. */
const mostListed = 15;

/** Someone's own questions, the newest first, and what became of each. */
export function mineMessage(mine: readonly Proposed[], locale: Locale): Message {
  const { teach } = words(locale);
  if (mine.length === 0) return { content: teach.noneOfYours };
  const lines = mine
    .slice(0, mostListed)
    .map(({ proposal: { state }, question: { prompt } }) => `${teach.mark[state]} · ${quoted(prompt, 120)}`);
  const rest = mine.length - lines.length;
  const all = rest > 0 ? [...lines, teach.moreOfYours(rest)] : lines;
  return { panel: { title: teach.mineTitle(mine.length), text: all.join("\n") } };
}

/** What a file held; for those who manage the server with a button that lets all of it in. */
export function importedMessage(
  {
    id,
    count,
    problems,
  }: {
    readonly id: string;
    readonly count: number;
    readonly problems: readonly ImportProblem[];
  },
  manages: boolean,
  locale: Locale,
): Message {
  const { teach } = words(locale);
  const lines = problems
    .slice(0, 8)
    .map(({ line, message }) => `${teach.line(line)}: ${quoted(message, 160)}`);
  const rest = problems.length - lines.length;
  const all: Button = { id: encodeId("teach-all", id), label: teach.approveAll(count), style: "success" };
  return {
    content: teach.imported(count, problems.length),
    ...(lines.length > 0 && {
      panel: { text: [...lines, ...(rest > 0 ? [teach.moreProblems(rest)] : [])].join("\n") },
    }),
    ...(manages && count > 0 && { rows: [[all]] }),
  };
}

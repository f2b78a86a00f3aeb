import {
  explainImport,
  type ImportProblem,
  type Locale,
  type OwnQuestion,
  type Proposal,
  type ProposalState,
} from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import { limits } from "../port/limits.ts";
import type { Button, Message, Panel, Row } from "../port/message.ts";
import { quoted, shorten } from "../port/text.ts";
import { findCard } from "../study.ts";
import type { FormProblem } from "./own-question.ts";

/** A question and what became of it. */
export interface Proposed {
  readonly proposal: Pick<Proposal, "id" | "userId" | "proposedAt" | "state" | "reason">;
  readonly question: OwnQuestion;
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

/** With a capital and a full stop, where it has none yet. */
function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?)]$/u.test(begun) ? begun : `${begun}.`;
}

/** What was typed, so that nobody has to think it up again, and why it is not a question yet. */
export function incompleteMessage(
  lines: Readonly<Record<string, string>>,
  problem: FormProblem,
  locale: Locale,
): Message {
  const typed = Object.values(lines)
    .map((line) => quoted(line, 500))
    .filter(Boolean);
  return {
    content: `${reasonOf(problem, locale)} ${words(locale).teach.incomplete}`,
    ...(typed.length > 0 && { panel: { text: typed.join("\n") } }),
  };
}

function reasonOf(problem: FormProblem, locale: Locale): string {
  if (problem === "no-card") return words(locale).teach.noSuchCard;
  return quoted(sentence(explainImport(problem, locale)), 300);
}

/** So many of one's own questions are listed. */
const mostListed = 15;

/** Whether its author has taken a question back; nobody else decides about it any more. */
export function isWithdrawn({ state, reason }: Pick<Proposal, "state" | "reason">): boolean {
  return state === "rejected" && reason === withdrawn;
}

/** The reason that stands with a question that its author has taken back. */
export const withdrawn = "withdrawn";

/** The menu to take a question back; none where none is left. */
function withdrawals(mine: readonly Proposed[], locale: Locale): readonly Row[] {
  const { teach } = words(locale);
  const open = mine.filter(({ proposal: { state } }) => state !== "rejected").slice(0, limits.choices);
  if (open.length === 0) return [];
  const choices = open.map(({ proposal: { id, state }, question: { prompt } }) => ({
    value: id,
    label: shorten(`${teach.mark[state]} · ${prompt.replaceAll(/\s+/gu, " ")}`, limits.choiceName),
  }));
  return [{ id: encodeId("teach-withdraw"), placeholder: teach.withdraw, choices }];
}

/** After a question was taken back: its words, and a button that puts them into the form again. */
export function withdrawnMessage({ proposal: { id }, question }: Proposed, locale: Locale): Message {
  const { teach } = words(locale);
  return {
    content: teach.isWithdrawn,
    panel: panelOf(question, locale),
    rows: [[{ id: encodeId("teach-again", id), label: teach.writeAgain, style: "primary" }]],
  };
}

/** Someone's own questions, the newest first, and what became of each. */
export function mineMessage(mine: readonly Proposed[], locale: Locale): Message {
  const { teach } = words(locale);
  if (mine.length === 0) return { content: teach.noneOfYours };
  const lines = mine
    .slice(0, mostListed)
    .map(
      ({ proposal, question: { prompt } }) =>
        `${isWithdrawn(proposal) ? teach.mark.withdrawn : teach.mark[proposal.state]} · ${quoted(prompt, 120)}`,
    );
  const rest = mine.length - lines.length;
  const all = rest > 0 ? [...lines, teach.moreOfYours(rest)] : lines;
  return {
    panel: { title: teach.mineTitle(mine.length), text: all.join("\n") },
    rows: withdrawals(mine, locale),
  };
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
    .map(
      (problem) => `${teach.line(problem.line)}: ${quoted(sentence(explainImport(problem, locale)), 160)}`,
    );
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

import type { Locale, Proposal } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Button, Form, Message, Panel } from "../port/message.ts";
import { quoted } from "../port/text.ts";
import { choicesOf, taughtLimits, type Taught } from "./taught.ts";

/** The form for a question of one's own. */
export function teachForm(locale: Locale): Form {
  const { teach } = words(locale);
  return {
    id: encodeId("teach-sent"),
    title: teach.formTitle,
    lines: [
      { id: "question", label: teach.question, tall: true, most: taughtLimits.question },
      { id: "answer", label: teach.answer, most: taughtLimits.answer },
      {
        id: "wrong",
        label: teach.wrong,
        placeholder: teach.wrongPlaceholder,
        tall: true,
        most: taughtLimits.wrong,
      },
      { id: "why", label: teach.why, tall: true, required: false, most: taughtLimits.why },
    ],
  };
}

function panelOf({ question, answer, wrong, why }: Taught, locale: Locale): Panel {
  const { teach } = words(locale);
  const fields = [
    { name: teach.answer, value: quoted(answer, 200) },
    { name: teach.wrong, value: wrong.map((one) => quoted(one, 200)).join("\n") },
    { name: teach.why, value: quoted(why, 1_000) },
  ];
  return { text: quoted(question, 600) || "?", fields: fields.filter(({ value }) => value !== "") };
}

/** A proposal for those who decide about it. */
export function proposalMessage(
  { id, userId, proposedAt }: Pick<Proposal, "id" | "userId" | "proposedAt">,
  taught: Taught,
  waiting: number,
  locale: Locale,
): Message {
  const { teach } = words(locale);
  return {
    content: teach.from(userId, `<t:${Math.floor(proposedAt / 1_000)}:R>`, waiting),
    panel: { title: teach.reviewTitle, ...panelOf(taught, locale) },
    rows: [
      [
        { id: encodeId("teach-yes", id), label: teach.approve, style: "success" },
        { id: encodeId("teach-no", id), label: teach.reject, style: "danger" },
      ],
    ],
  };
}

/** What the author sees after sending it. */
export function sentMessage(taught: Taught, locale: Locale): Message {
  const { teach } = words(locale);
  return { content: teach.sent, panel: panelOf(taught, locale) };
}

/** A member's question to everyone; each answers for themselves. */
export function taughtMessage(
  { id, userId }: Pick<Proposal, "id" | "userId">,
  taught: Taught,
  seed: number,
  locale: Locale,
): Message {
  const { teach } = words(locale);
  const buttons: Button[] = choicesOf(taught, seed).map((choice, index) => ({
    id: encodeId("teach-answer", id, seed, index),
    label: quoted(choice, 80).replaceAll("\\", "") || "?",
  }));
  return {
    panel: {
      title: teach.askTitle,
      text: quoted(taught.question, 600) || "?",
      ...(userId !== "" && { fields: [{ name: teach.author, value: `<@${userId}>` }] }),
    },
    rows: [buttons],
  };
}

/** Whether a choice was right, and why; for the one who answered. */
export function taughtVerdict(taught: Taught, chosen: string, locale: Locale): Message {
  const { quiz, teach } = words(locale);
  const correct = chosen === taught.answer;
  const fields = [
    { name: quiz.given, value: quoted(chosen, 200) },
    { name: quiz.answer, value: quoted(taught.answer, 200) },
    { name: quiz.why, value: quoted(taught.why, 1_000) },
  ];
  return {
    panel: {
      title: correct ? quiz.right : quiz.wrong,
      text: quoted(taught.question, 600) || "?",
      fields: fields.filter(({ value }) => value !== ""),
      tone: correct ? "right" : "wrong",
    },
    rows: [[{ id: encodeId("teach-more"), label: teach.more }]],
  };
}

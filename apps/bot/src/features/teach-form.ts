import type { Locale, OwnQuestion } from "@opt/study";
import { words } from "../i18n/words.ts";
import { encodeId } from "../port/custom-id.ts";
import type { Form, FormLine } from "../port/message.ts";
import { shorten } from "../port/text.ts";
import { findCard } from "../study.ts";
import { formLimits } from "./own-question.ts";

/** A card by its title; by its slug where that says the same. */
function cardName(slug: string, locale: Locale): string {
  const title = findCard(slug)?.title[locale] ?? slug;
  return title.toLowerCase() === slug ? slug : title;
}

/** A question as it is typed into the form. */
function typedLines(
  question: OwnQuestion,
  locale: Locale,
): Readonly<Record<keyof typeof formLimits, string>> {
  const { input, prompt, answer, also, wrong, why, tolerance } = question;
  const card = cardName(question.card, locale);
  const typed =
    input === "number" && tolerance > 0 ? `${answer} ± ${tolerance}` : [answer, ...also].join(" | ");
  return { question: prompt, answer: typed, wrong: wrong.join("\n"), why, card };
}

function filled(line: TeachLine, value: string): TeachLine {
  return value === "" ? line : { ...line, value: shorten(value, line.most ?? 40) };
}

/** The form for writing a question, or one again that was written before. */
export function teachForm(locale: Locale, before?: OwnQuestion): Form {
  const { teach } = words(locale);
  const typed = before && typedLines(before, locale);
  return {
    id: encodeId("teach-sent"),
    title: teach.formTitle,
    lines: formLines(locale).map((line) => filled(line, typed?.[line.id] ?? "")),
  };
}

type TeachLine = FormLine & { readonly id: keyof typeof formLimits };

function formLines(locale: Locale): readonly TeachLine[] {
  const { teach } = words(locale);
  return [
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
  ];
}

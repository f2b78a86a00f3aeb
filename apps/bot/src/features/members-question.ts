import type { Grade, Locale, Question, QuestionView } from "@opt/study";
import { viewQuestion } from "../study.ts";
import { quoted } from "../port/text.ts";

/** Longer than any part of a question that members may write. */
const whole = 2_000;

/** Whether a question was written by a group's members, and not by those who wrote a pack. */
function isByMembers({ template }: Question): boolean {
  return template.startsWith("group-");
}

function harmless(text: string): string {
  return text
    .split("\n")
    .map((line) => quoted(line, whole))
    .join("\n");
}

/** A question as it is shown: of what members wrote, no markup, link or mention takes effect. */
export function viewOf(question: Question, locale: Locale): QuestionView {
  const view = viewQuestion(question, { locale });
  if (!isByMembers(question)) return view;
  return {
    ...view,
    prompt: harmless(view.prompt),
    options: view.options.map(({ id, label }) => ({ id, label: harmless(label) })),
  };
}

/** A grade as it is shown, likewise. */
export function gradeOf(question: Question, grade: Grade): Grade {
  if (!isByMembers(question)) return grade;
  const { tempting } = grade;
  return {
    ...grade,
    answer: harmless(grade.answer),
    why: harmless(grade.why),
    ...(tempting !== undefined && { tempting: harmless(tempting) }),
  };
}

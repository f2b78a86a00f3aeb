import assert from "node:assert/strict";
import type { Question } from "@opt/study";
import { words } from "../../src/i18n/words.ts";
import { buttonsOf, menusOf } from "../../src/port/message.ts";
import { drawQuestion, grade, viewQuestion } from "../../src/study.ts";
import { alone, buttonIn, mina, type Room, type Rules, textOf, tom } from "./room.ts";
import type { Seen } from "./seen.ts";

const { quiz, refusals, teach } = words("en");
const locale = "en";

/** A quiz of the question that a template draws, and its first message, which only its owner sees. */
async function asked(room: Room, template: string, more = 0): Promise<readonly [Seen, Question, string]> {
  const id = `${template}-quiz`;
  const question = drawQuestion({ seed: 3, template });
  const questions = [question, ...Array.from({ length: more }, () => question)];
  const of = {
    kind: "quiz",
    userId: tom.id,
    groupId: "900",
    seed: 1,
    topic: null,
    secondsEach: null,
  } as const;
  await room.store.quizzes.create({
    ...of,
    id,
    questions,
    items: questions.map((_, index) => `item ${index}`),
    startedAt: room.now,
  });
  return [await room.forge(tom, `v1:quiz-next:${id}`), question, id];
}

/** The right answer as the study grades it, told apart from what the bot shows. */
function rightOf(question: Question): string {
  const { options } = viewQuestion(question, { locale });
  const graded = grade(question, options[0]?.id ?? "0.123", { locale });
  return graded.answerId ?? graded.answer;
}

async function judgeChoice(room: Room, template: string): Promise<void> {
  const [first, question, id] = await asked(room, template, 1);
  const right = rightOf(question);
  const { options } = viewQuestion(question, { locale });
  const wrong = options.find((option) => option.id !== right)!.id;
  assert.equal(first.place, "private");
  assert.equal(first.message.panel?.title, quiz.heading(0, 2));
  assert.equal(buttonsOf(first.message).length, options.length);

  const missed = await room.press(tom, first, `v1:quiz:${id}:0:${wrong}`);
  const { panel, content } = missed.message;
  assert.equal(missed.place, "update");
  assert.equal(content, undefined);
  assert.equal(panel?.tone, "wrong");
  assert(panel?.title?.startsWith(quiz.wrong));
  const { why } = grade(question, wrong, { locale });
  const fields = new Map(panel?.fields?.map(({ name, value }) => [name, value]));
  assert(fields.get(quiz.answer)?.includes(grade(question, wrong, { locale }).answer.slice(0, 40)));
  assert.equal(fields.get(quiz.why)?.slice(0, 60), why.slice(0, 60));
  assert(!fields.has(quiz.given));
  for (const option of options) {
    const button = buttonIn(missed, `v1:quiz:${id}:0:${option.id}`);
    assert(button.disabled);
    const style = option.id === right ? "success" : option.id === wrong ? "danger" : "secondary";
    assert.equal(button.style, style);
  }
  buttonIn(missed, "v1:card:");

  const again = await room.forge(tom, `v1:quiz:${id}:0:${right}`);
  assert(again.message.content?.startsWith(quiz.first("").slice(0, 30)));
  assert.equal(again.message.panel?.tone, "wrong");
  assert.equal(again.place, "private");

  const second = await room.press(tom, missed, quiz.next);
  assert.equal(second.message.panel?.title, quiz.heading(1, 2));
  assert.equal(second.message.content, undefined);
  const hit = await room.press(tom, second, `v1:quiz:${id}:1:${right}`);
  assert.equal(hit.message.panel?.tone, "right");
  assert(hit.message.panel?.title?.startsWith(quiz.right));
  const result = await room.press(tom, hit, quiz.result);
  assert.equal(result.message.panel?.title, quiz.done);
  const shared = await room.press(tom, result, quiz.share);
  assert.deepEqual([shared.place, shared.message.content], ["public", quiz.shared(tom.id, 1, 2)]);
}

async function judgeTyped(room: Room): Promise<void> {
  const [first, question, id] = await asked(room, "scaled-rate");
  const { form } = await room.press(tom, first, quiz.type);
  assert.equal(form?.id, `v1:quiz:${id}:0`);
  assert.equal(form.lines[0]?.label, quiz.typeLabels.number);
  const typed = (answer: string) =>
    room.forge(tom, form.id, { kind: "form", lines: { answer }, onPrivateMessage: true });
  const unread = await typed("many");
  assert.equal(unread.place, "private");
  buttonIn(unread, `v1:quiz-type:${id}:0`);
  const right = rightOf(question);
  const verdict = await typed(right);
  assert.equal(verdict.message.panel?.tone, "right");
  assert(textOf(verdict).includes(`${quiz.given}\n${right.slice(0, 3)}`), textOf(verdict));
  const closed = await room.forge(tom, `v1:quiz-type:${id}:0`);
  assert(closed.message.content?.startsWith(quiz.first("").slice(0, 30)));
  const order = await room.forge(mina, `v1:quiz-order:${id}:0`);
  assert.equal(order.message.content, refusals.oldQuiz);
}

async function judgeOrder(room: Room): Promise<void> {
  const [first, question, id] = await asked(room, "order-steps");
  const letters = viewQuestion(question, { locale }).options.map((option) => option.id);
  let menus = await room.press(tom, first, quiz.order);
  assert.equal(menus.message.panel?.title, quiz.orderTitle);
  for (const { id: letter, label } of viewQuestion(question, { locale }).options)
    assert(first.message.panel?.text?.includes(`**${letter.toUpperCase()}.** ${label}`));
  for (const [place, picked] of letters.entries()) {
    const menu = menusOf(menus.message)[place]!;
    assert.equal(menu.choices.filter((choice) => choice.picked).length, 0);
    menus = await room.forge(tom, menu.id, { picked, onPrivateMessage: true });
  }
  const tone = grade(question, letters.join(" "), { locale }).correct ? "right" : "wrong";
  assert.equal(menus.message.panel?.tone, tone);
  const wrongKind = await room.forge(mina, `v1:quiz-type:${id}:0`);
  assert.equal(wrongKind.message.content, refusals.oldQuiz);
}

async function judgeParts(room: Room): Promise<void> {
  const [first, question, id] = await asked(room, "several-parts");
  const { parts = [] } = viewQuestion(question, { locale });
  const { form } = await room.press(tom, first, quiz.type);
  assert.deepEqual(
    form?.lines.map((line) => line.id),
    parts.map((part) => part.id),
  );
  const blind = grade(question, parts.map(() => "0.123").join("\n"), { locale });
  const given = blind.parts!.map((part, index) => [part.id, index === 0 ? part.answer : "0.123"] as const);
  const verdict = await room.forge(tom, `v1:quiz:${id}:0`, {
    kind: "form",
    lines: Object.fromEntries(given),
  });
  const graded = grade(question, given.map(([, text]) => text).join("\n"), { locale });
  const lines =
    verdict.message.panel?.fields?.find(({ name }) => name === quiz.given)?.value.split("\n") ?? [];
  assert.deepEqual(
    lines.map((line) => [line.slice(0, 5), line.includes(quiz.carried)]),
    graded.parts!.map((part) => [`${part.correct ? "✓" : "✗"} (${part.id})`.slice(0, 5), part.carried]),
  );
}

/** What quizzes show. */
export const quizRules: Rules = {
  "a quiz starts for all, about its topic": async (room) => {
    const first = await room.run(tom, "quiz start", { length: 2, topic: "momentum" });
    assert.equal(first.place, "public");
    assert.equal(first.message.content, undefined);
    assert.equal(first.message.panel?.title, quiz.heading(0, 2));
    assert.equal(first.message.panel?.footer, quiz.together);
    const [, , id = ""] = buttonsOf(first.message)[0]!.id.split(":");
    const stored = await room.store.quizzes.find(id);
    assert.deepEqual([stored?.topic, stored?.questions.length], ["momentum", 2]);
    const mixed = await room.run(tom, "quiz start");
    assert.equal(mixed.message.panel?.title, quiz.heading(0, 5));
    for (const seed of [1, 2, 3]) {
      const one = await room.run(tom, "quiz start", { length: 1, topic: "sorted-data-bias" });
      assert.equal(one.place, "public", `quiz ${seed}`);
    }
  },
  "alone, a quiz is one's own, and a group's questions are not there": async (room) => {
    const own = await room.run(alone, "quiz start", { length: 1 });
    assert.equal(own.message.panel?.title, quiz.heading(0, 1));
    assert.equal(own.message.panel?.footer, undefined);
    for (const from of ["group", "both"])
      assert.equal((await room.run(alone, "quiz start", { from })).message.content, teach.onlyInServers);
  },
  "a topic or a length that is none is refused in private": async (room) => {
    const refused = await room.run(tom, "quiz start", { length: 2, topic: "momentun" });
    assert.deepEqual([refused.place, refused.message.content], ["private", quiz.noTopic("momentun")]);
    buttonIn(refused, "v1:quiz-new:2:momentum");
    const long = await room.run(tom, "quiz start", { length: 50 });
    assert.equal(long.place, "private");
    assert.match(textOf(long), /length.*20/su);
  },
  "a choice is judged, and its score told": async (room) => await judgeChoice(room, "which-optimizer"),
  "true and false are judged, and the score told": async (room) => await judgeChoice(room, "true-false"),
  "a typed answer is read, or asked for once more": judgeTyped,
  "steps are put into order": judgeOrder,
  "an answer of parts is judged part by part": judgeParts,
  "a button of a quiz that is gone says so": async (room) => {
    for (const route of [
      "quiz:gone:0:a",
      "quiz-type:gone:0",
      "quiz-order:gone:0",
      "quiz-next:gone",
      "quiz-share:gone",
    ])
      assert.equal((await room.forge(tom, `v1:${route}`)).message.content, refusals.oldQuiz, route);
    const [, , id] = await asked(room, "true-false", 1);
    assert.equal((await room.forge(tom, `v1:quiz:${id}:1:true`)).message.content, quiz.ahead);
    assert.equal((await room.forge(tom, `v1:quiz-share:${id}`)).message.content, refusals.oldQuiz);
  },
  "the question of the day is answered once": async (room) => {
    const first = await room.run(tom, "quiz daily");
    assert.deepEqual([first.place, first.message.content], ["private", words("en").daily.title]);
    const [button] = buttonsOf(first.message);
    assert(button?.id.includes(":daily-"));
    const id = button!.id.split(":")[2]!;
    const question = (await room.store.quizzes.find(id))!.questions[0]!;
    const { options } = viewQuestion(question, { locale });
    if (options.length === 0 || button!.id.startsWith("v1:quiz-")) return;
    await room.press(tom, first, `v1:quiz:${id}:0`);
    const again = await room.run(tom, "quiz daily");
    assert(again.message.content?.startsWith(quiz.first("").slice(0, 30)));
    assert.equal((await room.run(mina, "quiz daily")).message.content, words("en").daily.title);
  },
  "how far one's own quiz is": async (room) => {
    for (const what of ["stop", "skip"] as const)
      assert.equal((await room.run(tom, `quiz ${what}`)).message.content, quiz.nothingOpen);
    const [first, , id] = await asked(room, "true-false", 1);
    await room.press(tom, first, `v1:quiz:${id}:0:true`);
    const right = rightOf(drawQuestion({ seed: 3, template: "true-false" })) === "true" ? 1 : 0;
    assert.equal((await room.run(tom, "quiz stop")).message.content, quiz.stop.told(right, 1, 2));
    const stopped = await room.run(tom, "quiz stop");
    buttonIn(stopped, quiz.resume);
    const left = await room.press(tom, stopped, quiz.leave);
    assert.deepEqual([left.place, left.message.content], ["update", quiz.left(right, 1, 2)]);
    buttonIn(left, quiz.again);
    assert.equal((await room.run(tom, "quiz skip")).message.content, quiz.skip.told(right, 1, 2));
  },
  "a quiz that was left goes on, also after another one": async (room) => {
    const [first, , id] = await asked(room, "true-false", 1);
    await room.press(tom, first, `v1:quiz:${id}:0:true`);
    const left = await room.press(tom, await room.run(tom, "quiz stop"), quiz.leave);
    assert.match(left.message.content ?? "", /`\/me`.*`\/review`/u);
    const resumed = await room.press(tom, left, quiz.resume);
    assert.equal(resumed.message.panel?.title, quiz.heading(1, 2));
    // another quiz, answered to its end, does not hide it
    const whole = await room.run(tom, "quiz start", { topic: "sorted-data-bias", length: 1 });
    const done = await room.press(tom, whole, "v1:quiz:");
    buttonIn(done, quiz.result);
    assert.equal((await room.press(tom, await room.run(tom, "quiz stop"), quiz.resume)).place, "update");
    const progress = await room.run(tom, "me");
    const again = await room.press(tom, progress, quiz.resume);
    assert.equal(again.message.panel?.title, quiz.heading(1, 2));
  },
};

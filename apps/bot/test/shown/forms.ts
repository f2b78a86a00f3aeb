import assert from "node:assert/strict";
import { en } from "../../src/i18n/en.ts";
import { JobError } from "../../src/jobs/job.ts";
import { buttonsOf, type Form } from "../../src/port/message.ts";
import { mina, type Room, type Rules, tom } from "./room.ts";
import type { Seen } from "./seen.ts";

const { formula, refusals, teach } = en;

type Lines = Readonly<Record<string, string>>;

function send(room: Room, form: Form | undefined, lines: Lines, who = tom): Promise<Seen> {
  assert(form, "a form must be open");
  return room.forge(who, form.id, { kind: "form", lines });
}

/** What stands in a form, line by line. */
function valuesOf({ form }: Seen): Lines {
  assert(form, "a form must be open");
  return Object.fromEntries(
    form.lines.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
  );
}

const offersToMend = ({ message }: Seen): boolean =>
  buttonsOf(message).some(({ label }) => label === refusals.mend);

async function mendsFormula(room: Room): Promise<void> {
  const { form } = await room.run(tom, "formula");
  const typed = { formula: "x^2 + z", optimizers: "adam, lion", x: "-2", y: "" };
  const refused = await send(room, form, typed);
  assert.match(refused.message.content ?? "", /at character 7/u);
  const again = await room.press(tom, refused, refusals.mend);
  assert.deepEqual(valuesOf(again), { formula: "x^2 + z", optimizers: "adam, lion", x: "-2" });
  assert.equal(again.form?.title, formula.title);
  // nobody else gets it, and nobody once it was taken
  assert.deepEqual(valuesOf(await room.run(mina, "formula")), {});
  await send(room, again.form, { ...typed, formula: "x^2 + y^2" });
  assert.deepEqual(valuesOf(await room.run(tom, "formula")), {});
}

async function mendsEveryForm(room: Room): Promise<void> {
  const forms = [
    ["log add", { text: "  " }, {}],
    ["teach propose", { question: "Why?", answer: "a", wrong: "a", why: "", card: "no such card" }, "all"],
    ["ask", { text: "how do I bake a sponge cake in an oven?" }, "all"],
  ] as const;
  for (const [command, lines, kept] of forms) {
    const { form } = await room.run(tom, command);
    const refused = await send(room, form, lines);
    const again = await room.press(tom, refused, refusals.mend);
    assert.equal(again.form?.id, form?.id);
    const typed = Object.entries(lines).filter(([, text]) => text !== "");
    assert.deepEqual(valuesOf(again), kept === "all" ? Object.fromEntries(typed) : { text: "  " });
  }
}

async function keepsWhatCouldNotBeDone(room: Room): Promise<void> {
  const { form } = await room.run(tom, "formula");
  room.jobs.refuse = new JobError("busy");
  const busy = await send(room, form, { formula: "x^2 + y^2" });
  room.jobs.refuse = undefined;
  assert.equal(busy.message.content, refusals.job.busy);
  const again = await room.press(tom, busy, refusals.mend);
  assert.deepEqual(valuesOf(again), { formula: "x^2 + y^2" });
}

/** What was typed into forms that were refused. */
export const formRules: Rules = {
  "a refused formula is mended in the form that holds it": mendsFormula,
  "every refused form opens again with what was typed": mendsEveryForm,
  "a form whose work could not be done is not lost": keepsWhatCouldNotBeDone,
  "a form is kept for a quarter of an hour, and nothing is offered where none was sent": async (room) => {
    const { form } = await room.run(tom, "teach propose");
    const refused = await send(room, form, { question: "Why?", answer: "a", wrong: "a" });
    assert.match(refused.message.content ?? "", new RegExp(teach.incomplete.slice(0, 20), "u"));
    room.now += 15 * 60_000;
    assert.deepEqual(valuesOf(await room.press(tom, refused, refusals.mend)), {});
    assert(!offersToMend(await room.run(tom, "demo race", { formula: "x + z" })));
  },
};

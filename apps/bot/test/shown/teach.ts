import assert from "node:assert/strict";
import { words } from "../../src/i18n/words.ts";
import { FileError } from "../../src/port/fetch-file.ts";
import type { Incoming } from "../../src/port/interaction.ts";
import { menusOf } from "../../src/port/message.ts";
import { alone, buttonIn, host, mina, type Room, type Rules, textOf, tom } from "./room.ts";
import type { Seen } from "./seen.ts";

const { teach, diagnose } = words("en");

const own = {
  question: "What does momentum do? **@everyone**",
  answer: "it carries on",
  wrong: "it stops\nit sorts",
  why: "It keeps a velocity.",
  card: "momentum",
};

async function propose(
  room: Room,
  who: typeof tom,
  lines: Readonly<Record<string, string>> = own,
): Promise<Seen> {
  const { form } = await room.run(who, "teach propose");
  return await room.forge(who, form!.id, { kind: "form", lines });
}

function importing(name: string): Incoming {
  const file = { name, size: 100, url: "https://cdn.discordapp.com/x" };
  return { kind: "command", route: "teach import", options: {}, files: { file } };
}

const bytesOf = (text: string) => async () => new TextEncoder().encode(text);
const csv = "prompt,answer,wrong\nTwo averages?,Adam,\nWhich adapts?,RMSProp,SGD|momentum\nNothing?,,a|b\n";

async function decided(room: Room): Promise<void> {
  assert.equal((await room.run(tom, "teach mine")).message.content, teach.noneOfYours);
  assert.equal((await room.run(tom, "teach ask")).place, "private");
  const sent = await propose(room, tom);
  assert.deepEqual([sent.place, sent.message.content], ["private", teach.sent]);
  assert(textOf(sent).includes(String.raw`\*\*\@everyone\*\*`));
  const mine = await room.run(tom, "teach mine");
  assert.equal(mine.message.panel?.title, teach.mineTitle(1));
  assert(mine.message.panel?.text?.startsWith(teach.mark.proposed));
  assert.equal((await room.run(mina, "teach mine")).message.content, teach.noneOfYours);
  assert.equal((await room.run(mina, "teach review")).message.content, teach.onlyManagers);
  const waiting = await room.run(host, "teach review");
  assert.equal(waiting.message.panel?.title, teach.reviewTitle.proposed);
  assert(textOf(waiting).includes("it stops"));
  const forged = await room.press(mina, waiting, teach.decide.approved);
  assert.equal(forged.message.content, teach.onlyManagers);
  const approved = await room.press(host, waiting, teach.decide.approved);
  assert.deepEqual([approved.place, approved.message.content], ["update", teach.decided.approved]);
  assert.equal((await room.press(host, approved, teach.next)).message.content, teach.nothingIs.proposed);
  assert.equal((await room.press(host, waiting, teach.decide.rejected)).message.content, teach.decidedBefore);
  const asked = await room.run(mina, "teach ask");
  assert.equal(asked.place, "public");
  assert(textOf(asked).includes(String.raw`\*\*\@everyone\*\*`));
  const verdict = await room.press(mina, asked, "it carries on");
  assert.equal(verdict.message.panel?.tone, "right");
  buttonIn(verdict, "v1:card:momentum");
  const rejected = await room.run(host, "teach review", { which: "approved" });
  await room.press(host, rejected, teach.decide.rejected);
  assert.equal((await room.run(mina, "quiz start", { from: "group" })).place, "private");
}

const read = ({ message: { files } }: Seen): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(files?.[0]?.bytes);

async function imported(room: Room): Promise<void> {
  assert.equal((await room.use(tom, importing("q.pdf"))).message.content, teach.noFile);
  for (const [reason, said] of [
    ["gone", diagnose.refused.gone],
    ["too-large", teach.tooLarge],
  ] as const) {
    room.jobs.fetch = () => Promise.reject(new FileError(reason));
    const refused = await room.use(tom, importing("q.csv"));
    assert.deepEqual([refused.place, refused.message.content], ["private", said]);
  }
  room.jobs.fetch = bytesOf(csv);
  const member = await room.use(tom, importing("q.csv"));
  assert.equal(member.message.content, teach.imported(2, 1));
  assert.equal(member.message.rows, undefined);
  const sent = await room.use(host, importing("q.csv"));
  const all = await room.press(host, sent, teach.approveAll(2));
  assert.deepEqual([all.place, all.message.content], ["update", teach.approvedAll(2)]);
  const none = await room.press(host, sent, teach.approveAll(2));
  assert.equal(none.message.content, teach.approvedAll(0));
  assert.equal((await room.press(mina, sent, teach.approveAll(2))).message.content, teach.onlyManagers);
  const usual = await room.run(host, "teach export");
  assert.equal(usual.message.content, teach.exported(2));
  assert(read(usual).startsWith("\uFEFF"));
  for (const [format, name] of [
    ["csv", "questions.csv"],
    ["gift", "questions.gift.txt"],
    ["json", "questions.json"],
    ["anki", "questions.anki.txt"],
  ] as const) {
    const out = await room.run(host, "teach export", { format });
    assert.equal(out.message.files?.[0]?.name, name);
    assert(read(out).includes("Which adapts?"));
  }
  assert.equal((await room.run(tom, "teach export")).message.content, teach.exportedOwn(2));
  assert.equal((await room.run(mina, "teach export")).message.content, teach.noneOfYours);
}

/** What those who write questions see, and those who decide about them. */
export const teachRules: Rules = {
  "a question is proposed, decided and asked": decided,
  "a file of questions comes in and goes out": imported,
  "so many of a member's questions may wait, and no more": async (room) => {
    const most = 50;
    const content = {
      input: "text",
      prompt: "Why?",
      answer: "so",
      also: [],
      wrong: [],
      tolerance: 0,
      why: "",
      card: "",
    };
    for (let index = 0; index < most; index += 1)
      await room.store.teaching.propose({
        id: `p${index}`,
        groupId: "900",
        userId: tom.id,
        content,
        proposedAt: room.now + index,
      });
    assert.equal((await propose(room, tom)).message.content, teach.tooMany(most));
    assert.equal((await propose(room, mina)).message.content, teach.sent);
    room.jobs.fetch = bytesOf(csv);
    assert.equal((await room.use(tom, importing("q.csv"))).message.content, teach.tooMany(most));
    assert.equal((await room.run(tom, "teach mine")).message.panel?.title, teach.mineTitle(most));
  },
  "what is no question comes back as it was typed": async (room) => {
    const refused = await propose(room, tom, {
      question: "Why so?",
      answer: "a",
      wrong: "a",
      why: "",
      card: "",
    });
    assert.match(refused.message.content ?? "", /^Wrong answers .*must differ .*\. Here is what you typed/u);
    assert(textOf(refused).includes("Why so?"));
    const empty = await propose(room, tom, { question: "", answer: "a", wrong: "b" });
    assert.match(empty.message.content ?? "", /^The question .*is empty\. /u);
    const noCard = await propose(room, tom, { ...own, card: "no such card" });
    assert(noCard.message.content?.startsWith(teach.noSuchCard));
  },
  "a card is named by its title where a question is written again": async (room) => {
    await propose(room, tom, { ...own, card: "saddle-point" });
    const [menu] = menusOf((await room.run(tom, "teach mine")).message);
    const picked = menu!.choices[0]!.value;
    const withdrawn = await room.forge(tom, menu!.id, { onPrivateMessage: true, picked });
    const { form } = await room.press(tom, withdrawn, teach.writeAgain);
    assert.equal(form?.lines.find(({ id }) => id === "card")?.value, "Saddle point");
  },
  "a question can be withdrawn, and written again": async (room) => {
    await propose(room, tom);
    await propose(room, mina, { ...own, question: "Another?" });
    const mine = await room.run(tom, "teach mine");
    const [menu] = menusOf(mine.message);
    assert(menu);
    assert.equal(menu.placeholder, teach.withdraw);
    const [choice] = menu.choices;
    const pick = { onPrivateMessage: true, picked: choice!.value } as const;
    assert.equal((await room.forge(mina, menu.id, pick)).message.content, teach.gone);
    const waiting = await room.run(host, "teach review");
    const gone = await room.forge(tom, menu.id, pick);
    assert.deepEqual([gone.place, gone.message.content], ["update", teach.isWithdrawn]);
    assert.equal((await room.forge(tom, menu.id, pick)).message.content, teach.gone);
    assert.equal((await room.press(host, waiting, teach.decide.approved)).message.content, teach.gone);
    const rejected = await room.run(host, "teach review", { which: "rejected" });
    assert.equal(rejected.message.content, teach.nothingIs.rejected);
    const { form } = await room.press(tom, gone, teach.writeAgain);
    const again = Object.fromEntries(form!.lines.map(({ id, value = "" }) => [id, value]));
    assert.deepEqual(again, own);
    assert.equal((await room.forge(mina, `v1:teach-again:${choice!.value}`)).message.content, teach.gone);
    const after = await room.run(tom, "teach mine");
    assert(after.message.panel?.text?.startsWith(teach.mark.withdrawn));
    assert.equal(menusOf(after.message).length, 0);
  },
  "who asks for more of a group's questions than there are is told so": async (room) => {
    assert.equal((await room.run(tom, "teach ask")).message.content, teach.nothingYet);
    assert.equal((await room.run(tom, "quiz start", { from: "group" })).message.content, teach.nothingYet);
    await propose(room, tom);
    await room.press(host, await room.run(host, "teach review"), teach.decide.approved);
    assert.equal((await room.run(tom, "teach ask")).message.content, undefined);
    const few = await room.run(tom, "quiz start", { from: "group", length: 3 });
    assert.deepEqual([few.place, few.message.content], ["public", teach.onlySoMany(1)]);
  },
  "alone there is nobody to teach": async (room) => {
    for (const part of ["ask", "propose", "mine", "review", "import", "export"])
      assert.equal((await room.run(alone, `teach ${part}`)).message.content, teach.onlyInServers);
  },
};

import assert from "node:assert/strict";
import { words } from "../../src/i18n/words.ts";
import { buttonsOf } from "../../src/port/message.ts";
import { alone, buttonIn, mina, type Room, type Rules, tom } from "./room.ts";

const { board } = words("en");

/** Somebody answers so many questions in the group. */
async function answers(room: Room, who: typeof tom, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1) {
    const first = await room.run(who, "quiz start", { length: 1, topic: "sorted-data-bias" });
    const [button] = buttonsOf(first.message);
    const id = button!.id.split(":")[2]!;
    await room.forge(who, button!.id.startsWith("v1:quiz:") ? button!.id : `v1:quiz:${id}:0:a`);
  }
}

/** `🥇 <@7> · 3 right of 4`. */
const line = /<@(\d+)> · (\d+) right of (\d+)/gu;

/** What a group sees of what it has done. */
export const groupRules: Rules = {
  "the board says what is stored, the most first": async (room) => {
    const none = await room.run(tom, "board");
    assert.deepEqual([none.place, none.message.panel?.text], ["public", board.nobody]);
    await answers(room, tom, 3);
    await answers(room, mina, 2);
    const told = await room.run(tom, "board");
    const lines = [...(told.message.panel?.text ?? "").matchAll(line)].map(([, id, right, of]) => {
      return { id: id!, right: Number(right), of: Number(of) };
    });
    assert.equal(lines.length, 2);
    for (const { id, right, of } of lines) {
      const all = await room.store.attempts.ofLearner(id);
      assert.deepEqual([right, of], [all.filter(({ correct }) => correct).length, all.length]);
    }
    assert(lines[0]!.right >= lines[1]!.right);
    assert(buttonIn(told, "v1:board:week").disabled);
    const month = await room.press(tom, told, "v1:board:month", { onOwnMessage: true });
    assert.deepEqual(
      [month.place, month.message.panel?.title],
      ["update", `${board.title} · ${board.period.month}`],
    );
    assert.equal((await room.press(mina, told, "v1:board:all")).place, "public");
    const nowhere = await room.run(alone, "board");
    assert.deepEqual([nowhere.place, nowhere.message.content], ["private", board.onlyInServers]);
  },
};

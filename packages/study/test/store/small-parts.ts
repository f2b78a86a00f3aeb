import { expect, test } from "vitest";
import type { Decision } from "../../src/store/teaching-store.ts";
import type { Open } from "./records.ts";

export function testLogs(open: Open): void {
  test("a log keeps each entry once, oldest first, each learner's apart", async () => {
    const store = await open();
    const entry = { id: "2", userId: "mina", text: "모멘텀 🙂\n'둘째' 줄; -- \\ \"", at: 20 };
    expect(await store.logs.add(entry)).toEqual(entry);
    expect(await store.logs.add({ ...entry, userId: "jun", text: "other" })).toEqual(entry);
    await store.logs.add({ ...entry, id: "3", at: 10 });
    await store.logs.add({ ...entry, id: "1" });
    await store.logs.add({ ...entry, id: "4", userId: "jun" });
    expect((await store.logs.of("mina")).map(({ id }) => id)).toEqual(["3", "1", "2"]);
    await store.logs.remove({ id: "4", userId: "mina" });
    await store.logs.remove({ id: "1", userId: "mina" });
    await store.logs.remove({ id: "1", userId: "mina" });
    expect((await store.logs.of("mina")).map(({ id }) => id)).toEqual(["3", "2"]);
    expect(await store.logs.of("jun")).toHaveLength(1);
  });
}

export function testSettings(open: Open): void {
  const unset = { locale: null, theme: null, timeZone: null };
  const none = { ...unset, reminderHour: null };

  test("settings change part by part, and a change repeated late does not undo a newer one", async () => {
    const { settings } = await open();
    expect(await settings.ofUser("mina")).toEqual(none);
    const korean = { id: "w1", userId: "mina", settings: { locale: "ko" } } as const;
    expect(await settings.changeUser(korean)).toEqual({ ...none, locale: "ko" });
    await settings.changeUser({ id: "w2", userId: "mina", settings: { theme: "light" } });
    await settings.changeUser({
      id: "w3",
      userId: "mina",
      settings: { locale: null, timeZone: "Asia/Seoul" },
    });
    const after = { ...none, theme: "light", timeZone: "Asia/Seoul" };
    expect(await settings.changeUser(korean)).toEqual(after);
    expect(await settings.ofUser("mina")).toEqual(after);
    expect(await settings.ofUser("jun")).toEqual(none);
    const [one] = await Promise.all([
      settings.changeUser({ id: "w4", userId: "mina", settings: { theme: null } }),
      settings.changeUser({ id: "w5", userId: "mina", settings: { timeZone: null } }),
    ]);
    expect(one.theme).toBeNull();
    expect(await settings.ofUser("mina")).toEqual(none);
  });

  test("a group has settings of its own, also where it is called like a learner", async () => {
    const { settings } = await open();
    const nothing = { ...unset, dailyChannel: null, dailyHour: null };
    expect(await settings.ofGroup("a")).toEqual(nothing);
    const daily = { id: "w1", groupId: "b", settings: { dailyChannel: "c", dailyHour: 0 } };
    expect(await settings.changeGroup(daily)).toEqual({ ...nothing, dailyChannel: "c", dailyHour: 0 });
    await settings.changeUser({ id: "w1", userId: "b", settings: { locale: "en" } });
    await settings.changeGroup({ id: "w2", groupId: "a", settings: { dailyChannel: "d", theme: "dark" } });
    await settings.changeGroup({ id: "w3", groupId: "c", settings: { theme: "dark" } });
    expect(await settings.groupsWithDaily()).toEqual([
      { groupId: "a", ...nothing, dailyChannel: "d", theme: "dark" },
      { groupId: "b", ...nothing, dailyChannel: "c", dailyHour: 0 },
    ]);
    await settings.changeGroup({ id: "w4", groupId: "b", settings: { dailyChannel: null } });
    expect(await settings.changeGroup(daily)).toEqual({ ...nothing, dailyHour: 0 });
    expect((await settings.groupsWithDaily()).map(({ groupId }) => groupId)).toEqual(["a"]);
  });
}

export function testReminders(open: Open): void {
  test("learners who want to be reminded, by id", async () => {
    const { settings } = await open();
    await settings.changeUser({ id: "1", userId: "mina", settings: { reminderHour: 20, locale: "ko" } });
    await settings.changeUser({ id: "2", userId: "jun", settings: { reminderHour: 0 } });
    await settings.changeUser({ id: "3", userId: "tom", settings: { theme: "dark" } });
    const unset = { locale: null, theme: null, timeZone: null };
    expect(await settings.usersToRemind()).toEqual([
      { userId: "jun", ...unset, reminderHour: 0 },
      { userId: "mina", ...unset, locale: "ko", reminderHour: 20 },
    ]);
    await settings.changeUser({ id: "4", userId: "jun", settings: { reminderHour: null } });
    expect((await settings.usersToRemind()).map(({ userId }) => userId)).toEqual(["mina"]);
  });

  test("a notice is sent once a day; one that failed, or whose sender died, is taken again", async () => {
    const { notices } = await open();
    const notice = { kind: "daily", owner: "g", day: 7 };
    const both = await Promise.all([1, 2].map(() => notices.take(notice, { now: 0, until: 100 })));
    expect(both.filter(Boolean)).toEqual([true]);
    expect(await notices.take(notice, { now: 99, until: 199 })).toBe(false);
    // its sender died
    expect(await notices.take(notice, { now: 100, until: 200 })).toBe(true);
    await notices.giveBack(notice, 150);
    expect(await notices.take(notice, { now: 149, until: 300 })).toBe(false);
    expect(await notices.take(notice, { now: 150, until: 300 })).toBe(true);
    await notices.markSent(notice);
    await notices.giveBack(notice, 0);
    expect(await notices.take(notice, { now: 1000, until: 2000 })).toBe(false);
    expect(await notices.take({ ...notice, kind: "reminder" }, { now: 0, until: 1 })).toBe(true);
    expect(await notices.take({ ...notice, owner: "h" }, { now: 0, until: 1 })).toBe(true);
    expect(await notices.take({ ...notice, day: 8 }, { now: 0, until: 1 })).toBe(true);
    // a clock that is late sends nothing twice
    await notices.markSent(notice);
    expect(await notices.take(notice, { now: 5000, until: 6000 })).toBe(false);
    expect(await notices.take({ ...notice, day: 8 }, { now: 1, until: 2 })).toBe(true);
  });

  test("with its owner a notice is forgotten", async () => {
    const store = await open();
    for (const owner of ["mina", "g"]) {
      await store.notices.take({ kind: "k", owner, day: 1 }, { now: 0, until: 1 });
      await store.notices.markSent({ kind: "k", owner, day: 1 });
    }
    await store.forget("mina");
    await store.forgetGroup("g");
    for (const owner of ["mina", "g"])
      expect(await store.notices.take({ kind: "k", owner, day: 1 }, { now: 0, until: 1 })).toBe(true);
  });
}

export function testTeaching(open: Open): void {
  const given = {
    id: "p1",
    groupId: "group",
    userId: "mina",
    content: { prompt: "왜?", options: ["a", null, 1.5, true] },
    proposedAt: 10,
  };
  const undecided = { state: "proposed", decidedBy: null, decidedAt: null, reason: null };
  const approve: Decision = {
    proposalId: "p1",
    from: "proposed",
    to: "approved",
    userId: "kim",
    reason: null,
    at: 20,
  };

  test("a proposal is stored once, undecided", async () => {
    const { teaching } = await open();
    expect(await teaching.propose(given)).toEqual({ ...given, ...undecided });
    expect(await teaching.propose({ ...given, content: "other" })).toEqual({ ...given, ...undecided });
    expect(await teaching.find("p1")).toEqual({ ...given, ...undecided });
    expect(await teaching.find("p2")).toBeUndefined();
  });

  test("of two moderators at once one decides; a decision may be taken back by who saw it", async () => {
    const { teaching } = await open();
    await teaching.propose(given);
    const reject: Decision = { ...approve, to: "rejected", userId: "lee", reason: "too easy" };
    const [one, other] = await Promise.all([teaching.decide(approve), teaching.decide(reject)]);
    expect(one).toEqual(other);
    const first = one!.state === "approved" ? approve : reject;
    const decided = {
      ...given,
      state: first.to,
      decidedBy: first.userId,
      decidedAt: 20,
      reason: first.reason,
    };
    expect(one).toEqual(decided);
    expect(await teaching.decide({ ...first, userId: "cho", at: 99 })).toEqual(decided);
    const back = await teaching.decide({ ...first, from: first.to, to: "proposed", at: 30 });
    expect(back).toMatchObject({ state: "proposed", decidedAt: 30 });
    expect(await teaching.decide({ ...approve, proposalId: "nowhere" })).toBeUndefined();
  });

  test("a group's proposals by their state, oldest first", async () => {
    const { teaching } = await open();
    const times = [30, 10, 20, 20];
    for (const [i, proposedAt] of times.entries())
      await teaching.propose({ ...given, id: `p${i}`, proposedAt });
    await teaching.propose({ ...given, id: "other", groupId: "elsewhere" });
    await teaching.decide({ ...approve, proposalId: "p1" });
    const ids = async (state: "proposed" | "approved" | "rejected") =>
      (await teaching.of("group", state)).map(({ id }) => id);
    expect(await ids("proposed")).toEqual(["p2", "p3", "p0"]);
    expect(await ids("approved")).toEqual(["p1"]);
    expect(await ids("rejected")).toEqual([]);
  });
}

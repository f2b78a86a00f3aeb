import { describe, expect, test } from "vitest";
import { createQueue } from "../../src/jobs/queue.ts";

function gate() {
  const resolvers: (() => void)[] = [];
  const passed = new Promise<void>((resolve) => void resolvers.push(resolve));
  return { open: () => resolvers.forEach((resolve) => resolve()), passed };
}

describe("createQueue", () => {
  test("runs as many as there are places, the others in turn", async () => {
    const queue = createQueue({ places: 2, line: 9 });
    const gates = [gate(), gate(), gate()];
    const started: number[] = [];
    const all = gates.map(({ passed }, index) =>
      queue.add(async () => {
        started.push(index);
        await passed;
        return index;
      }),
    );
    await Promise.resolve();
    expect(started).toEqual([0, 1]);
    gates[1]?.open();
    await all[1];
    gates[2]?.open();
    expect(await all[2]).toBe(2);
    gates[0]?.open();
    expect(await Promise.all(all)).toEqual([0, 1, 2]);
  });

  test("refuses at once when the line is full", async () => {
    const queue = createQueue({ places: 1, line: 1 });
    const { open, passed } = gate();
    const first = queue.add(() => passed);
    const second = queue.add(() => passed);
    await expect(queue.add(() => passed)).rejects.toMatchObject({ name: "JobError", reason: "busy" });
    open();
    await Promise.all([first, second]);
    expect(await queue.add(() => Promise.resolve("again"))).toBe("again");
  });

  test("a failure frees the place", async () => {
    const queue = createQueue({ places: 1, line: 1 });
    await expect(queue.add(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.add(() => Promise.resolve("yes"))).toBe("yes");
  });

  test("who gives up while waiting leaves the line", async () => {
    const queue = createQueue({ places: 1, line: 1 });
    const { open, passed } = gate();
    const first = queue.add(() => passed);
    const patience = new AbortController();
    const waiting = queue.add(() => Promise.resolve(), patience.signal);
    patience.abort(new Error("enough"));
    await expect(waiting).rejects.toThrow("enough");
    const next = queue.add(() => Promise.resolve("next"));
    open();
    expect(await next).toBe("next");
    await first;
  });

  test("idle waits for all that is under way, close refuses the rest", async () => {
    const queue = createQueue({ places: 1, line: 5 });
    const { open, passed } = gate();
    const running = queue.add(() => passed);
    const waiting = queue.add(() => passed);
    queue.close();
    await expect(waiting).rejects.toMatchObject({ reason: "stopped" });
    await expect(queue.add(() => passed)).rejects.toMatchObject({ reason: "stopped" });
    const idle = queue.idle();
    open();
    await Promise.all([running, idle]);
  });

  test("groups take turns, and a newcomer takes the last place of a longer line, not of an equal one", async () => {
    const queue = createQueue({ places: 1, line: 4 });
    const { open, passed } = gate();
    const done: string[] = [];
    const ask = (group: string, name: string) =>
      queue.add(() => Promise.resolve(void done.push(name)), undefined, group);
    const first = queue.add(() => passed);
    const many = Array.from({ length: 4 }, (_, index) => ask("many", `many ${index}`));
    expect([queue.before("many"), queue.before("few")]).toEqual([4, 1]);
    await expect(ask("many", "too many")).rejects.toMatchObject({ reason: "busy" });
    const few = [ask("few", "few 0"), ask("few", "few 1")];
    await expect(many[3]).rejects.toMatchObject({ reason: "busy" });
    await expect(many[2]).rejects.toMatchObject({ reason: "busy" });
    await expect(ask("few", "few 2")).rejects.toMatchObject({ reason: "busy" });
    open();
    await Promise.all([first, many[0], many[1], ...few]);
    expect(done).toEqual(["many 0", "few 0", "many 1", "few 1"]);
  });
});

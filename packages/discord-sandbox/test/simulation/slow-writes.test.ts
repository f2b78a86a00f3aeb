import { expect, test } from "vitest";
import { simulate, type BotHost, type SimulationResult } from "../../src/index.ts";

const commands = [{ name: "note", description: "Write it down" }];

/** Writes down each command before it answers, and tells how long the write took. */
function noting(took: number[]) {
  return async ({ transport, storage, clock }: BotHost): Promise<void> => {
    transport.listen(async ({ data }) => {
      const { id, token } = data as { id: string; token: string };
      const from = clock.now();
      await storage.set(id, true);
      took.push(clock.now() - from);
      const body = { type: 4, data: { content: "Noted." } };
      await transport.request({ method: "POST", path: `/interactions/${id}/${token}/callback`, body });
    });
    const path = `/applications/${transport.applicationId}/commands`;
    await transport.request({ method: "PUT", path, body: commands });
  };
}

function run(took: number[], faults: { slowWrites: number } | false): Promise<SimulationResult> {
  return simulate({ seed: 4, users: 3, minutes: 20, faults, bot: noting(took) });
}

test("a slow write holds up who waits for it and nobody else, and explains a late answer", async () => {
  const took: number[] = [];
  const { violations, transcript, history } = await run(took, { slowWrites: 2 });
  const slow = took.filter((milliseconds) => milliseconds > 500);
  expect(slow.length).toBeGreaterThan(20);
  expect(Math.max(...slow)).toBeGreaterThan(3000);
  expect(Math.max(...slow)).toBeLessThanOrEqual(5200);
  expect(took.length).toBeGreaterThan(5 * slow.length);
  expect(transcript).toMatch(/disk {5}\d+ is written in \d\.\d s/u);
  expect(history.actions.some(({ outcome }) => outcome === "failed")).toBe(true);
  expect(violations).toEqual([]);
});

test("in fair weather a write takes a fifth of a second at most", async () => {
  const took: number[] = [];
  expect((await run(took, false)).violations).toEqual([]);
  expect(Math.max(...took)).toBeLessThanOrEqual(200);
});

test("users rush to what a bot shows everyone, and what a user did then is told with its time", async () => {
  const took: number[] = [];
  const { script, history } = await run(took, false);
  const rushed = script.filter((event) => event.kind === "act" && event.upon === "message");
  const came = rushed.flatMap((event) =>
    event.kind === "act" && event.came !== undefined ? [event.came] : [],
  );
  expect(came.length).toBeGreaterThan(rushed.length / 2);
  // The script's time begins when the bot is ready: by one shift all of them fall upon messages.
  const shown = new Set(history.messages.map(({ at }) => at));
  const shifts = Array.from(shown, (at) => at - (came[0] ?? 0));
  const fits = shifts.filter((shift) => came.every((time) => shown.has(time + shift)));
  expect(fits).toHaveLength(1);
});

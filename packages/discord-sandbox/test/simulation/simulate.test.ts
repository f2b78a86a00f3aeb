import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import {
  simulate,
  type BotHost,
  type SimulationOptions,
  type SimulationResult,
  type SimulationRun,
  type StartBot,
} from "../../src/index.ts";
import { drawScript, ratesOf } from "../../src/simulation/draw-script.ts";
import { quizBot } from "../quiz-bot/quiz-bot.ts";
import { runSchedule } from "../quiz-bot/schedule.ts";

interface Payload {
  readonly id: string;
  readonly token: string;
}

/** A bot with one command, `/ping`, that is answered by `handle`. */
function pingBot(handle: (host: BotHost, payload: Payload) => Promise<void>): StartBot {
  return async (host) => {
    const { transport } = host;
    transport.listen(({ data }) => handle(host, data as Payload));
    const path = `/applications/${transport.applicationId}/commands`;
    await transport.request({ method: "PUT", path, body: [{ name: "ping", description: "." }] });
  };
}

async function reply(
  { transport }: BotHost,
  { id, token }: Payload,
  content: string,
  flags = 0,
): Promise<void> {
  const path = `/interactions/${id}/${token}/callback`;
  await transport.request({ method: "POST", path, body: { type: 4, data: { content, flags } } });
}

const pong = pingBot((host, payload) => reply(host, payload, "pong"));
const fair = { users: 2, minutes: 1, faults: false } as const;

function rulesOf({ violations }: { violations: readonly { rule: string }[] }): readonly string[] {
  return [...new Set(violations.map(({ rule }) => rule))];
}

describe("the same seed", () => {
  test("gives the same transcript, byte for byte", async () => {
    const runs = [await runSchedule(quizBot, 8), await runSchedule(quizBot, 8)];
    expect(runs[0]?.transcript).toBe(runs[1]?.transcript);
    expect(runs[0]?.transcript).toContain("kill");
    expect((await runSchedule(quizBot, 9)).transcript).not.toBe(runs[0]?.transcript);
  });

  test("gives the same bytes in another process, another time zone and another language", async () => {
    const code = `
      const { runSchedule } = await import("./test/quiz-bot/schedule.ts");
      const { quizBot } = await import("./test/quiz-bot/quiz-bot.ts");
      process.stdout.write((await runSchedule(quizBot, 8)).transcript);`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      env: { ...process.env, TZ: "Asia/Seoul", LANG: "ko_KR.UTF-8", LC_ALL: "ko_KR.UTF-8" },
    });
    expect(stdout).toBe((await runSchedule(quizBot, 8)).transcript);
  });

  // On every machine and engine: these change only where the drawing does.
  test("draws this script everywhere", () => {
    const script = drawScript({ seed: 7, users: 3, minutes: 30, actions: 6, rates: ratesOf(true) });
    const hash = createHash("sha256").update(JSON.stringify(script)).digest("hex");
    expect([script.length, hash.slice(0, 16)]).toEqual([955, "4b4f0b7eecb9c86e"]);
  });

  test("gives the same script whatever the bot does", async () => {
    const run = { seed: 3, minutes: 2, shrink: false };
    const [one, other] = [
      await simulate({ ...run, bot: pong }),
      await simulate({ ...run, bot: async () => {} }),
    ];
    expect(times(one)).toEqual(times(other));
  });
});

const judge = (bot: StartBot, more: Partial<SimulationOptions> = {}): Promise<SimulationResult> =>
  simulate({ seed: 1, ...fair, bot, ...more });

describe("the checker", () => {
  test("has nothing against a bot that does its work", async () => {
    const { violations, interactions, shrunk } = await judge(pong);
    expect([violations, shrunk]).toEqual([[], undefined]);
    expect(interactions).toBeGreaterThan(8);
  });

  test("finds a bot that does not answer", async () => {
    const { shrunk, ...result } = await judge(pingBot(async () => {}));
    expect(rulesOf(result)).toEqual(["answered"]);
    expect(shrunk?.script).toHaveLength(1);
    expect(shrunk?.violations[0]?.message).toMatch(/^\w+'s \/ping was not answered$/u);
  });

  test("finds an answer that is announced and never comes", async () => {
    const bot = pingBot(async ({ transport }, { id, token }) => {
      await transport.request({
        method: "POST",
        path: `/interactions/${id}/${token}/callback`,
        body: { type: 5 },
      });
    });
    expect((await judge(bot)).violations[0]?.message).toMatch(/was announced and never came$/u);
  });

  test("finds a bot that is too slow", async () => {
    const bot = pingBot(async (host, payload) => {
      await new Promise<void>((resolve) => void host.clock.after(3000, resolve));
      await reply(host, payload, "pong");
    });
    expect(rulesOf(await judge(bot))).toEqual(["answered", "lawful"]);
  });

  test("finds words that are not for people", async () => {
    const bot = pingBot((host, payload) => reply(host, payload, `You have ${String(undefined)} points`));
    expect(rulesOf(await judge(bot))).toEqual(["readable"]);
  });

  test("finds a listener that fails, a promise that nobody looks at, and a bot that does not start", async () => {
    const fails = pingBot(async () => {
      throw new Error("no");
    });
    expect((await judge(fails)).violations).toContainEqual({
      rule: "alive",
      message: "the bot's listener failed: Error: no",
    });
    const dead = await judge(() => Promise.reject(new TypeError("no token")));
    expect(dead.violations).toContainEqual({
      rule: "alive",
      message: "the bot did not start: TypeError: no token",
    });
  });

  test("finds a follow-up that is said twice", async () => {
    const bot = pingBot(async (host, payload) => {
      await reply(host, payload, "pong");
      const path = `/webhooks/${host.transport.applicationId}/${payload.token}`;
      for (const content of ["more", "more"])
        await host.transport.request({ method: "POST", path, body: { content } });
    });
    expect(rulesOf(await judge(bot))).toEqual(["once"]);
  });

  test("finds a call before the time that a 429 has told", async () => {
    const hasty = pingBot(async (host, { id, token }) => {
      const path = `/interactions/${id}/${token}/callback`;
      const body = { type: 4, data: { content: "pong" } };
      let status = 429;
      while (status === 429) ({ status } = await host.transport.request({ method: "POST", path, body }));
    });
    const { violations } = await judge(hasty, { minutes: 5, faults: { rateLimits: 2 }, shrink: false });
    expect(violations.some(({ message }) => message.endsWith("a 429 had told"))).toBe(true);
  });

  test("asks the bot's own rules as well, and looks back at the end", async () => {
    const { violations, history } = await judge(pong, {
      invariants: [
        { name: "quiet", check: ({ messages }) => (messages.length > 3 ? ["it says too much"] : []) },
      ],
      finally: [{ do: "slash", command: "ping" }],
    });
    expect(violations).toEqual([{ rule: "quiet", message: "it says too much" }]);
    expect(history.actions.filter(({ final }) => final).map(({ user }) => user)).toEqual(["Ana", "Ben"]);
  });

  test.each<[options: object, message: string]>([
    [{ minuts: 5 }, 'options must not have an unknown field "minuts"; did you mean "minutes"?'],
    [{ faults: { kill: 1 } }, 'faults must not have an unknown field "kill"; did you mean "kills"?'],
    [{ faults: { kills: Number.NaN } }, "kills must be at least 0, got NaN"],
    [{ seed: -1 }, "seed must be a whole number from 0 to 2^32 - 1, got -1"],
  ])("refuses %j", async (options, message) => {
    await expect(judge(pong, options)).rejects.toThrow(message);
  });

  test("says when the end has nothing to look at", async () => {
    const { violations } = await judge(pong, { finally: [{ do: "slash", command: "score" }], shrink: false });
    expect(violations[0]).toEqual({ rule: "alive", message: "nobody can do /score at the end" });
  });
});

function times({ script }: SimulationRun): unknown {
  return script.map(({ at, kind }) => [at, kind]);
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}

describe("faults", () => {
  /** Counts each delivery, and remembers over kills. */
  const counting = pingBot(async (host, payload) => {
    const number = Number((await host.storage.get("count")) ?? 0) + 1;
    await host.storage.set("count", number);
    await reply(host, payload, `number ${number}`, 64);
  });
  const strike = (faults: SimulationOptions["faults"], seed = 5) =>
    simulate({ seed, users: 2, minutes: 20, bot: counting, faults: faults ?? true, shrink: false });
  test("strike as often as told, and not at all where none are asked for", async () => {
    const { transcript } = await strike({ kills: 1 });
    const kills = count(transcript, "killed; a new one starts");
    expect(kills).toBeGreaterThan(10);
    expect(kills).toBeLessThan(30);
    expect(count((await strike(false)).transcript, "  fault  ")).toBe(0);
  });

  test("an event that comes twice is seen twice", async () => {
    const { transcript, interactions } = await strike({ duplicates: 2 });
    expect(count(transcript, "INTERACTION_CREATE")).toBeGreaterThan(interactions + 20);
  });

  test("an event that is held back is overtaken", async () => {
    const { transcript } = await strike({ reorderings: 4 });
    const numbers = Array.from(transcript.matchAll(/INTERACTION_CREATE #(\d+)/gu), ([, n]) => Number(n));
    expect(numbers.some((number, index) => number < (numbers[index - 1] ?? 0))).toBe(true);
  });

  test("what a killed process had stored is there, and what it waited for never comes", async () => {
    const { history, transcript } = await strike({ kills: 2 });
    const told = history.messages.map(({ text }) => Number(/number (\d+)/u.exec(text)?.[1]));
    expect(Math.max(...told)).toBeGreaterThan(100);
    // Never back to the beginning: numbers only grow, but for two that raced.
    expect(told.filter((number) => number === 1).length).toBeLessThanOrEqual(2);
    expect(transcript.match(/process {2}killed/gu)?.length).toBe(
      (transcript.match(/process {2}started/gu)?.length ?? 0) - 1,
    );
  });

  test("a lost session explains what was not answered, and nothing else does", async () => {
    for (const fault of ["invalidSessions", "kills", "rateLimits"] as const) {
      const { history } = await strike({ [fault]: 2 }, 6);
      const failed = history.actions.filter(({ outcome }) => outcome === "failed");
      expect([fault, failed.length > 0]).toEqual([fault, true]);
      expect(failed.every(({ excused }) => excused)).toBe(true);
    }
  });

  test("a lost update is found and shrunk to a few users who meet, two at best", async () => {
    const sizes: number[] = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { violations, shrunk } = await simulate({
        seed,
        users: 3,
        minutes: 10,
        faults: false,
        bot: counting,
        invariants: [
          {
            name: "no number twice",
            check: ({ actions }) => {
              const told = actions.flatMap(({ answers }) => answers.map(({ text }) => text));
              return told.filter((text, index) => told.indexOf(text) !== index);
            },
          },
        ],
      });
      expect(violations.length).toBeGreaterThan(0);
      sizes.push(shrunk?.script.length ?? Infinity);
    }
    expect(Math.min(...sizes)).toBe(2);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
  });

  test("an alarm of the bot is met by users who act in the last moment", async () => {
    const delays: number[] = [];
    const { script } = await simulate({
      seed: 3,
      users: 3,
      minutes: 10,
      faults: false,
      bot: async (host) => {
        const { transport, clock } = host;
        let wentOff = -Infinity;
        const ring = (): void => {
          wentOff = clock.now();
          clock.after(30_000, ring);
        };
        transport.listen(async ({ data }) => {
          delays.push(clock.now() - wentOff);
          await reply(host, data as Payload, "pong");
        });
        const path = `/applications/${transport.applicationId}/commands`;
        await transport.request({ method: "PUT", path, body: [{ name: "ping", description: "." }] });
        clock.after(30_000, ring);
      },
    });
    const waiting = script.filter((event) => event.kind === "act" && event.upon === "alarm").length;
    // 150 ms until they act, 60 ms on the way.
    expect(delays.filter((delay) => delay <= 210).length).toBeGreaterThan(waiting / 2);
    expect(waiting).toBeGreaterThan(10);
  });
});

import { memoryStore, type Store } from "@opt/study";
import { createHandlers } from "../../src/features/features.ts";
import { click, command, drawsOf, handled, settingsFree } from "./world.ts";
import { createRouter, type Router } from "../../src/router/router.ts";
import { createCounters } from "../../src/port/counters.ts";
import type { Incoming } from "../../src/port/interaction.ts";
import { buttonsOf, type Message } from "../../src/port/message.ts";
import { collectLog } from "../support/logs.ts";

// A week of a group of thirty in virtual time, through the router and all features: quizzes, daily questions, reviews,
// clicks again, clicks that arrive twice, restarts, people who leave. An independent recount of what everybody was told
// judges what the boards say.

const dayLength = 86_400_000;
/** A Monday, midnight in Seoul. */
const monday = Date.UTC(2026, 10, 22, 15);
const groupSize = 30;

/** What a learner was told about one question of one quiz. */
interface Told {
  readonly userId: string;
  readonly question: string;
  readonly right: boolean;
}

export interface Week {
  readonly seed: number;
  readonly uses: number;
  /** Which rules were broken, and how; empty when all hold. */
  readonly violations: readonly string[];
}

/** `🥇 <@7> · 3 right of 4` for each learner. */
const boardLine = /<@(?<userId>\d+)> · (?<right>\d+) right of (?<answered>\d+)/gu;

export async function simulateWeek(seed: number): Promise<Week> {
  const draw = drawsOf(seed);
  const store: Store = memoryStore();
  let [now, uses] = [monday, 0];
  let nextId = 0;
  const { log, lines } = collectLog();
  const counters = createCounters();
  const random = { id: () => `q${(nextId += 1)}`.padEnd(22, "x"), seed: () => draw(2 ** 31) };

  function start(): Router {
    const features = createHandlers({ store, random, clock: () => now, log, ...settingsFree });
    return createRouter({ features, counters, log, random, pace: { burst: 1e6, interval: 1 } });
  }
  let router = start();

  const use = (userId: string, incoming: Incoming, id = `i${(uses += 1)}`): Promise<Message | undefined> =>
    handled(router, { userId, now, id }, incoming);

  const told = new Map<string, Told>();
  const violations: string[] = [];
  const openQuestions: string[] = [];

  /** Answers by one of the question's buttons; notes what the learner was told. */
  async function answer(userId: string, customId: string): Promise<Message | undefined> {
    const id = `i${(uses += 1)}`;
    const verdict = await use(userId, click(customId), id);
    const [, , quizId, index] = customId.split(":");
    const question = `${quizId}:${index}`;
    const key = `${userId} ${question}`;
    const tone = verdict?.panel?.tone;
    if (tone === undefined) return verdict;
    const isFirst = verdict?.content === undefined;
    const before = told.get(key);
    if (isFirst && before) violations.push(`${key} was graded twice`);
    if (!isFirst && !before) violations.push(`${key} was told to have answered before`);
    if (before && before.right !== (tone === "right")) violations.push(`${key} was told another verdict`);
    told.set(key, { userId, question, right: tone === "right" });
    // Discord may deliver a click twice
    if (draw(10) === 0) await use(userId, click(customId), id);
    return verdict;
  }

  async function checkBoard(): Promise<void> {
    const board = await use("1", command("board", { period: "week" }));
    const seen = [...(board?.panel?.text ?? "").matchAll(boardLine)].map(({ groups }) => groups!);
    const all = [...told.values()];
    for (const { userId, right, answered } of seen) {
      const own = all.filter((one) => one.userId === userId);
      const count = own.filter((one) => one.right).length;
      if (own.length !== Number(answered) || count !== Number(right))
        violations.push(`the board says ${right}/${answered} of ${userId}, told were ${count}/${own.length}`);
    }
    const learners = new Set(all.map(({ userId }) => userId));
    const more = /and (\d+) more/u.exec(board?.panel?.text ?? "")?.[1] ?? "0";
    const counted = new Set(seen.map(({ userId }) => userId)).size;
    if (counted + Number(more) < learners.size)
      violations.push(`the board lacks some of ${learners.size} learners`);
  }

  for (let day = 0; day < 7; day += 1) {
    for (let turn = 0; turn < 40; turn += 1) {
      now += Math.floor(dayLength / 41);
      const userId = String(1 + draw(groupSize));
      const what = draw(20);
      if (what === 0) router = start();
      if (what === 1 && day > 2) {
        const asked = await use(userId, command("data delete"));
        await use(userId, click(buttonsOf(asked ?? {})[0]?.id ?? ""));
        for (const [key, one] of told) if (one.userId === userId) told.delete(key);
        continue;
      }
      const question =
        what < 6
          ? await use(userId, command("quiz daily"))
          : what < 9
            ? await use(userId, command("review"))
            : await use(userId, command("quiz start", { length: 1 + draw(3), topic: "overfitting" }));
      const options = buttonsOf(question ?? {}).filter(
        ({ id, disabled }) => id.startsWith("v1:quiz:") && !disabled,
      );
      const chosen = options[draw(Math.max(1, options.length))]?.id;
      if (chosen === undefined) continue;
      openQuestions.push(chosen);
      let verdict = await answer(userId, chosen);
      for (let more = draw(3); more > 0; more -= 1) {
        const onward = buttonsOf(verdict ?? {}).find(({ id }) => id.startsWith("v1:quiz-next:"));
        const next = onward && (await use(userId, click(onward.id)));
        const option = buttonsOf(next ?? {}).find(({ id }) => id.startsWith("v1:quiz:"))?.id;
        if (option === undefined) break;
        verdict = await answer(userId, option);
      }
      // somebody else answers the same question, or one of yesterday's
      const other = String(1 + draw(groupSize));
      const old = openQuestions[draw(openQuestions.length)];
      if (old !== undefined && !old.includes(":daily-")) await answer(other, old);
    }
    await checkBoard();
  }
  const errors = lines.filter(({ level }) => Number(level) >= 50);
  if (errors.length > 0)
    violations.push(`${errors.length} errors, the first: ${JSON.stringify(errors[0]).slice(0, 300)}`);
  return { seed, uses, violations };
}

import { words } from "../../src/i18n/words.ts";
import type { Place } from "../../src/port/answer.ts";
import type { Click, Ctx, Incoming, Responder } from "../../src/port/interaction.ts";
import { buttonsOf, type Message } from "../../src/port/message.ts";
import { grade } from "../../src/study.ts";
import type { KeptStore } from "./kept-store.ts";
import { shownLaws, type Heard } from "./shown-laws.ts";
import { localeOf, numberKept, storedIn } from "./stored.ts";

/** What users were told, by every call that Discord has taken, over all of the bot's processes. */
export interface Ledger {
  /** Passes on what is said to the user of one interaction, and notes it once Discord has it. */
  heard(ctx: Ctx, incoming: Incoming, responder: Responder): Responder;
  /** What the bot's store knows otherwise than it was told; empty when all is kept, each thing once. */
  broken(): readonly string[];
  /** When somebody was told that something went wrong, by the bot's clock: only a fault is an excuse. */
  apologies(): readonly { readonly at: number; readonly said: string }[];
}

interface Verdict {
  readonly userId: string;
  readonly quizId: string;
  readonly place: number;
  readonly right: boolean;
}

/** What nobody may hear who has only used commands and buttons that this bot has just shown. */
const neverSaid: ReadonlySet<string> = new Set(
  (["ko", "en"] as const).flatMap((locale) => {
    const { unknownCommand, oldButton, unknownCard } = words(locale).refusals;
    return [unknownCommand, oldButton, unknownCard];
  }),
);

function asked(incoming: Incoming): Click | undefined {
  return incoming.kind === "click" || incoming.kind === "form" ? incoming : undefined;
}

/** The question that a click or a form answers. */
function questionOf(incoming: Incoming): { readonly quizId: string; readonly place: number } | undefined {
  const [, kind, quizId, place] = asked(incoming)?.customId.split(":") ?? [];
  if (quizId === undefined || (kind !== "quiz" && kind !== "quiz-form")) return undefined;
  return { quizId, place: Number(place) };
}

/** What is said where something went wrong that was not the user's to get right. */
const apology: ReadonlySet<string> = new Set(
  (["ko", "en"] as const).flatMap((locale) => {
    const { job, overloaded, unexpected } = words(locale).refusals;
    return [Object.values(job), overloaded, unexpected("").slice(0, 30)].flat();
  }),
);

/** What users do in so many milliseconds is looked back on. */
const recently = 10_000;

export function createLedger(store: KeptStore): Ledger {
  const stored = storedIn(store);
  const uses = new Map<string, number[]>();
  const sorry: { readonly at: number; readonly said: string }[] = [];
  const verdicts = new Map<string, Verdict>();
  const entries = new Map<string, string>();
  /** Who has taken something back, or tried to: whether it came through, only the bot knows. */
  const leaving = new Set<string>();
  const takenBack = new Set<string>();
  const problems: string[] = [];

  function noteVerdict(userId: string, incoming: Incoming, message: Message): void {
    const question = questionOf(incoming);
    const tone = message.panel?.tone;
    if (!question || (tone !== "right" && tone !== "wrong")) return;
    const key = `${userId} ${question.quizId} ${question.place}`;
    const verdict = { userId, ...question, right: tone === "right" };
    const before = verdicts.get(key);
    // who has had all deleted may answer anew
    if (before && before.right !== verdict.right && !leaving.has(userId))
      problems.push(`${userId} was told two verdicts on question ${question.place} of ${question.quizId}`);
    verdicts.set(key, verdict);
  }

  function judge(heard: Heard): void {
    if (leaving.has(heard.userId)) return;
    for (const [name, law] of Object.entries(shownLaws)) {
      const problem = law(heard, stored, (question, answer, locale) => grade(question, answer, { locale }));
      if (problem !== undefined) problems.push(`${name}: ${problem}`);
    }
  }

  function recentOf({ userId, now }: Ctx): number {
    const all = [...(uses.get(userId) ?? []), now].filter((at) => at > now - recently);
    uses.set(userId, all);
    return all.length;
  }

  function note(heard: Heard, at: number): void {
    const { userId, incoming, message } = heard;
    noteVerdict(userId, incoming, message);
    judge(heard);
    const said = message.content ?? "";
    if (apology.has(said) || apology.has(said.slice(0, 30))) sorry.push({ at, said });
    if (neverSaid.has(message.content ?? "")) problems.push(`${userId} was told: ${message.content}`);
    for (const { id } of buttonsOf(message)) {
      const [, kind, entry = ""] = id.split(":");
      if (kind === "log-undo") entries.set(entry, userId);
    }
  }

  return {
    heard(ctx, incoming, responder) {
      const { id, userId, appLocale } = ctx;
      const [, kind, owner = ""] = asked(incoming)?.customId.split(":") ?? [];
      if (kind === "data-delete" && owner === userId) leaving.add(userId);
      if (kind === "log-undo") takenBack.add(owner);
      const recent = recentOf(ctx);
      const isReview = incoming.kind === "command" && incoming.route === "review";
      const keptNow = (): number => (isReview ? numberKept(store, userId) : 0);
      const [localeThen, keptThen] = [localeOf(store, ctx), keptNow()];
      let announced: Place = "private";
      const told = (message: Message, place: Place): void => {
        const locales = new Set([localeThen, localeOf(store, ctx)]);
        const kept = Math.min(keptThen, keptNow());
        note({ id, userId, incoming, message, place, locales, appLocale, recent, kept }, ctx.now);
      };
      return {
        ...responder,
        async reply(message, place) {
          await responder.reply(message, place);
          told(message, place);
        },
        async defer(place) {
          announced = place;
          await responder.defer(place);
        },
        async edit(message) {
          await responder.edit(message);
          told(message, announced);
        },
        async followUp(message) {
          await responder.followUp(message);
          told(message, "private");
        },
      };
    },
    apologies: () => sorry,
    broken() {
      const rows = store.all("select quiz_id, place, user_id, correct, group_id from answers");
      const kept = new Map(
        rows.map((row) => [`${row["user_id"]} ${row["quiz_id"]} ${row["place"]}`, row["correct"] === 1]),
      );
      const lost = [...verdicts].flatMap(([key, { userId, right }]) => {
        if (leaving.has(userId) || kept.get(key) === right) return [];
        return [`${key}: told ${right ? "right" : "wrong"}, kept ${kept.get(key) ?? "nothing"}`];
      });
      const written = new Set(store.all("select id from log_entries").map(({ id }) => id));
      const gone = [...entries].flatMap(([id, userId]) =>
        written.has(id) || takenBack.has(id) || leaving.has(userId) ? [] : [`log entry ${id} is gone`],
      );
      return [...problems, ...lost, ...gone, ...miscounted(store)];
    },
  };
}

/** The boards' tallies, counted anew from the answers. */
function miscounted(store: KeptStore): readonly string[] {
  return store
    .all(
      `select span, user_id, sum(answered) as told, sum(correct) as told_right,
        (select count(*) from answers where answers.user_id = tallies.user_id and group_id is not null) as kept,
        (select sum(correct) from answers where answers.user_id = tallies.user_id and group_id is not null) as kept_right
        from tallies group by span, user_id`,
    )
    .filter((row) => row["told"] !== row["kept"] || row["told_right"] !== row["kept_right"])
    .map((row) => `the board of ${row["user_id"]} says ${row["told"]}, answered were ${row["kept"]}`);
}

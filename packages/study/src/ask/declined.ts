import { freeze } from "@opt/description";
import type { Locale } from "../locale.ts";
import type { AskResult } from "./result.ts";

/** A question that was not answered, without who asked it. */
export interface DeclinedQuestion {
  /** Unique, such as the id of the message; a second one with the same id changes nothing. */
  readonly id: string;
  /** The closest pack; null if none is close. */
  readonly pack: string | null;
  readonly locale: Locale;
  /** A concept without a card, or a missing number. */
  readonly missing: readonly string[];
  /** Present only if an organiser asked for it. */
  readonly text?: string;
  /** Milliseconds since 1970. */
  readonly askedAt: number;
}

/** How often questions near a pack were declined, and which concepts they named that have no card. */
export interface DeclinedCount {
  readonly pack: string | null;
  readonly count: number;
  /** Most often named first. */
  readonly missing: readonly { readonly name: string; readonly count: number }[];
}

/** Keeps declined questions, so that authors see what to write next. */
export interface DeclinedStore {
  /** Counts a question; one atomic step, idempotent by its id. */
  countDeclined(question: DeclinedQuestion): Promise<void>;
  /** The counts by pack, largest first. */
  declinedCounts(): Promise<readonly DeclinedCount[]>;
  /** The texts kept and asked since; those asked before are deleted by this call. */
  declinedTexts(since: number): Promise<readonly DeclinedQuestion[]>;
}

/** Milliseconds that the text of a declined question is kept: 30 days. */
export const declinedTextKept: number = 30 * 24 * 60 * 60 * 1000;

/**
 * The record for a declined result; undefined for an answer. It contains the question's text only with `keepText`.
 */
export function declinedQuestion(
  result: AskResult,
  asked: { readonly id: string; readonly question: string; readonly now: number; readonly keepText: boolean },
): DeclinedQuestion | undefined {
  if (result.outcome === "answer") return undefined;
  const { id, question, now, keepText } = asked;
  return freeze({
    id,
    pack: result.pack ?? null,
    locale: result.locale,
    missing: result.missing ?? [],
    ...(keepText && { text: question }),
    askedAt: now,
  });
}

/** Where declined questions are counted, and whether an organiser asked to keep their text too. */
export interface DeclinedSettings {
  readonly store: DeclinedStore;
  /** Keep the text for 30 days, without who asked. Default false: only counts and the names of missing concepts. */
  readonly keepText?: boolean;
}

/** Declined questions, for authors of cards. */
export interface Declined {
  /** Counts a result of `ask` that was not an answer; an answer is not counted. */
  readonly count: (
    result: AskResult,
    asked: { readonly id: string; readonly question: string; readonly now: number },
  ) => Promise<void>;
  /** How often, by pack, largest first. */
  readonly counts: () => Promise<readonly DeclinedCount[]>;
  /** The texts of the last 30 days, where they are kept; older ones are deleted. */
  readonly texts: (now: number) => Promise<readonly DeclinedQuestion[]>;
}

/** Counts over a store; without one nothing is counted. */
export function createDeclined(settings: DeclinedSettings | undefined): Declined {
  const { store, keepText = false } = settings ?? {};
  return Object.freeze({
    count: async (result, asked) => {
      const declined = store && declinedQuestion(result, { ...asked, keepText });
      if (declined !== undefined) await store!.countDeclined(declined);
    },
    counts: async () => (await store?.declinedCounts()) ?? [],
    texts: async (now) => (await store?.declinedTexts(now - declinedTextKept)) ?? [],
  } satisfies Declined);
}

/** An in-memory store of declined questions. */
export function memoryDeclined(): DeclinedStore {
  const seen = new Set<string>();
  const counts = new Map<string | null, { count: number; missing: Map<string, number> }>();
  let texts: readonly DeclinedQuestion[] = [];
  return {
    async countDeclined(question) {
      if (seen.has(question.id)) return;
      seen.add(question.id);
      const row = counts.get(question.pack) ?? { count: 0, missing: new Map<string, number>() };
      counts.set(question.pack, row);
      row.count++;
      for (const name of question.missing) row.missing.set(name, (row.missing.get(name) ?? 0) + 1);
      if (question.text !== undefined) texts = [...texts, question];
    },
    declinedCounts: async () =>
      [...counts]
        .map(([pack, { count, missing }]) => ({
          pack,
          count,
          missing: Array.from(missing, ([name, times]) => ({ name, count: times })).toSorted(
            (a, b) => b.count - a.count,
          ),
        }))
        .toSorted((a, b) => b.count - a.count),
    async declinedTexts(since) {
      texts = texts.filter(({ askedAt }) => askedAt >= since);
      return texts;
    },
  };
}

import type { Locale } from "@opt/study";
import { describe, expect, test } from "vitest";
import { askMessage } from "../../src/features/ask-view.ts";
import { cardMessage } from "../../src/features/card-view.ts";
import { decodeId } from "../../src/port/custom-id.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { cards, workedExample } from "../../src/study.ts";

const locales: readonly Locale[] = ["ko", "en"];
const each = cards.flatMap((card) => locales.map((locale) => ({ slug: card.slug, card, locale })));

describe("cardMessage", () => {
  test.for(each)(
    "$slug in $locale keeps Discord's limits and says what the card says",
    ({ card, locale }) => {
      const message = cardMessage(card, locale);
      expect(messageFaults(message)).toEqual([]);
      expect(message.panel?.title).toBe(card.title[locale]);
      expect(message.panel?.text).toContain(card.short[locale]);
      expect(message.panel?.text).not.toContain("…");
      const { question, text } = workedExample(card.slug, { locale }) ?? {};
      const facts = [
        ...(card.formula === null ? [] : [`\`\`\`\n${card.formula.plain}\n\`\`\``]),
        ...(card.example === null ? [] : [`${question}\n${text}`]),
      ];
      expect((message.panel?.fields ?? []).map(({ value }) => value)).toEqual(facts);
      expect(message.panel?.footer).toContain(String(card.sources[0]?.year));
    },
  );

  test("buttons lead only to cards that exist", () => {
    const ids = each.flatMap(({ card, locale }) => cardMessage(card, locale).rows?.flat() ?? []);
    const slugs = ids.flatMap(({ id }) => {
      const decoded = decodeId(id);
      return decoded.known && decoded.route === "card" ? decoded.parts : [];
    });
    const known = new Set(cards.map(({ slug }) => slug));
    expect(slugs.filter((slug) => !known.has(slug))).toEqual([]);
  });
});

describe("askMessage", () => {
  test.for(locales)("an answer in %s has the study's text, its card and related cards", (locale) => {
    const result = { outcome: "answer", locale, text: "text", card: "adam", cards: ["momentum"] } as const;
    const message = askMessage("Adam?", result, locale);
    expect(messageFaults(message)).toEqual([]);
    expect(message.panel?.text).toBe("text");
    const ids = message.rows?.flat().map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["v1:card:adam", "v1:card:momentum"]));
  });

  test.for(locales)("not knowing in %s offers questions it can answer", (locale) => {
    const message = askMessage("", { outcome: "unknown", locale, text: "?" }, locale);
    expect(messageFaults(message)).toEqual([]);
    expect(message).not.toHaveProperty("content");
    expect(message.rows?.flat().map(({ id }) => id)).toContain("v1:ask:momentum");
  });
});

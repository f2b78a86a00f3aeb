import type { Locale } from "@opt/study";
import { describe, expect, test } from "vitest";
import { askMessage } from "../../src/features/ask-view.ts";
import { cardMessage, cardRows } from "../../src/features/card-view.ts";
import { decodeId } from "../../src/port/custom-id.ts";
import { messageFaults } from "../../src/port/faults.ts";
import { buttonsOf, menusOf } from "../../src/port/message.ts";
import { cards, workedExample } from "../../src/study.ts";

const locales: readonly Locale[] = ["ko", "en"];
const each = cards.flatMap((card) => locales.map((locale) => ({ slug: card.slug, card, locale })));

describe("cardMessage", () => {
  test.for(each)(
    "$slug in $locale keeps Discord's limits and says what the card says",
    ({ card, locale }) => {
      const message = cardMessage(card, null, locale);
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
    const ids = each.flatMap(({ card, locale }) => buttonsOf(cardMessage(card, null, locale)));
    const slugs = ids.flatMap(({ id }) => {
      const decoded = decodeId(id);
      return decoded.known && decoded.route === "card" ? decoded.parts : [];
    });
    const known = new Set(cards.map(({ slug }) => slug));
    expect(slugs.filter((slug) => !known.has(slug))).toEqual([]);
  });
});

describe("cardRows", () => {
  test("few cards are buttons, many a menu of which none is dropped", () => {
    const slugs = cards.map(({ slug }) => slug);
    const few = { rows: cardRows(slugs.slice(0, 14), "en") };
    expect(buttonsOf(few)).toHaveLength(14);
    const many = { content: "many", rows: cardRows(slugs.slice(0, 20), "ko") };
    expect(messageFaults(many)).toEqual([]);
    expect(menusOf(many)[0]?.choices.map(({ value }) => value)).toEqual(slugs.slice(0, 20));
  });

  test("a typeset formula takes the place of the written one, with what it is read as", () => {
    const card = cards.find(({ formula }) => formula !== null)!;
    const picture = {
      type: "png",
      bytes: new Uint8Array(8),
      width: 9,
      height: 9,
      alt: "w plus one",
    } as const;
    const message = cardMessage(card, picture, "en");
    expect(message.pictures).toEqual([{ name: "formula.png", bytes: picture.bytes, alt: "w plus one" }]);
    expect(message.panel?.fields?.some(({ value }) => value.startsWith("```")) ?? false).toBe(false);
  });
});

describe("askMessage", () => {
  test.for(locales)("an answer in %s has the study's text, its card and related cards", (locale) => {
    const result = { outcome: "answer", locale, text: "text", card: "adam", cards: ["momentum"] } as const;
    const message = askMessage("Adam?", result, locale);
    expect(messageFaults(message)).toEqual([]);
    expect(message.panel?.text).toBe("text");
    const ids = buttonsOf(message).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["v1:card:adam", "v1:card:momentum"]));
  });

  test.for(locales)("not knowing in %s offers questions it can answer", (locale) => {
    const message = askMessage("", { outcome: "unknown", locale, text: "?" }, locale);
    expect(messageFaults(message)).toEqual([]);
    expect(message).not.toHaveProperty("content");
    expect(buttonsOf(message).map(({ id }) => id)).toContain("v1:ask:momentum");
  });
});

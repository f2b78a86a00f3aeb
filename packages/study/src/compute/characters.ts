import { charactersOf, isSpace } from "../language/characters.ts";
import type { Computation } from "./computation.ts";
import { needs } from "./needs.ts";
import { Worksheet } from "./worksheet.ts";

/** Characters of a text, spaces left out. */
export const characterCount: Computation = {
  name: "character-count",
  card: "char-count",
  title: { ko: "공백을 뺀 글자 수", en: "characters without spaces" },
  needs: [needs.text],
  answer: (asked) => {
    const counts =
      /글자|문자|(?:빼고|제외하고)\s?(?:세|셀|몇)|(?<![가-힣])자\s?(?:예요|인가|이에요|수|\?|야)|몇\s?자|characters?|chars|letters/u;
    const spaces = /공백|띄어쓰기|빈칸|space|whitespace/u;
    if (!asked.says(counts) || !asked.says(spaces)) return undefined;
    if (
      asked.says(/바이트|byte/u) ||
      (asked.says(/포함|including|with\sspaces|(?<!not\s|without\s)counting\sspaces/u) &&
        !asked.says(/제외|빼|without|excluding|not\s(?:counting|including)|ignor|non-?space|미포함/u))
    )
      return undefined;
    const { quoted, pattern } = asked.reading;
    if (/#\d+;/u.test(pattern.replace(/["'「『«][^"'」』»]*["'」』»]/gu, ""))) return undefined;
    const colon = /(?:글자|자|characters?)[^:?]*\??\s?:\s*(\S.*)$/iu.exec(asked.question)?.[1]?.trim();
    const text = quoted ?? colon;
    if (text === undefined)
      return asked.says(/몇|세어|count|how many/u) && asked.says(/이\s?글|다음|this|following/u)
        ? { missing: [needs.text], title: characterCount.title }
        : undefined;
    const characters = charactersOf(text);
    const sheet = new Worksheet().title("공백을 뺀 글자 수", "characters without spaces");
    const all = sheet.hidden("all", characters.length);
    const blank = sheet.hidden("spaces", characters.filter(isSpace).length);
    sheet.understood({ ko: `공백까지 ${sheet.print(all)}자`, en: `${sheet.print(all)} with spaces` });
    sheet.understood({ ko: `공백 ${sheet.print(blank)}자`, en: `${sheet.print(blank)} of them spaces` });
    const seen = characters.filter((one) => !isSpace(one)).length;
    const figure = sheet.step("count", "all - spaces", seen);
    sheet.result({ ko: `${sheet.print(figure)}자`, en: `${sheet.print(figure)} characters` }, figure);
    return { sheet };
  },
};

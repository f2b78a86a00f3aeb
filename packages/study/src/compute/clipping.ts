import type { Asked } from "./asked.ts";
import { clippingFrame } from "./clipping-frame.ts";
import { cutEach, shorten } from "./clipping-sheets.ts";
import { factorWords, valueWords } from "./clipping-words.ts";
import type { Computation, Outcome } from "./computation.ts";
import { names } from "./names.ts";
import { needs } from "./needs.ts";
import type { Quantity } from "./reading.ts";
import { Worksheet } from "./worksheet.ts";

const topic =
  /(?:노름|norm).*(?:한계|limit|scaled|제한)|limit.*norm|max[\s_-]?norm|threshold|임계|클리핑|클립|자르|잘라|잘랐|잘려|잘리|clip|clamp|(?:노름|norm).*(?:줄이|줄여|shrink)|(?:shrink|줄이|줄여).*(?:노름|norm)/u;

const normWords = /노름|norm|길이|length|크기|l2|유클리드|euclid|임계|threshold/u;

/** Said of what the whole gradient is cut by, whatever is asked of its components. */
const normClipping =
  /(?:l2|글로벌|전체|global|total)[\s_-]?(?:노름|norm)|(?:노름|norm)\s?(?:으로|기준|클리핑|clip)|by\s(?:the\s|its\s)?(?:global\s|total\s|l2\s)?norm|clip(?:ped|ping)?[\s_]?(?:the\s)?(?:(?:grad(?:ient)?s?)[\s_])?norm/u;

/** Gradients cut back to a norm, or number by number. */
export const clipping: Computation = {
  name: "gradient-clipping",
  gives: ["ratio"],
  card: "gradient-clipping",
  title: { ko: "그래디언트 클리핑", en: "gradient clipping" },
  needs: [needs.gradient, needs.maxNorm, needs.limit],
  answer: (asked) => {
    if (!asked.says(topic)) return undefined;
    const edges = asked.take(
      String.raw`\[\s?#\s?,\s?#\s?\](?=\s?(?:에|로|으로|사이|범위|안으로)\s?)`,
      String.raw`(?:to|within|into|between)\s(?:the\s(?:range|interval)\s)?\[\s?#\s?,\s?#\s?\]`,
    );
    const listed = entriesIn(asked) ?? asked.list();
    const bounds = edges ?? asked.take(String.raw`(?:to|로|으로|within|between)?\s?\[\s?#\s?,\s?#\s?\]`);
    const byValue =
      asked.says(valueWords) &&
      !asked.says(normClipping) &&
      !(asked.says(/노름|norm/u) && asked.says(factorWords));
    const span =
      byValue || asked.says(/[#;]\s?\x7e\s?\+?#/u)
        ? asked.take(String.raw`#\s?(?:\x7e|to|and|에서|부터|,)\s?\+?#(?!\s?[,\])])`)
        : undefined;
    const ends = bounds ?? span;
    const even = ends !== undefined && ends[0]!.value === -ends[1]!.value;
    const range = byValue ? asked.take(String.raw`[-±]\s?#\s?(?:\x7e|to|에서|부터|and|,)\s?\+?#`) : undefined;
    const norm = byValue
      ? undefined
      : asked.one(
          String.raw`(?:기울기|gradient)(?:의)?\s?(?:노름|norm)(?:이|은|=)?\s?(?:of\s|is\s)?#|(?:(?:기울기|gradient)(?:의)?\s?)?(?:(?<!최대\s?)노름|(?<!max[\s_-]?)(?:has\s|of\s)norm)(?:이|은|=)?\s?(?:of\s)?#(?:인|이고|이면|일|짜리|을|를|\s(?:and|is|clipped))`,
          String.raw`(?:글로벌|전체|global|total|measured|current|actual|observed|실제|측정(?:된|한)?|현재)\s(?:노름|norm)~#`,
          String.raw`(?<!max[\s_-]?)norm\s(?:of\s|is\s)?#(?=\s?(?:gradient|clipped|,\s?clip))`,
          String.raw`(?<!max[\s_-]?)norm\sof\s(?:(?:the|my|this)\s)?gradient\s(?:is\s|=\s?)#`,
        );
    const limit =
      (even ? ends?.[1] : undefined) ??
      asked.one(
        `${names.maxNorm}~#`,
        String.raw`#\s?norm`,
        String.raw`(?<![a-z])max(?:imum)?(?:\sof)?\s?#`,
        String.raw`(?:to|at|by|limit|value|length|size)~(?:most\s|no\smore\sthan\s|max(?:imum)?\s)?#`,
        String.raw`(?:기준|값|최대|클리핑)~#`,
        String.raw`#(?:로|으로|을\s?기준|에서)`,
        String.raw`±\s?#`,
      );
    const gradient = listed ?? [];
    if (asked.left.length > 0 || range !== undefined || (ends !== undefined && !even)) return undefined;
    if (norm !== undefined)
      return limit === undefined || listed !== undefined ? undefined : scaled(asked, norm, limit);
    if (gradient.length === 0)
      return limit === undefined ? undefined : { missing: [needs.gradient], title: clipping.title };
    if (limit === undefined)
      return { missing: [byValue ? needs.limit : needs.maxNorm], title: clipping.title };
    if (gradient.length > 16 || !(limit.value > 0)) return undefined;
    if (asked.says(/첫\s?(?:번째\s?)?(?:성분|원소|값)|(?:first|second|last)\s(?:component|entry|element)/u))
      return undefined;
    if (byValue || even) return { sheet: cutEach(gradient, limit) };
    const length = Math.hypot(...gradient.map(({ value }) => value));
    // where nothing says by what, either way must come to the same
    if (!asked.says(normWords) && length > limit.value) return undefined;
    if (
      asked.says(
        /배(?:로|가)|비율|계수|factor|scaled?\sby|ratio|곱하|multipl|노름(?:은|이)\s?(?:얼마|몇|\?)|(?:new|resulting|final)\snorm|how\slong|norm\s(?:after|be|now)|길이(?:는|가)?\s?(?:얼마|몇)/u,
      )
    )
      return undefined;
    return { sheet: shorten(gradient, limit) };
  },
  frames: [clippingFrame],
};

/** "기울기 -2, 0.3, 9를": numbers in a row behind their name, without brackets. */
function entriesIn(asked: Asked): readonly Quantity[] | undefined {
  const match =
    /(?:기울기|그[래레]디언트|gradients?)(?:\s(?:entries|values|components|vector))?(?:는|은|가|이|:|\s?=|\sof)?\s(#\d+;(?:\s?(?:,\sand|,|과|와|이랑|랑|하고|and)\s?#\d+;)+)/u.exec(
      asked.reading.pattern,
    );
  const bare =
    /^(?:clip(?:ping)?\s|clamp\s)?(#\d+;(?:\s?(?:,\sand|,|과|와|이랑|랑|and)\s?#\d+;)+)(?:을|를|\s(?:by|to|at))/u;
  const found = match ?? bare.exec(asked.reading.pattern);
  if (found === null) return undefined;
  const indices = Array.from(found[1]!.matchAll(/#(\d+);/gu), ([, index]) => Number(index));
  asked.claim(indices);
  return indices.map((index) => asked.reading.quantities[index]!);
}

/** How much a gradient of known norm is shortened. */
function scaled(asked: Asked, norm: Quantity, limit: Quantity): Outcome | undefined {
  const wantsFactor = asked.says(factorWords);
  if (
    !(
      wantsFactor || asked.says(/노름(?:이|은)\s?얼마|(?:new|resulting|final)\snorm|norm\s(?:after|become)/u)
    ) ||
    !(norm.value > 0 && limit.value > 0)
  )
    return undefined;
  const sheet = new Worksheet().title("노름으로 클리핑", "clipping by norm");
  sheet.given("norm", { ko: "노름", en: "norm" }, norm);
  sheet.given("limit", needs.maxNorm.label, limit);
  if (!wantsFactor) {
    const cut = sheet.step("cut", "min(norm, limit)", Math.min(norm.value, limit.value));
    sheet.result({ ko: `노름 ${sheet.print(cut)}`, en: `norm ${sheet.print(cut)}` }, cut);
    return { sheet };
  }
  const factor = sheet.step("factor", "min(1, limit / norm)", Math.min(1, limit.value / norm.value));
  sheet.result({ ko: `${sheet.print(factor)}배`, en: `times ${sheet.print(factor)}` }, factor);
  return { sheet };
}

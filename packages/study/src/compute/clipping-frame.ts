import type { Asked } from "./asked.ts";
import { askedPart } from "./asked-part.ts";
import { cutEach, normAfter, shorten } from "./clipping-sheets.ts";
import { factorWords, valueWords } from "./clipping-words.ts";
import type { Outcome } from "./computation.ts";
import { speaksOf } from "./frame.ts";
import { isOpen } from "./open-numbers.ts";
import { placesIn } from "./places.ts";
import type { Quantity } from "./reading.ts";

const spoken = {
  about:
    /clip|클립|클리핑|자르|잘라|잘랐|자른|잘리|clamp|(?:re)?scal\w+|shrink|shrunk|shorten|cap(?:ped|s)?(?![a-z])|(?:longer|larger|bigger|more)\sthan|(?:not|n't|never)\s(?:exceed|allow|be\slonger)|at\smost|넘지|넘으면|넘는|줄이|줄여|이하|한계|최대/u,
  asks: /./u,
  except:
    /학습\s?[률율]|learning\srate|(?<![a-z])lr(?![a-z])|배치|batch|에폭|epoch|폴드|fold|모멘텀|momentum|adam|아담|몇\s?배|factor|비율|ratio/u,
};
const gradientWords =
  /기울기|그[래레라]디언트|gradient|grad(?![a-z])|(?<![a-z])g\s?=|벡터|vector|norm|노름|clip|클리핑|클립/u;
const asksNorm =
  /how\slong|what(?:'s|\sis|\swill|\sbecomes?)?\s(?:be\s|of\s)?(?:its|the)\s(?:[a-z]+\s)?(?:norm|length)|(?:노름|길이)(?:은|는|이|가)?\s?(?:얼마|몇|\?|어떻게)/u;
const within = /구간|범위|사이|interval|range|between|\[\s?-/u;

/** A gradient and what it is cut back to, wherever they stand. */
export function clippingFrame(asked: Asked): Outcome | undefined {
  if (!speaksOf(asked, spoken) || !asked.says(gradientWords) || asked.says(factorWords)) return undefined;
  // "unit norm" tells the limit in a word
  if (/unit\s(?:norm|length)|(?:norm|length)\s(?:of\s|to\s)?one/u.test(asked.reading.text)) return undefined;
  const byValue = asked.says(valueWords);
  const edges = asked.says(within) ? asked.take(String.raw`[[(]\s?#\s?,\s?#\s?[\])](?!\s?,)(?=[^[(]*$)`) : undefined;
  const isEven = edges !== undefined && edges[0]!.value === -edges[1]!.value && edges[1]!.value > 0;
  if (edges !== undefined && !isEven) return undefined;
  const gradient = asked.list();
  const limits = limitsIn(asked);
  const limit = edges?.[1] ?? limits[0];
  if (limit === undefined || !(limit.value > 0) || asked.left.length > 0) return undefined;
  if (limits.length > (edges === undefined ? 1 : 0) || gradient === undefined) return undefined;
  if (gradient.length > 16) return undefined;
  if (isEven || byValue) return isEven || !asked.says(/노름|norm/u) ? { sheet: cutEach(gradient, limit) } : undefined;
  if (!asked.says(/노름|norm|길이|length|long/u)) return undefined;
  return { sheet: asksNorm.test(askedPart(asked.reading.pattern)) ? normAfter(gradient, limit) : shorten(gradient, limit) };
}

/** The numbers that stand alone, taken up. */
function limitsIn(asked: Asked): readonly Quantity[] {
  const places = placesIn(asked.reading).filter(({ quantity }) => asked.left.includes(quantity));
  return places.every((place) => isOpen(place) || /^\s?(?:짜리\s?)?(?:노름|norm)/u.test(place.behind)) ? asked.rest() : [];
}

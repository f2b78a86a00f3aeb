import type { Asked } from "./asked.ts";
import type { Outcome } from "./computation.ts";
import { leftOut } from "./left-out.ts";
import { biasesAlone, countParameters, dense, isWidth } from "./network-sheet.ts";
import { type Place, placesIn } from "./places.ts";

const asksParameters =
  /(?:파라미터|매개변수|가중치|편향).*(?:몇|얼마|개수|수(?:는|를|가|\s?\?|$)|총)|몇\s?개.*(?:파라미터|매개변수)|param\w*.*(?:몇|얼마|개수)|(?:how\smany|number\sof|count|total).*(?:param|weights|biases)|param\w*\s(?:count|total|in|of|has|have)|(?:param\w*|weights)\s?[?:=]|(?:learn|train)\w*\s(?:numbers|values)/u;
const noNetwork =
  /conv|합성곱|cnn|rnn|lstm|attention|어텐션|embedding|임베딩|커널|kernel|학습\s?[률율]|learning\srate|기울기|gradient|dropout|batch|배치|에폭|epoch|스텝|steps?|업데이트|update|폴드|fold|픽셀|pixels?\s(?:each|wide)|공유|shared|tied|바이트|byte|메모리|memory/u;
const layerRoles: readonly (readonly [role: string, words: string])[] = [
  ["input", String.raw`입력|inputs?|features?|특[성징]`],
  ["hidden", String.raw`은닉|hidden|중간`],
  ["output", String.raw`출력|outputs?|classes|클래스`],
];

/** A network by the role of each number: inputs, hidden units, outputs; or sizes in a row. */
export function networkFrame(asked: Asked): Outcome | undefined {
  if (!asked.says(dense) && !asked.says(/#\d+;\s?(?:-|->|→|,|x)\s?#\d+;\s?(?:-|->|→|,|x)\s?#/u))
    return undefined;
  if (asked.says(biasesAlone) || !asked.says(asksParameters) || asked.says(noNetwork)) return undefined;
  const layers = placesIn(asked.reading).filter(({ behind }) =>
    /^-?\s?(?:개의?\s?)?(?:[a-z]+\s)?(?:층|layer)/u.test(behind),
  );
  // where layers are counted the sizes must be as many
  if (layers.length > 0 && asked.says(/#\d+;-?\s?(?:dense\s|linear\s)?layer(?:ed)?\s(?!of|with)/u))
    return undefined;
  const places = placesIn(asked.reading).filter(
    ({ behind }) =>
      !/^\s?(?:개의?\s?)?(?:-?\s?hidden\slayers|은닉\s?층(?:이|은|을)?\s?각|층|layers?(?![a-z]))/u.test(
        behind,
      ),
  );
  const roles = places.map(({ before, behind }) =>
    layerRoles.findIndex(
      ([, words]) =>
        new RegExp(
          String.raw`^\s?(?:개(?:의|짜리)?|차원)?\s?(?:-?\s?(?:units?|neurons?|nodes?)\s?(?:in\s(?:the\s|a\s)?)?)?(?:${words})`,
          "u",
        ).test(behind) ||
        new RegExp(String.raw`(?:${words})[^#]*$`, "u").test(before.replace(new RegExp("^.*[,.;]", "u"), "")),
    ),
  );
  const calls = asked.says(
    /(?:dense|linear)\s?\(\s?(?:units\s?=\s?)?#\d+;\s?(?:,\s?[a-z_]+\s?=?\s?'?[a-z]+'?\s?)?\)/u,
  );
  const first = roles.indexOf(0);
  if (calls && first >= 0 && roles.filter((role) => role === 0).length === 1 && places.length >= 2) {
    const [input] = places.splice(first, 1);
    return countOf(asked, [input!, ...places]);
  }
  const named = roles.filter((role) => role >= 0).length;
  const inOrder = roles.every((role, at) => at === 0 || role >= roles[at - 1]!);
  const isRow = /#\d+;(?:\s?(?:-|->|→|,|x|to|에서)\s?#\d+;)+/u.test(asked.reading.pattern) && named === 0;
  if (!(isRow || (named === places.length && inOrder && roles[0] === 0 && roles.at(-1) === 2)))
    return undefined;
  if (roles.filter((role) => role === 0).length > 1 || roles.filter((role) => role === 2).length > 1)
    return undefined;
  return countOf(asked, places);
}

function countOf(asked: Asked, places: readonly Place[]): Outcome | undefined {
  const sizes = places.map(({ quantity }) => quantity);
  if (sizes.length < 2 || sizes.length > 12 || !sizes.every(isWidth)) return undefined;
  asked.claim(asked.reading.quantities.map((_, index) => index));
  const biasless =
    asked.says(leftOut("편향|바이어스|bias(?:es)?")) ||
    asked.says(/bias-?(?:free|less)|only\s(?:the\s)?weights|가중치만/u);
  return { sheet: countParameters(sizes, !biasless) };
}

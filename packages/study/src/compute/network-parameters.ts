import type { Asked } from "./asked.ts";
import type { Computation } from "./computation.ts";
import { flattened } from "./flattened.ts";
import { leftOut } from "./left-out.ts";
import { needs } from "./needs.ts";
import { isStray } from "./open-numbers.ts";
import { networkFrame } from "./network-frame.ts";
import { biasesAlone, countParameters, dense, isWidth } from "./network-sheet.ts";
import { placesIn } from "./places.ts";
import { toldInPairs } from "./told-layers.ts";
import type { Quantity } from "./reading.ts";

/** Weights and biases of a network of dense layers. */
export const networkParameters: Computation = {
  name: "network-parameters",
  ignores: ["rate", "epochs", "batch", "momentum", "decay"],
  card: "neural-network",
  title: { ko: "완전 연결 신경망의 파라미터 수", en: "parameters of a dense network" },
  needs: [needs.layers],
  answer: (question) => {
    const asked = flattened(question);
    if (
      !asked.says(dense) ||
      !asked.says(/파라미터|매개변수|가중치|weights?|(?<![a-z])param(?:s|eters?)?(?![a-z])/u) ||
      !asked.says(
        /몇|개수|수는|수를|파라미터\s?수|총|how many|number|count|total|param(?:eter)?s\s(?:of|in)|\?$|계산|#\d+;-#\d+;-#\d+;/u,
      )
    )
      return undefined;
    if (
      asked.says(
        /conv|합성곱|cnn|rnn|lstm|attention|어텐션|embedding|임베딩|커널|kernel|학습률|learning rate|기울기|gradient|dropout|batch|배치|에폭|epoch|at\sa\stime|how\soften|업데이트|update/u,
      )
    )
      return undefined;
    if (asked.says(toldInPairs) || asked.says(biasesAlone) || asked.says(ofEach)) return undefined;
    const biasless =
      asked.says(leftOut("편향|바이어스|bias(?:es)?")) ||
      asked.says(/biasless|bias-?(?:free|less)|weights\sonly|only\s(?:the\s)?weights|가중치만/u) ||
      (asked.says(/가중치(?:만|는|가)?|weights/u) && !asked.says(/편향|bias|파라미터|parameter|param/u));
    // "28x28 images", "입력 28x28": their sides are not layers
    if (asked.says(sides)) return undefined;
    const counted = layerCounts(asked);
    const sizes = layerSizes(asked, counted.repeated);
    if (asked.left.length > 0 || placesIn(asked.reading).some(isStray)) return undefined;
    // "Dense(64) on 100 inputs": what goes in is no later layer
    const input = inputsIn(asked);
    if (input !== undefined && sizes?.[0] !== input) return undefined;
    if (sizes === undefined || sizes.length < 2 || !agrees(sizes.length, counted)) return undefined;
    if (sizes.length > 12 || !sizes.every(isWidth)) return undefined;
    return { sheet: countParameters(sizes, !biasless) };
  },
  frames: [(asked) => (asked.says(toldInPairs) ? undefined : networkFrame(flattened(asked)))],
};

/** What is kept of each parameter counts no layers. */
const ofEach =
  /(?:per|for\s(?:each|every)|each)\s(?:parameter|weight)|(?:파라미터|가중치)(?:마다|\s?하나당|당)/u;

const sides =
  /#\d+;\s?x\s?#\d+;\s?(?:픽셀|이미지|사진|images?|pixels?|입력|inputs?)|(?:입력|inputs?|이미지|images?)(?:\s|=|:|이|은|는|크기|size|of|is)*#\d+;\s?x\s?#\d+;(?!\s?x\s?#)/u;

/** How many layers a question speaks of; such numbers are not sizes. */
interface LayerCounts {
  /** Hidden layers of one size: how many, and the size. */
  readonly repeated: readonly Quantity[] | undefined;
  readonly hidden: Quantity | undefined;
  readonly all: Quantity | undefined;
}

function layerCounts(asked: Asked): LayerCounts {
  const repeated = asked.take(
    String.raw`#(?:-|\s)?hidden\slayers?\s?(?:of|with|each|,)\s?(?:size\s|width\s)?#(?!\s?(?:,\s?)?and\s#(?!\s?outputs?))`,
    String.raw`은닉\s?층(?:이|은|을)?\s?#\s?개\s?\(\s?(?:각각|각|모두)\s?#\s?(?:개|유닛|노드|차원)?\s?\)`,
    String.raw`은닉\s?층(?:이|은|을)?\s?#\s?개?\s?(?:,|가|이고|에|이)?\s?(?:각각|각|모두|전부)\s?(?:크기(?:가|는)?\s?)?#`,
  );
  const sizeFirst = asked.take(
    String.raw`#\s?(?:개(?:짜리)?|유닛|노드|차원)\s?은닉\s?층\s?#\s?(?:개|층)`,
    String.raw`#-?\s?(?:unit|neuron|node)\shidden\slayers\s(?:x\s)?#`,
  );
  return {
    repeated: repeated ?? sizeFirst?.toReversed(),
    hidden: asked.one(
      String.raw`#(?:-|\s)?hidden\slayers?`,
      String.raw`은닉\s?층(?:이|은|을)?\s?#\s?개`,
      String.raw`#\s?개의?\s?은닉\s?층`,
    ),
    all: asked.one(
      String.raw`#(?:-|\s)?(?:dense\s|linear\s|fully[\s-]connected\s)?layers(?![a-z])`,
      String.raw`#-(?:dense\s|linear\s)?layer(?:ed)?(?![a-z])`,
      String.raw`#\s?(?:개의?\s?)?층`,
    ),
  };
}

/** The number of inputs, where it stands before its name. */
function inputsIn({ reading }: Asked): Quantity | undefined {
  const match =
    /#(\d+);\s?(?:개의?\s?)?(?:-?dim(?:ensional)?\s)?(?:inputs?(?!\slayer)|features)(?![a-z])|입력(?:이|은)?\s?#(\d+);\s?개(?!\s?출력)/u.exec(
      reading.pattern,
    );
  return match === null ? undefined : reading.quantities[Number(match[1] ?? match[2])];
}

/** Layers are counted with the inputs by some, without them by others. */
function agrees(sizes: number, { hidden, all }: LayerCounts): boolean {
  const isHidden = hidden === undefined || hidden.value === sizes - 2;
  return isHidden && (all === undefined || all.value === sizes - 1 || all.value === sizes);
}

function layerSizes(
  asked: Asked,
  repeated: readonly Quantity[] | undefined,
): readonly Quantity[] | undefined {
  const named = asked.says(/입력|input/u) && asked.says(/출력|output/u);
  if (!named) return repeated === undefined ? asked.rest() : undefined;
  // "100개 입력 10개 출력": the number stands before its name where the first one does
  const isBefore = asked.says(/^[^#]*#\d+;\s?(?:개의?\s?)?(?:입력|inputs?)/u);
  const either = (behind: string, before: string): Quantity | undefined =>
    isBefore ? asked.one(before, behind) : asked.one(behind, before);
  const input = either(
    String.raw`(?:입력|inputs?)(?:\s?(?:층|크기|차원|노드|뉴런|units?|size|layer|dim|features?))*~#`,
    String.raw`#\s?(?:개의?\s?|개\s?)?(?:입력|inputs?|input\sfeatures)`,
  );
  const output = either(
    String.raw`(?:출력|outputs?)(?:\s?(?:층|크기|차원|노드|뉴런|units?|size|layer|classes))*~#`,
    String.raw`#\s?(?:개의?\s?|개\s?)?(?:출력|outputs?|classes|클래스)`,
  );
  const [count, size] = repeated ?? [];
  if (count !== undefined && !(isWidth(count) && count.value <= 10)) return undefined;
  const alike = count === undefined ? [] : Array.from({ length: count.value }, () => size!);
  const hidden = [...alike, ...(asked.says(/은닉|hidden/u) ? asked.rest() : [])];
  return input === undefined || output === undefined ? undefined : [input, ...hidden, output];
}

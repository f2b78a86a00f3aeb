import { Asked } from "./asked.ts";
import type { Computation, Outcome } from "./computation.ts";
import { methodNamed } from "./method-named.ts";
import { names } from "./names.ts";
import { withoutNothings } from "./nothings.ts";
import { work } from "./optimizer-steps.ts";
import { settingsIn } from "./optimizer-words.ts";
import { targetsOf } from "./step-targets.ts";
import type { Quantity } from "./reading.ts";

const called = String.raw`(?:gradients?|grads?|slopes?|기울기(?:들)?|그[래레라]디언트|(?<![a-z])g(?:_?t)?(?![a-z]))`;
const said = String.raw`(?:\s|=|:|은|는|이|가|are|were|is|of|came(?:\sin)?|come(?:\sin)?|arrived?|차례대로|차례로|순서대로|순서로|연달아|in\s(?:this\s)?order|one\safter\sanother|각각|one\sby\sone)*`;
const list = new RegExp(
  String.raw`(?:(#\d+;)\s)?${called}${said}[[(]?\s?(#\d+;(?:\s?(?:,(?:\s(?:and|then|그리고))?|->|→|and|then|다음|그다음)\s?#\d+;)+)(?!\s?(?:스텝|번째|steps?))`,
  "u",
);
const other =
  /#\d+;\s?배(?!치)|스케줄|schedule|코사인|cosine|워밍|warm|클리핑|자르|clip|배치|batch|에폭|epoch|누적\s?(?:스텝|해서|후)|accumulate\s|평균\s?(?:내|기울기)|averag|mean|합(?:치|쳐|하|한)|summed|겹|fold|벡터|vector|성분|component|amsgrad|centered|look-?ahead|보정\s?(?:없|안)|without\s(?:bias|correction)|역순|reverse|in\stotal|total|sign\(/u;

const inOrder =
  /(?<![a-z])(?:gradients|grads|slopes)(?![a-z])|기울기들|차례|순서|연달아|다음|then|in\s(?:this\s)?order|one\safter|->|→/u;
const firstOnly = /(?:첫\s?(?:번째\s?)?(?:기울기|그[래레라]디언트|g)|first\s(?:gradient|grad|g))(?![a-z])/u;

/** Steps of an optimizer by gradients that are told in a row, one a step. */
export const gradientsTold: Computation = {
  name: "gradients-told",
  card: "optimizer",
  title: { ko: "차례로 들어온 기울기", en: "steps by gradients in a row" },
  needs: [],
  ofNumbers: true,
  answer: (question) => answer(new Asked(question.question, withoutNothings(question.reading))),
};

function answer(asked: Asked): Outcome | undefined {
  const method = methodNamed(asked);
  const match = list.exec(asked.reading.pattern);
  if (
    method === undefined ||
    method === "another" ||
    match === null ||
    asked.says(other) ||
    asked.says(firstOnly)
  )
    return undefined;
  const at = indicesOf(match[2]!);
  const steps = at.length;
  asked.claim(at);
  const [count] = indicesOf(match[1] ?? "");
  const counts: number[] = [];
  if (count !== undefined) {
    counts.push(asked.reading.quantities[count]!.value);
    asked.claim([count]);
  }
  const settings = settingsIn(asked, method);
  // the rule tells the momentum once more
  const again = asked.one(String.raw`v\S{0,2}\s?(?:=|←|<-|:=)\s?#\s?[*·×]?\s?v`);
  if (again !== undefined && again.value !== settings["mu"]?.value) return undefined;
  const lr = asked.one(
    `${names.learningRate}~#`,
    String.raw`#\s?(?:의\s?)?(?:학습\s?[률율]|learning\srate|lr(?![a-z]))`,
  );
  const weight = asked.one(
    String.raw`(?:시작|처음|초기|starting|initial)\s?(?:가중치|weight|w)~#`,
    String.raw`${names.weight}(?:\s(?:starts?|begins?|began|started|was|is)(?:\sout)?(?:\s(?:at|from|with|as))?)?~#`,
    String.raw`(?<![a-z])from~#`,
    String.raw`#(?:에서|부터)\s?(?:시작|출발)`,
  );
  counts.push(
    ...asked
      .all(
        String.raw`#(?:st|nd|rd|th|번째?)?\s?(?:스텝|걸음|업데이트|번|회|(?:sgd\s|gradient\s)?(?:steps?|updates?))`,
      )
      .map(({ value }) => value),
  );
  const index = asked.indexAsked();
  if (index !== undefined) counts.push(index);
  // a second number behind a gradient is the next one only where that is said
  if (counts.length === 0 && !inOrder.test(asked.reading.pattern)) return undefined;
  const targets = targetsOf(asked);
  if (asked.left.length > 0 || counts.some((one) => one !== steps) || targets.length === 0) return undefined;
  const isMoved = targets.includes("weight") || targets.includes("length");
  const lacks = method.settings.some(
    ({ name, standard }) => standard === undefined && settings[name] === undefined,
  );
  if (lacks || (isMoved && (lr === undefined || weight === undefined)) || targets.includes("length"))
    return undefined;
  const gradients: readonly Quantity[] = at.map((one) => asked.reading.quantities[one]!);
  const told = { method, settings, lr, weight, kept: undefined, gradients, steps, targets };
  return { sheet: work(told), card: method.card };
}

const indicesOf = (text: string): readonly number[] =>
  Array.from(text.matchAll(/#(\d+);/gu), ([, index]) => Number(index));

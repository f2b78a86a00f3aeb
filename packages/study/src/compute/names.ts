/** How people write what a number is; pieces of patterns, see `phrase`. A `~#` behind one makes it a pattern. */
const before = String.raw`(?<![a-zα-ω가-힣_])`;
const after = String.raw`(?![a-zα-ω_])`;
const letter = (names: string): string => `${before}(?:${names})${after}`;

type Name =
  | "learningRate"
  | "gradient"
  | "weight"
  | "momentum"
  | "beta1"
  | "beta2"
  | "rho"
  | "epsilon"
  | "weightDecay"
  | "velocity"
  | "mean"
  | "square"
  | "samples"
  | "batch"
  | "epochs"
  | "folds"
  | "maxNorm";

export const names: Readonly<Record<Name, string>> = {
  learningRate: String.raw`(?:학습\s?[률율]|러닝\s?레이트|learning[\s_-]?rate|보폭(?=(?:이|은|을|를)?\s?#)|스텝\s?크기(?=(?:가|는|를)?\s?#)|step[\s_]size|(?<![a-z])lr(?:_?0)?(?![a-z])|${letter("η|eta")})`,
  gradient: String.raw`(?:기울기|그[래레라]디언트|경사(?!\s?하강)|(?<![a-z])gradients?(?!\s?descent|\s?step|\s?update)|${letter("g(?:_?[0-9t])?|grads?")}|[d∂][ly]?\s?\/\s?[d∂][wx])`,
  weight: String.raw`(?:가중치(?!\s?감쇠)|(?<![a-z])weights?(?![\s_-]?decay)|파라미터|parameter|(?<![a-z])(?:start(?:ing|s)?|from)(?:\s(?:at|from))?\s?[wxθ]|(?<![a-z])start(?:ing|s)?(?:\s(?:at|from|value|point))?|${letter("(?:w|x|θ|theta)(?:_?0)?")})`,
  momentum: String.raw`(?:모멘텀|관성|(?<![a-z])momentum|${letter("μ|mu|β|beta")})`,
  beta1: String.raw`(?:β_?1|beta_?1|베타\s?1|b1)`,
  beta2: String.raw`(?:β_?2|beta_?2|베타\s?2|b2)`,
  rho: String.raw`(?:(?<!가중치\s?)감쇠(?:율|\s?계수)?|(?<!weight[\s-]?)decay(?:\srate|\sfactor)?|알파|${letter("ρ|rho|α|alpha|β|beta|γ|gamma")})`,
  epsilon: String.raw`(?:엡실론|epsilon|eps|ε)`,
  weightDecay: String.raw`(?:가중치\s?감쇠|웨이트\s?디케이|weight[\s_-]?decay|l2(?:\s?(?:규제|정규화|penalty|regulari[sz]ation))?|${letter("wd|λ|lambda")})`,
  velocity: String.raw`(?:속도|velocity|(?:momentum\s)?buffer|${letter("v(?:_?[0t])?")})`,
  mean: String.raw`(?:1차\s?모멘트|${letter("m(?:_?[0-9t])?")})`,
  square: String.raw`(?:제곱\s?평균|누적(?:값|합|된\s?값)?|accumulated|기울기\s?제곱의\s?(?:이동\s?)?평균|mean square|accumulator|${letter("(?:s|r|v)(?:_?[0t])?")})`,
  samples: String.raw`(?:데이터(?:\s?(?:개수|수|크기|셋))?|샘플(?:\s?수)?|표본|이미지|사진|행|전체|예제|n_samples|(?:training\s|train\s|data\s?)set(?:\ssize)?|len(?:gth)?|samples|examples|images|rows|points|dataset|data|${letter("n")})`,
  batch: String.raw`(?:미니\s?배치|배치|(?<![a-z])(?:mini-?)?batch(?:es)?)(?:[\s_-]?(?:크기|사이즈|size))?`,
  epochs: String.raw`(?:에폭|에포크|epochs?)`,
  folds: String.raw`(?:폴드(?:\s?수)?|겹|n_splits|folds?|splits?|${letter("k")})`,
  maxNorm: String.raw`(?:max[\s_-]?norm|(?:최대\s?)?노름|norm|임계\s?값|threshold|한계(?:값)?|limit|l2\s?norm)`,
};

/** Words behind a number that say what it counts. */
export const units: Readonly<Record<"samples" | "epochs" | "folds" | "steps", string>> = {
  samples: String.raw`(?:개|장|건|명|행|샘플|데이터|이미지|사진|표본|(?:training\s|labelled\s)?(?:samples?|images?|rows?|examples?|points?|records?|items?|observations?))`,
  epochs: String.raw`(?:에폭|에포크|바퀴|epochs?|(?:full\s|complete\s)?passes)`,
  folds: String.raw`(?:-?\s?(?:겹|폴드|folds?(?![a-z]))|등분|조각|splits)`,
  steps: String.raw`(?:스텝|걸음|단계|(?:gradient\sdescent\s|(?:sgd|momentum|nesterov|nag|[nr]?adam\w*|ada\w+|rms-?prop|lion|optimizer)\s)?(?:steps?|updates?|iterations?))`,
};

/** Where the number of samples stands: "1,000 rows", "n = 1000". */
export const samplesNamed: readonly string[] = [String.raw`#\s?${units.samples}`, `${names.samples}~#`];

/** Names of leave-one-out cross-validation. */
export const leaveOneOut: RegExp =
  /(?<![a-z])loo(?:cv)?(?![a-z])|leave[\s-]?(?:one|#\d+;)[\s-]?out|하나\s?(?:씩\s?)?(?:남기기|빼기)/u;

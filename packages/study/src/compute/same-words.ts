/** One way to say something, and the words by which the readers know it. */
type Same = readonly [said: RegExp, known: string];

const word = (words: string): RegExp => new RegExp(String.raw`(?<![a-z_])(?:${words})(?![a-z_])`, "gu");

/** What is counted: things of any kind are samples, unless something else is known of them. */
const things: readonly Same[] = [
  [/(#\d+;)\s(?:training\s)?(?:data|sentence|picture|sample|image|row|example|record)(?![a-z])(?!\s?(?:set|is|are)?\s?#)/gu, "$1 samples"],
  [/(#\d+;)\sepoch(?![a-z])/gu, "$1 epochs"],
  [/(#\d+;)\s(?:iteration|step|update)(?![a-z])(?=.*#)/gu, "$1 steps"],
  [/관[측찰](?:값|치)|표본|자료(?=[가는를이\s]|로)|예제|학습\s?샘플/gu, "샘플"],
  [/(#\d+;)\s?(?:통|줄|편|건|곡|그루|송이|문장|건의)(?=[을를이가은는의씩에으로고라도만짜인밖,.?\s]|$)/gu, "$1개"],
  [
    /(#\d+;)\s(?:leaf\s|training\s)?(?:e-?mails|letters|photos|pictures|recordings|customer\srecords|patients|clips|songs|sentences|reviews|documents|tweets|objects|observations|data\spoints|entries|cases)(?![a-z])/gu,
    "$1 samples",
  ],
];

/** How the examiner and the storyteller ask. */
const asking: readonly Same[] = [
  [/(?:의\s?)?(?:값)?(?:을|를)\s?(?:구하(?:시오|여라|라|세요|면)|계산하(?:시오|여라|라|세요)|쓰시오|써라|답하시오|나열하시오|알려\s?(?:주세요|줘요?)|말해\s?(?:주세요|줘요?))\s?[.?]?/gu, "는 얼마?"],
  [/얼마(?:인가|입니까|일까|인지|일까요|인가요|인지요)\s?[.?]?/gu, "얼마?"],
  [word(String.raw`(?:then\s)?(?:determine|state|report|evaluate|find|give(?:\sme)?|work\sout|tell\sme)(?=\s(?:the|its|me|w|x|theta))`), "what is"],
];

/** What is done and what comes of it. */
const events: readonly Same[] = [
  [/\s?@\s?/gu, " at "],
  [/(?<=#\d+;)\s?회째/gu, "스텝째"],
  [/반\s?주기\s?/gu, ""],
  [word("gd"), "gradient descent"],
  [/(?<![a-z])([vwxms])_([0-9])(?![\d])/gu, "$1$2"],
  [/cross_val_score|cross_validate/gu, "cross validation"],
  [/'([a-z가-힣]+)'/gu, "$1"],
  [/전체\s?노름/gu, "노름"],
  [word("(?:calculate|compute|find|get|give\\sme|show|work\\sout)(?:\\sthe)?(?=\\s(?:velocity|weight|new|next|updated|final|resulting|corrected))"), "what is the"],
  [/(reach\w*(?:\sthe)?(?:\s(?:target|peak|full|lr|learning\srate|of))*\s#\d+;)\s(?:at|by|after)\s(?:step|epoch)\s(#\d+;)/gu, "$1 over $2 steps"],
  [/(#\d+;\s?(?:스텝|에폭))(?:에서|에|만에|째에)\s(#\d+;)(?:에|까지)\s?(?:도달|올라|닿)[가-힣]*/gu, "$1 동안 $2까지 올라가는"],
  [/(?:한|#\d+;)\s?에(?:폭|포크)(?:은|이|가|에)\s?(#\d+;)\s?(?:스텝|번)/gu, "$1 steps per epoch "],
  [/(?:#\d+;|one|an|each|every)\sepochs?\s(?:is|has|takes|holds|means|contains|=)\s(#\d+;)\s(?:steps|updates|iterations)/gu, "$1 steps per epoch"],
  [/([a-z가-힣]+)\s?(?:클래스|반)(?:가|는|이|은)?\s?(?=#\d+;\s?(?:개|장|명))/gu, "$1 "],
  [/(#\d+;)\s?분할/gu, "$1 splits "],
  [/(?:하나|한\s?개|한\s?행|한\s?줄)(?:씩)?\s?(?:빼는|빼고|빼면서|남기는|남기고|제외하는)\s?(?:교차\s?검증)?/gu, "loocv "],
  [/(#\d+;)\s?(?:행|줄|호)\s?부터\s?(#\d+;)\s?(?:행|줄|호)\s?까지/gu, "$1번부터 $2번까지"],
  [/loocv|leave[\s-]one[\s-]out|하나\s?남기기/gu, "loocv"],
  [/(?:how\smany\stimes)\s(?:must|do|does|should|would|will|did)?\s?(?:we|i|you|it|one|the\smodel|a\smodel)\s(?:must\s|have\sto\s|need\sto\s|has\sto\s)?(?:be\s)?(?:train|fit|learn)(?:ed)?(?![a-z])/gu, "how many fits"],
  [/몇\s?번(?:이나)?\s?(?:훈련|학습|적합)(?:해야|시켜야|하게|하나|하는|을\s?해야)?/gu, "몇 번 학습"],
  [word("computers?|laptops|workstations"), "gpus"],
  [/컴퓨터|노트북\s?(?=#\d+;\s?대)/gu, "gpu"],
  [/지수\s?평균/gu, "지수이동평균"],
  [word("exponential\\saverage|smoothed\\saverage|running\\smean|moving\\smean"), "moving average"],
  [/(?:들어온|들어오는|새로운|이번)\s?값/gu, "새 값"],
  [/(?:옛|옛날|예전|직전)\s?값/gu, "이전 값"],
  [word("incoming(?:\\svalue)?"), "new value"],
  [/(?:입니까|입니다)(?=\s|$|\?|\.|,)/gu, "이에요"],
  [/베타\s?원/gu, "베타1"],
  [word("beta\\sone"), "beta1"],
  [word("beta\\stwo"), "beta2"],
  [/베타\s?투/gu, "베타2"],
  [/갱신/gu, "업데이트"],
  [word("final(?=\\svelocity)"), "terminal"],
  [/최종\s?속도/gu, "종단 속도"],
  [word("strat"), "stratified"],
  [/(?<=#\d+;\s)([a-z])'s(?![a-z])/gu, "$1"],
  [/(?<=[a-z가-힣])\s?(?:자료|샘플|데이터)\s?(?=#\d+;\s?개)/gu, " "],
  [word("times(?=\\s#\\d+;\\s(?:smaller|lower|less))"), "divided by"],
  [/(#\d+;)\s?(?:times|x)\s(?:smaller|lower|less)(?![a-z])/gu, "divided by $1"],
  [/(?:한\s?)?에(?:폭|포크)\s?(?:당|마다|에)\s?(#\d+;)\s?(?:스텝|번|업데이트)(?:씩)?/gu, "$1 steps per epoch "],
  [/(?:steps|updates|iterations|iters|batches)\s?(?:\/|per)\s?epoch(?:\s|=|:|is|are)*(#\d+;)/gu, "$1 steps per epoch "],
  [/(?:똑같은|일정한|같은|고른)\s?속도로|일정하게|고르게|(?<![a-z])(?:steadily|evenly|gradually|smoothly)(?![a-z])/gu, " "],
  [/은닉\s?층(?:은|이|을)?\s?(#\d+;)\s?개?\s?(?:짜리\s?)?(?:하나|한\s?개|한\s?층)/gu, "은닉층 $1"],
  [/how\s(?:big|large|fast|high)\sis\sthe\s(?=velocity|new|updated|cache|average|buffer)/gu, "what is the "],
  [/what(?:'s|\sis)\s(?:its|the)\s(?:speed|pace)|how\sfast\s(?:is|does|will|would)\s(?:it|the\sball|that)(?:\s(?:be|go|going|move|moving))*/gu, "what is the velocity"],
  [/속도(?:가|는)\s?(?:얼마나|어느\s?정도)\s?(?:되|돼|나)[가-힣]*/gu, "속도는 얼마"],
  [/(?:시작|원래|처음)?\s?(?:멈춰|정지해|가만히)\s?있(?:다가|는데|었는데|던)/gu, " "],
  [word("starts\\s(?:from|at)\\srest|with\\s(?:zero|no)\\s(?:initial\\s)?velocity|(?:initial|starting)\\svelocity\\s(?:is\\s)?zero"), " "],
  [word("push(?:es)?|kicks?"), "gradient"],
  [word("(?:goes?|walk|roll|slide|move|step)\\s(?:down-?hill|down\\sthe\\s(?:slope|hill))|down-?hill"), "gradient descent step"],
  [/(?:언덕|비탈|골짜기|경사)(?:을|를)?\s?(?:따라\s?)?내려가/gu, "경사하강 "],
  [word("steep(?:ness)?"), "the slope"],
  [/얼마나\s?(?:가팔라|가파른|가파르)[가-힣]*|가파른\s?정도(?:는|가)?|미분\s?계수/gu, "기울기는 얼마"],
  [/(?:을|를)\s?연달아\s?(#\d+;)\s?(?:번|회)/gu, "를 $1번 연속"],
  [word("cut\\s(?:in\\shalf|by\\shalf)|(?:gets?|is|are)\\shalved"), "halved"],
  [word("began|beginning"), "starts"],
  [word("the\\sremainder|what(?:'s|\\sis)\\sleft\\sover|whatever\\sis\\sleft"), "the rest"],
  [/모형/gu, "모델"],
  [/적합(?=하|해|한|시|을|\s?횟수)/gu, "학습"],
  [/의\s수(?:는|를|가)?\s?(?:얼마\s?)?(?=\?|$)/gu, "는 몇 개"],
  [/(?:단일|하나|한\s?개)\s?(?:제외|빼기|남기기)\s?교차\s?검증/gu, "loocv"],
  [word("(?:numbers|values|things|knobs)\\s(?:does\\sit|does\\sthe\\s(?:net|network|model)|must\\sit|are\\s(?:there\\s)?to(?:\\sbe)?|can\\sit|will\\sit)\\s(?:learn|learned|trained|adjust|fit|tune|set)|(?:learnable|trainable|adjustable)\\s(?:numbers|values|weights\\sand\\sbiases)|weights\\s(?:and|\\+)\\sbiases"), "parameters"],
  [/weights\s?\+\s?biases|가중치\s?\+\s?편향/gu, "parameters"],
  [/(?:배우는|학습하는|학습되는|훈련하는|학습할)\s?(?:숫자|값|수|변수)|가중치(?:와|랑|하고|\s및)\s?편향/gu, "파라미터"],
  [/k-?fold\s?\(\s?(?:n_splits\s?=\s?)?(#\d+;)[^)]*?(shuffle\s?=\s?false)?\s?\)/gu, "$1-fold $2 "],
  [/range\s?\(\s?(#\d+;)\s?\)/gu, "$1 samples "],
  [word("idx|indexes"), "index"],
  [word("cond(?:ition)?\\.?\\s?(?:number|num|no)\\.?"), "condition number"],
  [word("its?(?=\\s?(?:\\.|,|\\?|$))(?<=#\\d+;\\sits?)"), "iterations"],
];

/** How they are typed in a chat. */
const typed: readonly Same[] = [
  [/\(?(?:counting|counted|numbered|indexed)\sfrom\s(?:zero|0)\)?/gu, " "],
  [/업뎃|업댓|업데이드/gu, "업데이트"],
  [/스케쥴|스케줄러/gu, "스케줄"],
  [/(?<=#\d+;\s?(?:스텝|에폭|에포크|번))\s?때(?=[는은엔도의\s]|lr|학습|$|\?)/gu, "일 때"],
  [/(?<=(?:스텝|에폭|에포크)일\s때)(?=[가-힣a-z])/gu, " "],
  [/(?:값|거)?(?:이|은|는)?\s?(?:몇이(?:죠|야|에요|예요|지|냐)|뭐(?:야|죠|임|에요|예요)|얼마(?:임|야|죠|냐|지))/gu, "는 얼마"],
  [/\s?(?:나왔어|나왔고|나왔는데|나왔음|나옴|나와서|떴어|떴고|이라고\s?나와)(?=[\s,.]|$)/gu, ","],
  [/에서\s?(?:시작했(?:고|어|는데|음)|출발했(?:고|어|는데|음)|시작해서?|출발해서?|시작하고|출발하고)/gu, "에서 시작,"],
  [word("(?:do\\s|would\\s|will\\s)?(?:i|we|you|it|w|the\\sweight)\\s(?:end\\sup|land|arrive|be)(?:\\s(?:at|on|in))?"), "new w"],
];

/** One name for each number. */
const named: readonly Same[] = [
  [/1\s?회\s?순회|#\d+;\s?회\s?순회|한\s?번\s?(?:다|전부|모두)\s?(?:볼|보는|훑)/gu, "한 에폭"],
  [/반복\s?횟수/gu, "스텝 수"],
  [/(#\d+;)\s?(?:회|번)(?:의)?\s?반복/gu, "$1스텝"],
  [/(?:매개\s?변수|파라미터)의?\s?(?:초깃값|초기값)|초기\s?(?:매개\s?변수|파라미터|가중치|위치)|(?:초깃값|시작\s?값|출발점|시작점|시작\s?위치)/gu, "시작 w"],
  [/(?:매개\s?변수|파라미터)(?=(?:는|은|의|를|가)?\s?(?:값|얼마|어디|\?|$|#))/gu, "w"],
  [/위치(?:는|가)?(?=\s?#)/gu, "시작 w"],
  [word("the\\s(?:initial\\s|starting\\s)?param(?:eter)?(?:\\sis\\sinitiali[sz]ed)?(?:\\s(?:at|to|as|starts\\sat|begins\\sat|is|=))+(?=\\s#)"), "start w ="],
  [word("(?:initial|starting|current|present)\\s(?:param(?:eter)?|weight|position|point|value)(?:\\s(?:is|of|=|at))*(?=\\s?#)"), "start w ="],
  [/(?<![a-z_])p\s?\.\s?grad(?![a-z])/gu, "grad"],
  [/(?<![a-z_])(?:alpha|α)(?=\s?(?:=|:|is)\s?#)(?=.*(?:theta|θ|beta|β|adam|아담))/gu, "lr"],
  [/(?<![a-z_])p(?=\s?=\s?#\d+;.*(?:grad|(?<![a-z])g(?![a-z])))/gu, "w"],
  [/보폭|걸음\s?크기/gu, "학습률"],
  [word("(?:step|steps)\\s(?:of\\s)?(?:size|length)(?:\\sof)?(?=\\s?=?\\s?#)"), "learning rate"],
  [
    /(?<![a-z])(?<!(?:learning|decay|dropout|error|sampling|success|click|heart|growth|interest)\s)((?:the|its|my|our|a|an|initial|base|starting|peak|maximum|new|what|which)\s)rate(?![a-z])/gu,
    "$1learning rate",
  ],
  [/(?<![a-z])(?<!(?:learning|decay|dropout|error)\s)rate(?=\s(?:of|is|=)?\s?#)/gu, "learning rate"],
  [word("(?:(?:i|we|you)(?:'m|\\sam|'re|\\sare)\\s|it(?:'s|\\sis)\\s)?(?:sit(?:ting|s)?|stand(?:ing|s)?|currently)\\sat(?=\\s(?:w|x|theta|#))|(?:i'm|i\\sam|it's)\\sat(?=\\s(?:w|x|theta|#))"), "start at"],
  [/장치|디바이스/gu, "gpu"],
  [/웨이트/gu, "가중치"],
];

const domain =
  /^(?:samples|rows|images|examples|steps|epochs|batches|folds|gpus|devices|cards|gradients|weights|layers|units|neurons|nodes|inputs|outputs|classes|features|times|values|candidates|settings|configs|combinations|rates|sizes|parameters|params|models|iterations|updates|rounds|passes|groups|parts|pieces|splits|workers|machines|hours|minutes|seconds|days|weeks|months|years|dollars|euros|pages|questions|options|choices|decays|optimizers|schedulers|depths|widths|hyperparameters|its|biases|chunks|percents|points|entries|components|dims|dimensions|ones|zeros|plus|does|was|has|always|this|us|as|gives|becomes|is|micro|trainings|fits|runs|trials|repeats|kernels|heads|tokens|students|people)$/u;
const counted = /(#\d+;)\s((?:[a-z]+\s)?)([a-z]{3,}s)(?![a-z])(?!\s(?:the|it|them|a|an|by|my|our|its|this|that)(?![a-z]))/gu;

/** Whatever else is counted, once in a question, is its data: "64 customers into 5 folds". */
function dataCounted(pattern: string): string {
  const found = Array.from(pattern.matchAll(counted)).filter(([, , , noun]) => !domain.test(noun!));
  const [only] = found;
  if (only === undefined || found.length > 1 || /(?<![a-z])(?:samples?|rows|images|examples)(?![a-z])/u.test(pattern)) return pattern;
  if (!/batch|fold|epoch|split|train|test|valid|(?<![a-z])cv(?![a-z])|step|update|groups?\sof|at\sa\stime/u.test(pattern)) return pattern;
  return pattern.replace(only[0], `${only[1]!} samples`);
}

/**
 * A question's pattern in the words that the readers know: what is counted, asked and named otherwise means the
 * same. It is tried where the question as typed is not understood.
 */
export function inKnownWords(pattern: string): string {
  return [...typed, ...things, ...asking, ...events, ...named]
    .reduce((text, [said, known]) => text.replace(said, known), dataCounted(pattern))
    .replace(/\s+/gu, " ")
    .trim();
}

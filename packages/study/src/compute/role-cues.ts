import type { Bilingual } from "../locale.ts";
import { say } from "./recipe.ts";

/** What a number of training, of cross-validation or of a search may be; `aside` are settings of all kinds. */
export type Role =
  | "samples"
  | "batch"
  | "micro"
  | "global"
  | "epochs"
  | "done"
  | "perEpoch"
  | "updates"
  | "accumulated"
  | "devices"
  | "every"
  | "folds"
  | "foldSize"
  | "candidates"
  | "trials"
  | "repeats"
  | "trainShare"
  | "heldShare"
  | "last"
  | "fullBatches"
  | "rate"
  | "aside";

/** How a role is spoken of: right in front of its number, and right behind it. */
export interface RoleCue {
  readonly role: Role;
  readonly label: Bilingual;
  readonly before?: RegExp;
  readonly behind?: RegExp;
  /** The same as behind, with the numbers that come after it. */
  readonly across?: RegExp;
  /** What behind the number speaks against it. */
  readonly except?: RegExp;
  /** Only where the question as a whole says that. */
  readonly where?: RegExp;
  readonly allows?: (value: number) => boolean;
}

const joins = String.raw`(?:\s|=|:|은|는|이|가|을|를|로|의|크기|사이즈|개수|수|총|모두|전체|is|was|of|to|at|are|were|set|_?size|about|only)*`;
const named = (words: string): RegExp => new RegExp(String.raw`(?:${words})${joins}$`, "u");
const word = (words: string): string => String.raw`(?<![a-z])(?:${words})`;
const things = String.raw`(?:training\s|labell?ed\s|new\s|data\s)?(?:samples?|images?|pictures?|photos?|rows?|examples?|points?|records?|items?|observations?|sentences?|patients?|documents?|files?)(?![a-z])`;
const counter = String.raw`(?:개|장|건|명|행|줄|편|마리)`;
const steps = String.raw`(?:optimizer\s|gradient\s|training\s|sgd\s|parameter\s|weight\s)?(?:steps?|updates?|iterations?|iters?)(?![a-z])`;
const koreanSteps = String.raw`(?:번의?\s?)?(?:스텝|업데이트|이터레이션|이터|갱신|step)`;
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 1;
const isShare = (value: number): boolean => value > 0 && value < 1;

/** In order: of two that speak as clearly for a number the first counts. */
export const roleCues: readonly RoleCue[] = [
  {
    role: "last",
    label: say("마지막 배치", "last batch"),
    before:
      /(?:마지막|last|final)\s?(?:mini-?)?(?:배치|batch)(?:가|는|은|에|\s|has|had|is|was|holds?|contains?|of|only)*$/u,
    allows: isCount,
  },
  {
    role: "fullBatches",
    label: say("꽉 찬 배치의 수", "full batches"),
    before: /나머지\s?(?:배치)?(?:가|는|은|\s)*$/u,
    behind:
      /^\s?(?:개의?\s?꽉\s?찬\s?배치|개(?:는|가)\s?(?:모두\s?)?꽉|(?:full|complete)\s(?:mini-?)?batches)/u,
    allows: isCount,
  },
  {
    role: "every",
    label: say("간격", "interval"),
    before: /(?:every|each)\s$/u,
    behind: new RegExp(String.raw`^\s?${koreanSteps}(?:에\s?한\s?번|마다)|^\s?${steps}`, "u"),
    where: /log|로그|checkpoint|체크포인트|저장|기록|saved?|evaluat|검증|평가|출력|print/u,
    allows: isCount,
  },
  {
    role: "accumulated",
    label: say("누적", "accumulated"),
    before: named(
      String.raw`누적(?:\s?(?:스텝|횟수))?|${word(String.raw`(?:gradient[\s_])?accumulat\w*(?:[\s_]steps?)?(?:\sover|\sacross|\sfor)?|accum|grad_accum`)}|once\severy|(?<=micro.*)every`,
    ),
    behind:
      /^\s?(?:번|회|스텝)?(?:씩)?\s?(?:기울기를?\s?)?(?:누적|모아|모으|모은)|^\s?(?:gradient\s)?accumulation|^\s?(?:micro|mini)-?\s?batches/u,
    allows: isCount,
  },
  {
    role: "devices",
    label: say("장치", "devices"),
    before: named(String.raw`(?:gpu|지피유)(?!당|마다)|${word(String.raw`world_size|gpus`)}`),
    behind: /^\s?(?:개|장|대)?(?:의|짜리)?\s?(?:gpus?|지피유|devices|machines|workers)(?![a-z])/u,
    where: /gpu|지피유|device|machine|worker|world/u,
    allows: isCount,
  },
  {
    role: "micro",
    label: say("장치마다, 또는 한 번에 넣는 배치", "micro-batch, or batch per device"),
    before: named(
      String.raw`(?:마이크로|micro)[\s-]?(?:배치|batch(?:es)?)|(?:장당|gpu당|대당|각각)(?:\s?배치)?|(?:per[\s-](?:gpu|device)|local)\s(?:mini-?)?batch(?:es)?`,
    ),
    behind:
      /^\s?(?:개|장)?(?:씩)?\s?(?:[a-z]+\s)?(?:per\s(?:gpu|device|worker)|each(?!\s?epoch)(?![a-z])|on\seach)|^\s?(?:개|장)?\s?씩/u,
    where: /gpu|지피유|device|machine|worker|마이크로|micro/u,
    allows: isCount,
  },
  {
    role: "global",
    label: say("전체 배치", "global batch"),
    before: named(
      String.raw`(?:전체|실효|유효|글로벌)\s?배치|(?:global|effective|total|overall)\s(?:mini-?)?batch(?:es)?`,
    ),
    allows: isCount,
  },
  {
    role: "batch",
    label: say("배치 크기", "batch size"),
    before: named(
      String.raw`(?:미니\s?)?배치|${word(String.raw`(?:mini-?)?batch(?:es)?(?:[\s_]size)?(?:\s(?:goes|grows|changes|is\sraised|is\slowered)(?:\s(?:up|down))?)?(?:\sfrom)?|bs`)}`,
    ),
    behind:
      /^\s?(?:개|장|건|명|줄)?\s?씩(?!\s?(?:누적|각))|^\s?(?:개|장)?\s?짜리(?:임|예요|이에요)?\s?(?:미니\s?)?(?:배치|묶음|$|,|\.)/u,
    allows: isCount,
  },
  {
    role: "perEpoch",
    label: say("에폭마다 스텝", "steps per epoch"),
    before: new RegExp(
      String.raw`(?:(?:한|one)\s?에폭|에폭당|에폭마다|에폭\s?하나)(?:에|이|은|는|가|\s|=)*$|(?:one|an|each|every|per)\sepochs?\s?(?:is|has|had|takes?|took|of|=|consists\sof|\s)*$`,
      "u",
    ),
    except: new RegExp(String.raw`^\s?(?:${things}|${counter})`, "u"),
    behind: new RegExp(
      String.raw`^\s?per\sepoch|^\s?(?:${steps})\seach(?![a-z])|^\s?(?:${steps}|batches)\s?(?:per|in\s(?:an|each|one)|an|each|\/)\s?epoch|^\s?${koreanSteps}?\s?\/\s?에폭`,
      "u",
    ),
    allows: isCount,
  },
  {
    role: "done",
    label: say("끝난 에폭", "epochs done"),
    before: /(?:after|first)\s(?:the\s)?(?:first\s)?$/u,
    behind:
      /^\s?(?:에폭|에포크)(?:까지|을\s?끝|\s?끝)|^\s?epochs?\s(?:are\s|have\sbeen\s)?(?:done|finished)/u,
    where: /남은|남았|left|remain/u,
    allows: isCount,
  },
  {
    role: "epochs",
    label: say("에폭 수", "epochs"),
    before: named(String.raw`에폭|에포크|${word(String.raw`epochs`)}`),
    behind: /^\s?(?:번|회)?\s?(?:에폭|에포크|바퀴|epochs?|(?:full\s|complete\s)?passes)(?!\s?당|\s?째)/u,
    allows: (value) => value > 0,
  },
  {
    role: "updates",
    label: say("업데이트", "updates"),
    before: named(
      String.raw`(?:업데이트|스텝|이터레이션)(?:를|을)?|${word(String.raw`(?:(?:update|step|iteration)\s(?:number|no\.)|global\sstep|step\scounter(?:\s(?:shows|says|reads))?|(?<!per\s|a\s|each\s)step)`)}`,
    ),
    behind: new RegExp(String.raw`^\s?${koreanSteps}|^\s?번째\s?(?:업데이트|스텝)|^\s?${steps}`, "u"),
    allows: isCount,
  },
  {
    role: "foldSize",
    label: say("폴드 하나의 크기", "size of a fold"),
    across: /^\sof\s(?:my\s|the\s|our\s)?#\d+;\s(?:samples|rows)[^?]*how\smany\sfolds/u,
    before:
      /(?:폴드\s?하나|한\s?폴드|폴드당|각\s?폴드)(?:가|는|은|에|의|\s|크기)*$|(?:a|each|every|one|per)\sfold\s(?:has|holds|contains|of|is|with|\s)*$/u,
    behind: new RegExp(
      String.raw`^\s?개짜리\s?폴드|^\s?(?:${things}\s)(?:in\s|per\s)?(?:a|each|every|one|per)(?:\sfold)?(?![a-z])`,
      "u",
    ),
    where: /폴드|겹|fold/u,
    allows: isCount,
  },
  {
    role: "folds",
    label: say("폴드 수", "folds"),
    before: named(String.raw`폴드|${word(String.raw`n_splits|cv|k`)}(?=\s?=)`),
    behind: /^\s?-?\s?(?:개의?\s?)?(?:겹|폴드|folds?(?![a-z]))/u,
    allows: (value) => isCount(value) && value >= 2,
  },
  {
    role: "repeats",
    label: say("반복", "repeats"),
    behind: /^\s?(?:번|회)\s?반복|^\s?(?:repeats|repetitions|times\srepeated)/u,
    where: /폴드|겹|fold|교차|cross/u,
    allows: isCount,
  },
  {
    role: "candidates",
    label: say("후보의 수", "candidates"),
    before: named(String.raw`(?:후보|조합|설정)`),
    behind:
      /^\s?(?:가지의?|개의?)?\s?(?:하이퍼파라미터\s?)?(?:후보|조합|설정)|^\s?(?:hyper-?parameter\s|parameter\s)?(?:settings|candidates|configurations|configs|combinations)(?![a-z])/u,
    allows: isCount,
  },
  {
    role: "trials",
    label: say("시도", "trials"),
    before: /(?:랜덤\s?서치|무작위\s?탐색|random\ssearch)(?:를|로|에서|\s|of|with|over)*$/u,
    behind: /^\s?(?:random\s)?(?:trials|runs|draws)(?![a-z])/u,
    allows: isCount,
  },
  {
    role: "trainShare",
    across: /^\sof\s(?:the\s|my\s)?#\d+;\s(?:[a-z]+\s)?(?:goe?s?\sto|are|is|for)\s(?:used\sfor\s)?training/u,
    label: say("학습에 쓰는 몫", "share trained on"),
    before: /(?:train(?:ing)?\s(?:only\s)?(?:on|with)|use)\s(?:only\s)?$/u,
    behind:
      /^(?:로만|만|만으로|만을)\s?(?:가지고\s?)?(?:써서\s?|골라\s?)?(?:학습|훈련)|^\s(?:of\s(?:the\s|my\s|our\s|them\s|it\s)?(?:[a-z]+\s)?)?(?:is\s|are\s)?(?:used\s)?for\straining/u,
    allows: isShare,
  },
  {
    role: "heldShare",
    across:
      /^\sof\s(?:the\s|my\s)?#\d+;\s(?:[a-z]+\s)?(?:goe?s?\sto|are|is|for|held)\s(?:the\s|held\s)?(?:validation|test|out|aside)/u,
    label: say("떼어 내는 몫", "share held out"),
    before: /(?:hold(?:ing)?\sout|set(?:ting)?\saside|held\sout|keep(?:ing)?)\s$/u,
    behind:
      /^(?:를|을)?\s?(?:검증|시험|테스트)(?:용|에|으로|로|를)?|^(?:를|을)\s?(?:떼|빼|남겨)|^\s(?:is\s|are\s|of\s(?:it|them|the\sdata)\s)?(?:held\sout|set\saside|for\s(?:testing|validation|test))/u,
    allows: isShare,
  },
  {
    role: "samples",
    label: say("데이터 개수", "samples"),
    before: named(
      String.raw`데이터(?:셋)?|샘플|표본|이미지|사진|${word(String.raw`(?:data\s?set|samples|examples|images|rows|data|n)(?=\s?(?:=|of|size|is|has|:))`)}`,
    ),
    behind: new RegExp(
      String.raw`^\s?${things}|^\s?${counter}(?!\s?(?:씩|짜리|의?\s?gpu))|^\s?(?:샘플|데이터|이미지)`,
      "u",
    ),
    allows: isCount,
  },
  {
    role: "rate",
    label: say("학습률", "learning rate"),
    before: named(String.raw`학습\s?[률율]|러닝\s?레이트|${word(String.raw`learning[\s_]rate|lr`)}`),
    behind: /^\s?(?:learning\srate|lr(?![a-z])|(?:의\s?)?학습\s?[률율])/u,
    allows: (value) => value > 0 && value <= 10,
  },
  {
    role: "aside",
    label: say("다른 설정", "another setting"),
    before: named(
      String.raw`모멘텀|드롭아웃|가중치\s?감쇠|시드|클래스(?:가)?|${word(String.raw`momentum|weight[\s_]decay|wd|dropout|seed|num_workers|workers|random_state|patience|beta_?[12]?|temperature`)}|patience|인내심`,
    ),
    behind:
      /^\s?(?:개의?\s?)?(?:클래스|특[성징]|종류|features|classes|hospitals|stores|cities|schools|countries|sites|sensors|parameters|params|channels|layers|workers|heads|labels)|^\s?(?:m|k)?\s?(?:trainable\s)?(?:parameters|params)/u,
  },
];

/** What a role is called. */
export const roleLabels: ReadonlyMap<Role, Bilingual> = new Map(
  roleCues.map(({ role, label }) => [role, label]),
);

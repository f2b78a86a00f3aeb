import { indicesIn } from "./gradient-at.ts";
import { withoutNothings } from "./nothings.ts";
import type { Reading } from "./reading.ts";

/** What a clause with something to calculate with speaks of: no such clause is talk. */
const subject =
  /학습|훈련|배치|에폭|에포크|폴드|겹|스텝|업데이트|업뎃|기울기|그[래레라]디언트|가중치|파라미터|매개변수|모멘텀|관성|속도|데이터|샘플|표본|이미지|사진|클래스|레이블|라벨|양성|음성|검증|테스트|시험|층화|분할|후보|조합|격자|정확도|정밀도|재현율|손실|오차|확률|평균|누적|감쇠|감소|증가|워밍|웜\s?업|코사인|스케줄|선형|클리핑|노름|한계|층|입력|출력|은닉|뉴런|편향|옵티마이저|아담|메모리|처리량|속도|시작|출발|(?<![가-힣])(?:행|값)(?![가-힣]*습)|(?<![a-z])(?:lr|learn\w*|rates?|train\w*|batch\w*|epochs?|folds?|cv|steps?|updates?|iterations?|gradients?|grads?|slopes?|derivatives?|weights?|param\w*|momentum|velocity|buffer|data\w*|samples?|images?|pictures?|photos?|rows?|examples?|points?|records?|class\w*|labels?|positives?|negatives?|valid\w*|test\w*|split\w*|hold|held|candidates?|configs?|combinations?|settings?|grid|accura\w*|precision|recall|loss|errors?|prob\w*|average|mean|ema|accum\w*|decay\w*|warm\w*|cosine|schedul\w*|linear\w*|clip\w*|norm|threshold|limit|layers?|dense|inputs?|outputs?|hidden|units?|neurons?|bias\w*|gpus?|devices?|workers?|cards?|machines?|memory|throughput|takes?|starts?|begins?|sgd|n?adam\w*|ada\w+|rms\w*|nesterov|lion|sign\w*|beta\w*|eps\w*|eta|gamma|mu|rho|alpha|lambda|wd|milestones?|tp|fp|fn|tn|max|min|sqrt|softmax|sigmoid|relu|layers|percent|share|size\w*|value|k-?fold|each|every|per|total|half|halv\w*|doubl\w*|times|factor|minutes\seach|hours\seach)(?![a-z])|[=^<>←→%]|->|(?<![a-z])[wxvgmsfk](?![a-z가-힣'])/u;

/** What a number counts or names that no calculation is about. */
const elsewhere =
  /#\d+;\s?(?:호|학년|학번|학기|학점|교시|주\s?차|주째|일\s?차|일째|시간째|분째|달째|년째|시(?:까지|부터|에|쯤|인데|네|다|임)?(?![가-힣])|월|살|동(?![가-힣])|쪽|페이지|장\s?(?:읽|봤|보다)|조(?:인데|예요|입니다|의|는|에서)|잔|캔|층|등)|(?:문제|과제|숙제|연습|예제|챕터|단원|강의?|방|시드|번호|버전)\s?#\d+;(?:번|장|강|호)?|(?:오전|오후|새벽|밤|저녁|아침|점심)\s?#\d+;\s?시|(?:weeks?|chapters?|lectures?|rooms?|pages?|slides?|problems?|exercises?|questions?|homework|hw|assignments?|labs?|sections?|figures?|parts?|teams?|groups?|tickets?|issues?|notes?|seeds?|versions?|quiz|exams?|days?|seminar|tutorial|table|no\.)\s#\d+;|(?:team|group|class|family|party)\sof\s#|#\d+;\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?![a-z])|#\d+;\s(?:[a-z]+\s)?(?:cats?|dogs?|kids|babies|birds|beers|coffees|cups|people|friends|colleagues|roommates|classmates|students|teammates|tabs|pages|slides|nights?|weeks|days|hours|minutes|years|months|tries|attempts|of\sus)(?![a-z])/u;
/** Words of somebody who only talks, about numbers of whatever. */
const chat =
  /(?<![a-z])(?:sorry|lol|haha|btw|tired|sleepy|hungry|asleep|awake|coffee|deadline|behind\sme|next\sdoor|fighting|barking|crying|screaming|yesterday|last\snight|tonight|tomorrow)(?![a-z])|[\u1100-\u11ff]{2,}|죄송|미안|어제|내일|잠을|졸려|배고|카페|룸메|친구/u;
/** What is counted in a clause of talk is none of the calculation's. */
const clauseEnd =
  /(?<=[.!?:…]|(?<!#\d+);)\s+|(?<=\.\.+)\s*|\s?[-–—]\s(?=\p{L})|(?<=(?:[가-힣](?:는데|인데|은데|던데)요?|거든요?|더라고요?),?)\s+|,\s/u;

/** The same, so that what stands between clauses is kept. */
const clauseEnds = new RegExp(`(${clauseEnd.source})`, "u");

/** Asides without numbers that only hide what is asked. */
const sighs: readonly (readonly [RegExp, string])[] = [
  // lone letters, as compatibility folds them: ㅋㅋ, ㄱㄱ, ㅠㅠ
  [/[\u1100-\u11ff]{2,}/gu, " "],
  [
    /(?<![a-z])(?:pls|plz|please|thanks(?:\sin\sadvance)?|thank\syou|thx|tia|asap|lol|haha)(?![a-z])[.!]*/gu,
    " ",
  ],
  [
    /(?:^|(?<=[.!?;,:]\s?))\s?(?:idk|i\s(?:don't|do\snot|dont)\s(?:know|understand|get)|no\sidea|i\s(?:wonder|forgot|never\sknow)|not\ssure|i'm\s(?:not\ssure|confused|stuck|lost))(?![a-z])[^.?!;#]*(?=[.?!;]|$)/gu,
    " ",
  ],
  [
    /(?:^|(?<=[.?!;,]\s?))\s?(?:just\s)?(?:give|tell)\s(?:me\s)?(?:just\s)?(?:the\s)?(?:final|last|new)\s(w|x|θ|weight|value)\s*[.!]*\s*$/gu,
    " what is the final $1?",
  ],
  [
    /교수님이\s?(?:그냥\s)?(\S+?)(?:이?라고만?)\s?(?:하셨|말씀하셨|적으셨|쓰셨)(?:는데요?|어요|고요?)[.…]*/gu,
    "$1,",
  ],
  [/(?:좀\s)?(?:부탁\s?(?:드려요?|드립니다|해요?)|감사(?:합니다|해요|드려요)?)[.!]*/gu, " "],
  [
    /(?:좀\s)?(?:각각\s)?(?:좀\s)?(?:알려|구해|계산(?:좀)?\s?(?:을\s)?(?:좀\s)?해|적어|말해|써)\s?(?:주실\s?수\s?(?:있을까요|있나요|있어요)|주세[요용여]|줘[요여용]?|주라|주십시오|달라|다오)\s?[?.!]*/gu,
    " 구해줘?",
  ],
];

/** Whether a clause speaks of nothing of the subject, and its numbers, if any, count something else. */
function isTalk(clause: string): boolean {
  const own = clause.replace(elsewhere, " ");
  if (subject.test(own)) return false;
  if (!/#\d+;/u.test(clause)) return false;
  return !/#\d+;/u.test(own) || (chat.test(clause) && !/#\d+;(?!\s?(?:[a-z]{2,}|[가-힣]))/u.test(own));
}

/** Clauses and what stands between them come in turn. */
const isOwn = (clause: string, at: number): boolean => at % 2 === 1 || !isTalk(clause);
const asks = /\?|몇|얼마|구하|(?<![a-z])(?:how|what|which)(?![a-z])/u;

/**
 * A question without talk: clauses whose numbers belong to nothing that is calculated, brackets that tell once more
 * what stands outside, and words that ask for nothing. Undefined where there is none of it.
 */
export function withoutTalk(reading: Reading): Reading | undefined {
  const clauses = reading.pattern.split(clauseEnds);
  const dropped = clauses.filter((clause, at) => !isOwn(clause, at));
  const kept = sighs.reduce((text, [said, put]) => text.replace(said, put), clauses.filter(isOwn).join(""));
  const again: string[] = [];
  const pattern = kept
    .replace(bracketed, (whole, inner: string, at: number) => {
      const outside = (kept.slice(0, at) + kept.slice(at + whole.length)).replace(bracketed, " ");
      if (!tellsAgain(inner, outside, reading)) return whole;
      again.push(inner);
      return " ";
    })
    .replace(/\s+/gu, " ")
    .replace(/^[\s,.;:!?-]+/u, "")
    .replace(/\s(?=[,.?])/gu, "")
    .trim();
  // without "I don't know why" there has to be a question still
  if (!asks.test(pattern)) return undefined;
  const label = { ko: "문제와 상관없는 이야기", en: "what is beside the question" };
  const rest = withoutNothings({
    ...reading,
    pattern,
    aside: [...(reading.aside ?? []), ...indicesIn([...dropped, ...again].join(" "))],
    unneeded: [...(reading.unneeded ?? []), ...(dropped.length > 0 ? [label] : [])],
  });
  return rest.pattern === reading.pattern ? undefined : rest;
}

const bracketed = /\s?\(([^()]*#\d+;[^()]*)\)/gu;

/** Whether brackets tell only what stands outside as well: "from 0 (step 0) to 0.1 (step 200)". */
function tellsAgain(inner: string, outside: string, { quantities }: Reading): boolean {
  const valuesIn = (text: string): readonly number[] =>
    indicesIn(text).map((index) => quantities[index]!.value);
  const values = new Set(valuesIn(outside));
  return (
    /스텝|step|에폭|epoch/u.test(inner) && valuesIn(inner).every((value) => value === 0 || values.has(value))
  );
}

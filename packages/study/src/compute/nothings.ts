import type { Reading } from "./reading.ts";

/** Settings that a step goes without where they are 0, and states that start at 0 unless something else is said. */
const settings: readonly string[] = [
  String.raw`(?<![a-z])(?:lr_decay|weight[_\s]decay|wd|momentum|dampening|모멘텀|가중치\s?감쇠)(?:\s|=|:|은|는|이|가|is|of)*#`,
  String.raw`(?<![a-z])(?:(?:처음|시작|초기|initial|starting)\s?)?(?:(?:[mvsug](?:_?0)?|accumulators?|cache|(?:momentum\s)?buffer|velocity|state|속도|버퍼|캐시|누적\s?(?:값|합|G)?|상태|모멘트)(?:\s?(?:,|와|과|랑|and|및)\s?|\s)?)+(?:\s|=|:|은|는|이|가|도|are|is|both|all|둘\s?다|모두|starts?|starting|begins?|initiali[sz]ed|init|at|from|as|to|with)*#(?:에서\s?(?:시작|출발)[가-힣]*|부터\s?(?:시작[가-힣]*)?|으로\s?(?:시작|초기화)[가-힣]*)?(?!\s?[*·x+]|\.\d)`,
];

/** Said of what nothing is told about. */
const usual: readonly RegExp[] = [
  /\(?(?:the\s)?(?:rest|others?|everything\selse|other\s(?:settings|hyper-?parameters))(?:\s(?:is|are|at|as|stays?))*\s(?:the\s)?(?:defaults?|standard|usual)(?:\svalues)?\)?/gu,
  /\(?(?:with\s|and\s|using\s)?(?:all\s)?(?:other\s)?(?:default|usual|standard)s?\s?(?:betas|settings|hyper-?parameters|options|otherwise|for\sthe\srest|everywhere\selse)?(?:\sand\seps(?:ilon)?)?(?=\s?(?:[,.;?)]|$))\)?/gu,
  /\(?(?:나머지|나머진|그\s?외|그외|다른\s?(?:건|것|값|설정)|베타)(?:는|은|들은)?\s?(?:전부\s?|다\s?|모두\s?)?(?:기본(?:값|설정)?|디폴트)(?:대로|으로|이에요|예요|임|이고|이야|입니다|인데|이면)?\)?/gu,
  /\(?(?:with(?:out)?\s|there\sis\s)?(?<!without\s)no\smomentum\)?|\(?without\s(?:any\s)?momentum\)?|\(?모멘텀(?:은|는|이|을)?\s?(?:없음|없이|없고|없어요?|없는|안\s?(?:써요?|쓰고|씀|쓸게요?)|쓰지\s?않)(?:[가-힣]*)\)?/gu,
  /\(?(?:with\s)?no\s(?:weight\s)?decay\)?|\(?가중치\s?감쇠\s?(?:없음|없이|없고)\)?/gu,
];

/** A question without what it says of settings that are 0 or usual, which is what goes without saying. */
export function withoutNothings(reading: Reading): Reading {
  const aside: number[] = [];
  let { pattern } = reading;
  for (const source of settings)
    pattern = pattern.replace(
      new RegExp(`\\(?${source.replace("#", String.raw`#(\d+);`)}\\)?`, "gu"),
      (whole, index: string) => {
        if (reading.quantities[Number(index)]!.value !== 0) return whole;
        aside.push(Number(index));
        return "";
      },
    );
  for (const words of usual) pattern = pattern.replace(words, "");
  if (pattern === reading.pattern) return reading;
  return {
    ...reading,
    pattern: pattern
      .replace(/(?:,\s?){2,}/gu, ", ")
      .replace(/\s?,\s?([.?;])/gu, "$1")
      .replace(/\s+/gu, " "),
    aside: [...(reading.aside ?? []), ...aside],
  };
}

import type { Word } from "./words.ts";

const koreanBefore = /^(?:않|못하|못한|못했|못할|아니|아닌|아님|없|말아|말라|금지)/u;
const koreanInside = /.(?:지않|진않|지못|수없)|필요없/u;
const koreanAfter = /^(?:안|못)$/u;
/** How words go on that begin with 안 and deny nothing: 안장점, 안정적, 안내. */
export const noDenial = "장|정|쪽|에|의|내|전|으로|녕|과|팎|심|건|은|이|을";
const koreanPrefix = new RegExp(`^안(?!${noDenial}).`, "u");
const english =
  /^(?:not|never|cannot|cant|wont|dont|doesnt|isnt|arent|didnt|shouldnt|neither|nor|hardly|barely|no|without|nothing|fails?|stops?)$/u;
const passed =
  /^(?:a|an|the|to|be|been|is|are|any|at|all|it|its|of|by|need|needed|have|has|in|itself|longer|only)$/u;
const notTurning = /^(?:아니라|아니고)/u;

/** Which words of a text are denied: "줄지 않고" denies 줄지, "does not move" denies move. */
export function negatedAt(words: readonly Word[]): readonly boolean[] {
  const negated = words.map(() => false);
  const flip = (place: number): void => {
    if (place >= 0 && place < negated.length) negated[place] = !negated[place];
  };
  words.forEach(({ text, isHangul }, at) => {
    if (!isHangul) {
      if (!english.test(text)) return;
      let next = at + 1;
      while (next < words.length - 1 && passed.test(words[next]!.text)) next++;
      flip(next);
    } else if (koreanBefore.test(text) && !notTurning.test(text)) flip(backOver(words, at - 1));
    else if (koreanAfter.test(text)) flip(at + 1);
    else if (koreanInside.test(text) || koreanPrefix.test(text)) flip(at);
  });
  return negated;
}

/** "쓸 수 없다" denies 쓸, "커지는 일이 없다" 커지는. */
function backOver(words: readonly Word[], from: number): number {
  let at = from;
  while (
    at > 0 &&
    /^(?:수|수는|수가|일이|일은|적이|줄|게|것은|것이|것|건|는|은|이|가|도|를|을)$/u.test(words[at]!.text)
  )
    at--;
  return at;
}

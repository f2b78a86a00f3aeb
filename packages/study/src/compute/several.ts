import { askedPart } from "./asked-part.ts";

/** Two things asked for at once, one after the other. */
const several =
  /(?:how\s(?:many|much|big|large|long|far)|(?<![a-z])what)(?![a-z])[^?]*(?:,|;|\sand)\s(?:also\s|and\s)?(?:how\s(?:many|much|big|large|long|far)|what)(?![a-z])|(?<![a-z])(?:number|size|norm|value|count)s?\sof[^?]*,?\sand\s(?:the|its|their)\s(?:[a-z]+\s){0,2}(?:numbers?|sizes?|norm|value|count)(?![a-z])(?!\s(?:(?:of|is|=)\s)?#)|(?:find|give|state|report|compute|determine|what\s(?:is|are))\s(?:both|the\s(?:[a-z]+\s){1,2}and\s(?:then\s)?the\s)|(?:차례로|차례대로|순서대로|이어서)\s?(?:쓰|구하|답하|적|나열|말)|(?:을|를)\s?(?:먼저\s?)?구하고|(?:은|는|이|가)\s?(?:얼마|몇\s?\S{1,3})(?:이고|이며|고),?\s/u;

/** One thing first, and then another of another kind. */
const twice = /(?:을|를)\s?(?:먼저\s?)?(?:구하고|계산하고|구한\s?(?:뒤|다음|후))/u;

/** Two things named side by side, and each of them asked for. */
const bothAsked =
  /(?:와|과|랑|이랑|하고)\s[^?#]{1,20}(?:은|는|을|를)\s?각각\s?(?:얼마|몇|구|쓰|계산|무엇)|what\sare\s(?:the\s)?[^?#]*\sand\s[^?#]*\?|(?<![a-z])and(?![a-z])[^?#]*respectively/u;

/** Whether a question asks for more things than there are numbers to answer it. */
export function asksSeveral(pattern: string, answers: number): boolean {
  if (answers === 1 && bothAsked.test(askedPart(pattern))) return true;
  return twice.test(pattern) || (answers === 1 && several.test(askedPart(pattern)));
}

const number = String.raw`(?<![\d.])[-−]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+)(?:e[-+]?\d+)?%?`;
const checks = String.raw`[^]{0,60}?(?:right|correct|ok\b|okay|agree|hope|proper|real|really|actual|exact|check|confirm|verify|match|can\sthat\sbe|can\sit\sbe|true|wrong|off\b|bit\smore|bit\sless|different|otherwise|\?)`;

/** What somebody came to before they asked, up to where they go on. */
const guesses: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![A-Za-z])(?:by\shand\s)?(?:i|we)\s(?:just\s)?(?:get|got|obtain(?:ed)?|come\sup\swith|came\sup\swith|end\sup\swith|ended\sup\swith|arrive\sat|arrived\sat|found)\s(?:[A-Za-z_θ]{1,5}\s?[=≈]\s?)?(?:about\s|roughly\s|around\s|only\s)?${number}(?:\sfor(?=\s)|\sas\s(?:the|my|an)\sanswer|\sinstead)?(?=[\s.,;:?!)]${checks})`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<![A-Za-z])(?:by\shand\s)?(?:i|we)\s(?:said|wrote|answered|guessed|computed|calculated|land(?:ed)?\son|put\sdown|noted)\s(?:down\s)?(?:[A-Za-z_θ]{1,5}\s?[=≈]\s?)?(?:about\s|roughly\s|around\s)?${number}(?=[\s.,;:?!)]|$)`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<![A-Za-z])my\s(?:answer|result|guess|solution)\s(?:is|was|says|:)\s(?:about\s|roughly\s|around\s)?(?:[A-Za-z_θ]{1,5}\s?[=≈]\s?)?${number}(?=[\s.,;:?!)]|$)`,
    "giu",
  ),
  new RegExp(
    String.raw`(?<![가-힣])(?:저는|전|나는|난|제가|내가|저희는|우리는|제\s?답은|내\s?답은|제\s?계산(?:은|으로는|으론)|내\s?계산(?:은|으로는|으론)|손으로\s?하니까?)\s(?:계산해\s?보니까?\s|손으로\s|답을\s|답이\s|[A-Za-zθ]{1,4}\s?=\s?)?${number}(?:\s?(?:이라고|라고|으로|로|이|가|을|를|정도|쯤))?\s?(?:나왔|나오|나옵|적었|적어|썼|답했|했|구했|얻었|인데|이라|라\b)[가-힣]*`,
    "gu",
  ),
];

/** "연습문제 7.", "sheet 4, problem 2:": where a question comes from. */
const labels =
  /(?:(?:연습\s?)?문제|과제|실습|숙제|문항|퀴즈|(?<![A-Za-z])(?:problem|exercise|question|sheet|quiz|assignment|homework|hw|q))\s?(?:no\.?\s?|#\s?)?(?:\d{1,2}(?:[-.]\d{1,2})?(?:\s?번)?|[①-⑳])(?:\s?-?\s?\([가-하a-h]\))?(?=\s?[:.,)\]](?:\s|$))/giu;

const isChecked =
  /(?<=\s{6})[,;]?\s?(?:(?:is\s(?:that|it|this)\s)?(?:right|correct|ok(?:ay)?)|can\sthat\sbe(?:\sright)?|맞나요|맞을까요|맞죠|맞아요|맞는지요|맞습니까|맞는\s?건가요|맞는\s?거죠)\s?\?/giu;

/**
 * A question in which what somebody came to ("I get 3.24, right?") and the number of an exercise stand as blanks, so that
 * everything else keeps its place.
 */
export function withoutGuesses(question: string): string {
  const rest = [...guesses, labels].reduce(blank, question);
  // "…, right?" behind it asks for nothing more than was asked before
  return rest !== question && isAskedBefore(rest) ? blank(rest, isChecked) : rest;
}

/** Whether a question mark stands before the check. */
function isAskedBefore(text: string): boolean {
  const [asked, check] = [text.indexOf("?"), text.search(isChecked)];
  return asked >= 0 && asked < check;
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (said) => " ".repeat(said.length));
}

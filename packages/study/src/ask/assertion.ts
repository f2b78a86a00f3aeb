import { searchable } from "../language/normalise.ts";

/** Whether a text claims something without asking about it: plainly, as a sentence that is written out, or only likely. */
export type Assertion = "plain" | "likely";

/** Who speaks of their own work tells what happened, and claims nothing. */
const ownStory =
  /\b(?:i|im|ive|me|my|mine)\b|(?:^|\s)(?:제가|저는|저희|나는|내가|제|내|우리)(?=\s)|(?:싶|궁금하|모르겠|부탁드리?|감사하|고맙|했었?|됐었?)(?:습니)?다\s*\.*$/u;
const koreanAsking = /\?|줘|주세요|(?:^|[\s,])(?:무엇|뭐|뭘|무슨|왜|어떻게|몇|얼마|누가|누구)/u;
/** A plain Korean ending: "줄어든다", "99%다"; politeness is for who asks or tells. */
const koreanEnd = /[가-힣\d%)](?<!니)다\s*(?:\([^()]*\)\s*)?[.!]*\s*$/u;

const asking =
  /\?|^(?:what|why|how|when|which|who|whose|is|are|was|do|does|did|can|could|should|would|will|must|has|have|isnt|doesnt|dont|cant)\b/u;
const askingWithin = /\b(?:what|wat|whats|why|which|how|please|pls)\b/u;
const order =
  /(?:^|,\s)(?:let|lets|consider|suppose|assume|given|compute|calculate|find|determine|evaluate|give|show|explain|tell|write|describe|define|list|state|report|name|draw|plot|help|compare|apply|perform|pick|choose|select|say|partition|count)\b|\b(?:find|compute|calculate|determine|give) (?:the|me|its)\b(?! same)/u;
const auxiliary =
  /^(?:is|are|was|were|isnt|arent|doesnt|dont|cannot|cant|can|could|may|might|must|will|wont|would|should|never|always|needs?)$/u;
const verb =
  /^[a-z]{3,}(?<![usi])s$|^(?:has|have|does|do|make|take|keep|divide|use|add|get|give|grow|shrink|train|differ|change|lead|help|come|go|fit|learn|hold|sum|cost|become|led|made)$/u;
const relative = /^(?:that|which|who|whats)$/u;
const fewestWords = 4;

/**
 * How far a text asserts something: "AdaGrad's steps never shrink.", "학습률이 크면 발산할 수 있다"; undefined where it
 * asks, orders, tells a story or only names a thing.
 */
export function assertionIn(question: string): Assertion | undefined {
  const text = searchable(question).replaceAll(/['’]/gu, "").trim();
  if (ownStory.test(text)) return undefined;
  if (/[가-힣]/u.test(text)) return !koreanAsking.test(text) && koreanEnd.test(text) ? "plain" : undefined;
  const last = text.split(/[.!]\s+(?=[a-z])/u).at(-1) ?? "";
  const words = last.match(/[a-z][a-z-]*|\d+/gu) ?? [];
  if (words.length < fewestWords || asking.test(text) || order.test(last)) return undefined;
  if (/\b(?:please|pls)\b/u.test(text)) return undefined;
  const isSentence =
    /^\s*["“(]?(?:[A-Z\d]|[a-z]+[._][A-Za-z])/u.test(question) && /[a-z\d)%][.!]\)?\s*$/iu.test(question);
  if (isSentence && words.slice(1).some((word) => auxiliary.test(word) || verb.test(word))) return "plain";
  if (askingWithin.test(text)) return undefined;
  const hasVerb = words.some(
    (word, at) => at > 0 && at < words.length - 1 && auxiliary.test(word) && !relative.test(words[at - 1]!),
  );
  return hasVerb ? "likely" : undefined;
}

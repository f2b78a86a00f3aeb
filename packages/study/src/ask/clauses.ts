/** Where a statement goes on to another: "…이고 …", "…지만 …", "… and …", "…; …". */
const korean: readonly RegExp[] = [
  /(?<=[가-힣](?:(?<![다라려최참경광사창재])고|며|지만|는데)),?\s+(?!있|나[서면]|난|싶|보[면니]|말)/u,
  /(?<=[가-힣]),\s+/u,
];
const english: readonly RegExp[] = [
  /[;:]\s+|[,.]\s+(?:and|but|while|whereas)\s+|\s+(?:while|whereas|but|and)\s+/iu,
];
const fewestWords = 3;
const joinsOtherwise =
  /^(?:if|when|with|after|before|once|because|as)\b|\bnot\b.*\bbut\b|\bboth\b|\bbetween\b/iu;

const auxiliary = /^(?:is|are|was|were|has|have|does|do|can|may|must|will|should|needs?|never|always)$/iu;
const thirdPerson = /^[a-z]{3,}(?<![usi])s$/iu;
const verbWithin = 5;

const topic = /^(?:\S+\s){0,4}?\S*[가-힣](?:에서는|에서|은|는)(?=\s)/u;
const hasTopic = /[가-힣](?<!에서|에|로|때|같|높|낮|작|많|적|좋|[하되지가오보])(?:은|는)\s/u;

/** The statements that a statement joins, each with the subject that they share; itself alone where it joins none. */
export function clausesOf(text: string): readonly string[] {
  const isKorean = /[가-힣]/u.test(text);
  if (!isKorean && joinsOtherwise.test(text)) return [text];
  for (const joint of isKorean ? korean : english) {
    const parts = text.split(joint).map((part) => part.trim());
    const [first = "", ...others] = parts;
    const areWhole = parts.every(
      (part) => wordsOf(part).length >= fewestWords && (isKorean || verbAt(part) >= 0),
    );
    if (others.length === 0 || !areWhole) continue;
    // what only lists things has a comma as well
    if (joint === korean[1] && !parts.every((part) => hasTopic.test(part))) continue;
    const shared = isKorean
      ? (topic.exec(first)?.[0] ?? "")
      : wordsOf(first).slice(0, verbAt(first)).join(" ");
    const lacks = (part: string): boolean => (isKorean ? !hasTopic.test(part) : verbAt(part) === 0);
    return [first, ...others.map((part) => (lacks(part) ? `${shared} ${part}` : part))];
  }
  return [text];
}

function wordsOf(part: string): readonly string[] {
  return part.trim().split(/\s+/u);
}

/** The place of the first word that may be a verb; −1 where none is. */
function verbAt(part: string): number {
  return wordsOf(part).findIndex(
    (word, at) => auxiliary.test(word) || (at < verbWithin && thirdPerson.test(word)),
  );
}

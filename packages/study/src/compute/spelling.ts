import { lately } from "../lately.ts";

/** Words by which numbers are told and asked for; a slip in one of them hides what its number is. */
const vocabulary =
  "accumulate accumulation accuracy average batch batches centered clipped clipping coefficient constant corrected correction cosine cross dataset decay decayed default effective epoch epochs examples factor folds gradient gradients images initial iteration iterations layers learning length linear maximum minimum momentum nesterov network number optimizer parameters plain previous rate rows samples schedule scaling second square starting steps threshold training update updated updates updating validation velocity warmup weight weights".split(
    " ",
  );
const known = new Set(vocabulary);
/** Words a letter away from one of them that are words of their own. */
const own = new Set(
  "late date rates rated race grate steep stops steams crown crosses folks holds molds golds bolds bath batched patches matches catches hatches latches watches update-to lengths factors actor linen lines paced place plane planing raining trainings leaning earning yearning layer player players later rafter squared squares sample example examine delay decays images image imagined mages second-hand seconds averages averaged".split(
    " ",
  ),
);
const shortest = 5;
/** Only longer words may have one letter in the place of another: "height" is no misspelt "weight". */
const longEnough = 7;

/** A question's pattern, the slips in the words that tell its numbers put right: "gradeint", "wieght", "momentm". */
export function spelledRight(pattern: string): string {
  return pattern.replace(/(?<![\p{L}\d_])[a-z]{4,}(?![\p{L}\d_])/gu, wordMeant);
}

/** Words come again and again. */
const wordMeant = lately(2_000, (word) => {
  // "numbers" is no misspelt "number"
  if (known.has(word) || own.has(word) || known.has(`${word}s`) || known.has(word.replace(/s$/u, "")))
    return word;
  const meant = vocabulary.filter((one) => one.length >= shortest && isSlipOf(word, one));
  return meant.length === 1 ? meant[0]! : word;
});

/** Whether two neighbours are swapped, one letter is missing or too many, or, in long words, one is another. */
function isSlipOf(word: string, meant: string): boolean {
  if (word[0] !== meant[0] && word[1] !== meant[1]) return false;
  let from = 0;
  while (from < word.length && word[from] === meant[from]) from++;
  let [end, last] = [word.length, meant.length];
  while (end > from && last > from && word[end - 1] === meant[last - 1]) [end, last] = [end - 1, last - 1];
  const [typed, right] = [word.slice(from, end), meant.slice(from, last)];
  if (typed.length + right.length <= 1) return true;
  if (typed.length === 2 && right.length === 2) return typed[0] === right[1] && typed[1] === right[0];
  return typed.length === 1 && right.length === 1 && meant.length >= longEnough;
}

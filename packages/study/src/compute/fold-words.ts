import type { Asked } from "./asked.ts";
import { names, units } from "./names.ts";
import type { Quantity } from "./reading.ts";

export const folded: RegExp = /겹|폴드|k-?fold|fold|교차\s?검증|cross[\s-]?validation|(?<![a-z])cv(?![a-z])/u;

export const stratified: RegExp = /층화|stratif/u;

export const shuffled: RegExp = /섞|shuffl/u;

export const unshuffled: RegExp =
  /섞지|안\s?섞|순서대로|차례로|차례대로|정렬|unshuffled|without\sshuffl|no\sshuffl|not\sshuffl|in\sorder|sorted|contiguous|shuffle\s?=\s?false/u;

/** Some of the folds are asked for, or what they come to together; never the sizes of all. */
export const selectsSome: RegExp =
  /가장|제일|최대|최소|첫|처음|마지막|번째|끝|차이|합(?:은|이|계|치)|더\s?(?:큰|작은|긴|짧은|많은|적은)|큰\s?폴드|작은\s?폴드|몇\s?개의?\s?(?:폴드|겹)|폴드(?:는|가|이)?\s?몇\s?개(?:이고|고|인가|예요|야|일까)|비율|배(?:인|나|가)|(?<![a-z])(?:first|last|final|second|third|fourth|fifth|larger|largest|bigger|biggest|smaller|smallest|longer|longest|shorter|shortest|most|fewest|differ(?:ence)?|sum|total|share|fraction|percent|ratio|(?:how\smany|which)\s(?:of\s(?:the\s)?)?(?:the\s)?(?:[a-z]+\s)?folds)(?![a-z])/u;

/** The fold in the middle of an odd number of them. */
const middle = -2;

/** Which fold is asked about, from 1; -1 for the last, -2 for the one in the middle. */
export function whichFold(asked: Asked): Quantity | number | undefined {
  const numbered = asked.one(
    String.raw`#\s?번째?\s?(?:폴드|겹)`,
    String.raw`#(?:st|nd|rd|th)\s?fold`,
    String.raw`(?<!k-?)(?:fold|폴드)\s(?:number\s)?#(?!\s?(?:개|겹|로|으로))`,
  );
  if (numbered !== undefined) return numbered;
  if (
    asked.says(
      /마지막\s?(?:폴드|겹)|last\sfold|final\sfold|in\sthe\s(?:last|final)(?:\sone)?\s?(?:$|\?|,)|마지막\s?(?:에는|엔|은)\s?(?:무엇|뭐|어떤|몇)/u,
    )
  )
    return -1;
  if (asked.says(/(?:가운데|중간)\s?(?:폴드|겹)|middle\s(?:validation\s)?fold/u)) return middle;
  return asked.says(/첫\s?(?:번째\s?)?(?:폴드|겹)|first\sfold/u) ? 1 : undefined;
}

export function foldCount(asked: Asked): Quantity | undefined {
  return asked.one(
    String.raw`#\s?(?:개의?\s?)?(?:unshuffled\s|equal\s|stratified\s|contiguous\s|consecutive\s)?${units.folds}`,
    `${names.folds}~#`,
    String.raw`into~#\s?(?:parts|folds|pieces)?`,
    String.raw`#\s?(?:묶음|개)로\s?나`,
  );
}

export function placeOf(fold: Quantity | number, k: number): number | undefined {
  const named = fold === -1 ? k : fold === middle ? (k + 1) / 2 : fold;
  const place = typeof named === "number" ? named : named.value;
  return Number.isInteger(place) && place >= 1 && place <= k ? place : undefined;
}

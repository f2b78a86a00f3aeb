import { matchesOf } from "./matches.ts";
import { noDenial } from "./negated.ts";
import { numbersOf } from "./numbers.ts";
import { type Measured, measuredIn } from "./opposites.ts";
import { searchable } from "./normalise.ts";

/** What turns what is said of a thing round; "반대", "against" and "a mistake" do as well. */
const negations: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[\s(])안(?=\s|(?!${noDenial})[가-힣])|않|못(?=\s?[가-힣])|(?<!뿐만 )아니(?!라|고|면)|(?<!상관 ?|문제 ?|관계 ?|틀림|어김)없(?!이)|말아|말라|금지|반대|거꾸로|잘못|불가능|불필요|쓸데`,
    "gu",
  ),
  /\b(?:not|never|cannot|cant|wont|dont|doesnt|isnt|arent|neither|nor|nothing|nobody|stops? (?:being|working)|fails? to|hardly|barely|scarcely|no longer|opposite|against|mistake|wrong|useless|pointless|impossible|unnecessary|harms?|harmful)\b|n't\b|\bno [a-z-]+ (?:is|are|was|were|has|have|can|does|do|will|needs?|takes?|gets?|goes|leads?)\b/gu,
];
/** What says that a thing is lacking, and the beginning of its name. */
const lacks: readonly RegExp[] = [
  /([가-힣a-z]{2})[가-힣a-z]*(?: 하나| 전혀)? ?없이/gu,
  /\b(?:no|without|lacks?|free of|none of)\s+(?!longer|more|less|one\b|matter|[a-z-]+ (?:is|are|was|were|has|have|can|does|do|will|needs?|takes?|gets?|goes|leads?)\b)(?:any |an? |the |its )?([a-z]{3,5})/gu,
];
const universals =
  /항상|언제나|반드시|무조건|절대|모든|무엇이든|어떤 \S+(?:든|에서든)|\b(?:always|never|every|all|any|must|only|necessarily|guarantee[sd]?)\b/u;
const joints = /\b(?:and|but|while|whereas)\b|지만|[가-힣](?:고|며|면서|는데)(?=[\s,])/gu;
const sweeping =
  /항상|언제나|반드시|무조건|절대|[어아]야만|\b(?:always|never|necessarily|guarantee[sd]?|must)\b/u;

const allowing =
  /도 ?(?:문제 ?(?:는 ?)?없|괜찮|상관 ?없|무방|돼(?=[요.? ]|$)|된다|됩니다|좋다)|\b(?:no problem|perfectly (?:fine|okay|safe)|(?:is|are|it['’]?s) (?:fine|ok|okay|safe|harmless|all right)|do(?:es)?(?:n['’]?t| not) matter|makes no difference)\b/u;

const permitting = /수 ?(?:도 ?)?있|필요(?:가|는)? ?없|\b(?:can|may|possible|need not|no need)\b/u;

const indifferent =
  /(?:상관|관계|영향|차이|변화)(?:이|가|을|도)? ?(?:전혀 ?)?(?:없|안|주지 ?않|미치지 ?않|받지 ?않)|무관|그대로|(?:변하|바뀌|달라지)(?:지|진) ?않|똑같|(?:^|\s)같(?:은|다|아|습)|\b(?:(?:no|any) (?:effect|influence|impact|difference|bearing)|(?:not|n['’]?t) (?:affect|change|depend|matter)|regardless|whatever|no matter|independent|irrelevant|unaffected|unchanged|nothing to do|(?:the )?same|stays? (?:fixed|constant)|equal(?:ly)?|identical)\b/u;
/** What a thing is only compared with: "than smaller ones", "작은 배치보다". */
const comparison =
  /\b(?:than|compared (?:to|with)|instead of|rather than|unlike)\b[^.,;]*|(?:\S+ )?\S+보다(?:는|도)?(?=\s)/gu;

/** What may turn a statement round. */
export interface Polarity {
  /** The text that it was read from, in its form for searching. */
  readonly text: string;
  readonly isNegated: boolean;
  /** The beginnings of the names of what is said to be lacking. */
  readonly lacking: readonly string[];
  readonly isUniversal: boolean;
  /** Whether it says that something is so at all times. */
  readonly isSweeping: boolean;
  readonly ends: Measured;
  readonly numbers: readonly number[];
  /** The numbers in digits, as they stand. */
  readonly digits: readonly string[];
  /** How many statements it seems to join. */
  readonly clauses: number;
  /** Whether a letter stands for a number: "k-fold". */
  readonly hasVariable: boolean;
  /** Whether it says that something does no harm: "…해도 문제없다", "it is fine to". */
  readonly isAllowing: boolean;
  /** Whether it says that something can be, or need not be. */
  readonly isPermitting: boolean;
  /** Whether it says that one thing makes no difference to another, or that things are the same. */
  readonly isIndifferent: boolean;
  /** The ends that it names, but for those of what it compares with. */
  readonly ownEnds: Measured;
}

/** Reads what may turn a statement round. */
export function polarityOf(statement: string): Polarity {
  const text = searchable(statement).replaceAll("−", "-");
  const ends = measuredIn(text);
  const alone = text.replace(comparison, " ");
  const count = negations.reduce((sum, negation) => sum + (text.match(negation)?.length ?? 0), 0);
  return {
    text,
    isNegated: count % 2 === 1,
    lacking: lacks.flatMap((lack) => matchesOf(text, lack).map(([, name = ""]) => name)),
    isUniversal: universals.test(text),
    isSweeping: sweeping.test(text),
    ends,
    numbers: numbersOf(text),
    digits: text.match(/(?<![\p{L}\d.])\d+(?:\.\d+)?/gu) ?? [],
    clauses: 1 + (text.match(joints)?.length ?? 0),
    isAllowing: allowing.test(text),
    isPermitting: permitting.test(text),
    isIndifferent: indifferent.test(text),
    ownEnds: alone === text ? ends : measuredIn(alone),
    hasVariable: /(?<![a-z])[knbm](?![a-z])/u.test(text),
  };
}

/** How many things one statement lacks that the other has. */
export function lackedBy({ lacking }: Polarity, other: Polarity): number {
  return lacking.filter((name) => !other.lacking.includes(name) && other.text.includes(name)).length;
}

import type { Locale } from "../text/locale.ts";
import { table } from "./sign-names.ts";

/** How a relation is said: in Korean by what follows its left and its right side, in English between them. */
export interface Relation {
  /** A pair of particles, or what is the same after every word. */
  readonly left: string;
  /** What follows the right side, beginning with a pair of particles or not. */
  readonly right: string;
  readonly en: string;
}

const rows = table(`
  = | 은/는 > | equals
  ≠ | 은/는 > 과/와 같지 않음 | is not equal to
  ≈ | 은/는 > 과/와 거의 같음 | is about
  ≃ | 은/는 > 과/와 점근적으로 같음 | is asymptotically equal to
  ≅ | 은/는 > 과/와 합동 | is congruent to
  ≍ | 은/는 > 과/와 같은 차수 | is of the order of
  ∝ | 은/는 > 에 비례 | is proportional to
  ≡ | 은/는 > 과/와 항등 | is identical to
  ≜ | 은/는 정의상 > | is defined as
  := | 은/는 정의상 > | is defined as
  ≔ | 은/는 정의상 > | is defined as
  ≐ | 은/는 극한에서 > 과/와 같음 | approaches the limit
  < | 은/는 > 보다 작음 | is less than
  > | 은/는 > 보다 큼 | is greater than
  ≤ | 은/는 > 보다 작거나 같음 | is at most
  ≥ | 은/는 > 보다 크거나 같음 | is at least
  ⩽ | 은/는 > 보다 작거나 같음 | is at most
  ⩾ | 은/는 > 보다 크거나 같음 | is at least
  ≦ | 은/는 > 보다 작거나 같음 | is at most
  ≧ | 은/는 > 보다 크거나 같음 | is at least
  ≪ | 은/는 > 보다 훨씬 작음 | is much less than
  ≫ | 은/는 > 보다 훨씬 큼 | is much greater than
  ≲ | 은/는 > 보다 작거나 비슷 | is less than or about
  ≳ | 은/는 > 보다 크거나 비슷 | is greater than or about
  ≮ | 은/는 > 보다 작지 않음 | is not less than
  ≯ | 은/는 > 보다 크지 않음 | is not greater than
  ≰ | 은/는 > 보다 작거나 같지 않음 | is not at most
  ≱ | 은/는 > 보다 크거나 같지 않음 | is not at least
  ≺ | 은/는 순서에서 > 보다 작음 | precedes
  ≻ | 은/는 순서에서 > 보다 큼 | succeeds
  ⪯ | 은/는 순서에서 > 보다 작거나 같음 | precedes or equals
  ⪰ | 은/는 순서에서 > 보다 크거나 같음 | succeeds or equals
  ≼ | 은/는 순서에서 > 보다 작거나 같음 | precedes or equals
  ≽ | 은/는 순서에서 > 보다 크거나 같음 | succeeds or equals
  ∈ | 은/는 > 의 원소 | in
  ∉ | 은/는 > 의 원소가 아님 | not in
  ∋ | 은/는 > 을/를 원소로 가짐 | contains
  ⊂ | 은/는 > 의 부분집합 | is a subset of
  ⊃ | 은/는 > 을/를 포함 | is a superset of
  ⊆ | 은/는 > 의 부분집합이거나 같음 | is a subset of or equal to
  ⊇ | 은/는 > 을/를 포함하거나 같음 | is a superset of or equal to
  ⊊ | 은/는 > 의 진부분집합 | is a proper subset of
  ⊄ | 은/는 > 의 부분집합이 아님 | is not a subset of
  ⊈ | 은/는 > 의 부분집합도 아니고 같지도 않음 | is neither a subset of nor equal to
  ⟂ | 은/는 > 과/와 수직 | is perpendicular to
  ⊥ | 은/는 > 과/와 수직 | is perpendicular to
  ∥ | 은/는 > 과/와 평행 | is parallel to
  ∦ | 은/는 > 과/와 평행하지 않음 | is not parallel to
  ∣ | 은/는 > 을/를 나눔 | divides
  ∤ | 은/는 > 을/를 나누지 않음 | does not divide
  ⊢ | 에서 > 이/가 유도됨 | proves
  ⊨ | 은/는 > 을/를 만족 | models
  → | 에서 > 으로/로 | goes to
  ⟶ | 에서 > 으로/로 | goes to
  ↦ | 을/를 > 으로/로 대응 | maps to
  ⟼ | 을/를 > 으로/로 대응 | maps to
  ↪ | 에서 > 으로/로 단사 | injects into
  ↠ | 에서 > 으로/로 전사 | maps onto
  ↗ | 이/가 커지며 > 으로/로 | increases to
  ↘ | 이/가 작아지며 > 으로/로 | decreases to
  ⟷ | 은/는 > 과/와 대응 | corresponds to
  ⇌ | 은/는 > 과/와 평형 | is in equilibrium with
  ↝ | 에서 > 으로/로 이어짐 | leads to
  ⇝ | 에서 > 으로/로 이어짐 | leads to
  ↛ | 에서 > 으로/로 가지 않음 | does not go to
  ⊑ | 은/는 순서에서 > 보다 작거나 같음 | is below or equal to
  ⊒ | 은/는 순서에서 > 보다 크거나 같음 | is above or equal to
  ⊣ | 은/는 > 에서 유도됨 | is derived from
  ⊧ | 은/는 > 을/를 만족 | models
  ≁ | 은/는 > 과/와 비슷하지 않음 | is not similar to
  ≇ | 은/는 > 과/와 합동이 아님 | is not congruent to
  ⊀ | 은/는 순서에서 > 보다 작지 않음 | does not precede
  ⊁ | 은/는 순서에서 > 보다 크지 않음 | does not succeed
  ⊉ | 은/는 > 을/를 포함하지도 같지도 않음 | is neither a superset of nor equal to
  ⊋ | 은/는 > 을/를 진부분집합으로 가짐 | is a proper superset of
  ⫋ | 은/는 > 의 진부분집합 | is a proper subset of
  ⫅ | 은/는 > 의 부분집합이거나 같음 | is a subset of or equal to
  ⊲ | 은/는 > 의 정규 부분군 | is a normal subgroup of
  ⋘ | 은/는 > 보다 매우 훨씬 작음 | is very much less than
  ⋙ | 은/는 > 보다 매우 훨씬 큼 | is very much greater than
  ≶ | 은/는 > 보다 작거나 큼 | is less or greater than
  ≷ | 은/는 > 보다 크거나 작음 | is greater or less than
  ⪅ | 은/는 > 보다 작거나 거의 같음 | is less than or about
  ⪆ | 은/는 > 보다 크거나 거의 같음 | is greater than or about
  ≊ | 은/는 > 과/와 거의 같거나 같음 | is about or equal to
  ≂ | 은/는 > 과/와 비슷 | is equal or similar to
  ≖ | 은/는 > 과/와 고리로 같음 | is ring equal to
  ≗ | 은/는 > 과/와 고리로 같음 | is ring equal to
  ≒ | 은/는 > 과/와 거의 같음 | is about
  ↔ | 은/는 > 과/와 대응 | corresponds to
  ← | 에 대입, > | becomes
  ⟵ | 에 대입, > | becomes
`);

/** Relations; `∼` has two readings, see `tilde`. */
export const relations: ReadonlyMap<string, Relation> = read(rows);

/** What joins whole statements. */
export const implications: ReadonlyMap<string, Relation> = read(
  table(`
  ⇒ | 이면/면 > | implies
  ⟹ | 이면/면 > | implies
  ⟸ | 은/는 다음에서 따름, > | follows from
  ⇐ | 은/는 다음에서 따름, > | follows from
  ⇔ | 은/는 > 과/와 동치 | if and only if
  ⟺ | 은/는 > 과/와 동치 | if and only if
`),
);

/** The tilde, where a distribution follows and where none does. */
export const tilde: { readonly distributed: Relation; readonly similar: Relation } = {
  distributed: { left: "은/는", right: "을/를 따름", en: "is distributed as" },
  similar: { left: "은/는", right: "과/와 비슷", en: "is similar to" },
};

/** A relation that stands alone. */
export function aloneName({ left, right, en }: Relation, locale: Locale): string {
  const ko = right.replace(/^(?:\S+\/\S+|[의에]|보다)(?: |$)/u, "") || left.replace(/^\S+\/\S+(?: |$)/u, "");
  return { ko: ko || "화살표", en }[locale];
}

function read(names: ReturnType<typeof table>): ReadonlyMap<string, Relation> {
  return new Map(
    Array.from(names, ([sign, { ko, en }]) => {
      const [left = "", right = ""] = ko.split(">").map((side) => side.trim());
      return [sign, { left, right, en }];
    }),
  );
}

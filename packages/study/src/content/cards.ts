import { freeze } from "@opt/description";
import { adam } from "./adam.ts";
import type { Card } from "./card.ts";
import { gradientDescent } from "./gradient-descent.ts";
import { kFoldCard } from "./k-fold.ts";
import { learningRate } from "./learning-rate.ts";
import { linearScalingRule } from "./linear-scaling-rule.ts";
import { miniBatchSgd } from "./mini-batch-sgd.ts";
import { momentum } from "./momentum.ts";
import { rmsprop } from "./rmsprop.ts";
import { saddlePoint } from "./saddle-point.ts";
import { sortedDataBias } from "./sorted-data-bias.ts";
import { stratified } from "./stratified.ts";
import { trainValTest } from "./train-val-test.ts";

/** All cards, in the order to study them. Frozen. */
export const cards: readonly Card[] = freeze([
  gradientDescent,
  learningRate,
  miniBatchSgd,
  linearScalingRule,
  momentum,
  saddlePoint,
  rmsprop,
  adam,
  trainValTest,
  sortedDataBias,
  stratified,
  kFoldCard,
]);

const bySlug = new Map(cards.map((card) => [card.slug, card]));

/** The card of a slug, or undefined. */
export function findCard(slug: string): Card | undefined {
  return bySlug.get(slug);
}

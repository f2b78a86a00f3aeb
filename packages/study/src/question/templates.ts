import { adamStep } from "./adam-step.ts";
import { adamTwoSteps } from "./adam-two-steps.ts";
import { exercises } from "../misconception/exercises.ts";
import { exerciseQuestion } from "./exercise-question.ts";
import { foldClasses } from "./fold-classes.ts";
import { momentumStep } from "./momentum-step.ts";
import { nameTheConcept } from "./name-the-concept.ts";
import { orderSteps } from "./order-steps.ts";
import type { Template } from "./template.ts";
import { gradientSteps } from "./gradient-steps.ts";
import { severalParts } from "./several-parts.ts";
import { derivative } from "./derivative.ts";
import { stratifiedFold } from "./stratified-fold.ts";
import { trueFalse } from "./true-false.ts";
import { whichClaim } from "./which-claim.ts";
import { writeTheFormula } from "./write-the-formula.ts";
import { whichOptimizer } from "./which-optimizer.ts";

/** All kinds of question. */
export const templates: readonly Template[] = [
  adamStep,
  adamTwoSteps,
  momentumStep,
  gradientSteps,
  whichOptimizer,
  foldClasses,
  stratifiedFold,
  orderSteps,
  trueFalse,
  whichClaim,
  nameTheConcept,
  writeTheFormula,
  derivative,
  severalParts,
  ...exercises.map(exerciseQuestion),
];

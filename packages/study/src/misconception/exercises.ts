import { adaptiveExercises } from "./adaptive-exercises.ts";
import { averageExercises } from "./average-exercises.ts";
import { costExercises } from "./cost-exercises.ts";
import { countExercises } from "./count-exercises.ts";
import { descentExercises } from "./descent-exercises.ts";
import { divisorExercises } from "./divisor-exercises.ts";
import { everydayExercises } from "./everyday-exercises.ts";
import type { Exercise } from "./exercise.ts";
import { lossExercises } from "./loss-exercises.ts";
import { momentumExercises } from "./momentum-exercises.ts";
import { nestedExercises } from "./nested-exercises.ts";
import { rateExercises } from "./rate-exercises.ts";
import { scheduleExercises } from "./schedule-exercises.ts";
import { scoreExercises } from "./score-exercises.ts";
import { splitExercises } from "./split-exercises.ts";
import { spreadExercises } from "./spread-exercises.ts";
import { surfaceExercises } from "./surface-exercises.ts";

/** All computations that are asked for as a typed number, with the mistakes made in them. */
export const exercises: readonly Exercise[] = [
  ...descentExercises,
  ...momentumExercises,
  ...averageExercises,
  ...adaptiveExercises,
  ...rateExercises,
  ...scheduleExercises,
  ...countExercises,
  ...splitExercises,
  ...nestedExercises,
  ...spreadExercises,
  ...lossExercises,
  ...costExercises,
  ...divisorExercises,
  ...surfaceExercises,
  ...scoreExercises,
  ...everydayExercises,
];

import { describeObjective, type Objective } from "./objective.ts";

/**
 * The cross-in-tray function: four equal minima between the arms of a cross of kinks.
 *
 * @see Mishra, "Some New Test Functions for Global Optimization and Performance of Repulsive Particle Swarm Method"
 * (2006).
 */
export function crossInTray(): Objective {
  return describeObjective({
    name: "crossInTray",
    variables: ["x", "y"],
    expression: "-0.0001 * (abs(sin(x) * sin(y) * exp(abs(100 - sqrt(x^2 + y^2) / pi))) + 1)^0.1",
    domain: [
      [-10, 10],
      [-10, 10],
    ],
    minima: [
      { point: [1.3494066171539107, 1.3494066171539107], value: -2.062611870822737 },
      { point: [1.3494066171539107, -1.3494066171539107], value: -2.062611870822737 },
      { point: [-1.3494066171539107, 1.3494066171539107], value: -2.062611870822737 },
      { point: [-1.3494066171539107, -1.3494066171539107], value: -2.062611870822737 },
    ],
  });
}

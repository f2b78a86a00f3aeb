import type { Network } from "./network.ts";
import { validation } from "./validation.ts";
import { metrics } from "./metrics.ts";
import { scaling } from "./scaling.ts";
import { splits } from "./splits.ts";
import { training } from "./training.ts";

/** Every network, each tried for itself. */
export const networks: readonly Network[] = [training, validation, splits, metrics, scaling];

import type { RandomState } from "../random/random-state.ts";
import { type Fold, required, type SplitData } from "./data.ts";
import { type Grouped, groupRows, prepareGroupParts, rowsOfGroups } from "./group-parts.ts";
import { checkStrata, drawHoldout, drawStratified } from "./holdout.ts";
import { encodeLabels } from "../labels.ts";
import { countParts, type PartSize } from "./sizes.ts";

/** How a random train and test part is drawn. */
export interface Holdout {
  readonly kind: string;
  readonly testSize?: PartSize | undefined;
  readonly trainSize?: PartSize | undefined;
  readonly stratify?: boolean;
  readonly grouped?: Grouped;
}

/** Checks and encodes the data, once, and returns what draws a train and a test part from a random stream. */
export function prepareHoldout(holdout: Holdout, data: SplitData): (stream: RandomState) => Fold {
  const { kind, stratify = false, grouped = false } = holdout;
  if (grouped === true && !stratify) return prepareGroups(holdout, data);
  const { nTrain, nTest } = countParts(data.length, holdout);
  if (grouped !== false) {
    const sizes = [nTrain, nTest, data.length - nTrain - nTest];
    const deal = prepareGroupParts(kind, data, sizes, stratify);
    return (stream) => {
      const [train, test] = deal(stream);
      return { train: train!, test: test! };
    };
  }
  if (!stratify) return (stream) => drawHoldout(data.length, nTrain, nTest, stream);
  const classes = encodeLabels(required(kind, "labels", data), "labels");
  const strata = checkStrata(classes, nTrain, nTest);
  return (stream) => drawStratified(strata, nTrain, nTest, stream);
}

function prepareGroups(holdout: Holdout, data: SplitData): (stream: RandomState) => Fold {
  const groups = groupRows(holdout.kind, data);
  const { nTrain, nTest } = countParts(groups.counts.length, holdout, "groups");
  return (stream) => {
    const { train, test } = drawHoldout(groups.counts.length, nTrain, nTest, stream);
    return { train: rowsOfGroups(groups, train), test: rowsOfGroups(groups, test) };
  };
}

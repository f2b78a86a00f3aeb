import type { Told } from "./problem.ts";
import type { Context } from "./schedule-context.ts";
import type { Cue } from "./schedule-lexicon.ts";

/** What a number of a schedule is. */
export type Role =
  | "top"
  | "floor"
  | "start"
  | "warmup"
  | "total"
  | "span"
  | "factor"
  | "every"
  | "milestones"
  | "moments"
  | "power"
  | "cycle"
  | "mult"
  | "startFactor"
  | "endFactor";

/** Settings that are told by their names. */
const settings: Readonly<Partial<Record<Cue, Role>>> = {
  power: "power",
  cycle: "cycle",
  mult: "mult",
  "start factor": "startFactor",
  "end factor": "endFactor",
};

/** What a number is by the words around it; undefined where they do not say. */
export function roleOf({ value, text = "" }: Told, context: Context): Role | undefined {
  const { left, right, unit } = context;
  const isWhole = Number.isInteger(value) && value >= 0;
  const setting = left[0] === undefined ? undefined : settings[left[0]];
  if (setting !== undefined) return setting;
  if (left.slice(0, 2).includes("factor") || right[0] === "fold") return "factor";
  if (text.endsWith("%")) return undefined;
  if (text.includes("/") && (right[0] === "into" || left.includes("every"))) return "factor";
  if (left.slice(0, 2).includes("milestones") && left[0] !== "every")
    return isWhole ? "milestones" : undefined;
  const isEvery = left[0] === "every" || right.slice(0, 3).includes("every");
  if (isEvery && (unit !== undefined || left[0] === "every"))
    return isWhole && value > 1 ? "every" : undefined;
  if (left[0] === "warmup" && unit === undefined && isWhole && value > 1) return "warmup";
  if (left[0] === "time") return isWhole ? "moments" : undefined;
  if (unit === undefined && right[0] === "total" && isWhole && value > 1) return "total";
  if (unit !== undefined || left[0] === "total") return isWhole ? momentRole(context) : undefined;
  return rateRole(value, context);
}

/** A number of steps: how long the warm-up is, when all ends, or when the rate is asked. */
function momentRole(context: Context): Role | undefined {
  const { left, isRising: rises, isBehindNumber, asks } = context;
  if (left[0] === "step" || left[0] === "epoch") return behindUnit(context);
  if (context.right[0] === "warmup") return "warmup";
  const isOrdinal = context.right.includes("place");
  const right: readonly Cue[] = context.right.filter((cue) => cue !== "place").slice(1);
  const [near, next] = [left.slice(0, 3), right.slice(0, 3)];
  const has = (cue: Cue): boolean => near.slice(0, 2).includes(cue) || next.slice(0, 2).includes(cue);
  if ((near[0] === "warmup" && !isBehindNumber) || next.slice(0, 2).includes("warmup")) return "warmup";
  if (near.includes("total") || next.includes("total")) return "total";
  if (near.includes("first") || (near[0] === "top" && rises)) return rises ? "warmup" : undefined;
  if (has("over") || (near[0] === "in" && !asks)) return rises ? "warmup" : "span";
  if (next.slice(0, 2).includes("up to") || near.slice(0, 2).includes("until"))
    return asks ? undefined : rises ? "warmup" : "total";
  if (asks) {
    const isAt = ["at", "after", "in"].some((cue) => near.some((one) => one === cue));
    const isBefore = next.length === 0 || next.some((cue) => /^(?:at|after|rate|out of)$/u.test(cue));
    return isAt || isOrdinal || isBefore ? "moments" : undefined;
  }
  if (rises) return undefined;
  return near.includes("down")
    ? "total"
    : next.length === 0 || /^(?:cosine|linear|down)$/u.test(next[0]!)
      ? "span"
      : undefined;
}

/** "step 550", "to 0 at step 1000", "10x lower at epochs 30 and 60" */
function behindUnit({ left, isRising: rises, isBehindNumber, asks }: Context): Role | undefined {
  if (left[1] === "warmup") return "warmup";
  if (asks && (!isBehindNumber || left.includes("count"))) return "moments";
  if (!left.includes("at") || !isBehindNumber) return undefined;
  if (left.includes("fold") || left.includes("factor")) return "milestones";
  return rises ? "warmup" : "total";
}

/** A rate: where it starts, its peak, or where it ends. */
function rateRole(value: number, { left, right, isRising: rises, asks }: Context): Role | undefined {
  if (right[0] === "out of" || right[0] === "toward") return rises ? "start" : "top";
  const cue = left.find((one) => ["toward", "floor", "from", "top", "rate", "until"].includes(one));
  if (right[0] === "into" && right[1] === "top") return "top";
  if (right[0] === "into" || right[0] === "up to") return rises ? "top" : "floor";
  if (cue === "floor") return "floor";
  if (cue === "toward" || cue === "until") return rises ? "top" : "floor";
  if (cue === "from") return rises ? "start" : "top";
  if (cue === "top" || cue === "rate")
    return asks && cue === "rate" && !right.includes("from") && left[0] !== "rate" ? undefined : "top";
  return value === 0 && !rises ? "floor" : undefined;
}

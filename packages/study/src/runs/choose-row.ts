import { adaptiveRows } from "./adaptive-rows.ts";
import { descentRows } from "./descent-rows.ts";
import type { Problem } from "./problem.ts";
import type { Row } from "./row.ts";
import { signRows } from "./sign-rows.ts";

const rows: ReadonlyMap<string, Row> = new Map(
  [...descentRows, ...adaptiveRows, ...signRows].map((row) => [row.name, row]),
);

/** The one method that is named, whatever else may be said of it; undefined where there is none or several. */
export function rowNamed(methods: ReadonlySet<string>): Row | undefined {
  const [name, ...others] = methods;
  return name === undefined || others.length > 0 ? undefined : rows.get(name);
}

const adams: ReadonlySet<string> = new Set(["adam", "adamw", "amsgrad", "adamax", "nadam", "radam"]);

/** What else may be said of a method without making it another one. */
const forms: Readonly<Record<string, readonly string[]>> = {
  sgd: ["step-plain"],
  momentum: ["plain-velocity", "step-velocity"],
  "dampened-momentum": ["step-velocity"],
  "averaged-momentum": ["ema", "step-velocity"],
  "rate-inside-minus": ["rate-inside-minus", "step-inside-minus"],
  "rate-inside-plus": ["rate-inside-plus", "step-inside-plus"],
  nesterov: ["nesterov", "plain-velocity", "step-nesterov"],
  "nesterov-ahead": ["lookahead", "nesterov", "step-inside-minus"],
  "sign-sgd": ["step-sign-gradient", "decoupled"],
  signum: ["ema", "step-sign", "decoupled"],
  lion: ["decoupled"],
  rmsprop: ["mean-of-squares", "step-root", "centered", "l2", "uncorrected"],
  adagrad: ["sum-of-squares", "step-root", "l2"],
  amsgrad: ["amsgrad", "corrected", "uncorrected", "l2"],
  adamw: ["corrected", "uncorrected", "decoupled"],
};
/** How RMSProp's own momentum is written. */
const ofVelocity: ReadonlySet<string> = new Set(["plain-velocity", "step-velocity"]);
const adamForms = ["corrected", "uncorrected", "l2"];

/** The method that a question is about; undefined where it names none, several, or one in a form that is not known. */
export function rowOf(problem: Problem): Row | undefined {
  if (problem.forms.has("keras")) return undefined;
  const name = nameOf(problem);
  const row = name === undefined ? undefined : rows.get(name);
  if (row === undefined) return undefined;
  const allowed = forms[row.name] ?? (adams.has(row.name) ? adamForms : []);
  const isKnown = [...problem.forms].every(
    (form) =>
      form === "torch" ||
      form === "plain" ||
      (form === "l2" && row.isDecoupled !== true) ||
      (row.name === "rmsprop" && problem.settings.has("mu") && ofVelocity.has(form)) ||
      allowed.includes(form),
  );
  return isKnown ? row : undefined;
}

function nameOf({ methods, forms: said, settings, without, mentioned, wanted }: Problem): string | undefined {
  const named = new Set(methods);
  const isNesterov = named.has("nesterov") || said.has("nesterov");
  if (isNesterov || named.has("momentum")) named.delete("sgd");
  if (isNesterov) {
    named.delete("momentum");
    named.add("nesterov");
  }
  if (said.has("amsgrad")) named.add("amsgrad");
  if (named.has("amsgrad")) named.delete("adam");
  if (named.size > 1) return undefined;
  const [
    name = unnamed(
      said,
      settings,
      mentioned,
      wanted.every(({ what }) => what === "state"),
      wanted.some(({ role }) => role === "sum"),
    ),
  ] = named;
  const pushes = settings.get("mu");
  const isPushed = pushes === undefined ? mentioned.has("mu") && !without.has("mu") : pushes[0]!.value !== 0;
  if (name === "nesterov") return said.has("lookahead") ? "nesterov-ahead" : "nesterov";
  if (name === "momentum" || ((name === undefined || name === "sgd") && isPushed))
    return (settings.get("dampening")?.[0]!.value ?? 0) > 0 ? "dampened-momentum" : momentumOf(said);
  return name ?? (settings.has("lr") || mentioned.has("lr") ? "sgd" : undefined);
}

/** Of a rule that is written out, or betas that are told, what they are of. */
function unnamed(
  said: ReadonlySet<string>,
  settings: Problem["settings"],
  mentioned: ReadonlySet<string>,
  isOfState: boolean,
  isOfSum: boolean,
): string | undefined {
  if (said.has("lookahead")) return "nesterov";
  if (said.has("step-nesterov")) return "nesterov";
  if (said.has("step-sign")) return "signum";
  if (said.has("mean-of-squares") && said.has("step-root")) return "rmsprop";
  if (said.has("sum-of-squares")) return "adagrad";
  if (["plain-velocity", "rate-inside-minus", "rate-inside-plus"].some((form) => said.has(form)))
    return "momentum";
  if (said.has("ema") && (said.has("step-velocity") || isOfState)) return "momentum";
  // "E[g²] with decay 0.8"
  if (
    isOfState &&
    isOfSum &&
    mentioned.has("g") &&
    !said.has("ema") &&
    ["rho", "coefficient", "alpha"].some((role) => settings.has(role))
  )
    return "rmsprop";
  if (mentioned.has("velocity") || mentioned.has("buffer")) return "momentum";
  return settings.has("beta1") || settings.has("beta2") ? "adam" : undefined;
}

function momentumOf(said: ReadonlySet<string>): string {
  if (said.has("lookahead")) return "nesterov-ahead";
  if (said.has("ema")) return "averaged-momentum";
  if (said.has("rate-inside-minus")) return "rate-inside-minus";
  return said.has("rate-inside-plus") ? "rate-inside-plus" : "momentum";
}

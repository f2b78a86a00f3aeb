/**
 * Every named optimizer, one row each. Kept apart so that importing one does not import them all. Each is held against
 * an outside implementation: `test/optimizer/references.ts` refuses a row that has none.
 */
export { a2grad, type A2gradOptions } from "./optimizer/a2grad.ts";
export { accSgd, type AccSgdOptions } from "./optimizer/acc-sgd.ts";
export { acprop, type AcpropOptions } from "./optimizer/acprop.ts";
export { adaPnm, type AdaPnmOptions } from "./optimizer/ada-pnm.ts";
export { adabelief, type AdabeliefOptions } from "./optimizer/adabelief.ts";
export { adabound, type AdaboundOptions } from "./optimizer/adabound.ts";
export { adadelta, type AdadeltaOptions } from "./optimizer/adadelta.ts";
export { adagrad, type AdagradOptions } from "./optimizer/adagrad.ts";
export { adam, type AdamOptions } from "./optimizer/adam.ts";
export { adamax, type AdamaxOptions } from "./optimizer/adamax.ts";
export { adamaxw, type AdamaxwOptions } from "./optimizer/adamaxw.ts";
export { adamod, type AdamodOptions } from "./optimizer/adamod.ts";
export { adamw, type AdamwOptions } from "./optimizer/adamw.ts";
export { adan, type AdanOptions } from "./optimizer/adan.ts";
export { ademamix, type AdemamixOptions } from "./optimizer/ademamix.ts";
export { adopt, type AdoptOptions } from "./optimizer/adopt.ts";
export { aggMo, type AggMoOptions } from "./optimizer/agg-mo.ts";
export { apollo, type ApolloOptions } from "./optimizer/apollo.ts";
export { asgd, type AsgdOptions } from "./optimizer/asgd.ts";
export { diffgrad, type DiffgradOptions } from "./optimizer/diffgrad.ts";
export { gravity, type GravityOptions } from "./optimizer/gravity.ts";
export { grokAdamw, type GrokAdamwOptions } from "./optimizer/grok-adamw.ts";
export { laprop, type LapropOptions } from "./optimizer/laprop.ts";
export { lion, type LionOptions } from "./optimizer/lion.ts";
export { madgrad, type MadgradOptions } from "./optimizer/madgrad.ts";
export { mars, type MarsOptions } from "./optimizer/mars.ts";
export { mirrorMadgrad, type MirrorMadgradOptions } from "./optimizer/mirror-madgrad.ts";
export { momo, type MomoOptions } from "./optimizer/momo.ts";
export { momoAdam, type MomoAdamOptions } from "./optimizer/momo-adam.ts";
export { msvag, type MsvagOptions } from "./optimizer/msvag.ts";
export { nadam, type NadamOptions } from "./optimizer/nadam.ts";
export { nadamw, type NadamwOptions } from "./optimizer/nadamw.ts";
export { noisySgd, type NoisySgdOptions } from "./optimizer/noisy-sgd.ts";
export { normalizedSgd, type NormalizedSgdOptions } from "./optimizer/normalized-sgd.ts";
export { optimisticAdam, type OptimisticAdamOptions } from "./optimizer/optimistic-adam.ts";
export {
  optimisticGradientDescent,
  type OptimisticGradientDescentOptions,
} from "./optimizer/optimistic-gradient-descent.ts";
export { padam, type PadamOptions } from "./optimizer/padam.ts";
export { pid, type PidOptions } from "./optimizer/pid.ts";
export { pnm, type PnmOptions } from "./optimizer/pnm.ts";
export { polyakSgd, type PolyakSgdOptions } from "./optimizer/polyak-sgd.ts";
export { qhadam, type QhadamOptions } from "./optimizer/qhadam.ts";
export { qhm, type QhmOptions } from "./optimizer/qhm.ts";
export { radam, type RadamOptions } from "./optimizer/radam.ts";
export { rmsprop, type RmspropOptions } from "./optimizer/rmsprop.ts";
export { rprop, type RpropOptions } from "./optimizer/rprop.ts";
export { sgd, type SgdOptions } from "./optimizer/sgd.ts";
export { sgdw, type SgdwOptions } from "./optimizer/sgdw.ts";
export { signMomentum, type SignMomentumOptions } from "./optimizer/sign-momentum.ts";
export { signSgd, type SignSgdOptions } from "./optimizer/sign-sgd.ts";
export { signum, type SignumOptions } from "./optimizer/signum.ts";
export { simplifiedAdemamix, type SimplifiedAdemamixOptions } from "./optimizer/simplified-ademamix.ts";
export { spsMax, type SpsMaxOptions } from "./optimizer/sps-max.ts";
export { stableAdamw, type StableAdamwOptions } from "./optimizer/stable-adamw.ts";
export { swats, type SwatsOptions } from "./optimizer/swats.ts";
export { tiger, type TigerOptions } from "./optimizer/tiger.ts";
export { yogi, type YogiOptions } from "./optimizer/yogi.ts";

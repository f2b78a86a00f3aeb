/**
 * Every named optimizer, one row each. Kept apart so that importing one does not import them all. Each is held against
 * an outside implementation: `test/optimizer/references.ts` refuses a row that has none.
 */
export { adaMuon, type AdaMuonOptions } from "./optimizer/ada-muon.ts";
export { adadelta, type AdadeltaOptions } from "./optimizer/adadelta.ts";
export { adafactor, type AdafactorOptions } from "./optimizer/adafactor.ts";
export { adagrad, type AdagradOptions } from "./optimizer/adagrad.ts";
export { adam, type AdamOptions } from "./optimizer/adam.ts";
export { adamMini, type AdamMiniOptions } from "./optimizer/adam-mini.ts";
export { adamax, type AdamaxOptions } from "./optimizer/adamax.ts";
export { adamp, type AdampOptions } from "./optimizer/adamp.ts";
export { adamw, type AdamwOptions } from "./optimizer/adamw.ts";
export { asgd, type AsgdOptions } from "./optimizer/asgd.ts";
export { came, type CameOptions } from "./optimizer/came.ts";
export { fromage, type FromageOptions } from "./optimizer/fromage.ts";
export { lamb, type LambOptions } from "./optimizer/lamb.ts";
export { lars, type LarsOptions } from "./optimizer/lars.ts";
export { lion, type LionOptions } from "./optimizer/lion.ts";
export { muon, type MuonOptions } from "./optimizer/muon.ts";
export { nadam, type NadamOptions } from "./optimizer/nadam.ts";
export { nero, type NeroOptions } from "./optimizer/nero.ts";
export { normuon, type NormuonOptions } from "./optimizer/normuon.ts";
export { novograd, type NovogradOptions } from "./optimizer/novograd.ts";
export { radam, type RadamOptions } from "./optimizer/radam.ts";
export { rmsprop, type RmspropOptions } from "./optimizer/rmsprop.ts";
export { rprop, type RpropOptions } from "./optimizer/rprop.ts";
export { scion, type ScionOptions } from "./optimizer/scion.ts";
export { sgd, type SgdOptions } from "./optimizer/sgd.ts";
export { sgdp, type SgdpOptions } from "./optimizer/sgdp.ts";
export { sm3, type Sm3Options } from "./optimizer/sm3.ts";
export { sophia, type SophiaOptions } from "./optimizer/sophia.ts";

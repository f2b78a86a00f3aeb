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
export { cocob, type CocobOptions } from "./optimizer/cocob.ts";
export { dadaptAdagrad, type DadaptAdagradOptions } from "./optimizer/dadapt-adagrad.ts";
export { dadaptAdam, type DadaptAdamOptions } from "./optimizer/dadapt-adam.ts";
export { dadaptAdan, type DadaptAdanOptions } from "./optimizer/dadapt-adan.ts";
export { dadaptLion, type DadaptLionOptions } from "./optimizer/dadapt-lion.ts";
export { dadaptSgd, type DadaptSgdOptions } from "./optimizer/dadapt-sgd.ts";
export { dog } from "./optimizer/dog.ts";
export { dowg, type DowgOptions } from "./optimizer/dowg.ts";
export { fromage, type FromageOptions } from "./optimizer/fromage.ts";
export { lamb, type LambOptions } from "./optimizer/lamb.ts";
export { lars, type LarsOptions } from "./optimizer/lars.ts";
export { ldog } from "./optimizer/ldog.ts";
export { lion, type LionOptions } from "./optimizer/lion.ts";
export { mechanicSgd, type MechanicSgdOptions } from "./optimizer/mechanic-sgd.ts";
export { muon, type MuonOptions } from "./optimizer/muon.ts";
export { nadam, type NadamOptions } from "./optimizer/nadam.ts";
export { nero, type NeroOptions } from "./optimizer/nero.ts";
export { normuon, type NormuonOptions } from "./optimizer/normuon.ts";
export { novograd, type NovogradOptions } from "./optimizer/novograd.ts";
export { prodigy, type ProdigyOptions } from "./optimizer/prodigy.ts";
export { radam, type RadamOptions } from "./optimizer/radam.ts";
export { ranger, type RangerOptions } from "./optimizer/ranger.ts";
export { rmsprop, type RmspropOptions } from "./optimizer/rmsprop.ts";
export { rprop, type RpropOptions } from "./optimizer/rprop.ts";
export { scheduleFreeAdamw, type ScheduleFreeAdamwOptions } from "./optimizer/schedule-free-adamw.ts";
export { scheduleFreeRadam, type ScheduleFreeRadamOptions } from "./optimizer/schedule-free-radam.ts";
export { scheduleFreeSgd, type ScheduleFreeSgdOptions } from "./optimizer/schedule-free-sgd.ts";
export { scion, type ScionOptions } from "./optimizer/scion.ts";
export { sgd, type SgdOptions } from "./optimizer/sgd.ts";
export { sgdp, type SgdpOptions } from "./optimizer/sgdp.ts";
export { shampoo, type ShampooOptions } from "./optimizer/shampoo.ts";
export { sm3, type Sm3Options } from "./optimizer/sm3.ts";
export { soap, type SoapOptions } from "./optimizer/soap.ts";
export { sophia, type SophiaOptions } from "./optimizer/sophia.ts";

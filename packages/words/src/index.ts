export { type Locale } from "./locale.ts";
export { everyOf, joinList, type ListOptions } from "./list.ts";
export {
  decimalsApart,
  digitsApart,
  formatNumber,
  formatNumbers,
  formatPercent,
  formatPercents,
  formatPower,
  groupDigits,
  spellPowers,
} from "./number.ts";
export { particle, type ParticlePair, withParticle } from "./particle.ts";

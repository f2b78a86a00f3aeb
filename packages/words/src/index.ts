export { type Locale } from "./locale.ts";
export { everyOf, joinList, type ListOptions } from "./list.ts";
export {
  formatNumber,
  formatNumbers,
  formatPercent,
  formatPercents,
  formatPower,
  groupDigits,
  largestWritten,
  type NumberWriter,
  numberWriter,
  percentWriter,
  spellPowers,
} from "./number.ts";
export { particle, type ParticlePair, withParticle } from "./particle.ts";

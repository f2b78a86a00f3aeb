/** How words and numbers are read aloud in Korean, written down apart from what is tested: in whole Hangul syllables. */

const digitNames = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const smallUnits = ["", "십", "백", "천"];
const largeUnits = ["", "만", "억", "조", "경"];

/** Four digits: 1234 is 천이백삼십사; one is said in 일 but not before 십, 백, 천. */
function readFour(four: string): string {
  return Array.from(four.padStart(4, "0"), (digit, i) => {
    const unit = smallUnits[3 - i]!;
    if (digit === "0") return "";
    return (digit === "1" && unit !== "" ? "" : digitNames[Number(digit)]!) + unit;
  }).join("");
}

/** A whole number of digits, by ten thousands: 12345 is 만이천삼백사십오. */
export function readWhole(digits: string): string {
  const all = digits.replaceAll(",", "").replace(/^0+(?=\d)/u, "");
  if (all === "0") return "영";
  const groups: string[] = [];
  for (let end = all.length; end > 0; end -= 4) groups.push(all.slice(Math.max(0, end - 4), end));
  const said = groups.map((group, place) => {
    const words = readFour(group);
    if (words === "") return "";
    return (words === "일" && place === 1 ? "" : words) + largeUnits[place]!;
  });
  return said.toReversed().join("");
}

/** A number as it is written: with commas, decimals, a sign, a percent sign, a fraction or a power. */
export function readNumber(text: string): string {
  const [, top, bottom] = /^(\d+)\/(\d+)$/u.exec(text) ?? [];
  if (top !== undefined && bottom !== undefined) return `${readWhole(bottom)}분의 ${readWhole(top)}`;
  if (text.endsWith("%")) return `${readNumber(text.slice(0, -1))} 퍼센트`;
  const [, base, power] = /^(.*?)([⁻⁰¹²³⁴-⁹]+)$/u.exec(text) ?? [];
  if (base !== undefined && power !== undefined) return `${readNumber(base.split("×").at(-1)!)}의 몇제곱`;
  if (text.startsWith("−")) return `마이너스 ${readNumber(text.slice(1))}`;
  const [whole = "", decimals] = text.split(".");
  if (decimals === undefined) return readWhole(whole);
  return `${readWhole(whole)}점${Array.from(decimals, (digit) => digitNames[Number(digit)]).join("")}`;
}

const letterNames: Readonly<Record<string, string>> = Object.fromEntries(
  "A에이 B비 C씨 D디 E이 F에프 G지 H에이치 I아이 J제이 K케이 L엘 M엠 N엔 O오 P피 Q큐 R알 S에스 T티 U유 V브이 W더블유 X엑스 Y와이 Z제트"
    .split(" ")
    .map((name) => [name[0]!, name.slice(1)]),
);

/** Capitals by the names of their letters. */
export function readLetters(capitals: string): string {
  return Array.from(capitals, (letter) => letterNames[letter]!).join("");
}

/** Greek letters by their names, as textbooks have them. */
export const greek: Readonly<Record<string, string>> = Object.fromEntries(
  "α알파 β베타 γ감마 δ델타 ε엡실론 ζ제타 η에타 θ세타 ι요타 κ카파 λ람다 μ뮤 ν뉴 ξ크사이 ο오미크론 π파이 ρ로 σ시그마 τ타우 υ입실론 φ파이 χ카이 ψ프사이 ω오메가"
    .split(" ")
    .map((name) => [name[0]!, name.slice(1)]),
);

/** How Korean reads the last syllable: NFD sets its final apart, which is none, ㄹ or another. */
export function endingRead(spoken: string): "vowel" | "rieul" | "consonant" {
  const last = spoken.normalize("NFD").at(-1)!;
  if (last === "\u11AF") return "rieul";
  return last >= "\u11A8" && last <= "\u11C2" ? "consonant" : "vowel";
}

/** The forms of each pair, as the standard grammar has them. */
const forms: Readonly<Record<string, readonly [afterConsonant: string, afterVowel: string]>> = {
  "은/는": ["은", "는"],
  "이/가": ["이", "가"],
  "을/를": ["을", "를"],
  "과/와": ["과", "와"],
  "으로/로": ["으로", "로"],
  "이에요/예요": ["이에요", "예요"],
  "이라/라": ["이라", "라"],
  "이라고/라고": ["이라고", "라고"],
  "이나/나": ["이나", "나"],
  "이랑/랑": ["이랑", "랑"],
  "이고/고": ["이고", "고"],
};

export const pairs: readonly string[] = Object.keys(forms);

/** The particle that follows what is read. */
export function particleAfter(spoken: string, pair: string): string {
  const [afterConsonant, afterVowel] = forms[pair]!;
  const ending = endingRead(spoken);
  if (pair === "으로/로" && ending === "rieul") return afterVowel;
  return ending === "vowel" ? afterVowel : afterConsonant;
}

/**
 * A number rounded to so many digits, exactly: a double is a fraction whose bottom is a power of two. Returns its digits
 * and the power of ten of the first; a half is rounded away from zero.
 */
export function roundExactly(
  value: number,
  digits: number,
): { readonly digits: string; readonly power: number } {
  const [top, bottom] = fractionOf(value);
  let power = String(top / bottom).length - 1;
  if (top < bottom) {
    power = -1;
    for (let scaled = top * 10n; scaled < bottom; scaled *= 10n) power--;
  }
  const shift = digits - 1 - power;
  const [scaledTop, scaledBottom] =
    shift >= 0 ? [top * 10n ** BigInt(shift), bottom] : [top, bottom * 10n ** BigInt(-shift)];
  const rounded = (2n * scaledTop + scaledBottom) / (2n * scaledBottom);
  const text = String(rounded);
  return text.length > digits ? { digits: text.slice(0, digits), power: power + 1 } : { digits: text, power };
}

function fractionOf(value: number): [bigint, bigint] {
  let [scaled, bottom] = [value, 1n];
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    bottom *= 2n;
  }
  return [BigInt(scaled), bottom];
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A positive number as readers like it: see `formatNumber`. */
export function writeNumber(value: number, digits: number): string {
  const whole = wholePart(value);
  // a whole part that begins with 1 and takes all digits gets a decimal
  const kept = digits > 2 && whole.length === digits && whole.startsWith("1") ? digits + 1 : digits;
  const { digits: all, power } = roundExactly(value, Math.min(17, Math.max(kept, whole.length)));
  const isLarge = power > 12 || (power === 12 && !/^10*$/u.test(all));
  if (power >= -4 && !isLarge) return plain(all, power);
  const { digits: few, power: ten } = roundExactly(value, Math.min(17, digits));
  const mantissa = plain(few, 0);
  const exponent =
    (ten < 0 ? "⁻" : "") + Array.from(String(Math.abs(ten)), (digit) => raised[Number(digit)]).join("");
  return mantissa === "1" ? `10${exponent}` : `${mantissa}×10${exponent}`;
}

/** The digits before the point, of the number itself. */
function wholePart(value: number): string {
  const [top, bottom] = fractionOf(value);
  return top >= bottom ? String(top / bottom) : "";
}

function plain(digits: string, power: number): string {
  const padded = power < 0 ? "0".repeat(-power) + digits : digits.padEnd(power + 1, "0");
  const point = power < 0 ? 1 : power + 1;
  const [whole, decimals] = [padded.slice(0, point), padded.slice(point).replace(/0+$/u, "")];
  const grouped = whole.length < 5 ? whole : whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/gu, ",");
  return decimals === "" ? grouped : `${grouped}.${decimals}`;
}

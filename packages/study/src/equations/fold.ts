const raised = /[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;
const lowered = /[₀-₉ₜₖₙ][₀-₉₊₋ₜ]*/gu;
const lowLetters: Readonly<Record<string, string>> = { ₜ: "t", ₖ: "k", ₙ: "n" };

/** A question with the signs of mathematics as a keyboard has them: "v ← μv − η∇f(w²)" is "v <- μv - η∇f(w^2)". */
export function folded(question: string): string {
  return (
    hatsSpelled(
      question
        .replace(/\r\n?/gu, "\n")
        // laughter and tears
        .replace(/[ㄱ-ㅎㅏ-ㅣ]+/gu, " ")
        .replace(raised, (power) => `^${power.normalize("NFKC").replace("\u2212", "-")}`)
        .replace(/ᵗ/gu, "^t")
        .replace(lowered, (low) => subscript(low))
        .normalize("NFKC")
        .replace(/\u2044/gu, "/"),
    )
      .replace(/[\u2010-\u2015\u2212\u30FC]/gu, "-")
      .replace(/[×·∙⋅∗⨯]/gu, "*")
      .replace(/÷/gu, "/")
      .replace(/[←⟵⇐]/gu, "<-")
      .replace(/[→⟶⇒➜]/gu, "->")
      .replace(/≤/gu, "<=")
      .replace(/≥/gu, ">=")
      .replace(/[’‘`´′]/gu, "'")
      .replace(/[“”]/gu, '"')
      // "[60,120]" is a list of two
      .replace(/\[[\d.,\s-]+\]/gu, (list) => list.replace(/,(?=\d)/gu, ", "))
      .replace(/(?<=[A-Za-z])'(?=(?:t|s|re|m|ve|ll|d)(?![A-Za-z(]))/gu, "")
      .replace(/for\s+\w+\s+in\s+range\((\d+)\)\s*:/gu, " $1 steps , ")
      // "w(0)" beside "w(t)"
      .replace(
        /(?<![A-Za-z])([A-Za-z]|lr)\((\d{1,2})\)/gu,
        (call, name: string, index: string, _: number, all: string) =>
          new RegExp(`(?<![A-Za-z])${name}\\(\\s?[tkn]\\s?(?:[-+]\\s?1)?\\s?\\)`, "u").test(all) &&
          !/[fFLJ]/u.test(name)
            ? `${name}_${index}`
            : call,
      )
      .replace(/,\s*\.{2,}/gu, " ")
      .replace(/(?<![A-Za-z.])(?:i\.e\.|e\.g\.|etc\.|vs\.)/giu, " , ")
      .replace(/(?<![A-Za-z])(twice|thrice)(?![A-Za-z])/giu, (word) => `${/^tw/iu.test(word) ? 2 : 3} times`)
      .replace(/(?<![A-Za-z])w\/(?=\s|o(?![a-z]))/gu, "with ")
      .replace(/(?<![A-Za-z])(?:torch|math|np|numpy|self|jnp)\./gu, "")
      .replace(/(?<![A-Za-z])[A-Za-z]\.grad(?![a-z])/gu, "grad")
  );
}

function subscript(low: string): string {
  const plain = Array.from(low, (one) => lowLetters[one] ?? one.normalize("NFKC"))
    .join("")
    .replace("\u2212", "-");
  return /^\d+$/u.test(plain) ? plain : `_{${plain}}`;
}

/** "m̂", "m_hat" and "\hat{m}" are "mhat". */
function hatsSpelled(text: string): string {
  return text
    .replace(/[ĝŵŷĉŝ]/gu, (letter) => letter.normalize("NFD"))
    .replace(/\\hat\{?(\p{L})\}?/gu, "$1hat")
    .replace(/(\p{L})\u0302/gu, "$1hat")
    .replace(/(?<![A-Za-z])([a-z])_hat(?![a-z])/gu, "$1hat");
}

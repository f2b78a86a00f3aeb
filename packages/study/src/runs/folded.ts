const combined: Readonly<Record<string, string>> = { ŵ: "w\u0302", ĝ: "g\u0302", ŝ: "s\u0302", û: "u\u0302" };

/**
 * A question in one way of writing: compatibility forms folded, small letters, plain dashes and arrows, powers with "^".
 * A lone capital G, which adds gradients up, becomes "Σ".
 */
export function foldedText(question: string): string {
  return (
    question
      .replace(/[⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (power) => `^${power.normalize("NFKC")}`)
      .normalize("NFKC")
      .replace(/(?<![A-Za-z])G(?![A-Za-z(])/gu, "Σ")
      .toLowerCase()
      .replace(/σ/gu, "Σ")
      .replace(/[ŵĝŝû]/gu, (letter) => combined[letter]!)
      .replace(/[\u2010-\u2015\u2212\u30FC]/gu, "-")
      .replace(/[’‘`´′]/gu, "'")
      .replace(/[“”«»「」『』]/gu, '"')
      .replace(/[·⋅∗×•]/gu, "*")
      .replace(/(?<=(?:ε|eps(?:ilon)?)\s?)≈/gu, "=")
      // "0.002 * 10 = 0.02"
      .replace(
        /(?<![\w.*/^])(\d*\.?\d+)\s?\*\s?(\d*\.?\d+)\s?(?:=|,?\s?즉|,?\s?곧|,?\s?i\.e\.,?)\s?(\d*\.?\d+)(?![\w.*/^]*\d)/gu,
        (all, first: string, second: string, product: string) =>
          Math.abs(Number(first) * Number(second) - Number(product)) <= 1e-9 ? product : all,
      )
      .replace(/(?:\(?\s?global\s)?(?<![a-z])l2(?=\s?\)|\snorm)/gu, (said) =>
        said.startsWith("(") ? "( norm" : "",
      )
      .replace(/÷/gu, "/")
      .replace(/\u2044/gu, "/")
      .replace(/\*\*/gu, "^")
      .replace(/<-|:=|⟵|⇐/gu, "←")
      .replace(/->|=>|⟶|⇒|➔|➡/gu, "→")
      .replace(/(?<!what|it|that|there|let|here|how|where|who|[^a-z])'s(?![a-z])/gu, "")
      .replace(/(?<![a-z])twice(?![a-z])/gu, "2 times")
      .replace(/(?<![a-z])thrice(?![a-z])/gu, "3 times")
      .replace(
        /(?<![a-z])(next|second|other|first|last|new|old|current|this|that|which|each|third|former|latter) one(?![a-z])/gu,
        "$1",
      )
      // how an answer is to be rounded
      .replace(
        /소수(?:점)?\s?(?:이하\s?)?(?:첫|둘|셋|넷|다섯|여섯)째\s?자리(?:까지|에서)?(?:\s?반올림[가-힣]*)?/gu,
        " ",
      )
      // what is to be kept in mind asks for nothing
      .replace(/[^.,;?!\d]{1,60}(?:점|것)[에을를]\s?(?:유의|주의|참고|명심|기억)[가-힣]*/gu, " ")
      // "a gradient of 0.2, just one"
      .replace(/(?<=\d)\s(?:딱\s)?하나(?=\s|만)/gu, "")
      .replace(
        /(?<![a-z])(?:weird|quick|easy|simple|tricky|hard|silly|strange|fun|short|small|big|tiny) one(?![a-z])/gu,
        " ",
      )
      // the labels of two things that are asked for
      .replace(/\(([a-c])\)(?=[^]*\([a-c]\))|(?<=\([a-c]\)[^]*)\(([b-c])\)/gu, " respectively ")
      .replace(/\r/gu, "\n")
      // a list one below the other
      .replace(/(?<=[:=가는이은])\s*\n\s*(?=[-+]?\.?\d)/gu, " ")
      .replace(/(?<=\d)[^\S\n]*\n\s*(?=[-+]?\.?\d+(?:\.\d+)?\s*(?:\n|$))/gu, ", ")
      .replace(/[^\S\n]+/gu, " ")
      .replace(/\p{Default_Ignorable_Code_Point}|(?!\n)\p{Cc}/gu, "")
  );
}

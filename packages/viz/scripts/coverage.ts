const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);
const signs = (text: string): number[] => Array.from(text, (sign) => sign.codePointAt(0)!);

/** All 11,172 Hangul syllables; they share one advance. */
export const syllables: readonly number[] = range(0xac00, 0xd7a3);

/** What the text font should hold beside the syllables, where its source has it. */
export const textSigns: readonly number[] = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xac),
  ...range(0xae, 0x17f),
  ...range(0x218, 0x21b),
  // marks over the sign before them, as in m̂ and x̄
  ...range(0x300, 0x304),
  ...range(0x307, 0x308),
  0x30c,
  ...range(0x391, 0x3c9),
  ...range(0x400, 0x45f),
  ...range(0x1ea0, 0x1ef9),
  ...range(0x3131, 0x318e),
  ...signs("ϑϕϵ–—‘’“”‚„†‡•…‰′″‹›⁄€₩℃№™Ωℓ℮"),
  ...signs("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙₜᵢ"),
  ...signs("←↑→↓↔↕↗↘↖↙⇒⇔∂∆∏∑−∓∕∗√∞∫≈≠≤≥≪≫∅⌘"),
  ...signs("□■▪▫○●◯△▲▽▼◆◇◊★☆✓✔✕✖✗✘、。〈〉《》「」『』【】〜・₿"),
];

/** Mathematical signs that the text font's source lacks. */
export const mathSigns: readonly number[] = signs(
  "∇∈∉∋∌∝∥∦∘∙⟨⟩ℝℕℤℚℂ𝔼ℙ⊙⊗⊕⊖⊘‖∀∃∄∩∪⊂⊃⊆⊇∧∨¬≡≅≃∼⌈⌉⌊⌋⊤⊥∖∣∤≺≻⪯⪰⇐⇑⇓↦∓⋅⋆⋯⋮⋱ℒ𝒩ℋ∬∮≜≔",
);

/** A piece of a question: a number, a word with what it says, an end of a phrase, or a word that is not known. */
export type Piece =
  | { readonly kind: "number"; readonly index: number }
  | { readonly kind: "word"; readonly is: readonly string[]; readonly many: boolean; readonly text: string }
  | {
      readonly kind: "end";
      readonly strength: 1 | 2 | 3;
      readonly asks?: true;
      readonly joins?: true;
      readonly tells?: true;
    }
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "unknown"; readonly text: string };

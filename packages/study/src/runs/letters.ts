/** What lone letters stand for. */
const roleOf: Readonly<Record<string, string>> = {
  w: "w",
  p: "w",
  x: "w",
  y: "w",
  z: "w",
  θ: "w",
  g: "g",
  Σ: "sum",
  m: "m",
  v: "v",
  c: "c",
  s: "s",
  u: "u",
  b: "b",
  r: "r",
  h: "h",
  η: "lr",
  α: "alpha",
  β: "beta",
  μ: "mu",
  ρ: "rho",
  γ: "gamma",
  λ: "decay",
  ε: "eps",
  ψ: "psi",
  τ: "max-norm",
  t: "t",
  f: "f",
  l: "f",
  j: "f",
};

const letter =
  /∇?(?:(?<![a-z'])(?:(beta|mu|eta|theta)(?=_?\d)|([a-z]))|([α-ωΣ]))(\u0302|\s?_?-?hat(?![a-z])|\s?햇)?(?:_?\{?(\d{1,2})\}?(?!\d|\.\d)|_?\{?t(?:\s?[-+]\s?1)?\}?(?![a-z\d])|_?\{?(?:new|old|next|prev)\}?(?![a-z]))?('?)(?!\d)/uy;

const spelled: Readonly<Record<string, string>> = { beta: "β", mu: "μ", eta: "η", theta: "θ" };

export interface LetterFound {
  readonly end: number;
  readonly role: string;
  readonly letter: string;
  readonly index?: number;
  readonly isHatted?: true;
  readonly isSlope?: true;
}

/** The letter that stands for a quantity at a place, with its index and hat; undefined where there is none. */
export function letterAt(text: string, at: number): LetterFound | undefined {
  letter.lastIndex = at;
  const match = letter.exec(text);
  if (match === null) return undefined;
  const [whole, word, latin, greek, hat, index, prime] = match;
  if (greek === undefined && /[a-z]/u.test(text[at + whole.length] ?? "")) return undefined;
  const lone = latin ?? greek;
  const said = word === undefined ? lone! : spelled[word]!;
  const role = roleOf[said];
  if (role === undefined) return undefined;
  const isBeta = said === "β" || (said === "b" && index !== undefined);
  const isWhich = isBeta && (index === "1" || index === "2");
  return {
    end: at + whole.length,
    role: isWhich ? `beta${index}` : role,
    letter: said,
    ...(index === undefined || isWhich ? {} : { index: Number(index) }),
    ...(hat === undefined ? {} : { isHatted: true as const }),
    ...((prime !== "" || whole.startsWith("∇")) && role === "f" ? { isSlope: true as const } : {}),
  };
}

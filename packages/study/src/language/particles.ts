/**
 * How a Korean word may go on after a noun: particles, the copula, "to do" and "to be done", and what people write on
 * without a space.
 */
const afterNoun =
  /^(?:은|는|이|가|을|를|의|에|로|으로|와|과|랑|하고|도|만|까지|부터|보다|처럼|한테|라|란|요|인|야|여|예|냐|죠|지|입|임|일|면|하|한|할|해|했|된|되|돼|됐|고|나|뭐|먼|모|무|어|왜|식|설|알|쓰|좀|뜻|씩|별|들|마다|대로|뿐|밖|네|너|때|근처|계수|기법|방법|값|크|작|두|세|안|않|없|있|쪽|중|간|용|끼리|당)/u;

/** Whether a word may go on like this after a noun. */
export function goesOn(rest: string): boolean {
  return rest === "" || afterNoun.test(rest);
}

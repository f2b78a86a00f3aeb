const tens: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  스무: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};
const ones: Readonly<Record<string, number>> = {
  하나: 1,
  한: 1,
  둘: 2,
  두: 2,
  셋: 3,
  세: 3,
  석: 3,
  넷: 4,
  네: 4,
  넉: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};
const ten = Object.keys(tens).join("|");
const one = Object.keys(ones).join("|");
const counter =
  "(?:번|스텝|걸음|단계|에폭|에포크|겹|폴드|개|장|배|가지|클래스|종류|층|차례|묶음|등분|조각|바퀴|대|명|마리|건|회|그룹|값|옵티마이저|후보|줄|권|편|행|샘플|데이터|사진|이미지|씩|조합)";
/** What may follow a number that counts nothing: a particle, the end of a word. */
const ending =
  "(?:짜리|으로|이랑|이고|이면|인데|이야|이에요|로|은|는|이|가|을|를|에|의|랑|와|과|고|면|야)?(?![가-힣])";
/** "서른둘", "스물세 명", "열 개"; ten alone needs something to count, for 열 is heat as well. */
const large = new RegExp(
  `(?<![가-힣])(?:(?:(${ten})(${one})|(?!열)(${ten}))(?=\\s?${counter}|${ending})|(열)(?=\\s?${counter}))`,
  "gu",
);
/** "에폭은 셋", "배치 넷": what is counted stands before. */
const named = new RegExp(
  `(?<=(?:에폭|에포크|배치|크기|사이즈|폴드|누적|후보|gpu|수)(?:은|는|이|가|를|을)?\\s)(둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열)(?=${ending})(?!\\s?(?:다|중|모두))`,
  "gu",
);

/** Where a number and what it counts are typed onto the word before: "기울기1이두번이면", "배치다섯가지". */
const joined =
  /(?<=[가-힣])(?<!열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)(?=(?:(?<!모)두|(?<!자|추|기|만|정|대)세|네|다섯|여섯|일곱|여덟|아홉|(?<!배|나|계|행|진|서|정|대)열)\s?(?:번(?!째\s?로|호|역)|스텝|걸음|단계|에폭|에포크|겹|폴드|가지|종류|묶음|차례|바퀴|대(?=[에의가를로]|씩|$|\s)|개(?!념|선|발|월)|층(?!화)|배(?=[로가]|씩|\s|$)))/gu;

/** Writes the native Korean numbers above ten, and those below behind what they count, with digits. */
export function nativeInDigits(text: string): string {
  return text
    .replace(joined, " ")
    .replace(
      large,
      (_, before: string | undefined, small: string | undefined, alone?: string, lone?: string) =>
        String(tens[before ?? alone ?? lone!]! + (small === undefined ? 0 : ones[small]!)),
    )
    .replace(named, (word) => String(ones[word] ?? tens[word]));
}

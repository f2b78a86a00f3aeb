import { table } from "./sign-names.ts";

/** Functions and operators that have names of letters. */
export const wordNames: ReturnType<typeof table> = /* @__PURE__ */ table(`
  lim | 극한 | limit
  limsup | 상극한 | limit superior
  liminf | 하극한 | limit inferior
  sup | 상한 | supremum
  inf | 하한 | infimum
  max | 최댓값 | maximum
  min | 최솟값 | minimum
  argmax | 아그맥스 | arg max
  argmin | 아그민 | arg min
  esssup | 본질적 상한 | essential supremum
  essinf | 본질적 하한 | essential infimum
  log | 로그 | log
  ln | 자연로그 | natural log
  lg | 로그 | log
  exp | 지수 함수 | exponential
  sin | 사인 | sine
  cos | 코사인 | cosine
  tan | 탄젠트 | tangent
  cot | 코탄젠트 | cotangent
  sec | 시컨트 | secant
  csc | 코시컨트 | cosecant
  sinh | 하이퍼볼릭 사인 | hyperbolic sine
  cosh | 하이퍼볼릭 코사인 | hyperbolic cosine
  tanh | 하이퍼볼릭 탄젠트 | hyperbolic tangent
  coth | 하이퍼볼릭 코탄젠트 | hyperbolic cotangent
  arcsin | 아크사인 | arc sine
  arccos | 아크코사인 | arc cosine
  arctan | 아크탄젠트 | arc tangent
  det | 행렬식 | determinant
  tr | 대각합 | trace
  Tr | 대각합 | trace
  rank | 랭크 | rank
  dim | 차원 | dimension
  ker | 핵 | kernel
  gcd | 최대공약수 | greatest common divisor
  lcm | 최소공배수 | least common multiple
  deg | 차수 | degree
  arg | 편각 | argument
  Pr | 확률 | probability
  Var | 분산 | variance
  Cov | 공분산 | covariance
  std | 표준편차 | standard deviation
  sgn | 부호 | sign
  sign | 부호 | sign
  diag | 대각 행렬 | diagonal
  softmax | 소프트맥스 | softmax
  sigmoid | 시그모이드 | sigmoid
  prox | 근접 연산자 | proximal operator
  mod | 모듈로 | mod
  s.t. | 제약 조건 | subject to
`);

type Names = ReadonlyMap<string, { readonly ko: string; readonly en: string }>;

/** Rows of a sign, its Korean and its English name. */
function table(rows: string): Names {
  return new Map(
    rows
      .trim()
      .split("\n")
      .map((row) => {
        const [sign = "", ko = "", en = ""] = row.trim().split(" | ");
        return [sign, { ko, en }];
      }),
  );
}

/** What stands over a letter. */
export const markNames: Names = /* @__PURE__ */ table(`
  ^ | 햇 | hat
  ˆ | 햇 | hat
  ~ | 틸다 | tilde
  ˜ | 틸다 | tilde
  ¯ | 바 | bar
  ― | 바 | bar
  ‾ | 바 | bar
  → | 벡터 | vector
  ˙ | 닷 | dot
  ¨ | 더블 닷 | double dot
  ⏟ | 아래 중괄호 | underbrace
  ⏞ | 위 중괄호 | overbrace
`);

/** Operators and relations. */
export const signNames: Names = /* @__PURE__ */ table(`
  = | 는 | equals
  + | 더하기 | plus
  − | 빼기 | minus
  - | 빼기 | minus
  ± | 플러스마이너스 | plus or minus
  × | 곱하기 | times
  · | 곱하기 | times
  ⋅ | 곱하기 | times
  ∗ | 별표 | star
  ∘ | 합성 | composed with
  ⊙ | 원소별 곱하기 | times elementwise
  / | 나누기 | divided by
  ← | 대입 | becomes
  → | 화살표 | goes to
  ↦ | 대응 | maps to
  ⇒ | 이면 | implies
  ≈ | 근사 | is about
  ∼ | 분포를 따름 | is distributed as
  ∝ | 비례 | is proportional to
  ≡ | 항등 | is identical to
  ≠ | 같지 않음 | is not equal to
  < | 작음 | is less than
  > | 큼 | is greater than
  ≤ | 작거나 같음 | is at most
  ≥ | 크거나 같음 | is at least
  ≪ | 훨씬 작음 | is much less than
  ≫ | 훨씬 큼 | is much greater than
  ∈ | 원소 | in
  ∉ | 원소 아님 | not in
  ⊂ | 부분집합 | is a subset of
  ∪ | 합집합 | union
  ∩ | 교집합 | intersection
  ∑ | 합 | the sum
  ∏ | 곱 | the product
  ∫ | 적분 | the integral
  ∇ | 나블라 | nabla
  ∂ | 편미분 | partial
  ∞ | 무한대 | infinity
  ∀ | 모든 | for all
  ∃ | 존재 | there is
  ( | 괄호 열고 | open parenthesis
  ) | 괄호 닫고 | close parenthesis
  [ | 대괄호 열고 | open bracket
  ] | 대괄호 닫고 | close bracket
  { | 중괄호 열고 | open brace
  } | 중괄호 닫고 | close brace
  | | 세로줄 | bar
  ∣ | 세로줄 | bar
  ‖ | 겹세로줄 | double bar
  ∥ | 겹세로줄 | double bar
  ⌊ | 내림 괄호 열고 | open floor
  ⌋ | 내림 괄호 닫고 | close floor
  ⌈ | 올림 괄호 열고 | open ceiling
  ⌉ | 올림 괄호 닫고 | close ceiling
  ′ | 프라임 | prime
  ⊤ | 전치 | transpose
  ! | 팩토리얼 | factorial
  … | 등등 | and so on
  ⋯ | 등등 | and so on
  : | 콜론 | colon
  , | , | ,
  . | . | .
  ; | ; | ;
`);

/** Greek letters and letter-like signs. */
export const greekNames: Names = /* @__PURE__ */ table(`
  ∅ | 공집합 | the empty set
  α | 알파 | alpha
  β | 베타 | beta
  γ | 감마 | gamma
  δ | 델타 | delta
  ε | 엡실론 | epsilon
  ϵ | 엡실론 | epsilon
  ζ | 제타 | zeta
  η | 에타 | eta
  θ | 세타 | theta
  ϑ | 세타 | theta
  ι | 요타 | iota
  κ | 카파 | kappa
  λ | 람다 | lambda
  μ | 뮤 | mu
  ν | 뉴 | nu
  ξ | 크사이 | xi
  π | 파이 | pi
  ρ | 로 | rho
  ϱ | 로 | rho
  σ | 시그마 | sigma
  ς | 시그마 | sigma
  τ | 타우 | tau
  υ | 입실론 | upsilon
  φ | 파이 | phi
  ϕ | 파이 | phi
  χ | 카이 | chi
  ψ | 프사이 | psi
  ω | 오메가 | omega
  Γ | 대문자 감마 | capital gamma
  Δ | 델타 | delta
  Θ | 대문자 세타 | capital theta
  Λ | 대문자 람다 | capital lambda
  Ξ | 대문자 크사이 | capital xi
  Π | 대문자 파이 | capital pi
  Σ | 대문자 시그마 | capital sigma
  Φ | 대문자 파이 | capital phi
  Ψ | 대문자 프사이 | capital psi
  Ω | 대문자 오메가 | capital omega
  ∇ | 나블라 | nabla
  ∂ | 편미분 | partial
  ∞ | 무한대 | infinity
  ℓ | 엘 | ell
`);

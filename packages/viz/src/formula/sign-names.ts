type Names = ReadonlyMap<string, { readonly ko: string; readonly en: string }>;

/** Rows of a sign, its Korean and its English name. */
export function table(rows: string): Names {
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
  _ | 밑줄 | underline
  ‾ | 바 | bar
  → | 벡터 | vector
  ˙ | 닷 | dot
  ¨ | 더블 닷 | double dot
  ⃛ | 트리플 닷 | triple dot
  ⃜ | 닷 네 개 | four dots
  ˇ | 체크 | check
  ̆ | 브레브 | breve
  ˘ | 브레브 | breve
  ́ | 어큐트 | acute
  ´ | 어큐트 | acute
  \` | 그레이브 | grave
  ̊ | 링 | ring
  ˚ | 링 | ring
  ← | 왼쪽 화살표 | left arrow
  ↔ | 양쪽 화살표 | double arrow
  ⏟ | 아래 중괄호 | underbrace
  ⏞ | 위 중괄호 | overbrace
`);

/** Operators and signs that stand alone. */
export const signNames: Names = /* @__PURE__ */ table(`
  = | 등호 | equals
  + | 더하기 | plus
  − | 빼기 | minus
  - | 빼기 | minus
  ± | 플러스마이너스 | plus or minus
  ∓ | 마이너스플러스 | minus or plus
  × | 곱하기 | times
  · | 곱하기 | times
  ⋅ | 곱하기 | times
  ∗ | 별표 | star
  * | 별표 | star
  ⋆ | 별표 | star
  ∘ | 합성 | composed with
  ∙ | 점 | bullet
  ⊙ | 원소별 곱하기 | times elementwise
  ⊗ | 텐서곱 | tensor
  ⊕ | 직합 | direct sum
  ⊖ | 동그라미 빼기 | circled minus
  ÷ | 나누기 | divided by
  / | 나누기 | divided by
  ∪ | 합집합 | union
  ∩ | 교집합 | intersection
  ∖ | 차집합 | set minus
  \\ | 역슬래시 | backslash
  ∧ | 그리고 | and
  ∨ | 또는 | or
  ¬ | 부정 | not
  & | 그리고 | and
  ∑ | 합 | the sum
  ∏ | 곱 | the product
  ∐ | 쌍대곱 | the coproduct
  ∫ | 적분 | the integral
  ∬ | 이중적분 | the double integral
  ∭ | 삼중적분 | the triple integral
  ⨌ | 사중적분 | the quadruple integral
  ∮ | 폐곡선 적분 | the closed integral
  ∯ | 폐곡면 적분 | the closed surface integral
  ∰ | 닫힌 부피 적분 | the closed volume integral
  ⋃ | 합집합 | the union
  ⋂ | 교집합 | the intersection
  ⋀ | 논리곱 | the conjunction
  ⋁ | 논리합 | the disjunction
  ⨁ | 직합 | the direct sum
  ⨂ | 텐서곱 | the tensor product
  ⨀ | 원소별 곱 | the elementwise product
  ⨄ | 중복 합집합 | the multiset union
  ⨆ | 상한 | the join
  ∇ | 나블라 | nabla
  ∂ | 라운드 | partial
  ∞ | 무한대 | infinity
  ∀ | 모든 | for all
  ∃ | 존재하는 | there is
  ∄ | 존재하지 않는 | there is no
  ∴ | 그러므로 | therefore
  ∵ | 왜냐하면 | because
  ( | 괄호 열고 | open parenthesis
  ) | 괄호 닫고 | close parenthesis
  [ | 대괄호 열고 | open bracket
  ] | 대괄호 닫고 | close bracket
  { | 중괄호 열고 | open brace
  } | 중괄호 닫고 | close brace
  ⟨ | 꺾쇠 열고 | open angle bracket
  ⟩ | 꺾쇠 닫고 | close angle bracket
  | | 세로줄 | bar
  ∣ | 세로줄 | bar
  ‖ | 겹세로줄 | double bar
  ∥ | 겹세로줄 | double bar
  ⌊ | 내림 괄호 열고 | open floor
  ⌋ | 내림 괄호 닫고 | close floor
  ⌈ | 올림 괄호 열고 | open ceiling
  ⌉ | 올림 괄호 닫고 | close ceiling
  ′ | 프라임 | prime
  ″ | 더블 프라임 | double prime
  ‴ | 트리플 프라임 | triple prime
  ⁗ | 프라임 네 개 | four primes
  ⊤ | 참 | top
  ⊥ | 거짓 | bottom
  ⊺ | 전치 | transpose
  † | 대거 | dagger
  ‡ | 더블 대거 | double dagger
  ! | 팩토리얼 | factorial
  % | 퍼센트 | percent
  $ | 달러 | dollar
  # | 우물 정 | number sign
  _ | 밑줄 | underscore
  § | 절 | section
  … | 등등 | and so on
  ⋯ | 등등 | and so on
  ⋮ | 세로로 이어짐 | and so on downwards
  ⋱ | 대각선으로 이어짐 | and so on diagonally
  ∠ | 각 | angle
  △ | 삼각형 | triangle
  ◻ | 네모 | square
  □ | 네모 | square
  ◼ | 검은 네모 | black square
  ⋄ | 마름모 | diamond
  ♯ | 샤프 | sharp
  ♣ | 클로버 | club
  ♢ | 다이아몬드 | diamond
  ♡ | 하트 | heart
  ♠ | 스페이드 | spade
  √ | 루트 | root
  ◃ | 왼쪽 삼각형 | left triangle
  ▹ | 오른쪽 삼각형 | right triangle
  ▽ | 역삼각형 | downward triangle
  ⊓ | 만남 | meet
  ⊔ | 결합 | join
  ⊎ | 중복 합집합 | multiset union
  ⨿ | 쌍대곱 | coproduct
  ≀ | 화환곱 | wreath product
  ⊘ | 동그라미 나누기 | circled division
  ◯ | 동그라미 | circle
  ⌣ | 아래로 굽은 선 | smile
  ⌢ | 위로 굽은 선 | frown
  ⋈ | 조인 | bowtie
  ⧸ | 빗금 | slash
  ↼ | 왼쪽 위 반화살표 | left harpoon up
  ↽ | 왼쪽 아래 반화살표 | left harpoon down
  ⇀ | 오른쪽 위 반화살표 | right harpoon up
  ⇁ | 오른쪽 아래 반화살표 | right harpoon down
  ↖ | 왼쪽 위 화살표 | up left arrow
  ↙ | 왼쪽 아래 화살표 | down left arrow
  ↩ | 왼쪽 고리 화살표 | left hooked arrow
  ↕ | 위아래 화살표 | up down arrow
  ⇑ | 위 겹화살표 | double up arrow
  ⇓ | 아래 겹화살표 | double down arrow
  ⇕ | 위아래 겹화살표 | double up down arrow
  ⋰ | 반대 대각선으로 이어짐 | and so on up the diagonal
  ★ | 별 | star
  ✓ | 체크 표시 | check mark
  ∁ | 여집합 | complement
  ∡ | 각 | angle
  ∢ | 구면각 | spherical angle
  ∔ | 점 더하기 | dot plus
  ⊻ | 배타적 또는 | exclusive or
  ⊞ | 네모 더하기 | boxed plus
  ⊠ | 네모 곱하기 | boxed times
  ⊛ | 동그라미 별표 | circled star
  ⋉ | 왼쪽 반직접곱 | left semidirect product
  ⋊ | 오른쪽 반직접곱 | right semidirect product
  ↺ | 반시계 화살표 | counterclockwise arrow
  ↻ | 시계 화살표 | clockwise arrow
  ↾ | 제한 | restricted to
  ♮ | 제자리표 | natural
  ♭ | 플랫 | flat
  ↑ | 위 화살표 | up arrow
  ↓ | 아래 화살표 | down arrow
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
  Υ | 대문자 입실론 | capital upsilon
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
  ϖ | 파이 | pi
  ϝ | 디감마 | digamma
  ϰ | 카파 | kappa
  ℓ | 엘 | ell
  ħ | 에이치 바 | h bar
  ℜ | 실수부 | the real part of
  ℑ | 허수부 | the imaginary part of
  ℘ | 페 | weierstrass p
  ℵ | 알레프 | aleph
  א | 알레프 | aleph
  ב | 베트 | beth
  Å | 옹스트롬 | angstrom
  ı | 점 없는 i | dotless i
  ȷ | 점 없는 j | dotless j
`);

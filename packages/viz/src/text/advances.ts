// Written by scripts/build-fonts.ts from the committed fonts.

/** How many units of the advances are an em. */
export const unitsPerEm = { text: 1024, math: 1000 } as const;

/** Advance of every Hangul syllable, in both weights. */
export const syllableAdvance = 885;

/**
 * Advances: `gap!signs gap!signs …`, each gap the code points that are skipped, in base 36. Of each sign of the font the width
 * stands in two characters of base 80, from `)` and from `(` on, and in a third how much wider the semibold weight draws
 * it, where "A" is as wide; `(` alone is a letter with a mark that is as wide as the letter.
 */
export const packedAdvances = {
  text: 'w!,93,?c-l?0^R0fP4+Ć0h[+V?-Ec-Ec/*p1*S,@U.SL,<T->Z0Zm.YV0QQ0pP0wW0[V0lU0-Q0eZ0lU,<T,<T1*S1*S1*S/3i4==1=r0rM1nV1fK0=P02E2.Q2+J,2P/XV0t^/jI3qU27;2@S0cN2@T0gQ0fP0jV2,?1=r4az0ks11k0Y`-Ec->Z-Ec.]R.KV/(G/lP0UO/fY0UO0.P-AV0IU08Z+g\\+g\\/Y]+g\\3^`02]0=P0IU0IU-N]/D^-DV0._/fX2t^/U[/fX/UY-Ec,qc-Ec1*S x!,93,?c/fY0__1ia/[V,qc/_`07#3Z;-SL/V{/S_ 1!14C.Hđ.NJ1*S.-H.6N/(G0Wb0?L,<T,4ċ,aK-hL/W}3hD4C@4ZQ/3i((((((54`(((((((((1fK((((((1*S2@S(((((0__0Kd((((((4B@(((((((((0,R((((((1*S0=P(((((0IH((((((((((((((((1=k1fK0UO((((((((((((((((((((2Q[08Z.CE,?M(((((+eb(+g\\2be.Vw((((0__(((((,[r/jQ,gă/kU+f\\(((((( 1!27;02^((((((4an54=(((((((((((((((((-El0jV-DV(((((((((((((((((((((((-+U 48!(((( 6c!)(A)(A)(A)(A)(A 2!)(A)(A 3!)(A 3o!1=r0rM/wJ1=r0=P0Y`2+J2@S,2P0t^1=r3qU27;/Sđ2@S1ia0cN 1!0]a0jV11k26Ć0ks2Sd2AP((0hM/XW02],3i01H0hM08Q/NN/TĐ/XW/BY02]/Tđ,3i0__01T0Wb0,i/T\\0=P0_Đ/sS/R]0^_.`~01H1tĎ0?R24h2rĖ 7!0_^ 3!1Tā v!.H[ a!0=P0=P2pa/wJ10Z0fP,2P(/XV6@`6n@3sA0t^27;0Wd1fK1=r1*B0rM/wJ23`0=P4_Ĝ0pP27;(0pk1aP3qU2+J2@S1ia0cN1nV0jV0Wd2`s0ks24c1bV4`^5)}2tJ3Ja0tH15Y5Jb16O/lP06S/kO.SJ0Wd0.P33f.v[0=O(/Sd05P25R0.L0=P0.P0IU/fY/NU/fX1Dč/U[0YY/vQ3)`3Xz0wf27p/c[/UN2sQ/iQ((08Z(/T_/D^+g\\(+g\\4CX4*R08Z(((0.P 4xu!*sN 8t!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((2M_0=\\2M_0=\\2M_0=\\2M_0=\\2M_0=\\((((3VJ0W|3VJ0W|3VJ0W|3VJ0W|3VJ0W|(((((((( 7t!/*G5<G 3!+j^+j^+j^ 1!.Z`.Z`.8t 1!0\\//S\\/R" 3!2dz 9!88ě 1!+Uk-n{ 5!-?[-@[ 9!,9G 17!.@U 3!.<T-vR.1R-[N.3O.1R.>M.>M.?L+vU+vU-kN.@U,aK.-H.6N.<T-vR.1R-[N.3O.1R.>M.>M.?L+vU+vU a!-kN 2!+sN c!4\\D 2!10S i!0rM 1v!78[ f!.JČ 2!6FO b!0G\\ b!0]b 2p!4_G4_G4_G4_G9PF4_G4_G4_G4_G4_G 1k!4_G 1!9PF 19!0^` 2!1BJ1=r 8!1he 1!0_Ē1*S 7!0\\b 3!4Jg c!,@} s!1*S n!( 3!1*S1*S 4!3MM3MM 4s!5>/ hz!44Q44Q 8!/R" 7!5F_5F_ 8!5F_5F_ 8!5oM5oM 2!/Zj44Q 3!44Q v!:OO l!5CB5CB 7g!3eG 3!3hF 1rd!5(A5(A 5!-Ec-Ec/6n/6n-Ec-Ec.MX.MX-Wf-Wf a!5(A 66!5(A 1h!4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A4-A 14!4-A',
  math: "4s!04A 67d!15A 6j!0pA 8!6_A 6!3_A 2!2bA 3!17A2eA 2!1rA 6!0nA 3l!5\\A 15!5\\A2TA 1!2TA 18!2FA 2!06A( 2!0=A1cA( 1!1cA( 6!04A 2!.+A 1!-fA,ZA 3!/dA 5!+5A.GA-PA0`A1rA1rA1TA1TA 1!7_A 1!3LA d!04A04A 5!04A 1!04A 6!04A 7!1VA1VA 6!04A 4!04A o!/fA/fA 6!1cA1cA 2!1cA1cA d!3LA3LA3LA3LA3LA a!2LA2LA v!+fA.rA 6!04A w!+fA3FA3LA3LA m!.EA.EA.EA.EA yk!.2A.2A cu!3LA 6u!04A04A 1p!.GA 2c3e!6-A 42!0)A",
} as const;

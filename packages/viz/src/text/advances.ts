// Written by scripts/build-fonts.ts from the committed fonts.

/** How many units of the advances are an em. */
export const unitsPerEm = { text: 1024, math: 1000 } as const;

/** Advance of every Hangul syllable, in both weights. */
export const syllableAdvance = 885;

/**
 * Advances: `first code point!widths first code point!widths …`, the points in base 36; each width, and 1, in two signs
 * of base 80 from `(` on, so that `((` stands for a letter with a mark that is as wide as the letter. How much `wider`
 * the semibold weight draws each sign, in the same order, in one sign: "A" is as wide, a space a letter with a mark.
 */
export const packedAdvances = {
  regular:
    "w!+:+@,m/_/g3,/i*W,F,F.+0++A-T+=,?/[-Z/R/q0(/\\/m/./f/m+=+=0+0+0+.43>0>/s0o0g/>/31/1,+3.Y/u.k2r181A/d1A/h/g/k1-0>3b/l02/Z,F,?,F-^-L.).m/V.g/V//,B/J/9*h*h.Z*h2_/3/>/J/J,O.E,E//.g1u.V.g.V,F+r,F0+ 4g!+:+@.g/`0j.\\+r.`/82[,T.W.T 4u!05-I-O0+-.-7.)/X/@+=+5+b,i.X2i3D3[.4((((((((((((45((((((((((((((((((0g((((((((((((0+1A((((((((((/`/L((((((((((((3C((((((((((((((((((/-((((((((((((0+/>((((((((((/J((((((((((((((((((((((((((((((((0>0g/V((((((((((((((((((((((((((((((((((((((((1R/9-D+@((((((((((*f((*h1c-W((((((((/`((((((((((+\\.k+h.l*g(((((((((((( 96!18/3((((((((((((3b45((((((((((((((((((((((((((((((((((,F/k,E((((((((((((((((((((((((((((((((((((((((((((((,, ew!(((((((( lc!()()()()() lj!()() lo!() pd!0>/s/(0>/>/Z1,1A+3/u0>2r18.T1A0j/d pv!/^/k0217/l1T1B((((/i.Y/3+4/2/i/9.O.U.Y.C/3.U+4/`/2/X/-.U/>/`.t.S/_-a/20u/@151s r5!/` r9!0U s5!-I sg!/>/>1q/(01/g+3((.Y5A5o2t/u18/X0g0>0+/s/(14/>3`/q18((/q0b2r1,1A0j/d0o/k/X1a/l150c3a4*1u2K/u064K07.m/7.l-T/X//24-w/>((.T/616///>///J.g.O.g0E.V/Z.w2*2Y0(18.d.V1t.j((((/9((.U.E*h((*h3D3+/9((((((// 5sy!)t 61s!((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1N((1N((1N((1N((1N((((((((((2W/X2W/X2W/X2W/X2W/X(((((((((((((((( 6c3!.+4= 6c8!*k*k*k 6cc!-[-[-9 6cg!/].T.S 6cm!1e 6cw!79 6cy!*V,o 6d5!,@,A 6dg!+: 6eo!-A 6es!-=,w-2,\\-4-2-?-?-@*w*w,l-A+b-.-7-=,w-2,\\-4-2-?-?-@*w*w 6ft!,l 6fw!*t 6g9!3] 6gc!01 6gv!/s 6ir!69 6j7!-K 6ja!5G 6jm!/H 6jy!/^ 6mo!3`3`3`3`8Q3`3`3`3`3` 6oi!3` 6ok!8Q 6pu!/_ 6px!0C0> 6q7!0i 6q9!/`0+ 6qi!/] 6qm!3K 6qz!+A 6rs!0+ 6sg!(( 6sk!0+0+ 6sq!2N2N 6xk!4? 7fk!3535 7fu!.S 7g2!4G4G 7gc!4G4G 7gm!4p4p 7gq!.[35 7gv!35 7hr!9P 7id!4D4D 7pv!2f 7pz!2i 9hd!4)4) 9hk!,F,F.7.7,F,F-N-N,X,X 9i4!4) 9ob!4) 9pt!3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3.3. 9sd!3.",
  wider:
    '3c?RPĆ[?ccpSULTZmVQPWVUQZUTTSSSi=rMVKPEQJPV^IU;SNTQPV?rzsk`cZcRVGPOYOPVUZ\\\\]\\`]PUU]^V_X^[XYcccS3cY_aVc`#;L{_CđJSHNGbLTċKL}D@Qi      `         K      SS     _d      @         R      SP     H                kKO                    [ZEM     b \\ew    _     rQăU\\      ;^      n=                 lVV                       U    AAAAAAAArMJrP`JSP^rU;đSaNaVkĆsdP  MW]iHMQNĐWY]đi_Tbi\\PĐS]_~HĎRhĖ^ā[PPaJZPP V`@A^;dKrBMJ`PĜP; kPUJSaNVVdsscV^}JaHYbOPSOJdPf[O dPRLPPUYUXč[YQ`zfp[NQQ  Z _^\\ \\XRZ   PN                                                          _\\_\\_\\_\\_\\    J|J|J|J|J|        GG^^^``t/\\"zěk{[[GUTRRNORMMLUUNUKHNTRRNORMMLUUNNDSM[ČO\\bGGGGFGGGGGGF`JreĒSbg}S SSMM/QQ"____MMjQQOBBGFAAccnnccXXffAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  math: "4s!/5 6c6!06 6iq!/q 6iz!5` 6j6!2` 6j9!1c 6jd!081f 6jh!0s 6jo!/o 6na!4] 6og!4]1U 6oj!1U 6ps!1G 6pv!/7(( 6pz!/>0d(( 6q3!0d(( 6qb!/5 6qe!-, 6qg!,g+[ 6ql!.e 6qr!*6-H,Q/a0s0s0U0U 6r0!6` 6r2!2M 6rg!/5/5 6rn!/5 6rp!/5 6rw!/5 6s4!0W0W 6sc!/5 6sh!/5 6t6!.g.g 6te!0d0d 6ti!0d0d 6tx!2M2M2M2M2M 6uc!1M1M 6v9!*g-s 6vh!/5 6we!*g2G2M2M 6x4!-F-F-F-F 7vs!-3-3 88o!2M 8fj!/5/5 8ha!-H 2kkp!5. 2kos!/*",
} as const;

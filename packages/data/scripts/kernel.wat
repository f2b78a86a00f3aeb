;; The loops of @opt/data that are worth it. Memory: 0 the 624 state words of the Mersenne Twister,
;; 4096 a buffer of 4096 words, 20480 one word for the place in the state, 24576 the tempered state, 65536 the caller's lists.
(module
  (memory (export "memory") 1)

  ;; The next state word from two neighbours and the word 397 further on.
  (func $mix (param $high i32) (param $low i32) (param $far i32) (result i32)
    (local $word i32)
    (local.set $word (i32.or (i32.and (local.get $high) (i32.const 0x80000000)) (i32.and (local.get $low) (i32.const 0x7fffffff))))
    (i32.xor
      (i32.xor (local.get $far) (i32.shr_u (local.get $word) (i32.const 1)))
      (i32.and (i32.sub (i32.const 0) (i32.and (local.get $word) (i32.const 1))) (i32.const 0x9908b0df))))

  ;; The same for four neighbouring words at once.
  (func $mix4 (param $high v128) (param $low v128) (param $far v128) (result v128)
    (local $word v128)
    (local.set $word
      (v128.or
        (v128.and (local.get $high) (i32x4.splat (i32.const 0x80000000)))
        (v128.and (local.get $low) (i32x4.splat (i32.const 0x7fffffff)))))
    (v128.xor
      (v128.xor (local.get $far) (i32x4.shr_u (local.get $word) (i32.const 1)))
      (v128.and
        (i32x4.neg (v128.and (local.get $word) (i32x4.splat (i32.const 1))))
        (i32x4.splat (i32.const 0x9908b0df)))))

  ;; Makes the next block of 624 words.
  (func $refill
    (local $i i32)
    (local.set $i (i32.const 0))
    (loop $first
      (v128.store (local.get $i)
        (call $mix4 (v128.load (local.get $i)) (v128.load offset=4 (local.get $i)) (v128.load offset=1588 (local.get $i))))
      (br_if $first (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (i32.const 896))))
    (loop $between
      (i32.store (local.get $i)
        (call $mix (i32.load (local.get $i)) (i32.load offset=4 (local.get $i)) (i32.load offset=1588 (local.get $i))))
      (br_if $between (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 4))) (i32.const 908))))
    (loop $second
      (v128.store (local.get $i)
        (call $mix4 (v128.load (local.get $i)) (v128.load offset=4 (local.get $i)) (v128.load (i32.sub (local.get $i) (i32.const 908)))))
      (br_if $second (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (i32.const 2492))))
    (i32.store (i32.const 2492)
      (call $mix (i32.load (i32.const 2492)) (i32.load (i32.const 0)) (i32.load (i32.const 1584)))))

  ;; Tempers the whole block into the list at 24576.
  (func $temper
    (local $i i32) (local $word v128)
    (loop $next
      (local.set $word (v128.load (local.get $i)))
      (local.set $word (v128.xor (local.get $word) (i32x4.shr_u (local.get $word) (i32.const 11))))
      (local.set $word
        (v128.xor (local.get $word) (v128.and (i32x4.shl (local.get $word) (i32.const 7)) (i32x4.splat (i32.const 0x9d2c5680)))))
      (local.set $word
        (v128.xor (local.get $word) (v128.and (i32x4.shl (local.get $word) (i32.const 15)) (i32x4.splat (i32.const 0xefc60000)))))
      (v128.store offset=24576 (local.get $i) (v128.xor (local.get $word) (i32x4.shr_u (local.get $word) (i32.const 18))))
      (br_if $next (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 16))) (i32.const 2496)))))

  ;; Fills the list with 0 … count - 1.
  (func (export "count") (param $list i32) (param $count i32)
    (local $i i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $i) (local.get $count)))
        (i32.store (i32.add (local.get $list) (i32.shl (local.get $i) (i32.const 2))) (local.get $i))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next))))

  ;; Puts the partners of top, top - 1, … into the buffer, each uniform in 0 … top by masking and rejecting; returns how many.
  (func $draw (param $top i32) (result i32)
    (local $mask i32) (local $room i32) (local $filled i32) (local $place i32) (local $last i32) (local $partner i32)
    (local.set $mask (i32.shr_u (i32.const -1) (i32.clz (local.get $top))))
    ;; All of top … mask / 2 + 1 have the same mask.
    (local.set $room (i32.sub (local.get $top) (i32.shr_u (local.get $mask) (i32.const 1))))
    (local.set $room (select (i32.const 4096) (local.get $room) (i32.gt_u (local.get $room) (i32.const 4096))))
    (local.set $place (i32.load (i32.const 20480)))
    (block $full
      (loop $more
        (br_if $full (i32.ge_u (local.get $filled) (local.get $room)))
        (if (i32.ge_u (local.get $place) (i32.const 624))
          (then (call $refill) (call $temper) (local.set $place (i32.const 0))))
        (local.set $last (i32.add (local.get $place) (i32.sub (local.get $room) (local.get $filled))))
        (local.set $last (select (i32.const 624) (local.get $last) (i32.gt_u (local.get $last) (i32.const 624))))
        (loop $word
          (local.set $partner
            (i32.and (i32.load offset=24576 (i32.shl (local.get $place) (i32.const 2))) (local.get $mask)))
          (i32.store offset=4096 (i32.shl (local.get $filled) (i32.const 2)) (local.get $partner))
          (local.set $filled
            (i32.add (local.get $filled)
              (i32.le_u (local.get $partner) (i32.sub (local.get $top) (local.get $filled)))))
          (br_if $word (i32.lt_u (local.tee $place (i32.add (local.get $place) (i32.const 1))) (local.get $last))))
        (br $more)))
    (i32.store (i32.const 20480) (local.get $place))
    (local.get $room))

  ;; Shuffles the list as NumPy's legacy shuffle.
  (func (export "shuffle") (param $list i32) (param $count i32)
    (local $top i32) (local $entry i32) (local $end i32) (local $a i32) (local $b i32) (local $kept i32)
    (call $temper)
    (local.set $top (i32.sub (local.get $count) (i32.const 1)))
    (block $done
      (loop $block
        (br_if $done (i32.le_s (local.get $top) (i32.const 0)))
        (local.set $end (i32.shl (call $draw (local.get $top)) (i32.const 2)))
        (local.set $a (i32.add (local.get $list) (i32.shl (local.get $top) (i32.const 2))))
        (local.set $entry (i32.const 0))
        (loop $swap
          (local.set $b (i32.add (local.get $list) (i32.shl (i32.load offset=4096 (local.get $entry)) (i32.const 2))))
          (local.set $kept (i32.load (local.get $a)))
          (i32.store (local.get $a) (i32.load (local.get $b)))
          (i32.store (local.get $b) (local.get $kept))
          (local.set $a (i32.sub (local.get $a) (i32.const 4)))
          (br_if $swap (i32.lt_u (local.tee $entry (i32.add (local.get $entry) (i32.const 4))) (local.get $end))))
        (local.set $top (i32.sub (local.get $top) (i32.shr_u (local.get $end) (i32.const 2))))
        (br $block))))

  ;; Shuffles the list as PyTorch's randperm: place i with i plus the remainder of a word by what is left.
  (func (export "shuffleTorch") (param $list i32) (param $count i32)
    (local $i i32) (local $place i32) (local $a i32) (local $b i32) (local $kept i32)
    (call $temper)
    (local.set $place (i32.load (i32.const 20480)))
    (local.set $a (local.get $list))
    (block $done
      (loop $next
        (br_if $done (i32.ge_s (local.get $i) (i32.sub (local.get $count) (i32.const 1))))
        (if (i32.ge_u (local.get $place) (i32.const 624))
          (then (call $refill) (call $temper) (local.set $place (i32.const 0))))
        (local.set $b
          (i32.add (local.get $a)
            (i32.shl
              (i32.rem_u (i32.load offset=24576 (i32.shl (local.get $place) (i32.const 2))) (i32.sub (local.get $count) (local.get $i)))
              (i32.const 2))))
        (local.set $place (i32.add (local.get $place) (i32.const 1)))
        (local.set $kept (i32.load (local.get $a)))
        (i32.store (local.get $a) (i32.load (local.get $b)))
        (i32.store (local.get $b) (local.get $kept))
        (local.set $a (i32.add (local.get $a) (i32.const 4)))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $next)))
    (i32.store (i32.const 20480) (local.get $place)))

  ;; Writes the block's number, one byte a row, for the rows that stand from start to stop in the order.
  (func (export "deal") (param $order i32) (param $start i32) (param $stop i32) (param $block i32) (param $folds i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $start) (local.get $stop)))
        (i32.store8
          (i32.add (local.get $folds) (i32.load (i32.add (local.get $order) (i32.shl (local.get $start) (i32.const 2)))))
          (local.get $block))
        (local.set $start (i32.add (local.get $start) (i32.const 1)))
        (br $next))))

  ;; Writes the rows of the fold to test and all others to train, ascending, and returns
  ;; where test ends; one word behind each is overwritten.
  (func (export "part") (param $folds i32) (param $count i32) (param $fold i32) (param $train i32) (param $test i32) (result i32)
    (local $row i32) (local $step i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $row) (local.get $count)))
        (i32.store (local.get $train) (local.get $row))
        (i32.store (local.get $test) (local.get $row))
        (local.set $step
          (i32.shl
            (i32.eq (i32.load8_u (i32.add (local.get $folds) (local.get $row))) (local.get $fold))
            (i32.const 2)))
        (local.set $test (i32.add (local.get $test) (local.get $step)))
        (local.set $train (i32.add (local.get $train) (i32.sub (i32.const 4) (local.get $step))))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next)))
    (local.get $test)))

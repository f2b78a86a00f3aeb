// torch.randperm(n) as a plain C loop of the same generator, timed: what a compiler makes of it without any care.
//   cc -O2 -o randperm randperm.c && ./randperm 10000000
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint32_t state[624];
static int used = 624;

static void seed(uint32_t word) {
  for (int i = 0; i < 624; i++) {
    state[i] = word;
    word = 1812433253u * (word ^ (word >> 30)) + (uint32_t)i + 1;
  }
  used = 624;
}

static uint32_t next(void) {
  if (used == 624) {
    for (int i = 0; i < 624; i++) {
      uint32_t word = (state[i] & 0x80000000u) | (state[(i + 1) % 624] & 0x7fffffffu);
      state[i] = state[(i + 397) % 624] ^ (word >> 1) ^ (word & 1 ? 0x9908b0dfu : 0);
    }
    used = 0;
  }
  uint32_t y = state[used++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  return y ^ (y >> 18);
}

int main(int count, char **arguments) {
  uint32_t n = count > 1 ? (uint32_t)atol(arguments[1]) : 10000000u;
  uint32_t *rows = malloc(sizeof(uint32_t) * n);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  seed(42);
  for (uint32_t i = 0; i < n; i++) rows[i] = i;
  for (uint32_t i = 0; i + 1 < n; i++) {
    uint32_t j = i + next() % (n - i);
    uint32_t kept = rows[i];
    rows[i] = rows[j];
    rows[j] = kept;
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%.6f %u %u %u\n", (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec), rows[0],
         rows[1], rows[n - 1]);
  free(rows);
  return 0;
}

// What a clip costs in C with vectors of 128 bits, for check.ts: the sum of squares as a clip by norm takes it (float32
// widened to float64, eight lanes), and Adam with an adaptive clip of rows or a clip of leaves in front.
// cc -O3 -march=x86-64-v2 -fno-math-errno -fno-trapping-math -shared -fPIC -I NODE_HEADERS clips.c -o PEERS/build/clips-128.node
#include <emmintrin.h>
#include <math.h>
#include <node_api.h>

static double squares(const float *g, size_t n) {
  __m128d s[4] = {_mm_setzero_pd(), _mm_setzero_pd(), _mm_setzero_pd(), _mm_setzero_pd()};
  for (size_t i = 0; i + 7 < n; i += 8)
    for (int k = 0; k < 4; k++) {
      __m128d w = _mm_cvtps_pd(_mm_castsi128_ps(_mm_loadl_epi64((const void *)(g + i + 2 * k))));
      s[k] = _mm_add_pd(s[k], _mm_mul_pd(w, w));
    }
  double lanes[2];
  _mm_storeu_pd(lanes, _mm_add_pd(_mm_add_pd(s[0], s[2]), _mm_add_pd(s[1], s[3])));
  return lanes[0] + lanes[1];
}

static void adam(float *restrict p, const float *restrict g, float *restrict m, float *restrict v, size_t n, float factor) {
  for (size_t i = 0; i < n; i++) {
    float x = factor * g[i];
    float mean = 0.9f * m[i] + 0.1f * x;
    float square = 0.999f * v[i] + 0.001f * (x * x);
    m[i] = mean;
    v[i] = square;
    p[i] -= 1e-3f * (mean / (sqrtf(square) * 1.2f + 1e-8f));
  }
}

// adaptive clip by rows of 16
static void rows(float *p, const float *g, float *m, float *v, size_t n) {
  for (size_t i = 0; i + 15 < n; i += 16) {
    double bound = 1e-4 * fmax(squares(p + i, 16), 1e-6), sum = squares(g + i, 16);
    adam(p + i, g + i, m + i, v + i, 16, sum > bound ? (float)sqrt(bound / fmax(sum, 1e-12)) : 1);
  }
}

// clip by norm of leaves of 50
static void leaves(float *p, const float *g, float *m, float *v, size_t n) {
  for (size_t i = 0; i + 49 < n; i += 50) {
    double sum = squares(g + i, 48) + (double)g[i + 48] * g[i + 48] + (double)g[i + 49] * g[i + 49];
    double norm = sqrt(sum);
    adam(p + i, g + i, m + i, v + i, 50, norm > 1 ? (float)(1 / norm) : 1);
  }
}

static napi_value call_squares(napi_env env, napi_callback_info info) {
  size_t count = 1, length;
  napi_value value, result;
  void *data;
  napi_get_cb_info(env, info, &count, &value, 0, 0);
  napi_get_typedarray_info(env, value, 0, &length, &data, 0, 0);
  napi_create_double(env, squares(data, length), &result);
  return result;
}

static napi_value call(napi_env env, napi_callback_info info, void (*run)(float *, const float *, float *, float *, size_t)) {
  size_t count = 4, length = 0;
  napi_value values[4];
  void *data[4];
  napi_get_cb_info(env, info, &count, values, 0, 0);
  for (int i = 0; i < 4; i++) napi_get_typedarray_info(env, values[i], 0, &length, &data[i], 0, 0);
  run(data[0], data[1], data[2], data[3], length);
  return 0;
}

static napi_value call_rows(napi_env env, napi_callback_info info) { return call(env, info, rows); }
static napi_value call_leaves(napi_env env, napi_callback_info info) { return call(env, info, leaves); }

static void name(napi_env env, napi_value exports, const char *name, napi_callback run) {
  napi_value function;
  napi_create_function(env, name, NAPI_AUTO_LENGTH, run, 0, &function);
  napi_set_named_property(env, exports, name, function);
}

static napi_value start(napi_env env, napi_value exports) {
  name(env, exports, "squares", call_squares);
  name(env, exports, "rows", call_rows);
  name(env, exports, "leaves", call_leaves);
  return exports;
}
NAPI_MODULE(clips, start)

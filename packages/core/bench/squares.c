// The sum of squares as the norm of a clip takes it, for check.ts: float32 widened to float64, eight lanes.
// cc -O3 -march=x86-64-v2 -shared -fPIC -I NODE_HEADERS squares.c -o PEERS/build/squares-128.node
#include <emmintrin.h>
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

static napi_value call(napi_env env, napi_callback_info info) {
  size_t count = 1, length;
  napi_value value, result;
  void *data;
  napi_get_cb_info(env, info, &count, &value, 0, 0);
  napi_get_typedarray_info(env, value, 0, &length, &data, 0, 0);
  napi_create_double(env, squares(data, length), &result);
  return result;
}

static napi_value start(napi_env env, napi_value exports) {
  napi_value function;
  napi_create_function(env, "squares", NAPI_AUTO_LENGTH, call, 0, &function);
  napi_set_named_property(env, exports, "squares", function);
  return exports;
}
NAPI_MODULE(squares, start)

// The system's liblzma, for reading xz files. Swift cannot see the macros.
#include <lzma.h>

static inline uint32_t avow_lzma_concatenated(void) { return LZMA_CONCATENATED; }

static inline lzma_stream avow_lzma_stream(void) {
  lzma_stream stream = LZMA_STREAM_INIT;
  return stream;
}

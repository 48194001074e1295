import CMalloc
import Foundation

/// How the allocator of the C library keeps memory while a server runs.
enum ServingMemory {
  /// As many areas as processors, two at least. By itself it makes eight a processor, each for a thread that comes later, and a server that
  /// has run for an hour holds what few of them would hold. To be called before threads begin.
  static func keepFewAreas() {
    _ = mallopt(M_ARENA_MAX, Int32(max(2, ProcessInfo.processInfo.activeProcessorCount)))
  }
}

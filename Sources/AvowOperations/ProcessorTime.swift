import Foundation

/// Processor time of this process, all threads together.
enum ProcessorTime {
  /// Seconds in user and system mode since the process began.
  static var seconds: Double {
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

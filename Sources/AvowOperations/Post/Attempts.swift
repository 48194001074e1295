import AvowRecord

/// How often something is sent before it has failed, and how long it waits in between: each time twice as long, up to the longest.
public struct Attempts: Sendable {
  /// Seconds after the first attempt.
  public let first: Int
  /// Seconds that no wait is longer than.
  public let longest: Int
  /// So often is it tried.
  public let most: Int

  /// Seconds for which one process has in hand what it claimed, and no other sends it: longer than any program that sends may
  /// run, with the look-up of a name before it. After them it is tried anew, should that process have ended.
  static let lease = 120

  /// Seconds until the next try after an attempt, counted from 1.
  public func wait(after attempt: Int) -> Int { min(longest, first << min(max(attempt, 1) - 1, 20)) }

  /// When it is tried again after an attempt that went wrong; nil when it has failed.
  func next(after attempt: Int, _ error: any Error, at now: Moment) -> Moment? {
    attempt < most && Attempts.mayPass(error) ? now.adding(wait(after: attempt)) : nil
  }

  /// False where the same would be refused again.
  static func mayPass(_ error: any Error) -> Bool {
    switch error {
    case let fault as PostFault: fault.isPassing
    case let fault as WebhookFault: fault.isPassing
    case is DeliverFault, is WarningFault, is ResponseFault: false
    default: true
    }
  }
}

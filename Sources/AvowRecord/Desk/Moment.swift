public import Foundation

/// A second in Coordinated Universal Time: `2026-11-28T06:40:23Z`.
///
/// The desk dates its acts to the second; the public record knows days only (``PartialDate``).
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  public let seconds: Int

  public init(_ seconds: Int) { self.seconds = seconds }

  public init(_ date: Date) { self.init(Int(date.timeIntervalSince1970.rounded(.down))) }

  public func adding(_ more: Int) -> Moment { Moment(seconds + more) }

  /// The day, as `2026-11-28`.
  public var day: String { String(description.prefix(10)) }

  /// For a person: `2026-11-28 06:40 UTC`.
  public var words: String {
    let text = description
    return "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) UTC"
  }

  public static func < (one: Moment, other: Moment) -> Bool { one.seconds < other.seconds }
}

extension Moment: CustomStringConvertible {
  public var description: String {
    Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
  }
}

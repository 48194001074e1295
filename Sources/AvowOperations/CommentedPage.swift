public import AvowRecord
public import AvowStore
import Foundation

/// A public page on which comments are taken for some days: an update, a note of a meeting, a situation, a debate.
///
/// A new kind of page is one line in ``find(_:in:)``, and `{{>_comments}}` in its template.
public struct CommentedPage: Sendable {
  /// `/notes/breakfast-2017-09-07`.
  public let path: String
  public let title: String
  /// The last day on which comments are taken, as `2026-11-28`; nil when none are taken at all.
  public let closes: String?

  /// Nil for a path that is no such page.
  public init?(_ path: String, in record: RecordStore) throws {
    guard let (title, opened) = try CommentedPage.find(path, in: record) else { return nil }
    self.path = path
    self.title = title
    let days = try record.publicSettings().commentDays
    closes = days > 0 ? CommentedPage.day(opened, plus: days) : nil
  }

  /// - Parameter today: as `2026-11-28`.
  public func takesComments(on today: String) -> Bool { closes.map { today <= $0 } ?? false }

  private static func find(_ path: String, in record: RecordStore) throws -> (String, PartialDate)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[0].isEmpty else { return nil }
    switch parts[1] {
    case "notes": return try record.publishedNote(parts[2]).map { ($0.title, $0.published) }
    case "debates":
      return try record.proceedings().debates.first { $0.id == parts[2] }.map {
        ($0.title, $0.until ?? $0.from)
      }
    case "updates": return try record.article(parts[2])?.versions.first.map { ($0.title, $0.published) }
    case "situations":
      return try record.situation(parts[2]).map { ($0.name, try latestAct(on: $0, in: record)) }
    default: return nil
    }
  }

  /// The day of the latest public act on a situation: that it was opened, an act on an alert about it, or one on a measure
  /// against it or against such an alert. Alerts and measures count from the day on which they became public.
  private static func latestAct(on situation: Situation, in record: RecordStore) throws -> PartialDate {
    let alerts = try record.alerts(of: situation.id)
    let targets = Set(
      [MeasureTarget(kind: .situation, id: situation.id)]
        + alerts.map { MeasureTarget(kind: .alert, id: $0.id) })
    let acts =
      alerts.flatMap(\.acts).map(\.recorded)
      + (try record.measures().flatMap(\.acts).filter { !targets.isDisjoint(with: $0.content.against) }
        .map(\.recorded))
    return acts.reduce(situation.opened) { max($0, $1) }
  }

  /// A day so many days later; a date without day or month counts from its first.
  static func day(_ date: PartialDate, plus days: Int) -> String? {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    let parts = DateComponents(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    return calendar.date(from: parts).flatMap { calendar.date(byAdding: .day, value: days, to: $0) }
      .map { Moment($0).day }
  }
}

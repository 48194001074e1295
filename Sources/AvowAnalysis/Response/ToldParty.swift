public import AvowRecord

/// Somebody who was told of one alert, with the dates of what is recorded of them since.
public struct ToldParty: Hashable, Sendable {
  /// What became of it by a day. Every pair of alert and party has one.
  public enum Standing: String, Hashable, Sendable, Codable, CaseIterable {
    /// Took a measure of their own.
    case acted
    /// Answered in words.
    case answered
    /// Neither, and the alert was withdrawn by the day.
    case ended
    /// Neither so far, and the days allowed have not passed.
    case waiting
    /// The dates do not tell whether it was answered in time.
    case open
    /// Neither an answer nor a measure, and the days allowed have passed.
    case silent
  }

  /// The day of the alert.
  public let warned: PartialDate
  /// The first sending.
  public let told: PartialDate
  public let withdrawn: PartialDate?
  public let answers: [PartialDate]
  /// Of their own, against the alert or its situation.
  public let measures: [PartialDate]

  public init(
    warned: PartialDate, told: PartialDate, withdrawn: PartialDate?, answers: [PartialDate],
    measures: [PartialDate]
  ) {
    self.warned = warned
    self.told = told
    self.withdrawn = withdrawn
    self.answers = answers
    self.measures = measures
  }

  /// Where it stands at the end of a day, with so many days allowed since they were told; nil when they were not told by then.
  ///
  /// Rules: `offices-acted`, `offices-answered`, `named-silence`. Whatever the dates leave open counts against silence.
  public func standing(on day: PartialDate, after days: Int) -> Standing? {
    let end = day.lastDay
    guard told.firstDay <= end else { return nil }
    let acts = measures.filter { Elapsed(from: warned, to: $0).order != .before && $0.firstDay <= end }
    if acts.contains(where: { Elapsed(from: warned, to: $0).order == .after && $0.lastDay <= end }) {
      return .acted
    }
    if answers.contains(where: { $0.lastDay <= end }) { return .answered }
    if let withdrawn, withdrawn.firstDay <= end { return .ended }
    if !acts.isEmpty || answers.contains(where: { $0.firstDay <= end }) { return .open }
    return told.lastDay + days > end ? .waiting : .silent
  }
}

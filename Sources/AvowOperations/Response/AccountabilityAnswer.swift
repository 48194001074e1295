public import AvowRecord

/// Who was told of alerts, and what the record holds of each since: by party, and by alert.
public struct AccountabilityAnswer: Sendable, Codable {
  /// One alert and somebody who was told of it.
  public struct Case: Sendable, Codable, Identifiable {
    public struct Taken: Hashable, Sendable, Codable {
      public let measure: String
      public let what: String
      public let date: PartialDate
      public let elapsed: Elapsed
    }

    /// `harrow-valley/2026-02-03/1 XAA`.
    public let id: String
    public let alert: String
    public let issued: PartialDate
    /// The level of the alert at the end of the day.
    public let level: AlertLevel
    public let situation: String
    public let situationName: String
    public let party: Party
    /// The offices that were told, and the deliveries.
    public let offices: [String]
    public let deliveries: [String]
    /// The first sending.
    public let told: PartialDate
    public let received: PartialDate?
    public let toReceipt: Elapsed?
    public let answered: PartialDate?
    public let toAnswer: Elapsed?
    /// Measures of their own by the day, by date; those before the alert stand apart.
    public let measures: [Taken]
    public let before: [Taken]
    /// `acted`, `answered`, `ended`, `waiting`, `open` or `silent`.
    public let standing: String
    /// From the first sending to the day.
    public let sinceTold: Elapsed
    /// What a state that is silent had avowed by the day of the alert; nil for others.
    public let avowed: AvowedBefore?

    public var isSilent: Bool { standing == "silent" }

    /// What holds on the day, in a sentence.
    public var sentence: String {
      switch standing {
      case "acted":
        "Took a measure \(measures.first.map { Case.after($0.elapsed) } ?? "after") the alert"
          + (measures.count > 1 ? ", and \(measures.count - 1) more." : ".")
      case "answered": "Answered \(toAnswer.map(Case.after) ?? "after") it was told."
      case "ended": "The record holds neither an answer nor a measure of it; the alert was withdrawn."
      case "waiting": "The record holds neither an answer nor a measure of it so far."
      case "open": "The dates do not tell whether what is recorded came in time."
      default:
        "Silent: the record holds neither an answer nor a measure of its own, \(sinceTold.inWords) after it was told."
      }
    }

    private static func after(_ elapsed: Elapsed) -> String {
      elapsed.most == 0 ? "on the day that" : "\(elapsed.inWords) after"
    }
  }

  /// One party over all alerts.
  public struct Line: Sendable, Codable {
    public let party: Party
    /// Ids of cases, by what became of them; ``told`` are all.
    public let told: [String]
    public let received: [String]
    public let acted: [String]
    public let answered: [String]
    public let waiting: [String]
    public let ended: [String]
    public let silent: [String]
    /// Ids of measures that it took by the day, whether it was told or not.
    public let measures: [String]
    /// Those of them that are dated before every alert which they are recorded against.
    public let before: [String]
  }

  /// The day of which it tells; nil when nothing was recorded yet.
  public let on: PartialDate?
  /// True when the day was not asked for: it is the last on which anything of this was entered.
  public let isLastEntered: Bool
  /// So many days are allowed for an answer.
  public let after: Int
  /// The party asked for, by its key; nil for all.
  public let only: String?
  public let states: [Line]
  public let bodies: [Line]
  /// By the day of the alert, the latest first, then by party.
  public let cases: [Case]
  public let figures: [Figure]

  public var silent: [Case] { cases.filter(\.isSilent) }

  public static let usualDays = 30
  public static let mostDays = 3650

  /// In a sentence.
  public var sentence: String {
    guard let on else {
      return
        "The record holds no alert, no delivery and no measure. That is silence of this record, not of the world."
    }
    let told = cases.count
    if told == 0 {
      return "By \(on.inWords) the record holds no delivery of an alert to a state, a body or an office."
    }
    let acted = cases.count { $0.standing == "acted" }
    let answered = cases.count { $0.standing == "answered" }
    return
      "By \(on.inWords), of \(told.of("time", "times")) that somebody was told of an alert, \(acted) led to a measure of "
      + "their own and \(answered) to an answer; \(silent.count) met silence after \(Elapsed.days(after))."
  }
}

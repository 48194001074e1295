/// That an act of an alert was handed to one office, by one way. It is never changed: what follows is a new dated act.
public struct Delivery: Hashable, Sendable, Codable, Identifiable {
  /// The way by which it went.
  public enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    case page
    case feed
    case email = "e-mail"
    case webhook
    case hand
    case meeting

    public var words: String {
      switch self {
      case .page: "on a public page"
      case .feed: "by feed"
      case .email: "by e-mail"
      case .webhook: "by webhook"
      case .hand: "by hand"
      case .meeting: "at a meeting"
      }
    }
  }

  /// The id of the alert.
  public let alert: String
  /// Which of its acts was delivered, by its place.
  public let act: Int
  /// Counts the deliveries of the alert from 1.
  public let number: Int
  public let office: Office
  public let channel: Channel
  /// That it was sent or failed.
  public let first: DeliveryAct
  /// Receipts and answers, in the order in which they were entered.
  public let later: [DeliveryAct]

  public init(
    alert: String, act: Int, number: Int, office: Office, channel: Channel, first: DeliveryAct,
    later: [DeliveryAct] = []
  ) {
    self.alert = alert
    self.act = act
    self.number = number
    self.office = office
    self.channel = channel
    self.first = first
    self.later = later
  }

  /// `harrow-valley/2026-02-03/1#2`.
  public var id: String { Delivery.id(alert, number) }

  public static func id(_ alert: String, _ number: Int) -> String { "\(alert)#\(number)" }

  public var acts: [DeliveryAct] { [first] + later }
  /// When it was sent; nil when that failed.
  public var sent: PartialDate? { first.kind == .sent ? first.date : nil }
  /// The receipt that is dated first; nil where none is recorded.
  public var received: DeliveryAct? { earliest(.received) }
  /// The answer that is dated first; nil where none is recorded.
  public var answered: DeliveryAct? { earliest(.answered) }
  /// The receipt or the answer that is dated first: who answers has it.
  public var confirmed: DeliveryAct? {
    later.filter { $0.kind == .received || $0.kind == .answered }.min { $0.date < $1.date }
  }

  /// What is known of it last: `answered`, `received`, `sent` or `failed`.
  public var status: DeliveryAct.Kind {
    answered != nil ? .answered : received != nil ? .received : first.kind
  }

  private func earliest(_ kind: DeliveryAct.Kind) -> DeliveryAct? {
    later.filter { $0.kind == kind }.min { $0.date < $1.date }
  }
}

/// One dated act of a delivery.
public struct DeliveryAct: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case sent
    case failed
    case received
    case answered
  }

  /// Counts the acts of a delivery from 1; 0 as long as the store has given it none.
  public let place: Int
  public let kind: Kind
  public let date: PartialDate
  /// The day on which this record learned of it.
  public let recorded: PartialDate
  /// Who entered it. The name is public.
  public let by: String
  /// Why it failed, or the words of the answer.
  public let words: String?
  /// Where the receipt or the answer can be read.
  public let source: String?

  public init(
    place: Int = 0, kind: Kind, date: PartialDate, recorded: PartialDate, by: String, words: String? = nil,
    source: String? = nil
  ) {
    self.place = place
    self.kind = kind
    self.date = date
    self.recorded = recorded
    self.by = by
    self.words = words
    self.source = source
  }

  /// The same act at a place.
  public func at(_ place: Int) -> DeliveryAct {
    DeliveryAct(
      place: place, kind: kind, date: date, recorded: recorded, by: by, words: words, source: source)
  }
}

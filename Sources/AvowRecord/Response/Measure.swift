/// What somebody did about a warning, a recommendation or a situation. It is never changed: a correction or a withdrawal is a
/// new act with its reason, and what stood before stays visible.
public struct Measure: Hashable, Sendable, Codable, Identifiable {
  /// Made of who took it and when, as first entered, and a number: `XAA/2026-02-20/1`.
  public let id: String
  public let first: MeasureAct
  public let later: [MeasureAct]

  public init(id: String, first: MeasureAct, later: [MeasureAct] = []) {
    self.id = id
    self.first = first
    self.later = later
  }

  public static func id(_ taker: Party, _ date: PartialDate, _ number: Int) -> String {
    "\(taker.key)/\(date)/\(number)"
  }

  public var acts: [MeasureAct] { [first] + later }
  /// What holds now; of a withdrawn measure, what stood.
  public var latest: MeasureAct { later.last ?? first }
  public var content: Content { latest.content }
  public var isWithdrawn: Bool { latest.kind == .withdrawn }
  public var isCorrected: Bool { later.contains { $0.kind == .corrected } }

  /// `standing`, `standing, corrected` or `withdrawn`.
  public var status: String { isWithdrawn ? "withdrawn" : isCorrected ? "standing, corrected" : "standing" }

  /// What is said of a measure.
  public struct Content: Hashable, Sendable, Codable {
    public var taker: Party
    /// In one sentence.
    public var what: String
    public var date: PartialDate
    /// 1: the state protects its own people; 2: others help it to; 3: others act where it fails.
    public var pillar: Int
    /// An id of ``MeasureKinds``.
    public var kind: String
    /// Never empty.
    public var evidence: [MeasureEvidence]
    /// Never empty.
    public var against: [MeasureTarget]

    public init(
      taker: Party, what: String, date: PartialDate, pillar: Int, kind: String, evidence: [MeasureEvidence],
      against: [MeasureTarget]
    ) {
      self.taker = taker
      self.what = what
      self.date = date
      self.pillar = pillar
      self.kind = kind
      self.evidence = evidence
      self.against = against
    }
  }
}

/// One act on a measure, complete in itself: what is said of it from then on, and who says so.
public struct MeasureAct: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case entered
    case corrected
    case withdrawn
  }

  public let place: Int
  public let kind: Kind
  /// The day on which it was entered.
  public let recorded: PartialDate
  /// Who entered it. The name is public.
  public let by: String
  /// Why it was corrected or withdrawn; nil for the first act.
  public let reason: String?
  public let content: Measure.Content

  public init(
    place: Int, kind: Kind, recorded: PartialDate, by: String, reason: String?, content: Measure.Content
  ) {
    self.place = place
    self.kind = kind
    self.recorded = recorded
    self.by = by
    self.reason = reason
    self.content = content
  }
}

/// Where anybody can see that a measure was taken.
public struct MeasureEvidence: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A title with its page, or an address.
    case source
    /// A document, a meeting or a roll call that the record holds, by its id.
    case document
    case meeting
    case rollCall = "roll-call"
  }

  public let kind: Kind
  public let text: String

  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }

  /// Reads `document S/RES/1674 (2006)` or `source Gazette, page 3`; nil when the first word is no kind or nothing follows.
  public init?(_ text: String) {
    guard let (word, rest) = MeasureEvidence.halves(text), let kind = Kind(rawValue: word) else { return nil }
    self.init(kind: kind, text: rest)
  }

  /// The pieces of a text that names several: a semicolon parts them where a kind follows on it, so that a source may have
  /// semicolons of its own.
  public static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(separator: ";", omittingEmptySubsequences: false).map(String.init) {
      let isNew = MeasureEvidence(piece) != nil
      if isNew || parts.isEmpty { parts.append(piece) } else { parts[parts.count - 1] += ";" + piece }
    }
    return parts.map { part in part.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }

  /// The first word in small letters, and what follows it.
  static func halves(_ text: String) -> (String, String)? {
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard parts.count == 2 else { return nil }
    let rest = parts[1].drop(while: \.isWhitespace)
    return rest.isEmpty ? nil : (parts[0].lowercased(), String(rest))
  }
}

extension MeasureEvidence: CustomStringConvertible {
  public var description: String { "\(kind.rawValue) \(text)" }
}

/// What a measure answers to.
public struct MeasureTarget: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case alert
    case recommendation
    case situation
  }

  public let kind: Kind
  public let id: String

  public init(kind: Kind, id: String) {
    self.kind = kind
    self.id = id
  }

  /// Reads `alert harrow-valley/2026-02-03/1`; nil when the first word is no kind or no single word follows.
  public init?(_ text: String) {
    guard let (word, rest) = MeasureEvidence.halves(text), let kind = Kind(rawValue: word),
      !rest.contains(where: \.isWhitespace)
    else { return nil }
    self.init(kind: kind, id: rest)
  }
}

extension MeasureTarget: CustomStringConvertible {
  public var description: String { "\(kind.rawValue) \(id)" }
}

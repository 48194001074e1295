/// One act by which a state bound itself, joined, made an exception or left.
public struct Commitment: Hashable, Sendable, Codable, Identifiable {
  public enum Act: String, Sendable, Codable, CaseIterable {
    case signature, ratification, accession, succession
    /// The source tells that the state is bound and not by which of the two.
    case ratificationOrAccession = "ratification or accession"
    case endorsement, joined, reservation, withdrawal
    case implementingLaw = "implementing law"
    /// The source names the state and says that it did nothing: silence that was looked for.
    case noAction = "no action"

    /// True for an act after which the state is bound, or on board.
    public var bringsAboard: Bool {
      switch self {
      case .ratification, .accession, .succession, .ratificationOrAccession, .endorsement, .joined: true
      default: false
      }
    }
  }

  /// Made from its content: `CEDAW/AFG/ratification-or-accession/2003`.
  public var id: String
  public var instrument: String
  public var state: StateID
  public var stateAsPrinted: String
  public var act: Act
  /// As exactly as the source tells; nil where it does not.
  public var date: PartialDate?
  /// Where the date is not known: the date of the list or deed that shows it, by which it had happened.
  public var by: PartialDate?
  public var source: String
  public var note: String?

  public init(
    instrument: String, state: StateID, stateAsPrinted: String, act: Act, date: PartialDate?,
    by: PartialDate? = nil, source: String, note: String? = nil
  ) {
    id = [
      instrument, state, act.rawValue.replacing(" ", with: "-"),
      date?.description ?? by.map { "by-\($0)" } ?? "undated",
    ].joined(separator: "/")
    self.instrument = instrument
    self.state = state
    self.stateAsPrinted = stateAsPrinted
    self.act = act
    self.date = date
    self.by = by
    self.source = source
    self.note = note
  }

  /// `2003`, `by 1 September 2015`, `date not told`.
  public var when: String { date?.inWords ?? by.map { "by \($0.inWords)" } ?? "date not told" }

  /// Whether it had happened by the end of a day (days since 1970-01-01): nil when the source leaves that open.
  ///
  /// A date known to the year or month counts from its last day. What has no date counts from the date of the list that
  /// shows it; before that it is open.
  public func happened(byDay day: Int) -> Bool? {
    if let date {
      if date.lastDay <= day { return true }
      return date.firstDay <= day ? nil : false
    }
    if let by, by.lastDay <= day { return true }
    return nil
  }

  /// By date; what has none stands at the date of its list, and what has neither stands first.
  public static func precedes(_ one: Commitment, _ other: Commitment) -> Bool {
    func key(_ item: Commitment) -> (Int, Int, String) {
      ((item.date ?? item.by)?.lastDay ?? .min, item.act == .withdrawal ? 1 : 0, item.id)
    }
    return key(one) < key(other)
  }
}

/// Who recorded an event, by which definitions. Numbers of two families are set side by side and never added: they
/// often count the same dead.
public enum EventFamily: String, Sendable, Codable, CaseIterable {
  /// Single events of organised violence, Uppsala Conflict Data Program.
  case ged = "ucdp-ged"
  /// Civilians killed by one actor in one year, at least 25; Uppsala Conflict Data Program.
  case oneSided = "ucdp-one-sided"
  /// Battle-related deaths of one dyad in one year; Uppsala Conflict Data Program.
  case battleDeaths = "ucdp-battle-deaths"
  /// Single events of political violence and protest, Armed Conflict Location & Event Data.
  case acled
  /// Events as machines read them from news, GDELT 2.0: a signal of attention, not ground truth.
  case gdelt
  /// A table of an organisation, to Avow's template.
  case local

  /// As a page names it.
  public var name: String {
    switch self {
    case .ged: "UCDP georeferenced events"
    case .oneSided: "UCDP one-sided violence"
    case .battleDeaths: "UCDP battle-related deaths"
    case .acled: "ACLED"
    case .gdelt: "GDELT 2.0"
    case .local: "Local organisation"
    }
  }

  /// True when a row is a year, so that it has no month, no place and no day.
  public var isYearly: Bool { self == .oneSided || self == .battleDeaths }

  /// True when its events are reports found by machines, shown as attention and beside nothing else.
  public var isAttention: Bool { self == .gdelt }

  /// True when its single events may be linked with those of another family.
  public var isLinked: Bool { !isYearly && !isAttention }

  /// What its numbers are and are not, in a sentence.
  public var caution: String {
    switch self {
    case .ged:
      "Deaths that a source could confirm, coded by people; where few report, deaths are missed, so that the count is a floor rather than a total."
    case .oneSided:
      "Only actors that killed at least 25 civilians in the year; the whole year is one number, and several states may share it."
    case .battleDeaths:
      "Only dyads with at least 25 battle-related deaths in the year; civilians killed deliberately are not among them."
    case .acled:
      "Deaths as first reported, without a range; its definitions of events are wider than those of UCDP."
    case .gdelt:
      "What news wrote about, read by a machine, with many repetitions: it measures attention, not violence, and has no deaths."
    case .local:
      "As an organisation recorded it; Avow has not checked it."
    }
  }
}

public import AvowRecord

/// An intervention as it is counted: who, when, in which order, how many words, for whom. The words are not here.
public struct DebateTurn: Sendable, Codable, Hashable, Identifiable {
  /// `A/72/PV.99#12`.
  public let id: String
  /// The symbol of the record that holds it.
  public let meeting: String
  public let date: PartialDate
  public let form: RecordForm
  public let kind: Intervention.Kind
  public let speaker: String
  public let person: String?
  public let capacity: String?
  public let state: StateID?
  /// Whether the state was a Member of the United Nations on the day; nil when the sources do not tell, or there is
  /// no state.
  public let isMember: Bool?
  public let organisation: String?
  public let affiliation: String?
  public let words: Int
  /// True when the speaker says that part of the statement is made in the national capacity.
  public let saysNational: Bool
  public let spokenFor: SpokenFor

  public init(
    _ turn: Intervention, of meeting: SpokenMeeting, in reference: ReferenceData, sizes: [GroupSize] = []
  ) {
    id = turn.id
    self.meeting = meeting.symbol
    date = meeting.date
    form = meeting.form
    kind = turn.kind
    speaker = turn.speaker
    person = turn.person
    capacity = turn.capacity
    state = turn.state
    isMember = turn.state.flatMap { reference.isMember($0, onDay: meeting.date.firstDay) }
    organisation = turn.organisation
    affiliation = turn.affiliation
    words = turn.paragraphs.reduce(0) { $0 + WordCount.of($1.text) }
    saysNational = turn.paragraphs.contains {
      let small = $0.text.lowercased()
      return small.contains("national capacity") || small.contains("in my own capacity")
    }
    spokenFor = SpokenFor(turn, on: meeting.date, in: reference, sizes: sizes)
  }

  /// Who spoke, as a key by which one counts: a state, an organisation, else the label.
  public var delegation: String { state ?? organisation ?? affiliation ?? speaker }

  /// True when the state spoke for itself and not only as spokesman of others.
  public var isNational: Bool { !spokenFor.isJoint || saysNational }

  /// True for a statement of an organisation that stands in the list of regional ones.
  public var isRegionalOrganisation: Bool { RegionalOrganisations.entry(organisation) != nil }

  /// True for an observer: an observer State, or an organisation that is neither regional nor of civil society.
  public var isObserver: Bool {
    kind == .statement && !isRegionalOrganisation
      && (organisation != nil || (state != nil && isMember == false))
  }
}

/// Words of a text, as this house counts them.
public enum WordCount {
  /// Runs of letters and digits; an apostrophe or a hyphen within a run does not part it.
  public static func of(_ text: String) -> Int {
    var count = 0
    var inside = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if !inside { count += 1 }
        inside = true
      } else if inside, scalar == "'" || scalar == "’" || scalar == "-" || scalar == "\u{2010}" {
        continue
      } else {
        inside = false
      }
    }
    return count
  }
}

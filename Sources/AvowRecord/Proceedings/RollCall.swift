/// What a member did at a recorded vote. Absent is not abstaining, and not a member is neither.
public enum Choice: Int, Sendable, Codable, CaseIterable {
  case yes = 1
  case abstain = 2
  case no = 3
  case absent = 8
  case notMember = 9

  /// Yes, no and abstain are votes cast; absent and not-a-member are not.
  public var isCast: Bool { self == .yes || self == .no || self == .abstain }

  public var word: String {
    switch self {
    case .yes: "yes"
    case .abstain: "abstain"
    case .no: "no"
    case .absent: "absent"
    case .notMember: "not a member"
    }
  }

  public init?(word: String) {
    guard let choice = Choice.allCases.first(where: { $0.word == word }) else { return nil }
    self = choice
  }
}

/// A recorded vote by name, with the totals its source states.
public struct RollCall: Hashable, Sendable, Codable, Identifiable {
  /// `rcid:5939` for the Voeten tables, `undl:4012345` for the UN Digital Library.
  public var id: String
  public var body: String
  public var session: String
  public var date: PartialDate
  /// The resolution as the source names it: `R/67/246`, `A/RES/74/169`.
  public var symbolAsPrinted: String?
  /// The resolution in its usual form: `A/RES/67/246`; nil where the source does not let it be told.
  public var resolution: String?
  public var title: String
  public var description: String?
  /// `whole`, `paragraph`, `amendment` or `unknown`.
  public var part: String
  public var important: Bool?
  public var printedYes: Int?
  public var printedNo: Int?
  public var printedAbstain: Int?
  public var meeting: String?
  public var draft: String?
  public var link: String?
  /// The roll call of another source that is the same vote; counts and comparisons use that one only.
  public var sameAs: String?

  public init(
    id: String, body: String, session: String, date: PartialDate, symbolAsPrinted: String? = nil,
    resolution: String? = nil, title: String, description: String? = nil, part: String = "unknown",
    important: Bool? = nil, printedYes: Int? = nil, printedNo: Int? = nil, printedAbstain: Int? = nil,
    meeting: String? = nil, draft: String? = nil, link: String? = nil, sameAs: String? = nil
  ) {
    self.id = id
    self.body = body
    self.session = session
    self.date = date
    self.symbolAsPrinted = symbolAsPrinted
    self.resolution = resolution
    self.title = title
    self.description = description
    self.part = part
    self.important = important
    self.printedYes = printedYes
    self.printedNo = printedNo
    self.printedAbstain = printedAbstain
    self.meeting = meeting
    self.draft = draft
    self.link = link
    self.sameAs = sameAs
  }
}

/// One ballot: a state, its choice, and what the source has for it.
public struct Ballot: Hashable, Sendable, Codable {
  public let rollCall: String
  public let state: StateID
  public let choice: Choice
  /// The source's own code of the voter, `cow:365`.
  public let voter: String
  /// The source's own value, such as `1` or `Y`.
  public let original: String

  public init(rollCall: String, state: StateID, choice: Choice, voter: String, original: String) {
    self.rollCall = rollCall
    self.state = state
    self.choice = choice
    self.voter = voter
    self.original = original
  }
}

/// Counted ballots of one roll call.
public struct BallotCount: Hashable, Sendable, Codable {
  public var yes = 0
  public var no = 0
  public var abstain = 0
  public var absent = 0
  public var notMember = 0

  public init() {}

  public subscript(choice: Choice) -> Int {
    get {
      switch choice {
      case .yes: yes
      case .no: no
      case .abstain: abstain
      case .absent: absent
      case .notMember: notMember
      }
    }
    set {
      switch choice {
      case .yes: yes = newValue
      case .no: no = newValue
      case .abstain: abstain = newValue
      case .absent: absent = newValue
      case .notMember: notMember = newValue
      }
    }
  }

  public var cast: Int { yes + no + abstain }
}

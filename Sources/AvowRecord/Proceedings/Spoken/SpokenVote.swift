/// A vote as a verbatim record prints it, list by list.
public struct SpokenVote: Sendable, Codable, Hashable, Identifiable {
  public enum Part: String, Sendable, Codable, CaseIterable {
    case whole, paragraph, amendment, motion, unknown
  }

  /// `A/65/PV.71/vote/3`, counted from 1.
  public var id: String
  /// What was voted on, in words of the record.
  public var about: String
  public var part: Part
  /// The number of the resolution that the record gives: `A/RES/65/193`.
  public var resolution: String?
  public var item: String?
  /// `recorded`, `show of hands` or `roll call`.
  public var method: String
  public var inFavour: [VoterAsPrinted]
  public var against: [VoterAsPrinted]
  public var abstaining: [VoterAsPrinted]
  /// Members that are printed as not participating (Security Council).
  public var notParticipating: [VoterAsPrinted]
  public var printed: PrintedTotals
  /// The sentence with the result; nil where none was found.
  public var result: String?
  /// `adopted`, `rejected`, `retained`; nil where the result does not say.
  public var outcome: String?
  /// What delegations said later that they had meant to do.
  public var intentions: [StatedIntention]
  public var page: Int
  /// The paragraph after which the vote stands.
  public var after: String?

  public init(id: String, method: String, page: Int, after: String?) {
    self.id = id
    self.method = method
    self.page = page
    self.after = after
    about = ""
    part = .unknown
    inFavour = []
    against = []
    abstaining = []
    notParticipating = []
    printed = PrintedTotals()
    intentions = []
  }
}

/// A name in a list of a vote, with the state that it means; nil for a name that is not understood.
public struct VoterAsPrinted: Sendable, Codable, Hashable {
  public var printed: String
  public var state: StateID?

  public init(printed: String, state: StateID?) {
    self.printed = printed
    self.state = state
  }
}

/// The totals that a record prints; a number is nil where none is printed: silence is not zero.
public struct PrintedTotals: Sendable, Codable, Hashable {
  public var inFavour: Int?
  public var against: Int?
  public var abstaining: Int?

  public init(inFavour: Int? = nil, against: Int? = nil, abstaining: Int? = nil) {
    self.inFavour = inFavour
    self.against = against
    self.abstaining = abstaining
  }
}

/// What a delegation told the Secretariat after a vote; the vote that was cast stays as it is.
public struct StatedIntention: Sendable, Codable, Hashable {
  public var voters: [VoterAsPrinted]
  /// `in favour`, `against`, `abstain`, `not participate`; nil where the note is not understood.
  public var intended: String?
  public var asPrinted: String

  public init(voters: [VoterAsPrinted], intended: String?, asPrinted: String) {
    self.voters = voters
    self.intended = intended
    self.asPrinted = asPrinted
  }
}

/// A decision without a recorded vote, as a stage direction states it.
public struct SpokenAction: Sendable, Codable, Hashable {
  public var asPrinted: String
  public var resolution: String?
  public var item: String?
  public var page: Int
  public var after: String?

  public init(asPrinted: String, resolution: String?, item: String?, page: Int, after: String?) {
    self.asPrinted = asPrinted
    self.resolution = resolution
    self.item = item
    self.page = page
    self.after = after
  }
}

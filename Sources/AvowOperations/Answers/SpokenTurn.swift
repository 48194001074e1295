public import AvowRecord

/// A turn to speak, as an answer gives it: the intervention with its text and the name of its state.
public struct SpokenTurn: Sendable, Codable, Identifiable {
  public var id: String
  public var number: Int
  public var kind: Intervention.Kind
  /// The label as printed.
  public var speaker: String
  public var person: String?
  public var capacity: String?
  public var affiliation: String?
  public var state: StateID?
  /// The name of the state that was right on the day.
  public var stateName: String?
  public var organisation: String?
  /// How the speaker was told.
  public var reason: String?
  public var onBehalfOf: OnBehalf?
  public var language: String?
  public var item: String?
  public var page: Int
  public var text: String
  public var paragraphs: [SpokenParagraph]

  init(_ turn: Intervention, on date: PartialDate, _ reference: ReferenceData) {
    id = turn.id
    number = turn.number
    kind = turn.kind
    speaker = turn.speaker
    person = turn.person
    capacity = turn.capacity
    affiliation = turn.affiliation
    state = turn.state
    stateName = turn.state.map { reference.name(of: $0, on: date) }
    organisation = turn.organisation
    reason = turn.reason
    onBehalfOf = turn.onBehalfOf
    language = turn.language
    item = turn.item
    page = turn.page
    text = turn.text
    paragraphs = turn.paragraphs
  }

  /// Writes what is not known as null, so that every turn has the same keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(number, forKey: .number)
    try container.encode(kind, forKey: .kind)
    try container.encode(speaker, forKey: .speaker)
    try container.encode(person, forKey: .person)
    try container.encode(capacity, forKey: .capacity)
    try container.encode(affiliation, forKey: .affiliation)
    try container.encode(state, forKey: .state)
    try container.encode(stateName, forKey: .stateName)
    try container.encode(organisation, forKey: .organisation)
    try container.encode(reason, forKey: .reason)
    try container.encode(onBehalfOf, forKey: .onBehalfOf)
    try container.encode(language, forKey: .language)
    try container.encode(item, forKey: .item)
    try container.encode(page, forKey: .page)
    try container.encode(text, forKey: .text)
    try container.encode(paragraphs, forKey: .paragraphs)
  }
}

/// A vote of a meeting, as an answer gives it: lists of states by id, and the names as printed beside them.
public struct SpokenVoteAnswer: Sendable, Codable, Identifiable {
  /// Names in the lists, counted.
  public struct Counted: Sendable, Codable {
    public var inFavour: Int
    public var against: Int
    public var abstaining: Int
  }

  /// The printed totals; null where none is printed.
  public struct Printed: Sendable, Codable {
    public var inFavour: Int?
    public var against: Int?
    public var abstaining: Int?

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(inFavour, forKey: .inFavour)
      try container.encode(against, forKey: .against)
      try container.encode(abstaining, forKey: .abstaining)
    }
  }

  public struct Names: Sendable, Codable {
    public var inFavour: [String]
    public var against: [String]
    public var abstaining: [String]
    public var notParticipating: [String]
  }

  public var id: String
  public var about: String
  public var part: SpokenVote.Part
  public var method: String
  public var resolution: String?
  public var item: String?
  /// Ids of states; a name that was not understood stands as it is printed, and a finding says so.
  public var inFavour: [String]
  public var against: [String]
  public var abstaining: [String]
  public var notParticipating: [String]
  /// The same lists with the names as printed.
  public var asPrinted: Names
  public var printed: Printed
  public var counted: Counted
  public var outcome: String?
  public var result: String?
  public var intentions: [StatedIntention]
  public var page: Int
  public var after: String?

  init(_ vote: SpokenVote) {
    func ids(_ voters: [VoterAsPrinted]) -> [String] { voters.map { $0.state ?? $0.printed } }
    id = vote.id
    about = vote.about
    part = vote.part
    method = vote.method
    resolution = vote.resolution
    item = vote.item
    inFavour = ids(vote.inFavour)
    against = ids(vote.against)
    abstaining = ids(vote.abstaining)
    notParticipating = ids(vote.notParticipating)
    asPrinted = Names(
      inFavour: vote.inFavour.map(\.printed), against: vote.against.map(\.printed),
      abstaining: vote.abstaining.map(\.printed), notParticipating: vote.notParticipating.map(\.printed))
    printed = Printed(
      inFavour: vote.printed.inFavour, against: vote.printed.against, abstaining: vote.printed.abstaining)
    counted = Counted(
      inFavour: vote.inFavour.count, against: vote.against.count, abstaining: vote.abstaining.count)
    outcome = vote.outcome
    result = vote.result
    intentions = vote.intentions
    page = vote.page
    after = vote.after
  }
}

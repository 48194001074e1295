/// What is held of one meeting from one kind of source: who chaired it, who spoke, for whom, what was voted on.
///
/// A verbatim record fills every part, and ``letters`` says how much of the document each part holds; other forms
/// (see ``RecordForm``) leave empty what they do not tell.
public struct SpokenRecord: Sendable, Codable, Hashable {
  public var meeting: SpokenMeeting
  /// Who chaired, in order; the first is the president of the front page or who stood in at the opening.
  public var chairs: [ChairSpell]
  /// The items of the agenda as they are announced by headings, in order.
  public var items: [AnnouncedItem]
  public var interventions: [Intervention]
  public var votes: [SpokenVote]
  /// What was decided without a recorded vote.
  public var actions: [SpokenAction]
  /// Headings, stage directions, lists of votes and notes, each with the paragraph that it follows.
  public var asides: [Aside]
  /// Running headers, page numbers, job numbers and the imprint.
  public var furniture: [Furniture]
  public var letters: LetterAccount
  public var findings: [Finding]

  public init(meeting: SpokenMeeting) {
    self.meeting = meeting
    chairs = []
    items = []
    interventions = []
    votes = []
    actions = []
    asides = []
    furniture = []
    letters = LetterAccount()
    findings = []
  }
}

/// A meeting as one source names it.
public struct SpokenMeeting: Sendable, Codable, Hashable, Identifiable {
  /// The symbol of a verbatim record: `A/65/PV.71`, `S/PV.3756`, `S/PV.6531 (Resumption 1)`. Else what stands for
  /// it: `GA/12031` for a press release, `UNGDC/60` for a session in the corpus of the General Debate,
  /// `IID-2014/statements/RWA` and `A/72/PV.99/speakers` for what was filed or listed about a meeting.
  public var symbol: String
  public var form: RecordForm
  /// The meeting that is reported, by id or symbol, where ``symbol`` does not say it; nil when not known.
  public var about: String?
  /// The debate that it belongs to, where the source or its form says so; the record may know more.
  public var debate: String?
  /// `GA`, `SC`, or `unknown` where the symbol is of another body.
  public var body: String
  /// The number in the symbol, or of the year of the Security Council; nil where none is printed.
  public var session: Int?
  /// `Sixty-fifth session`, `Fifty-second Year`.
  public var sessionAsPrinted: String?
  public var number: Int?
  public var date: PartialDate
  /// `3 p.m.`
  public var time: String?
  public var place: String?
  /// The president on the front page, with state.
  public var president: String?
  public var presidentState: StateID?
  /// When the meeting was called to order and rose, as printed.
  public var opened: String?
  public var closed: String?
  /// What the front page lists as the agenda (Security Council); empty where it lists none.
  public var agenda: [String]
  /// `text` for a born-digital file, `scan` where the letters were recognised by a machine from an image.
  public var origin: String
  public var pages: Int

  public var id: String { symbol }

  public init(symbol: String, body: String, date: PartialDate) {
    self.symbol = symbol
    self.body = body
    self.date = date
    form = .verbatim
    agenda = []
    origin = "text"
    pages = 0
  }
}

/// A spell in the chair.
public struct ChairSpell: Sendable, Codable, Hashable {
  /// As printed: `Mr. Wali (Nigeria), Vice-President`.
  public var person: String
  public var state: StateID?
  public var page: Int
  /// The paragraph after which the spell begins; nil for the opening.
  public var after: String?
  /// The stage direction; nil for the front page.
  public var asPrinted: String?

  public init(person: String, state: StateID?, page: Int, after: String?, asPrinted: String?) {
    self.person = person
    self.state = state
    self.page = page
    self.after = after
    self.asPrinted = asPrinted
  }
}

/// An agenda item as a heading announces it.
public struct AnnouncedItem: Sendable, Codable, Hashable, Identifiable {
  /// `A/65/PV.71/item/3`, counted in the order of announcement.
  public var id: String
  /// `27`, `13 and 115`; nil for a heading without a number, as in the Security Council.
  public var number: String?
  public var isContinued: Bool
  /// The lines of the heading, numbers and documents included.
  public var heading: [String]
  public var page: Int
  /// The paragraph after which it is announced.
  public var after: String?

  public var title: String { heading.first ?? number.map { "Agenda item \($0)" } ?? "" }

  public init(
    id: String, number: String?, isContinued: Bool, heading: [String], page: Int, after: String?
  ) {
    self.id = id
    self.number = number
    self.isContinued = isContinued
    self.heading = heading
    self.page = page
    self.after = after
  }
}

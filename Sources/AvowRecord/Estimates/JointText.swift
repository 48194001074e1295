/// Two interventions that share passages, as a run found them.
public struct JointText: Hashable, Sendable, Codable {
  public var run: Int
  /// Ids of the interventions, the earlier first.
  public var one: String
  public var other: String
  /// Shingles in shared passages, as a share of those of both texts and of those of the shorter one, 0…1.
  public var jaccard: Double
  public var containment: Double
  public var sharedWords: Int
  public var passages: Int
  /// The longest shared passage as the first has it, and its words.
  public var passage: String
  public var passageWords: Int
  /// The paragraphs in which it begins.
  public var oneParagraph: String
  public var otherParagraph: String

  public init(
    run: Int, one: String, other: String, jaccard: Double, containment: Double, sharedWords: Int,
    passages: Int, passage: String, passageWords: Int, oneParagraph: String, otherParagraph: String
  ) {
    self.run = run
    self.one = one
    self.other = other
    self.jaccard = jaccard
    self.containment = containment
    self.sharedWords = sharedWords
    self.passages = passages
    self.passage = passage
    self.passageWords = passageWords
    self.oneParagraph = oneParagraph
    self.otherParagraph = otherParagraph
  }
}

/// A joint text with who spoke, for whom, and when.
public struct JointTextFound: Hashable, Sendable, Codable {
  public struct Side: Hashable, Sendable, Codable {
    public var intervention: String
    public var meeting: String
    public var date: PartialDate
    public var form: RecordForm
    public var state: StateID?
    public var speaker: String

    public init(
      intervention: String, meeting: String, date: PartialDate, form: RecordForm, state: StateID?,
      speaker: String
    ) {
      self.intervention = intervention
      self.meeting = meeting
      self.date = date
      self.form = form
      self.state = state
      self.speaker = speaker
    }
  }

  public var text: JointText
  public var one: Side
  public var other: Side

  public init(text: JointText, one: Side, other: Side) {
    self.text = text
    self.one = one
    self.other = other
  }

  /// True when one state used its own words again.
  public var isOwnWords: Bool { one.state != nil && one.state == other.state }
}

/// One comparison of the texts of the record.
public struct JointTextRun: Hashable, Sendable, Codable, Identifiable {
  /// 0 before the run is kept.
  public var id: Int
  public var method: String
  public var version: String
  public var parameters: String
  public var seed: Int
  public var inputDigest: String
  public var madeOn: String
  public var texts: Int
  public var candidates: Int
  public var pairs: Int
  public var wallSeconds: Double
  public var cpuSeconds: Double

  public init(
    id: Int = 0, method: String, version: String, parameters: String, seed: Int, inputDigest: String,
    madeOn: String, texts: Int, candidates: Int, pairs: Int, wallSeconds: Double, cpuSeconds: Double
  ) {
    self.id = id
    self.method = method
    self.version = version
    self.parameters = parameters
    self.seed = seed
    self.inputDigest = inputDigest
    self.madeOn = madeOn
    self.texts = texts
    self.candidates = candidates
    self.pairs = pairs
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
  }
}

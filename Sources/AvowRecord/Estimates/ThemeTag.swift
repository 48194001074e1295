/// Words of the record that a rule of the vocabulary files under a theme.
public struct ThemeTag: Hashable, Sendable, Codable {
  /// The paragraph in which the words begin: `A/65/PV.71#12.3`.
  public var paragraph: String
  /// `A/65/PV.71#12`
  public var intervention: String
  public var meeting: String
  public var date: PartialDate
  public var form: RecordForm
  /// The state that spoke; nil for others.
  public var state: StateID?
  public var speaker: String
  public var theme: String
  public var rule: String
  /// Characters (Unicode scalars) from the beginning of the paragraph, from 0, and how many of them.
  public var start: Int
  public var length: Int
  /// The words as they stand there.
  public var quote: String

  public init(
    paragraph: String, intervention: String, meeting: String, date: PartialDate, form: RecordForm,
    state: StateID?, speaker: String, theme: String, rule: String, start: Int, length: Int, quote: String
  ) {
    self.paragraph = paragraph
    self.intervention = intervention
    self.meeting = meeting
    self.date = date
    self.form = form
    self.state = state
    self.speaker = speaker
    self.theme = theme
    self.rule = rule
    self.start = start
    self.length = length
    self.quote = quote
  }
}

/// How often a theme was named, by state, year and form of record.
public struct ThemeCount: Hashable, Sendable, Codable {
  public var theme: String
  /// Nil where the speaker is no state, and in sums over all.
  public var state: StateID?
  public var year: Int
  public var form: RecordForm
  /// Interventions with at least one tag. A state may have several in a year.
  public var interventions: Int
  public var paragraphs: Int
  public var tags: Int

  public init(
    theme: String, state: StateID?, year: Int, form: RecordForm, interventions: Int, paragraphs: Int,
    tags: Int
  ) {
    self.theme = theme
    self.state = state
    self.year = year
    self.form = form
    self.interventions = interventions
    self.paragraphs = paragraphs
    self.tags = tags
  }
}

/// How many interventions the themes were looked for in, by year and form of record: what a share is a share of.
public struct TaggedCount: Hashable, Sendable, Codable {
  public var year: Int
  public var form: RecordForm
  public var interventions: Int
  public var words: Int

  public init(year: Int, form: RecordForm, interventions: Int, words: Int) {
    self.year = year
    self.form = form
    self.interventions = interventions
    self.words = words
  }
}

/// One reading of the spoken record with the rules of a vocabulary.
public struct TaggingRun: Hashable, Sendable, Codable, Identifiable {
  /// 0 before the run is kept.
  public var id: Int
  public var vocabularyVersion: String
  /// SHA-256 of version and rules.
  public var vocabularyDigest: String
  public var madeOn: String
  /// What this run read that no earlier one with the same vocabulary had.
  public var interventions: Int
  public var paragraphs: Int
  public var words: Int
  public var tags: Int
  public var wallSeconds: Double
  public var cpuSeconds: Double

  public init(
    id: Int = 0, vocabularyVersion: String, vocabularyDigest: String, madeOn: String, interventions: Int,
    paragraphs: Int, words: Int, tags: Int, wallSeconds: Double, cpuSeconds: Double
  ) {
    self.id = id
    self.vocabularyVersion = vocabularyVersion
    self.vocabularyDigest = vocabularyDigest
    self.madeOn = madeOn
    self.interventions = interventions
    self.paragraphs = paragraphs
    self.words = words
    self.tags = tags
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
  }
}

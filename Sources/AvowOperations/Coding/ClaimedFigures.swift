import AvowAnalysis
public import AvowRecord
import AvowStore

/// Themes and stances of a debate or a single meeting counted by adjudicated claims alone, and beside them by words alone where
/// words are read for it: on the same paragraphs, and over the whole of it.
public struct ClaimedFigures: Sendable, Codable {
  /// One theme or stance, counted both ways.
  public struct Line: Sendable, Codable {
    public let code: ClaimCode
    public let name: String
    /// Paragraphs of which people claim it, of those of which it was asked; by the rule claimed-paragraphs.
    public let claimed: Int
    public let asked: Int
    /// By the rules claimed-statements and claimed-states.
    public let statements: Int
    public let states: Int
    /// Of the same paragraphs: those in which words tag it, and those that both find; by the rules tagged-coded-paragraphs and
    /// claimed-and-tagged. Null for a stance, which no word tells, and before words were read.
    public let tagged: Int?
    public let both: Int?
    /// Statements of the whole debate or meeting in which words tag it, by the rule tagged-statements; null like ``tagged``.
    public let taggedStatements: Int?
    /// The lists behind ``claimed`` and ``tagged``: ids of paragraphs.
    public let claimedParagraphs: [String]
    /// Those behind ``asked``.
    public let askedParagraphs: [String]
    public let taggedParagraphs: [String]?

    /// Writes what is not known as null, so that every line has the same keys.
    public func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(code, forKey: .code)
      try container.encode(name, forKey: .name)
      try container.encode(claimed, forKey: .claimed)
      try container.encode(asked, forKey: .asked)
      try container.encode(statements, forKey: .statements)
      try container.encode(states, forKey: .states)
      try container.encode(tagged, forKey: .tagged)
      try container.encode(both, forKey: .both)
      try container.encode(taggedStatements, forKey: .taggedStatements)
      try container.encode(claimedParagraphs, forKey: .claimedParagraphs)
      try container.encode(askedParagraphs, forKey: .askedParagraphs)
      try container.encode(taggedParagraphs, forKey: .taggedParagraphs)
    }
  }

  /// The id of the debate, or of the meeting.
  public let debate: String
  /// The symbol of the meeting, where it is a single one; null for a debate.
  public let meeting: String?
  public let title: String
  /// The project that is counted alone; null where all are.
  public let coding: String?
  /// Projects that coded a paragraph of the debate: id and name.
  public let projects: [String: String]
  /// By the rules coded-paragraphs and paragraphs-to-code.
  public let coded: Int
  public let toCode: Int
  /// The version of the vocabulary by which words were read last; null before.
  public let vocabulary: String?
  /// Coded paragraphs in which no words were read yet: they stand in no count by words.
  public let unread: Int
  public let lines: [Line]
  public let rules: [CountingRule]

  /// Writes what is not known as null, so that every answer has the same keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(debate, forKey: .debate)
    try container.encode(meeting, forKey: .meeting)
    try container.encode(title, forKey: .title)
    try container.encode(coding, forKey: .coding)
    try container.encode(projects, forKey: .projects)
    try container.encode(coded, forKey: .coded)
    try container.encode(toCode, forKey: .toCode)
    try container.encode(vocabulary, forKey: .vocabulary)
    try container.encode(unread, forKey: .unread)
    try container.encode(lines, forKey: .lines)
    try container.encode(rules, forKey: .rules)
  }

  private static let columns = [
    "debate", "project", "code", "claimed_paragraphs", "asked_paragraphs", "claimed_statements",
    "claimed_states", "tagged_coded_paragraphs", "claimed_and_tagged", "tagged_statements",
  ]

  /// The table of a debate that nobody coded.
  public static let header = DelimitedWriter(header: columns).text

  /// One row a theme or stance; what is not known is empty.
  public var csv: String {
    var writer = DelimitedWriter(header: ClaimedFigures.columns)
    for line in lines {
      writer.append([
        debate, coding, line.code.text, "\(line.claimed)", "\(line.asked)", "\(line.statements)",
        "\(line.states)", line.tagged.map { "\($0)" }, line.both.map { "\($0)" },
        line.taggedStatements.map { "\($0)" },
      ])
    }
    return writer.text
  }
}

extension Answers {
  /// A debate, or a single meeting by its symbol, of which claims are counted.
  private struct ClaimedPlace {
    let id: String
    let title: String
    /// The symbol, where it is a single meeting.
    var meeting: String?

    func holds(_ place: ParagraphPlace) -> Bool {
      meeting.map { $0 == place.meeting } ?? (place.debate == id)
    }

    var paragraphs: DrawParagraphs.Source { .init(debate: meeting == nil ? id : nil, meeting: meeting) }

    var statements: StatementFilter {
      var filter = StatementFilter()
      if let meeting { filter.meetings = [meeting] } else { filter.debates = [id] }
      filter.limit = 1
      return filter
    }
  }

  /// Nil for what the record does not know, and for a meeting of which no words are held.
  private func claimedPlace(_ id: String) throws -> ClaimedPlace? {
    if let debate = proceedings.debate(id) { return ClaimedPlace(id: id, title: debate.title) }
    guard let record = try debateRecord(id), let sitting = record.sittings.first, sitting.holding == .held,
      let symbol = sitting.symbol
    else { return nil }
    return ClaimedPlace(id: record.id, title: record.title, meeting: symbol)
  }

  /// What there is to say of a debate or meeting of which a project coded nothing: how much could be coded, and no line.
  public func unclaimedFigures(of id: String, coding: String?) throws -> ClaimedFigures {
    let place = try claimedPlace(id)
    return ClaimedFigures(
      debate: place?.id ?? id, meeting: place?.meeting, title: place?.title ?? id, coding: coding,
      projects: [:], coded: 0,
      toCode: try place.map { try paragraphsToCode($0.paragraphs) } ?? 0,
      vocabulary: try store.taggingRuns().last?.vocabularyVersion, unread: 0, lines: [],
      rules: CountingRules.coding)
  }

  /// How many paragraphs of a debate or meeting could be coded, by the rule paragraphs-to-code.
  func paragraphsToCode(_ source: DrawParagraphs.Source) throws -> Int {
    var count = 0
    try DrawParagraphs.each(store, of: source) { _ in count += 1 }
    return count
  }

  /// A debate, or a single meeting by its symbol, counted by adjudicated claims, of one published coding or of all; nil where none
  /// of its paragraphs was coded.
  public func claimedFigures(of id: String, coding: String? = nil) throws -> ClaimedFigures? {
    let codings = try store.publishedCodings().filter { coding == nil || $0.id == coding }
    guard !codings.isEmpty, let place = try claimedPlace(id) else { return nil }
    let ids = Set(codings.flatMap { $0.paragraphs.map(\.paragraph) })
    let coded = ClaimedParagraph.current(codings, try store.paragraphPlaces(ids.sorted())).filter {
      place.holds($0.place)
    }
    guard !coded.isEmpty else { return nil }
    let paragraphs = Set(coded.map(\.place.paragraph))
    let words = try store.themes(ofParagraphs: paragraphs.sorted())
    let run = try store.taggingRuns().last
    // One search tells the statements of every theme.
    let found = try statements(place.statements, withPassages: false)
    let themes = found.facets.first { $0.name == .theme }?.counts ?? []
    let statements = Dictionary(themes.map { ($0.value, $0.count) }) { first, _ in first }
    return ClaimedFigures(
      debate: place.id, meeting: place.meeting, title: place.title, coding: coding,
      projects: Dictionary(coded.map { ($0.coding.id, $0.coding.name) }) { first, _ in first },
      coded: paragraphs.count, toCode: try paragraphsToCode(place.paragraphs),
      vocabulary: run?.vocabularyVersion,
      unread: paragraphs.count { words[$0] == nil },
      lines: ClaimedParagraph.counts(coded).map { count in
        line(count, coded, words: run == nil ? nil : words, statements: statements)
      },
      rules: CountingRules.coding)
  }

  /// - Parameters:
  ///   - words: themes that words tag in each coded paragraph that was read; nil before any was.
  ///   - statements: how many statements of the whole words tag with each theme.
  private func line(
    _ count: ClaimsAnswer.Count, _ coded: [ClaimedParagraph], words: [String: Set<String>]?,
    statements byTheme: [String: Int]
  ) -> ClaimedFigures.Line {
    let asked = coded.filter { $0.asked.contains(count.code) }
    let claimed = Set(
      asked.filter { $0.paragraph.claims.contains { $0.code == count.code } }.map(\.place.paragraph))
    var tagged: Set<String>?
    var statements: Int?
    var name: String
    switch count.code {
    case .stance(let stance): name = "Stance: \(stance.words)"
    case .theme(let id):
      name = reference.themes.first { $0.id == id }?.name ?? id
      if let words, asked.contains(where: { words[$0.place.paragraph] != nil }) {
        tagged = Set(asked.map(\.place.paragraph).filter { words[$0]?.contains(id) == true })
        statements = byTheme[id] ?? 0
      }
    }
    return ClaimedFigures.Line(
      code: count.code, name: name, claimed: count.paragraphs, asked: count.asked,
      statements: count.statements, states: count.states, tagged: tagged?.count,
      both: tagged?.intersection(claimed).count, taggedStatements: statements,
      claimedParagraphs: claimed.sorted(by: NaturalOrder.precedes),
      askedParagraphs: Set(asked.map(\.place.paragraph)).sorted(by: NaturalOrder.precedes),
      taggedParagraphs: tagged?.sorted(by: NaturalOrder.precedes))
  }
}

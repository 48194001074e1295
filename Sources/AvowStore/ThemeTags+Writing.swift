public import AvowRecord
import GRDB

/// A tag on its way into the store.
public struct NewThemeTag: Sendable {
  /// The row of the paragraph.
  public let paragraph: Int
  public let start: Int
  public let length: Int
  public let theme: String
  public let rule: String
  /// All words, where the phrase goes on in the next paragraph.
  public let quote: String?

  public init(paragraph: Int, start: Int, length: Int, theme: String, rule: String, quote: String?) {
    self.paragraph = paragraph
    self.start = start
    self.length = length
    self.theme = theme
    self.rule = rule
    self.quote = quote
  }
}

/// The tags of one intervention; none is a result too.
public struct TaggedIntervention: Sendable {
  public let id: String
  public let words: Int
  public let tags: [NewThemeTag]

  public init(id: String, words: Int, tags: [NewThemeTag]) {
    self.id = id
    self.words = words
    self.tags = tags
  }
}

extension RecordStore {
  /// Takes away every tag that was made with another vocabulary, and the runs that made them.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public func removeThemeTags(exceptVocabulary digest: String) throws -> Bool {
    let isThere = try taggingRuns().contains { $0.vocabularyDigest != digest }
    guard isThere else { return false }
    try write { database in
      try database.execute(
        sql: """
          DELETE FROM theme_tag; DELETE FROM theme_mention; DELETE FROM theme_tagged; DELETE FROM tagging_run
          """)
    }
    return true
  }

  /// Keeps a run and what it found in one transaction.
  ///
  /// - Returns: the run with its number.
  public func save(_ run: TaggingRun, _ tagged: [TaggedIntervention]) throws -> TaggingRun {
    try write { database in
      var run = run
      run.id = try Int.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM tagging_run") ?? 1
      try Kept(run).insert(database)
      let read = try database.cachedStatement(
        sql: "INSERT INTO theme_tagged (intervention, run, words) VALUES (?, ?, ?)")
      let tag = try database.cachedStatement(
        sql: """
          INSERT INTO theme_tag (paragraph, start, theme, length, rule, quote) VALUES (?, ?, ?, ?, ?, ?)
          """)
      let mention = try database.cachedStatement(
        sql: "INSERT INTO theme_mention (theme, intervention, paragraphs, tags) VALUES (?, ?, ?, ?)")
      for one in tagged {
        try read.execute(arguments: [one.id, run.id, one.words])
        for new in one.tags {
          try tag.execute(
            arguments: [new.paragraph, new.start, new.theme, new.length, new.rule, new.quote])
        }
        for (theme, tags) in Dictionary(grouping: one.tags, by: \.theme).sorted(by: { $0.key < $1.key }) {
          try mention.execute(
            arguments: [theme, one.id, Set(tags.map(\.paragraph)).count, tags.count])
        }
      }
      return run
    }
  }
}

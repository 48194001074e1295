import AvowRecord
import Testing

@testable import AvowAnalysis

@Suite("Themes in text")
struct ThemeMatcherTests {
  /// A vocabulary of two themes from rules given as theme, kind and pattern.
  static func vocabulary(_ rules: [(String, ThemeRule.Kind, String)]) throws -> ThemeVocabulary {
    let day = try #require(PartialDate("2026-11-25"))
    return ThemeVocabulary(
      version: "test", asOf: day,
      themes: ["otters", "lakes"].map { Theme(id: $0, name: $0, description: "", source: "", asOf: day) },
      rules: rules.enumerated().map { index, rule in
        ThemeRule(
          id: "r\(index)", theme: rule.0, language: "en", kind: rule.1, pattern: rule.2, note: nil,
          source: "", asOf: day)
      }, terms: [])
  }

  static func quotes(_ pattern: String, in paragraphs: String...) throws -> [String] {
    var reader = ThemeReader(try ThemeMatcher(vocabulary([("otters", .tag, pattern)])))
    return reader.hits(in: paragraphs).map { hit in
      let scalars = Array(paragraphs[hit.paragraph].unicodeScalars)[hit.start..<hit.start + hit.length]
      return scalars.map(String.init).joined()
    }
  }

  @Test("words stand in their order, whatever their case and accents")
  func words() throws {
    #expect(
      try Self.quotes("sea otters", in: "The SEA Otters sleep; otters of the sea do not.") == ["SEA Otters"])
    #expect(try Self.quotes("responsabilité de protéger", in: "La responsabilite de proteger.").count == 1)
  }

  @Test("an ending left open, one of several, words that may be missing and a gap")
  func language() throws {
    #expect(try Self.quotes("protect* otter*", in: "Protecting otters protects otterkind.").count == 2)
    #expect(try Self.quotes("(sea|river bank) otter", in: "A river bank otter met a sea otter.").count == 2)
    #expect(
      try Self.quotes("feed [the hungry] otters", in: "Feed otters. Feed the hungry otters.").count == 2)
    #expect(try Self.quotes("feed ..2 otters", in: "Feed two wet otters.").count == 1)
    #expect(try Self.quotes("feed ..2 otters", in: "Feed two very wet otters.").isEmpty)
    #expect(try Self.quotes("=OTT", in: "OTT is not ott.") == ["OTT"])
  }

  @Test("a phrase does not run over the end of a sentence, and runs on over a broken paragraph")
  func sentences() throws {
    #expect(try Self.quotes("care otters", in: "We care. Otters sleep.").isEmpty)
    #expect(try Self.quotes("the Mr. Otter", in: "We greet the Mr. Otter.").count == 1)
    var reader = ThemeReader(try ThemeMatcher(Self.vocabulary([("otters", .tag, "duty to otters")])))
    let hits = reader.hits(in: ["We have a duty to", "otters and lakes."])
    #expect(hits.map(\.runsOn) == [true])
    #expect(hits.first?.length == "duty to".count)
    #expect(Passage.text(hits[0].words, of: ["We have a duty to", "otters and lakes."]) == "duty to otters")
    #expect(reader.hits(in: ["We have a duty to.", "Otters sleep."]).isEmpty)
  }

  @Test("offsets count characters as the store counts them, beyond letters of one byte")
  func offsets() throws {
    var reader = ThemeReader(try ThemeMatcher(Self.vocabulary([("otters", .tag, "otters")])))
    let hit = try #require(reader.hits(in: ["“Élan” — 漢字 otters"]).first)
    #expect(hit.start == 12 && hit.length == 6)
  }

  @Test("quotation marks that a source misread are no part of a word")
  func misread() throws {
    #expect(try Self.quotes("sea otters", in: "The ìsea ottersî sleep.") == ["sea otters"])
    #expect(try Self.quotes("così otters", in: "Così otters.").count == 1)
  }

  @Test("a false friend takes a tag away, in its own theme only")
  func exceptions() throws {
    let vocabulary = try Self.vocabulary([
      ("otters", .tag, "duty to protect"), ("otters", .except, "duty to protect lakes"),
      ("lakes", .tag, "protect lakes"), ("otters", .near, "duty"),
    ])
    var reader = ThemeReader(try ThemeMatcher(vocabulary))
    let hits = reader.hits(in: ["Our duty to protect lakes."])
    let kinds = Set(
      hits.map { "\(vocabulary.rules[$0.rule].theme) \(vocabulary.rules[$0.rule].kind.rawValue)" })
    #expect(kinds == ["lakes tag", "otters except", "otters near"])
    #expect(reader.hits(in: ["Our duty to protect otters."]).contains { $0.rule == 0 })
  }

  @Test("of two tags of a theme that overlap the longer is kept, and what was read before does not matter")
  func overlaps() throws {
    let vocabulary = try Self.vocabulary([
      ("otters", .tag, "sea otters"), ("otters", .tag, "sea otters of lakes"),
    ])
    var reader = ThemeReader(try ThemeMatcher(vocabulary))
    let first = reader.hits(in: ["Sea otters of lakes."])
    #expect(first.map(\.rule) == [1])
    _ = reader.hits(in: ["Something else altogether."])
    #expect(reader.hits(in: ["Sea otters of lakes."]) == first)
    var readers = ThemeReaders(try ThemeMatcher(vocabulary), count: 3)
    let texts = (0..<7).map { ["Text \($0).", "Sea otters of lakes."] }
    #expect(readers.hits(in: texts).map(\.hits.count) == Array(repeating: 1, count: 7))
  }

  @Test(
    "a pattern that cannot be read is refused with its words",
    arguments: ["(sea otter", "sea] otter", "feed ..x otters", "[the]", "a ..99 b"])
  func faults(pattern: String) throws {
    #expect(throws: PatternFault.self) { try PhrasePattern(pattern) }
    do { _ = try PhrasePattern(pattern) } catch { #expect(error.description.contains(pattern)) }
  }
}

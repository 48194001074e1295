import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Filing words under themes")
struct ThemesTests {
  static func vocabulary(version: String = "1", _ patterns: [String]) throws -> ThemeVocabulary {
    let day = try #require(PartialDate("2026-11-25"))
    return ThemeVocabulary(
      version: version, asOf: day,
      themes: [Theme(id: "otters", name: "Otters", description: "", source: "", asOf: day)],
      rules: patterns.enumerated().map { index, pattern in
        ThemeRule(
          id: "otters-\(index + 1)", theme: "otters", language: "en", kind: .tag, pattern: pattern, note: nil,
          source: "", asOf: day)
      }, terms: [])
  }

  static func tag(_ store: RecordStore, _ vocabulary: ThemeVocabulary) throws -> TagThemes.Report {
    try TagThemes(store: store, vocabulary: vocabulary, today: "2026-11-25").run()
  }

  @Test("a tag quotes its words, and counts name state, year and form")
  func tags() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(SpokenRecordTests.record(), file: SpokenRecordTests.file("a"))
    let report = try Self.tag(fictional.store, Self.vocabulary(["otters"]))
    #expect(report.tags == ["otters": 1])
    #expect(report.run?.interventions == 2)
    var filter = ThemeTagFilter()
    filter.theme = "otters"
    let tag = try #require(try fictional.store.themeTags(filter).first)
    #expect(tag.quote == "Otters" && tag.start == 0 && tag.length == 6)
    #expect(tag.paragraph == "A/67/PV.977#2.1" && tag.state == "XAB" && tag.rule == "otters-1")
    let count = try #require(try fictional.store.themeCounts(filter, byState: true).first)
    #expect(count.state == "XAB" && count.year == 2012 && count.form == .verbatim && count.interventions == 1)
    // The chair's turn was read, and is not counted.
    #expect(try fictional.store.taggedCounts().map(\.interventions) == [1])
    filter.years = 2013...2014
    #expect(try fictional.store.themeTags(filter).isEmpty)
  }

  @Test("a search counts and narrows by the themes under which statements were filed")
  func searched() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(SpokenRecordTests.record(), file: SpokenRecordTests.file("a"))
    #expect(try Answers(fictional.store).statements(StatementFilter()).facet(.theme).isEmpty)
    _ = try Self.tag(fictional.store, Self.vocabulary(["otters"]))
    let answers = try Answers(fictional.store)
    let all = try answers.statements(StatementFilter())
    #expect(all.facet(.theme).map { "\($0.value) \($0.count)" } == ["otters 1"])
    var filter = StatementFilter()
    filter.themes = ["otters"]
    #expect(try answers.statements(filter).items.map(\.id) == ["A/67/PV.977#2"])
    filter.themes = ["seals"]
    #expect(try answers.statements(filter).total == 0)
  }

  @Test("what was read is not read again, what is new is, and another vocabulary makes all anew")
  func incremental() throws {
    let fictional = try FictionalRecord()
    try fictional.store.save(SpokenRecordTests.record(), file: SpokenRecordTests.file("a"))
    let vocabulary = try Self.vocabulary(["otters"])
    #expect(try Self.tag(fictional.store, vocabulary).run?.id == 1)
    #expect(try Self.tag(fictional.store, vocabulary).run == nil)
    // The same meeting from another file: its turns are new.
    try fictional.store.save(
      SpokenRecordTests.record(words: "Otters and otters."), file: SpokenRecordTests.file("b"))
    #expect(try fictional.store.untaggedInterventions() == 2)
    #expect(try Self.tag(fictional.store, vocabulary).tags == ["otters": 2])
    #expect(try fictional.store.themeTags(ThemeTagFilter()).count == 2)
    let changed = try Self.tag(fictional.store, Self.vocabulary(version: "2", ["and otters"]))
    #expect(changed.hasReplaced && changed.tags == ["otters": 1])
    #expect(try fictional.store.taggingRuns().map(\.vocabularyVersion) == ["2"])
    #expect(try fictional.store.soundness().isEmpty)
  }

  @Test("texts that share a passage are kept with the words, and go when a text goes")
  func joint() throws {
    let fictional = try FictionalRecord()
    let shared = (1...40).map { "otter\(Character(UnicodeScalar(96 + UInt8($0 % 26 + 1))))\($0 / 26) swims" }
      .joined(separator: " ")
    var record = try SpokenRecordTests.record(words: shared + " and we sleep by the lake.")
    var turn = record.interventions[1]
    turn.id = "A/67/PV.977#3"
    turn.number = 3
    turn.state = "XAA"
    turn.paragraphs = [
      SpokenParagraph(id: "A/67/PV.977#3.1", number: 1, page: 2, text: "In Arlania " + shared + ".")
    ]
    turn.onBehalfOf = nil
    record.interventions.append(turn)
    try fictional.store.save(record, file: SpokenRecordTests.file("a"))
    let run = try FindJointTexts(store: fictional.store, today: "2026-11-25").run()
    #expect(run.pairs == 1 && run.texts == 2)
    var filter = JointTextFilter()
    filter.meeting = "A/67/PV.977"
    filter.isAcrossStates = true
    let pair = try #require(try fictional.store.jointTexts(filter).items.first)
    #expect(pair.one.state == "XAB" && pair.other.state == "XAA" && !pair.isOwnWords)
    #expect(pair.text.otherParagraph == "A/67/PV.977#3.1" && pair.text.passageWords == 80)
    #expect(pair.text.passage.hasPrefix("otterb0 swims"))
    try fictional.store.save(SpokenRecordTests.record(), file: SpokenRecordTests.file("b"))
    #expect(try fictional.store.jointTexts(JointTextFilter()).total == 0)
  }
}

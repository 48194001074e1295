import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("The counts of a debate, from the record")
struct DebateFiguresTests {
  /// A verbatim record of a fictional meeting under the item of the fictional debate, with one turn under another.
  static func record(_ symbol: String, on day: String, _ states: [StateID]) throws -> SpokenRecord {
    var meeting = SpokenMeeting(symbol: symbol, body: "GA", date: try #require(PartialDate(day)))
    meeting.session = 67
    var record = SpokenRecord(meeting: meeting)
    for (index, number) in ["9", "10"].enumerated() {
      record.items.append(
        AnnouncedItem(
          id: "\(symbol)/item/\(index + 1)", number: number, isContinued: false, heading: ["Item \(number)"],
          page: 1, after: nil))
    }
    for (index, state) in (states + ["XAD"]).enumerated() {
      let id = "\(symbol)#\(index + 1)"
      var turn = Intervention(
        id: id, number: index + 1, kind: .statement, speaker: "Speaker \(state)", page: 1)
      turn.state = state
      turn.item = index < states.count ? "\(symbol)/item/1" : "\(symbol)/item/2"
      turn.paragraphs = [SpokenParagraph(id: id + ".1", number: 1, page: 1, text: "Otters swim well.")]
      record.interventions.append(turn)
    }
    return record
  }

  static func save(_ record: SpokenRecord, _ digit: Character, in store: RecordStore) throws {
    try store.save(
      record,
      file: ImportedFile(
        digest: String(repeating: digit, count: 64), name: "meeting.pdf", source: "verbatim-record",
        importedOn: "2026-11-23", rowsRead: 1, rollCalls: 0, ballots: 0, findings: 0))
  }

  static func held(_ both: Bool = true) throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    try save(record("A/67/PV.901", on: "2012-12-20", ["XAA", "XAB"]), "a", in: fictional.store)
    if both { try save(record("A/67/PV.1000", on: "2012-12-24", ["XAB", "XAC"]), "b", in: fictional.store) }
    return fictional
  }

  static func number(_ rule: String, _ answer: DebateFiguresAnswer) -> DebateFiguresAnswer.Number? {
    (answer.figures + answer.ordinals + answer.sinceTheFirst).first { $0.rule.id == rule }
  }

  @Test("meetings in their order, turns under the debate's item alone, published figures explained")
  func whole() throws {
    let fictional = try Self.held()
    defer { withExtendedLifetime(fictional) {} }
    let answers = try Answers(fictional.store)
    let answer = try #require(try answers.figures(ofDebate: "OTTERS-2012"))
    #expect(answer.meetings.map(\.id) == ["A/67/PV.901", "A/67/PV.1000"])
    #expect(answer.meetings.allSatisfy { $0.part?.contains("1 turn under another item is not") == true })
    let speaking = try #require(Self.number("states-speaking", answer))
    #expect(speaking.list.map(\.id) == ["XAA", "XAB", "XAC"], "XAD spoke under another item")
    #expect(speaking.list.map(\.name) == ["Arlania", "Brevonia", "Cordavia"])
    #expect(Self.number("states-speaking-first-day", answer)?.text == "2")
    #expect(answer.published.map(\.reproducedBy.first) == ["states-speaking", nil])
    #expect(Self.number("ordinal-of-debate", answer)?.text == "1")
    #expect(Self.number("cumulative-states-speaking", answer)?.text == "at least 3")
  }

  @Test("a meeting that is not imported is named, and the number is a floor")
  func floor() throws {
    let fictional = try Self.held(false)
    defer { withExtendedLifetime(fictional) {} }
    let answers = try Answers(fictional.store)
    let answer = try #require(try answers.figures(ofDebate: "OTTERS-2012"))
    #expect(answer.coverage == "1 of 2 meetings are in the record. Not imported: A/67/PV.1000.")
    #expect(Self.number("states-speaking", answer)?.text == "at least 2")
    #expect(answer.published.allSatisfy { $0.reproducedBy.isEmpty })
  }

  @Test("a single meeting is counted whole, by its symbol in any case")
  func meeting() throws {
    let fictional = try Self.held()
    defer { withExtendedLifetime(fictional) {} }
    let answers = try Answers(fictional.store)
    let answer = try #require(try answers.figures(ofDebate: "a/67/pv.901"))
    #expect(Self.number("states-speaking", answer)?.list.map(\.id) == ["XAA", "XAB", "XAD"])
    #expect(try answers.figures(ofDebate: "A/67/PV.5") == nil)
  }

  @Test("forms, reported meetings and debates come back from the store as they went in")
  func forms() throws {
    let fictional = try Self.held()
    var filed = try Self.record("OTTERS-2011/statements/XAA", on: "2011-07-12", ["XAA"])
    filed.meeting.form = .filed
    filed.meeting.debate = "OTTERS-2011"
    filed.meeting.about = "OTTERS-2011/2011-07-12"
    try Self.save(filed, "c", in: fictional.store)
    #expect(try fictional.store.spokenRecord(filed.meeting.symbol)?.meeting == filed.meeting)
    let answer = try #require(try Answers(fictional.store).figures(ofDebate: "OTTERS-2011"))
    #expect(Self.number("states-that-filed", answer)?.text == "at least 2")
    #expect(Self.number("states-speaking", answer)?.text == "not counted")
    let summary = try #require(try Answers(fictional.store).summary(ofDebate: "OTTERS-2011"))
    let points = summary.sections.flatMap(\.points).map { $0.map(\.text).joined() }
    #expect(points.first?.hasPrefix("States that filed a statement: at least 2 Member States.") == true)
    let decoded = try JSONDecoder().decode(DebateSummary.self, from: JSONEncoder().encode(summary))
    #expect(decoded == summary)
  }

  @Test("two rules name what makes the difference; an unknown rule is refused with those that are known")
  func compare() throws {
    let fictional = try Self.held()
    var record = try Self.record("A/67/PV.901", on: "2012-12-20", ["XAA", "XAB"])
    record.interventions[1].kind = .rightOfReply
    try Self.save(record, "d", in: fictional.store)
    let answers = try Answers(fictional.store)
    let comparison = try #require(
      try answers.compare(rule: "states-taking-the-floor", with: "states-speaking", onDebate: "A/67/PV.901"))
    #expect(
      comparison.onlyInOne.map(\.id) == ["XAB"] && comparison.onlyInOne.first?.because == "right of reply")
    #expect(comparison.onlyInOther.isEmpty)
    #expect(throws: DebateFault.self) {
      _ = try answers.compare(rule: "otters", with: "states-speaking", onDebate: "A/67/PV.901")
    }
  }

  @Test("the summary counts what the figures count, and tells who is new and who fell silent")
  func summary() throws {
    let fictional = try Self.held()
    defer { withExtendedLifetime(fictional) {} }
    let answers = try Answers(fictional.store)
    let summary = try #require(try answers.summary(ofDebate: "OTTERS-2012"))
    let text = summary.sections.flatMap(\.paragraphs).map { $0.map(\.text).joined() }
    #expect(
      text.first?.contains("3 Member States spoke, and statements were made on behalf of 3 Member States.")
        == true)
    #expect(
      text.contains { $0.contains("This cannot be told: no verbatim record of an earlier debate is held.") })
    #expect(summary.order.map(\.name) == ["Arlania", "Brevonia", "Brevonia", "Cordavia"])
    #expect(!summary.sections.contains { $0.id == "themes" }, "no paragraph is tagged")
  }
}

@Suite("The ten contradictions, tested on the record that ships")
struct ContradictionEvidenceTests {
  static func answers() throws -> (Answers, FictionalRecord) {
    let fictional = try FictionalRecord()
    try fictional.store.replaceShipped(
      reference: ReferenceData.shipped(), proceedings: EmbeddedRecord.proceedings(),
      digest: String(repeating: "e", count: 64))
    return (try Answers(fictional.store), fictional)
  }

  static let cannot = "cannot be settled from the record"
  static let narrowed = "narrowed by the record, not settled"
  static let settled = "settled by the record"

  @Test(
    "each has evidence and the verdict that the record allows",
    arguments: [
      (1, cannot, 3), (2, cannot, 1), (3, cannot, 0), (4, settled, 0), (5, narrowed, 1), (6, narrowed, 1),
      (7, narrowed, 4), (8, cannot, 1), (9, narrowed, 7), (10, settled, 0),
    ])
  func verdicts(number: Int, verdict: String, broken: Int) throws {
    let (answers, keep) = try Self.answers()
    let evidence = try #require(try answers.evidence(ofContradiction: number))
    #expect(evidence.verdict == verdict)
    #expect(evidence.checks.filter { !$0.holds }.count == broken, "\(evidence.checks.map(\.found))")
    #expect(evidence.checks.allSatisfy { !$0.behind.isEmpty && $0.law.hasSuffix(".") })
    if verdict != Self.settled {
      #expect(evidence.conclusion.lowercased().contains("cannot be settled from the record"))
    }
    withExtendedLifetime(keep) {}
  }

  @Test("every published ordinal and number of reports follows from a rule of the record")
  func ordinals() throws {
    let (answers, keep) = try Self.answers()
    var seen = 0
    for debate in answers.proceedings.debates {
      for one in try answers.figures(ofDebate: debate.id)?.published ?? []
      where one.figure.measure.contains("ordinal") || one.figure.measure.contains("times-")
        || one.figure.measure == "reports-so-far"
      {
        seen += 1
        #expect(!one.reproducedBy.isEmpty, "\(one.figure.id): \(one.explanation)")
      }
    }
    #expect(seen == 19)
    withExtendedLifetime(keep) {}
  }

  @Test("a changed figure changes the verdict: the checks are no words")
  func canFail() throws {
    let (answers, keep) = try Self.answers()
    let store = answers.store
    func change(_ figure: String, _ field: String, _ value: String) throws {
      _ = try store.add(
        Correction(
          noun: "published_figure", record: figure, field: field, before: nil, after: value, reason: "A test",
          source: "A test", date: #require(PartialDate("2026-11-25")), who: "A test"))
    }
    try change("rtop-since-2009.cumulative-states-speaking.3", "value", "139")
    try change("GA72-DEBATE-2018.states-speaking.2", "value", "80")
    try change("IID-2017.ordinal-of-dialogue.2", "value", "12")
    let changed = try Answers(store)
    #expect(try changed.evidence(ofContradiction: 2)?.checks.allSatisfy(\.holds) == true)
    #expect(try changed.evidence(ofContradiction: 10)?.verdict == Self.cannot)
    #expect(try changed.evidence(ofContradiction: 4)?.verdict == Self.cannot)
    withExtendedLifetime(keep) {}
  }
}

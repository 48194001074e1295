import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("The report cycle and the agenda")
struct ReportCycleTests {
  private func filled() throws -> FictionalRecord {
    let fictional = try FictionalRecord()
    let work = ImportFile(store: fictional.store, today: "2026-11-25")
    _ = try work.run(FictionalRecord.fixture("Documents/report.txt"))
    let statement = try fictional.file(
      "statement.txt",
      "Arlania has heard the report. We will appoint a senior official for the otters of the northern lakes this year."
    )
    _ = try work.run(
      statement, form: ["state": "Arlania", "meeting": "A/67/PV.61", "date": "2012-12-20"])
    return fictional
  }

  @Test("the recommendations of a report stand in the register with paragraph and addressee")
  func register() throws {
    let fictional = try filled()
    let report = try #require(try Answers(fictional.store).report("S/2012/900"))
    #expect(report.symbol == "A/67/900" && report.debates.map(\.id) == ["OTTERS-2012"])
    #expect(report.lines.map(\.recommendation.paragraph) == ["4", "5 (a)", "5 (b)"])
    #expect(
      report.lines[0].events.map(\.kind) == [.made] && report.lines[0].events[0].voice == .unitedNations)
    #expect(report.figure(CountingRules.reportRecommendations)?.value == 3)
    #expect(try fictional.store.findings(kind: "unknown-state").items.isEmpty)
  }

  @Test("an echo is unconfirmed until a person says so, and every judgement is kept")
  func echoes() throws {
    let fictional = try filled()
    let answers = try Answers(fictional.store)
    let outcome = try FindEchoes.run(
      "A/67/900", meeting: "A/67/PV.61", today: "2026-11-25", in: answers)
    #expect(outcome.recommendations == 3 && outcome.found == 1 && outcome.new == 1)
    let again = try FindEchoes.run(
      "A/67/900", meeting: "A/67/PV.61", today: "2026-11-26", in: answers)
    #expect(again.found == 1 && again.new == 0)
    let echo = try #require(try fictional.store.echoes().first)
    #expect(echo.state == "XAA" && echo.isConfirmed == nil)
    #expect(echo.quote == "appoint a senior official for the otters of the northern lakes")
    let day = try #require(PartialDate("2026-11-25"))
    #expect(throws: JudgeEcho.Fault.self) {
      try JudgeEcho.run(echo.id, .init(isConfirmed: true, who: " ", date: day), in: answers)
    }
    #expect(throws: JudgeEcho.Fault.self) {
      try JudgeEcho.run(999, .init(isConfirmed: true, who: "an editor", date: day), in: answers)
    }
    _ = try JudgeEcho.run(echo.id, .init(isConfirmed: true, who: "an editor", date: day), in: answers)
    let last = try JudgeEcho.run(
      echo.id, .init(isConfirmed: false, who: "another", date: day, note: "a set phrase"), in: answers)
    #expect(last.judgements.map(\.isConfirmed) == [true, false] && last.isConfirmed == false)
    let report = try #require(try Answers(fictional.store).report("A/67/900"))
    #expect(report.figure(CountingRules.echoesUnconfirmed)?.value == 0)
    #expect(report.figure(CountingRules.echoesConfirmed)?.value == 0)
  }

  @Test("an echo whose statement is gone is told by the check of the record")
  func lost() throws {
    let fictional = try filled()
    #expect(try fictional.store.soundness().isEmpty)
    let one = try #require(try fictional.store.recommendations(RecommendationFilter()).items.first)
    let day = try #require(PartialDate("2012-12-20"))
    _ = try fictional.store.add(
      [
        Echo(
          id: 0, recommendation: one.id, intervention: "A/67/PV.99#1", state: nil, speaker: "nobody",
          date: day,
          quote: "none", words: 7, ownWords: 4)
      ], foundOn: "2026-11-25")
    #expect(try fictional.store.soundness().map(\.kind) == ["echo-without-statement"])
  }

  @Test("without statements or recommendations the search for echoes says what to import")
  func nothing() throws {
    let fictional = try FictionalRecord()
    let answers = try Answers(fictional.store)
    #expect(throws: FindEchoes.Fault.self) {
      try FindEchoes.run("A/67/900", meeting: nil, today: "2026-11-25", in: answers)
    }
  }

  @Test("what became of an ask is a list of dated events; of an unknown ask it is a finding")
  func asks() throws {
    let fictional = try FictionalRecord()
    var document = ReadDocument(symbol: "A/RES/67/990", kind: .resolution, title: "Otters")
    document.session = 67
    document.asks = [
      Ask(
        document: "A/RES/67/990", paragraph: "2", verb: "Requests", addressee: "the Secretary-General",
        text: "Requests the Secretary-General to report;")
    ]
    let file = ImportedFile(
      digest: String(repeating: "a", count: 64), name: "resolution.pdf", source: "resolution",
      importedOn: "2026-11-25", rowsRead: 1, rollCalls: 0, ballots: 0, findings: 0)
    try fictional.store.save(document, file: file, findings: [])
    let table = try fictional.file(
      "asks.csv",
      """
      ask,status,date,voice,who,evidence,source,note
      A/RES/67/990#2,action begun,2013-02,UN,,a letter,a letter,
      A/RES/67/990#2,done,2013-06-01,UN,,A/67/900,the report,
      A/RES/67/990#9,done,2013-06-01,UN,,A/67/900,the report,
      """)
    let work = ImportFile(store: fictional.store, today: "2026-11-25")
    _ = try work.run(table)
    _ = try work.run(table, again: true)
    let agenda = try Answers(fictional.store).agenda()
    let line = try #require(agenda.only(67).sessions.first?.resolutions.first?.asks.first)
    #expect(line.events.map(\.kind) == [.actionBegun, .done])
    #expect(agenda.figures.map(\.value) == [1, 1])
    #expect(
      agenda.table.contains(
        "A/RES/67/990#2,A/RES/67/990,,2,Requests,the Secretary-General,done,2013-06-01,UN,A/67/900"))
    #expect(
      try fictional.store.findings(kind: "unknown-ask").items.map(\.place) == ["asks.csv, line 4, column ask"]
    )
    #expect(try fictional.store.soundness().isEmpty)
  }
}

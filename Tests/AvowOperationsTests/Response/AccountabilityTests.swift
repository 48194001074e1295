import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@Suite("Who was told, and what came of it")
struct AccountabilityTests {
  /// Arlania acted before and after the alert, Brevonia was silent, the Lake Union answered, Delmarre acted untold.
  private static func record() throws -> FictionalRecord {
    let record = try ResponseTests.warned()
    let store = record.store
    _ = try ResponseTests.deliver("Arlania", .state, at: "2026-02-04", in: record)
    _ = try ResponseTests.deliver("Arlania", .councilMember, at: "2026-03-01", in: record)
    _ = try ResponseTests.deliver("Brevonia", .state, at: "2026-02", in: record)
    let union = try ResponseTests.deliver("Lake Union", .regionalBody, at: "2026-02-04", in: record)
    _ = try ResponseTests.deliver("The public", .public, at: "2026-02-04", in: record)
    _ = try ResponseTests.deliver("Cordavia", .state, at: "2026-02-04", in: record) { $0.failed = "No box" }
    _ = try RecordReply(delivery: union.id, at: "2026-02-10", by: "A. Analyst").answer(
      "We shall look", source: "Letter", in: store, today: ResponseTests.today)
    for (taker, date) in [
      ("Arlania", "2026-03"), ("Arlania", "2026-01-20"), ("Delmarre", "2026-02-05"),
    ] {
      _ = try RecordMeasure(
        ResponseTests.words {
          $0.taker = taker
          $0.date = date
        }, by: "A. Analyst"
      ).run(in: store, today: ResponseTests.today)
    }
    return record
  }

  @Test("each party stands once for each alert, with days as ranges where dates are partial")
  func cases() throws {
    let record = try Self.record()
    let answers = try Answers(record.store)
    let found = try answers.accountability()
    #expect(found.on?.description == ResponseTests.today && found.isLastEntered)
    #expect(found.cases.map(\.party.name) == ["Arlania", "Brevonia", "Lake Union"])
    #expect(found.cases.map(\.standing) == ["acted", "silent", "answered"])
    let arlania = try #require(found.cases.first)
    #expect(arlania.told.description == "2026-02-04" && arlania.deliveries.count == 2)
    #expect(arlania.measures.map(\.elapsed.inWords) == ["between 26 and 56 days"])
    #expect(arlania.before.map(\.date.description) == ["2026-01-20"])
    let silent = try #require(found.silent.first)
    #expect(silent.sentence.contains("between 123 and 150 days after it was told"))
    #expect(silent.avowed?.sentences.count == 3 && silent.avowed?.statementsTotal == 0)
    #expect(found.states.map(\.party.name) == ["Arlania", "Brevonia", "Delmarre"])
    #expect(found.bodies.map(\.party.key) == ["lake-union"])
    #expect(found.states.first?.before == ["XAA/2026-01-20/1"])
    for figure in found.figures { #expect(Int(figure.value) == figure.list.count, "\(figure.rule.id)") }
    func count(_ rule: String) -> Int { found.figures.first { $0.rule.id == rule }?.list.count ?? -1 }
    #expect(count("offices-told") == 3 && count("measures-taken") == 3 && count("named-silence") == 1)
    #expect(count("measures-before-the-warning") == 1)
  }

  @Test("a day asked for shows the record as it stood then, and only what was done by then")
  func asOf() throws {
    let record = try Self.record()
    let answers = try Answers(record.store)
    func standings(_ day: String, _ after: Int = 30) throws -> [String: String] {
      let found = try answers.accountability(on: PartialDate(day), after: after)
      return Dictionary(uniqueKeysWithValues: found.cases.map { ($0.party.key, $0.standing) })
    }
    #expect(try standings("2026-01-31") == [:])
    // Brevonia was told at some day of February: from its first day on it may have been.
    #expect(try standings("2026-02-03") == ["XAB": "waiting"])
    #expect(try standings("2026-02-05") == ["XAA": "waiting", "XAB": "waiting", "lake-union": "waiting"])
    #expect(try standings("2026-02-20", 10) == ["XAA": "silent", "XAB": "waiting", "lake-union": "answered"])
    #expect(try standings("2026-03-20")["XAA"] == "open")
    let only = try answers.accountability(only: "XAB")
    #expect(only.cases.count == 1 && only.states.count == 1 && only.bodies.isEmpty)
    #expect(only.csv.split(separator: "\n").count == 2 && only.csv.contains(",silent,"))
  }

  @Test("what was sent later, and the level of a later act, do not show on a day before")
  func asOfShows() throws {
    let record = try Self.record()
    var amend = AmendAlert(alert: ResponseTests.alert, note: "Worse", by: "A. Analyst", at: "2026-04-01")
    amend.level = .emergency
    _ = try amend.update(in: record.store, today: ResponseTests.today)
    let answers = try Answers(record.store)
    let early = try #require(
      try answers.accountability(on: PartialDate("2026-02-10")).cases.first { $0.party.key == "XAA" })
    #expect(early.deliveries == ["\(ResponseTests.alert)#1"] && early.level == .warning)
    let late = try #require(try answers.accountability().cases.first { $0.party.key == "XAA" })
    #expect(late.deliveries.count == 2 && late.level == .emergency)
  }

  @Test("whoever answers has confirmed, on one alert and in a year; each number is its list and has a rule")
  func confirmed() throws {
    let record = try Self.record()
    let one = try #require(try AlertAnswer(ResponseTests.alert, in: record.store)?.response)
    #expect(one.sentence.hasPrefix("It was sent 5 times: 1 confirmed, 1 answered. 3 measures are recorded"))
    let year = try Answers(record.store).implementation(of: 2026)
    #expect(
      year.sentence.contains(
        "In the year 1 delivery, of it or of earlier years, was confirmed and 1 answered."))
    #expect(year.response.received == year.response.answered)
    let silent = try #require(try Answers(record.store).accountability().silent.first?.avowed)
    #expect(silent.figures.count == 4)
    let known = Set(CountingRules.all.map(\.id))
    for figure in one.figures + year.response.figures + silent.figures {
      #expect(figure.isCountOfList && known.contains(figure.rule.id), "\(figure.rule.id)")
    }
  }

  @Test("a name with a stroke in it does not break the table of the report")
  func stroke() throws {
    let record = try Self.record()
    _ = try ResponseTests.deliver("Reed | Council", .regionalBody, at: "2026-02-04", in: record)
    let text = try Answers(record.store).implementation(of: 2026).markdown
    #expect(text.contains("| Reed \\| Council | 1 | 0 | 1 | 0 |"))
  }

  @Test("the report of a year counts what the year saw, and says where the record is silent")
  func year() throws {
    let record = try Self.record()
    let answers = try Answers(record.store)
    let report = try answers.implementation(of: 2026)
    #expect(report.response.alerts.count == 1 && report.response.deliveries.count == 5)
    #expect(report.response.failed.count == 1 && report.response.measures.count == 3)
    #expect(report.sum.told == 2 && report.sum.silent == 1 && report.sum.measures == 3)
    #expect(report.response.lines.map(\.party.name) == ["Arlania", "Brevonia", "Delmarre", "Lake Union"])
    #expect(report.sentence.contains("1 time somebody who was told stayed silent"))
    #expect(report.markdown.contains("| Lake Union | 1 | 1 | 0 | 0 |"))
    let earlier = try answers.implementation(of: 2025)
    #expect(earlier.sentence.contains("The record holds no alert of 2025."))
    #expect(earlier.gaps.contains { $0.contains("silence of this record") })
  }

  @Test("a record without anything says so and invents nothing")
  func empty() throws {
    let record = try FictionalRecord()
    let answers = try Answers(record.store)
    let found = try answers.accountability()
    #expect(found.on == nil && found.cases.isEmpty && found.figures.isEmpty)
    #expect(found.sentence.contains("silence of this record"))
    #expect(try answers.party(withKey: "nobody") == nil)
    #expect(try answers.party(withKey: "xaa")?.state == "XAA")
  }

  @Test("a row may name several pieces of evidence")
  func evidence() throws {
    let record = try ResponseTests.warned()
    let file = try record.file(
      "measures.csv",
      "taker,what,date,pillar,kind,evidence,against,by\n"
        + "Arlania,It sent a mission.,2026-02-20,1,fact-finding,\"source Gazette, p. 3; p. 4; source Herald\",alert \(ResponseTests.alert),A. Analyst\n"
    )
    _ = try ImportFile(store: record.store, today: ResponseTests.today).run(file)
    #expect(
      try record.store.measures().first?.content.evidence.map(\.text) == ["Gazette, p. 3; p. 4", "Herald"])
  }

  @Test(
    "a table of measures is taken row by row; what is not understood is a finding, and nothing comes in twice"
  )
  func table() throws {
    let record = try ResponseTests.warned()
    let head = "taker,what,date,pillar,kind,evidence,against,by\n"
    let good =
      "Arlania,It sent a mission.,2026-02-20,1,fact-finding,\"source Gazette, p. 3\",alert \(ResponseTests.alert); situation harrow-valley,A. Analyst\n"
    let bad =
      "Arlania,It sang.,soon,1,statement,source Gazette,alert \(ResponseTests.alert),A. Analyst\n"
      + "Arlania,It sang.,2026-02-20,1,song,source Gazette,alert \(ResponseTests.alert),A. Analyst\n"
      + "Arlania,It sang.,2026-02-20,1,statement,source Gazette,alert none,A. Analyst\n"
      + ",,,,,,,\n"
    let file = try record.file("measures.csv", head + good + bad + good)
    let importer = ImportFile(store: record.store, today: ResponseTests.today)
    guard case .imported(let imported) = try importer.run(file) else {
      Issue.record("it was not imported")
      return
    }
    let held = try record.store.measures()
    #expect(held.map(\.id) == ["XAA/2026-02-20/1"] && held.first?.content.against.count == 2)
    let findings = try record.store.findings().items
    #expect(imported.findings == findings.count && findings.count >= 4)
    #expect(findings.map(\.place).allSatisfy { $0.hasPrefix("measures.csv, line") })
    #expect(findings.contains { $0.meaning.contains("There is no kind of measure “song”") })
    #expect(findings.contains { $0.kind == "duplicate" })
    _ = try importer.run(record.file("again.csv", head + good + "\n"))
    #expect(try record.store.measures().count == 1)
    #expect(ImportFile.templates["measures"]?.contains("taker,state,body,what") == true)
  }
}

import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations

@Suite("Deliveries, answers and measures")
struct ResponseTests {
  static let today = "2026-07-01"
  static let alert = "harrow-valley/2026-02-03/1"

  /// A record with an alert about Arlania.
  static func warned() throws -> FictionalRecord {
    let record = try AlertTests.watched()
    _ = try AlertTests.alert().run(in: record.store, today: today)
    return record
  }

  static func deliver(
    _ office: String, _ kind: Office.Kind, at: String?, in record: FictionalRecord,
    _ change: (inout RecordDelivery) -> Void = { _ in }
  ) throws -> Delivery {
    var delivery = RecordDelivery(alert: alert, office: office, kind: kind, channel: .hand, by: "A. Analyst")
    delivery.at = at
    change(&delivery)
    return try delivery.run(in: record.store, today: today)
  }

  static func words(_ change: (inout MeasureWords) -> Void = { _ in }) -> MeasureWords {
    var words = MeasureWords()
    words.taker = "Arlania"
    words.what = "It sent a mission."
    words.date = "2026-02-20"
    words.pillar = "one"
    words.kind = "fact-finding"
    words.evidence = ["source Gazette, page 3"]
    words.against = ["alert \(alert)"]
    change(&words)
    return words
  }

  @Test("an office is told, confirms and answers; late ones are taken on a withdrawn alert too")
  func street() throws {
    let record = try Self.warned()
    let first = try Self.deliver("XAA", .state, at: "2026-02-04", in: record)
    #expect(first.id == "harrow-valley/2026-02-03/1#1" && first.act == 1 && first.office.name == "Arlania")
    let second = try Self.deliver("Mission of Brevonia", .councilMember, at: "2026-02", in: record) {
      $0.state = "Brevonia"
    }
    #expect(second.number == 2 && second.office.party == Party(name: "Brevonia", state: "XAB"))
    let body = try Self.deliver("Assembly", .unOffice, at: nil, in: record)
    #expect(body.office.party.body == "GA" && body.sent?.description == Self.today)
    _ = try AmendAlert(alert: Self.alert, note: "False", by: "A. Analyst", at: "2026-03-01").withdraw(
      in: record.store, today: Self.today)
    _ = try RecordReply(delivery: first.id, at: "2026-03-05", by: "A. Analyst").receipt(
      source: nil, in: record.store, today: Self.today)
    let answered = try RecordReply(delivery: first.id, at: "2026-03", by: "A. Analyst").answer(
      "We shall look", source: "Letter, on file", in: record.store, today: Self.today)
    #expect(answered.status == .answered && answered.acts.map(\.kind) == [.sent, .received, .answered])
    #expect(try record.store.delivery(first.id) == answered)
    let late = try Self.deliver("XAC", .state, at: nil, in: record)
    #expect(late.act == 2, "the withdrawal is what is told by then")
    #expect(try CheckRecord.run(record.store).clean)
  }

  @Test(
    "a delivery that cannot be is refused in a sentence, and nothing is kept",
    arguments: [
      ("alert", "harrow-valley/2026-02-03/9"), ("by", " "), ("by", "avow"), ("office", " "),
      ("office", "Nowhere"), ("state", "Nowhere"), ("at", "2026-02-02"), ("at", "2026-01"), ("at", "soon"),
      ("at", "2026-08"), ("act", "2"), ("failed", " "), ("body", "XX"),
    ])
  func refused(what: String, value: String) throws {
    let record = try Self.warned()
    let fault = #expect(throws: (any Error).self) {
      try Self.deliver("Arlania", .state, at: "2026-02-04", in: record) { one in
        switch what {
        case "alert": one.alert = value
        case "by": one.by = value
        case "office": one.office = value
        case "state": one.state = value
        case "at": one.at = value
        case "act": one.act = Int(value)
        case "failed": one.failed = value
        default:
          one.kind = .unOffice
          one.body = value
        }
      }
    }
    #expect("\(try #require(fault))".count > 30)
    #expect(try record.store.deliveries().isEmpty)
  }

  @Test("nothing follows on a delivery that failed, one receipt is enough, an answer has words and a source")
  func replies() throws {
    let record = try Self.warned()
    let failed = try Self.deliver("Arlania", .state, at: "2026-02-04", in: record) {
      $0.failed = "No such box"
    }
    let sent = try Self.deliver("Arlania", .state, at: "2026-02-05", in: record)
    func reply(_ id: String, at: String? = nil) -> RecordReply {
      RecordReply(delivery: id, at: at, by: "A. Analyst")
    }
    let store = record.store
    #expect(throws: ResponseFault.self) {
      try reply(failed.id).receipt(source: nil, in: store, today: Self.today)
    }
    #expect(throws: ResponseFault.self) {
      try reply("none").receipt(source: nil, in: store, today: Self.today)
    }
    #expect(throws: WarningFault.self) {
      try reply(sent.id, at: "2026-02-04").receipt(source: nil, in: store, today: Self.today)
    }
    _ = try reply(sent.id, at: "2026-02").receipt(source: " ", in: store, today: Self.today)
    #expect(throws: ResponseFault.self) {
      try reply(sent.id).receipt(source: nil, in: store, today: Self.today)
    }
    #expect(throws: ResponseFault.self) {
      try reply(sent.id).answer("Yes", source: " ", in: store, today: Self.today)
    }
    #expect(throws: WarningFault.self) {
      try reply(sent.id).answer(" ", source: "Letter", in: store, today: Self.today)
    }
    let act = DeliveryAct(
      kind: .received, date: failed.first.date, recorded: failed.first.recorded, by: "A")
    #expect(throws: (any Error).self) { try store.add(act, to: failed.id) }
    let line = try #require(try AlertAnswer(Self.alert, in: store)?.response)
    #expect(line.deliveries.map(\.status) == ["failed", "received"])
    #expect(line.deliveries[1].toReceipt?.order == .open)
  }

  @Test("a measure is kept under who and when, corrected and withdrawn by new acts; what stood before stays")
  func measure() throws {
    let record = try Self.warned()
    let store = record.store
    let first = try RecordMeasure(Self.words(), by: "A. Analyst").run(in: store, today: Self.today)
    let second = try RecordMeasure(Self.words { $0.what = "It sent another." }, by: "A. Analyst").run(
      in: store, today: Self.today)
    #expect(first.id == "XAA/2026-02-20/1" && second.id == "XAA/2026-02-20/2")
    var change = MeasureWords()
    change.date = "2026-02"
    change.pillar = "3"
    let amend = AmendMeasure(measure: first.id, reason: "Misread", by: "B. Other")
    let corrected = try amend.correct(change, in: store, today: Self.today)
    #expect(corrected.first.content == first.content && corrected.content.pillar == 3)
    let answer = try #require(try MeasureAnswer(first.id, in: store))
    #expect(
      answer.changes.first?.fields.map(\.name) == ["date", "pillar"] && answer.status == "standing, corrected"
    )
    #expect(
      answer.changes.first?.fields.first?.before == "2026-02-20" && answer.changes.first?.reason == "Misread")
    #expect(answer.since.map(\.inWords) == ["at most 25 days, or before it"])
    #expect(throws: ResponseFault.self) { try amend.correct(change, in: store, today: Self.today) }
    _ = try AmendMeasure(measure: first.id, reason: "Not so", by: "A. Analyst").withdraw(
      in: store, today: Self.today)
    #expect(throws: ResponseFault.self) { try amend.correct(Self.words(), in: store, today: Self.today) }
    #expect(throws: (any Error).self) { try store.add(corrected.latest, to: first.id) }
    #expect(try store.measure(first.id)?.acts.map(\.kind) == [.entered, .corrected, .withdrawn])
    #expect(try MeasureAnswer.all(standingOnly: true, in: store).map(\.id) == [second.id])
    #expect(try CheckRecord.run(store).clean)
  }

  @Test(
    "a measure that cannot be is refused in a sentence, and nothing is kept",
    arguments: [
      ("taker", " "), ("state", "Nowhere"), ("body", "XX"), ("what", " "), ("date", "soon"),
      ("date", "2026-08"), ("pillar", "4"), ("kind", "wish"), ("evidence", "rumour x"), ("evidence", ""),
      ("evidence", "document A/1/1"), ("evidence", "meeting A/1/PV.1"), ("evidence", "roll-call rcid:1"),
      ("against", ""), ("against", "hope x"), ("against", "alert x/2026-01-01/1"),
      ("against", "recommendation x"), ("against", "situation x"), ("by", "signals"),
    ])
  func refusedMeasure(what: String, value: String) throws {
    let record = try Self.warned()
    let words = Self.words { one in
      switch what {
      case "taker": one.taker = value
      case "state": one.state = value
      case "body": one.body = value
      case "what": one.what = value
      case "date": one.date = value
      case "pillar": one.pillar = value
      case "kind": one.kind = value
      case "evidence": one.evidence = value.isEmpty ? [] : [value]
      case "against": one.against = value.isEmpty ? [] : [value]
      default: break
      }
    }
    let fault = #expect(throws: (any Error).self) {
      try RecordMeasure(words, by: what == "by" ? value : "A. Analyst").run(
        in: record.store, today: Self.today)
    }
    #expect("\(try #require(fault))".count > 30)
    #expect(try record.store.measures().isEmpty)
  }

  private static let program = URL(filePath: "/usr/bin/sqlite3")

  @Test(
    "what was entered is never changed and never taken out, whoever writes into the file",
    .enabled(if: FileManager.default.fileExists(atPath: program.path), "the program sqlite3 is not there"))
  func appendOnly() throws {
    let record = try Self.warned()
    let delivery = try Self.deliver("Arlania", .state, at: "2026-02-04", in: record)
    _ = try RecordReply(delivery: delivery.id, at: nil, by: "A. Analyst").receipt(
      source: nil, in: record.store, today: Self.today)
    _ = try RecordMeasure(Self.words(), by: "A. Analyst").run(in: record.store, today: Self.today)
    let tables = [
      "delivery", "delivery_act", "measure", "measure_act", "measure_evidence", "measure_against",
    ]
    for table in tables {
      let column = ["delivery", "measure"].contains(table) ? "number" : "place"
      for statement in [
        "DELETE FROM \(table)", "UPDATE \(table) SET \(column) = \(column)",
        "UPDATE OR REPLACE \(table) SET \(column) = \(column)",
        "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
      ] {
        let fault = try Self.sqlite(statement, in: record)
        #expect(fault.contains("never"), "\(statement): \(fault)")
      }
    }
    // Late additions, and acts out of their order; the ids of the delivery and of the measure are new where the table asks it.
    for (statement, words) in [
      (
        "INSERT INTO measure_against (measure, act, place, situation) VALUES ('XAA/2026-02-20/1', 1, 2, 'harrow-valley')",
        "never afterwards"
      ),
      (
        "INSERT INTO measure_evidence VALUES ('XAA/2026-02-20/1', 1, 2, 'source', 'Another gazette')",
        "never afterwards"
      ),
      (
        "INSERT INTO delivery_act SELECT delivery, 9, kind, date, recorded, by, words, source FROM delivery_act WHERE place = 2",
        "follows on the last"
      ),
      (
        "INSERT INTO measure_act SELECT measure, 3, 'corrected', recorded, by, 'x', taker, state, body, what, date, pillar, "
          + "measure_kind FROM measure_act", "follows on the last"
      ),
      (
        "INSERT OR REPLACE INTO measure (id, taker_key, entered_date, number) SELECT 'x', taker_key, entered_date, number FROM measure",
        "never replaced"
      ),
      (
        "INSERT OR REPLACE INTO delivery SELECT 'x', alert, act, number, kind, office, party, state, body, channel FROM delivery",
        "never replaced"
      ),
    ] {
      let fault = try Self.sqlite(statement, in: record)
      #expect(fault.contains(words), "\(statement): \(fault)")
    }
    let store = record.store
    #expect(try store.deliveries().first?.acts.count == 2 && store.measures().first?.acts.count == 1)
    #expect(try CheckRecord.run(store).clean)
  }

  @Test("two who record an answer at once are both kept: an act gets its place when it is written")
  func places() throws {
    let record = try Self.warned()
    let sent = try Self.deliver("Arlania", .state, at: "2026-02-05", in: record)
    let day = sent.first.date
    for words in ["One", "Two"] {
      // Each read the delivery when it had one act.
      try record.store.add(
        DeliveryAct(
          place: 2, kind: .answered, date: day, recorded: day, by: "A. Analyst", words: words,
          source: "Letter"), to: sent.id)
    }
    let acts = try #require(try record.store.delivery(sent.id)).acts
    #expect(acts.map(\.place) == [1, 2, 3] && acts.compactMap(\.words) == ["One", "Two"])
  }

  @Test("a measure may rest on several pieces of evidence, and a correction replaces them all")
  func evidence() throws {
    let record = try Self.warned()
    let store = record.store
    let two = ["source Gazette, page 3; page 4", "source Herald, page 1"]
    let first = try RecordMeasure(Self.words { $0.evidence = two + [two[0]] }, by: "A. Analyst").run(
      in: store, today: Self.today)
    #expect(first.content.evidence.map(\.description) == two)
    #expect(try store.measure(first.id) == first)
    var change = MeasureWords()
    change.evidence = ["source Courier, page 9"]
    _ = try AmendMeasure(measure: first.id, reason: "Misread", by: "B. Other").correct(
      change, in: store, today: Self.today)
    let answer = try #require(try MeasureAnswer(first.id, in: store))
    #expect(answer.measure.content.evidence.map(\.text) == ["Courier, page 9"])
    #expect(
      answer.changes.first?.fields.map(\.before) == ["source Gazette, page 3; page 4; source Herald, page 1"])
    #expect(
      MeasureEvidence.parts("source Gazette, p. 3; p. 4 ; document A/67/900;") == [
        "source Gazette, p. 3; p. 4", "document A/67/900;",
      ])
    #expect(MeasureEvidence.parts("") == [])
  }

  @Test(
    "a state is told as a member of the Security Council only when it had a seat on the day",
    arguments: [
      ("Arlania", "2026-02-04", true), ("Brevonia", "2026-02-04", true), ("Cordavia", "2026-02-04", false),
    ])
  func seats(name: String, day: String, isHeld: Bool) throws {
    let record = try Self.warned()
    if isHeld {
      #expect(try Self.deliver(name, .councilMember, at: day, in: record).office.kind == .councilMember)
    } else {
      let fault = #expect(throws: ResponseFault.self) {
        try Self.deliver(name, .councilMember, at: day, in: record)
      }
      #expect(
        fault?.description.contains("Cordavia had no seat in the Security Council on 4 February 2026") == true
      )
      #expect(try record.store.deliveries().isEmpty)
    }
  }

  @Test(
    "seats by the members that ship; before 1991 the elected ones are not entered, and nothing is told",
    arguments: [
      ("FRA", "1950-01-01", true), ("RUS", "1985-01-01", true), ("AUS", "2014-06-01", true),
      ("AUS", "2015-01-01", false), ("AUT", "2010", true), ("AUT", "2012-01-01", false),
      ("AUT", "1980-01-01", nil), ("AUT", "2008-12", false), ("AUT", "2026-06-01", false),
      ("AUT", "2027-01-05", nil), ("FRA", "2027-01-05", true),
    ] as [(String, String, Bool?)])
  func shippedSeats(state: String, day: String, isTaken: Bool?) throws {
    let date = try #require(PartialDate(day))
    #expect(try ReferenceData.shipped().hasCouncilSeat(state, on: date) == isTaken)
  }

  /// What the sqlite3 program says to a statement on the file.
  private static func sqlite(_ statement: String, in record: FictionalRecord) throws -> String {
    let process = Process()
    process.executableURL = program
    process.arguments = [record.folder.appending(path: "record.sqlite").path, statement]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}

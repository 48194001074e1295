import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@Suite("Alerts")
struct AlertTests {
  static let today = "2026-03-10"

  /// A record with an open situation in Arlania and its first assessment.
  static func watched() throws -> FictionalRecord {
    let record = try FictionalRecord()
    let file = try record.file("a.csv", AssessSituationTests.table(AssessSituationTests.evidence))
    _ = try AssessSituation.run(file, dryRun: false, in: record.store)
    return record
  }

  static func alert(_ change: (inout IssueAlert) -> Void = { _ in }) -> IssueAlert {
    var alert = IssueAlert(
      situation: "harrow-valley", level: .warning,
      reasons: [
        "assessment harrow-valley/1: A commander was removed",
        "citation https://example.org/9: It was printed",
      ],
      confidence: .medium, wouldChange: "An inquiry", by: "A. Analyst", proposal: nil, at: "2026-02-03")
    change(&alert)
    return alert
  }

  @Test("an alert is issued by a person, with an id from its situation, its day and its number")
  func issued() throws {
    let record = try Self.watched()
    let first = try Self.alert().run(in: record.store, today: Self.today)
    let second = try Self.alert().run(in: record.store, today: Self.today)
    #expect(first.id == "harrow-valley/2026-02-03/1" && second.id == "harrow-valley/2026-02-03/2")
    let kept = try #require(try record.store.alert(first.id))
    #expect(kept == first && kept.latest.by == "A. Analyst")
    #expect(kept.latest.reasons.map(\.evidence) == ["harrow-valley/1", "https://example.org/9"])
    #expect(kept.latest.recorded.description == Self.today && kept.latest.date.description == "2026-02-03")
    #expect(try record.store.alerts().map(\.number) == [2, 1])
  }

  @Test(
    "an update and a withdrawal are new acts; what stood before stays, and nothing follows on a withdrawal")
  func amended() throws {
    let record = try Self.watched()
    let id = try Self.alert().run(in: record.store, today: Self.today).id
    var update = AmendAlert(alert: id, note: "Confirmed", by: "B. Other", at: "2026-02-20")
    update.level = .emergency
    let updated = try update.update(in: record.store, today: Self.today)
    #expect(updated.first.level == .warning && updated.latest.level == .emergency)
    #expect(updated.latest.reasons == updated.first.reasons && updated.latest.confidence == .medium)
    let early = AmendAlert(alert: id, note: "False", by: "B. Other", at: "2026-02-19")
    #expect(throws: WarningFault.self) { try early.withdraw(in: record.store, today: Self.today) }
    let end = AmendAlert(alert: id, note: "The report was false", by: "A. Analyst", at: nil)
    _ = try end.withdraw(in: record.store, today: Self.today)
    let kept = try #require(try record.store.alert(id))
    #expect(kept.acts.map(\.kind) == [.issued, .updated, .withdrawn] && kept.isWithdrawn)
    #expect(throws: WarningFault.self) { try update.update(in: record.store, today: Self.today) }
    #expect(throws: (any Error).self) { try record.store.add(kept.acts[1], to: id) }
    #expect(try record.store.alert(id) == kept)
    #expect(try AlertAnswer.all(standingOnly: true, in: record.store).isEmpty)
    #expect(try CheckRecord.run(record.store).problems.filter { $0.place.hasPrefix("alert") }.isEmpty)
  }

  @Test(
    "without a person, a situation, a reason with evidence, or what would change the judgement there is no alert",
    arguments: [
      ("by", " "), ("by", "unusual-count"), ("by", "Avow"), ("by", "signals"), ("situation", "nowhere"),
      ("would", " "), ("reason", ""), ("reason", "rumour x: y"), ("reason", "citation x"),
      ("reason", "signal new-actor/local/XAA/2012: y"), ("reason", "assessment harrow-valley/9: y"),
      ("reason", "event local:x:1: y"), ("reason", "forecast 9: y"), ("at", "2026-03-11"), ("at", "2026-02"),
      ("at", "2025-12-31"), ("proposal", "new-actor/local/XAA/2012"),
    ])
  func refused(what: String, value: String) throws {
    let record = try Self.watched()
    let alert = Self.alert { one in
      switch what {
      case "by": one.by = value
      case "situation": one.situation = value
      case "would": one.wouldChange = value
      case "reason": one.reasons = value.isEmpty ? [] : [value]
      case "at": one.at = value
      default: one.proposal = value
      }
    }
    let fault = #expect(throws: WarningFault.self) { try alert.run(in: record.store, today: Self.today) }
    #expect((fault?.description.count ?? 0) > 30)
    #expect(try record.store.alerts().isEmpty)
  }

  @Test("an act that changes nothing is refused")
  func nothing() throws {
    let record = try Self.watched()
    let id = try Self.alert().run(in: record.store, today: Self.today).id
    #expect(throws: WarningFault.self) {
      try AmendAlert(alert: id, note: "Hm", by: "A. Analyst", at: nil).update(
        in: record.store, today: Self.today)
    }
    #expect(throws: WarningFault.self) {
      try AmendAlert(alert: "harrow-valley/2026-02-03/7", note: "Hm", by: "A. Analyst", at: nil).withdraw(
        in: record.store, today: Self.today)
    }
  }

  @Test("the evidence of a reason ends at the first colon that a blank follows")
  func reasons() {
    let event = AlertReason("event ucdp-ged:25.1:71663: It began: here")
    #expect(event?.evidence == "ucdp-ged:25.1:71663" && event?.text == "It began: here")
    #expect(AlertReason("citation https://example.org/a?b=c:  Printed ")?.text == "Printed")
    for text in ["", "citation", "citation : x", "citation x:", "citation x: ", "fear x: y"] {
      #expect(AlertReason(text) == nil, "\(text)")
    }
  }

  @Test("the situation has all acts in one column of time, oldest first")
  func timeline() throws {
    let record = try Self.watched()
    let alert = try Self.alert { $0.at = "2026-01-20" }.run(in: record.store, today: Self.today)
    _ = try AmendAlert(alert: alert.id, note: "False", by: "A. Analyst", at: "2026-02-05").withdraw(
      in: record.store, today: Self.today)
    let answer = try #require(try SituationAnswer("harrow-valley", in: record.store))
    #expect(answer.timeline.map(\.kind) == [.alert, .assessment, .alert])
    #expect(answer.timeline.map(\.date.description) == ["2026-01-20", "2026-02-01", "2026-02-05"])
  }
}

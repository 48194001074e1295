import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord

extension SmallSite {
  /// What came of the alert of February: Arlania acted, Brevonia was told and stayed silent, the Lake Union answered, a letter
  /// could not be delivered; one measure was corrected, one withdrawn, one is dated before the alert.
  func respond() throws {
    let store = record.store
    let alert = "harrow-valley/2026-02-03/1"
    let arlania = try deliver(alert, "Mission of <Arlania>", .state, .hand, at: "2026-02-04", state: "XAA")
    _ = try deliver(alert, "Mission of Brevonia", .councilMember, .email, at: "2026-02-04", state: "XAB")
    let union = try deliver(alert, "Lake <Union>", .regionalBody, .meeting, at: "2026-02")
    _ = try deliver(
      alert, "Mission of Cordavia", .state, .email, at: "2026-02-05", state: "XAC", failed: "No such <box>")
    _ = try deliver(alert, "The public", .public, .page, at: "2026-02-03")
    _ = try RecordReply(delivery: arlania.id, at: "2026-02-06", by: "A. Analyst").receipt(
      source: nil, in: store, today: SmallSite.today)
    _ = try RecordReply(delivery: union.id, at: "2026-03-04", by: "A. Analyst").answer(
      "We shall <look>", source: "https://example.org/letter?a=1&b=<i>", in: store, today: SmallSite.today)
    let taken = try measure(
      "Arlania", "It sent a <mission> to the valley.", "2026-02-20", "one", "fact-finding")
    var other = MeasureWords()
    other.date = "2026-02-21"
    _ = try AmendMeasure(measure: taken.id, reason: "The gazette printed <another> day", by: "B. Other")
      .correct(other, in: store, today: SmallSite.today)
    _ = try measure("Lake <Union>", "It offered talks.", "2026-03", "three", "good-offices")
    _ = try measure("Arlania", "It gave relief.", "2026-01-15", "1", "aid")
    let mistaken = try measure("Brevonia", "It sent envoys.", "2026-02-11", "two", "visit")
    _ = try AmendMeasure(measure: mistaken.id, reason: "They <stayed> at home", by: "A. Analyst").withdraw(
      in: store, today: SmallSite.today)
  }

  private func deliver(
    _ alert: String, _ office: String, _ kind: Office.Kind, _ channel: Delivery.Channel, at date: String,
    state: String? = nil, failed: String? = nil
  ) throws -> Delivery {
    var delivery = RecordDelivery(
      alert: alert, office: office, kind: kind, channel: channel, by: "A. Analyst")
    delivery.state = state
    delivery.at = date
    delivery.failed = failed
    return try delivery.run(in: record.store, today: SmallSite.today)
  }

  private func measure(
    _ taker: String, _ what: String, _ date: String, _ pillar: String, _ kind: String
  ) throws -> Measure {
    var words = MeasureWords()
    (words.taker, words.what, words.date, words.pillar, words.kind) = (taker, what, date, pillar, kind)
    words.evidence = [taker == "Arlania" ? "document A/67/900" : "source Gazette <p. 3>", "source Herald"]
    words.against = ["alert harrow-valley/2026-02-03/1", "situation harrow-valley"]
    return try RecordMeasure(words, by: "A. Analyst").run(in: record.store, today: SmallSite.today)
  }
}

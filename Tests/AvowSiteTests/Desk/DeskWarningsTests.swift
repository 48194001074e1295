import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("Warnings at the desk")
struct DeskWarningsTests {
  private static let valley = [
    "name": "Harrow <Valley>", "id": "harrow-valley", "states": "Arlania\n", "place": "", "opened": "2020-01",
    "scope": "Otter herders", "proposal": "", "acts": "0",
  ]
  private static let alert = [
    "acts": "0", "level": "warning", "confidence": "low", "would-change": "An inquiry", "at": "2020-09-01",
    "proposal": "",
    "kind-0": "citation", "reason-0": "A <commander> was removed: yes", "evidence-0": "Gazette: page 3",
    "kind-1": "citation", "reason-1": " ", "evidence-1": "",
  ]
  private static let measure = [
    "acts": "0", "taker": "XAA", "what": "It sent a mission.", "on": "2020-09-10", "pillar": "1",
    "kind": "fact-finding",
    "evidence-kind": "source", "evidence": "Gazette, page 4", "against": "alert harrow-valley/2020-09-01/1",
    "others": "", "more-evidence": "source Herald\n \n",
  ]

  /// - Parameter acts: how many there were when the form was made.
  private func kept(_ fields: [String: String], acts: Int = 0) -> [String: String] {
    fields.merging(["do": "keep", "acts": "\(acts)"]) { _, set in set }
  }

  @Test("an editor sees what would be public, opens, issues, updates, enters, corrects and withdraws")
  func street() async throws {
    let small = try await SmallDesk()
    let record = small.record.store
    let edo = try await small.signIn("edo")
    #expect(try await small.ask("/warnings", secret: edo).text.contains("No situation is watched yet"))
    let preview = try await small.send("/warnings/open", Self.valley, secret: edo)
    #expect(
      preview.status == 200 && preview.text.contains("/situations/harrow-valley")
        && preview.text.contains("Harrow &lt;Valley&gt;") && preview.text.contains("Arlania"))
    #expect(try record.situations().isEmpty)
    let opened = try await small.send("/warnings/open", kept(Self.valley), secret: edo)
    let place = "/warnings/situations/harrow-valley"
    #expect(opened.status == 303 && opened.header("location") == place)
    #expect(try record.situation("harrow-valley")?.states == ["XAA"])

    let seen = try await small.send(place + "/alert", Self.alert, secret: edo)
    #expect(
      seen.text.contains("A &lt;commander&gt; was removed: yes (citation: Gazette: page 3)")
        && seen.text.contains("Issued by") && seen.text.contains("value=\"keep\""))
    #expect(try record.alerts().isEmpty)
    let issued = try await small.send(place + "/alert", kept(Self.alert), secret: edo)
    #expect(issued.status == 303 && issued.header("location") == place)
    let alert = try #require(try record.alert("harrow-valley/2020-09-01/1"))
    #expect(alert.first.by == "Edo" && alert.first.recorded.description == "2020-09-13")
    #expect(
      alert.first.reasons == [
        AlertReason(kind: .citation, evidence: "Gazette: page 3", text: "A <commander> was removed: yes")
      ])

    var update = Self.alert
    update["note"] = "More was seen"
    update["at"] = "2020-09-02"
    let update0 = "/warnings/alerts/harrow-valley/2020-09-01/1/update"
    let twice = try await small.send(place + "/alert", kept(Self.alert), secret: edo)
    #expect(twice.status == 400 && twice.text.contains("It was not issued again"))
    #expect(try record.alerts().count == 1)
    #expect(try await small.ask(update0, secret: edo).text.contains("name=\"acts\" value=\"1\""))
    let same = try await small.send(update0, kept(update, acts: 1), secret: edo)
    #expect(same.status == 400 && same.text.contains("Nothing is changed by this"))
    update["level"] = "emergency"
    #expect(try await small.send(update0, kept(update, acts: 1), secret: edo).status == 303)
    // A form that was opened before undoes nothing.
    var stale = Self.alert
    stale["note"] = "A reason more"
    let late = try await small.send(update0, kept(stale, acts: 1), secret: edo)
    #expect(late.status == 409 && late.text.contains("Somebody changed this meanwhile"))
    #expect(try record.alert(alert.id)?.latest.level == .emergency)

    #expect(
      try await small.send(place + "/measure", Self.measure, secret: edo).text.contains("It sent a mission."))
    #expect(try record.measures().isEmpty)
    #expect(try await small.send(place + "/measure", kept(Self.measure), secret: edo).status == 303)
    let again = try await small.send(place + "/measure", kept(Self.measure), secret: edo)
    #expect(again.status == 400 && again.text.contains("It was not entered again"))
    let measure = try #require(try record.measure("XAA/2020-09-10/1"))
    #expect(measure.content.against.map(\.description) == ["alert harrow-valley/2020-09-01/1"])
    #expect(measure.content.evidence.map(\.description) == ["source Gazette, page 4", "source Herald"])
    let form = try await small.ask("/warnings/measures/XAA/2020-09-10/1/correct", secret: edo).text
    #expect(form.contains("value=\"alert harrow-valley/2020-09-01/1\" checked"))
    #expect(form.contains(">source Herald</textarea>"))
    var correction = Self.measure
    correction["taker"] = measure.content.taker.name
    correction["reason"] = "The gazette erred"
    correction["on"] = "2020-09-11"
    #expect(
      try await small.send(
        "/warnings/measures/XAA/2020-09-10/1/correct", kept(correction, acts: 1), secret: edo
      )
      .status
        == 303)
    #expect(try record.measure("XAA/2020-09-10/1")?.content.date.description == "2020-09-11")
    let gone = try await small.send(
      "/warnings/measures/XAA/2020-09-10/1/withdraw", kept(["reason": "It was not sent"], acts: 2),
      secret: edo)
    #expect(gone.status == 303)
    #expect(try record.measure("XAA/2020-09-10/1")?.isWithdrawn == true)
    let ended = try await small.send(
      "/warnings/alerts/harrow-valley/2020-09-01/1/withdraw",
      kept(["note": "False", "at": "2020-09-13"], acts: 2),
      secret: edo)
    #expect(ended.status == 303)
    #expect(try record.alert(alert.id)?.isWithdrawn == true)
    #expect(try await small.ask(update0, secret: edo).status == 404)

    let page = try await small.ask(place, secret: edo).text
    #expect(page.contains("withdrawn") && page.contains("It sent a mission.") && !page.contains("/update"))
    let log = try small.desk.store.audit().map { "\($0.act), \($0.subject)" }
    for line in [
      "open situation, situation harrow-valley", "issue warning, situation harrow-valley",
      "update alert, alert harrow-valley/2020-09-01/1", "enter measure, measure of XAA, 2020-09-10",
      "correct measure, measure XAA/2020-09-10/1", "withdraw measure, measure XAA/2020-09-10/1",
      "withdraw alert, alert harrow-valley/2020-09-01/1",
    ] { #expect(log.contains(line), "\(line) is not in the log") }
  }

  @Test("what is wrong is said in a sentence, what was typed stays, and neither record nor log has anything")
  func refusals() async throws {
    let small = try await SmallDesk()
    let record = small.record.store
    let edo = try await small.signIn("edo")
    let before = try small.desk.store.auditCount()
    for (field, value, words) in [
      ("id", "Harrow Valley", "is no word for a situation"), ("states", "Nowhere", "No state is called"),
      ("states", "", "concerns at least one state"), ("opened", "soon", "is no day"),
      ("scope", " ", "may not be empty"),
    ] {
      var fields = Self.valley
      fields[field] = value
      let reply = try await small.send("/warnings/open", kept(fields), secret: edo)
      #expect(
        reply.status == 400 && reply.text.contains(words)
          && (field == "scope" || reply.text.contains("Otter herders")),
        "\(field): \(reply.text)")
      #expect(reply.status == 400 && !reply.text.contains("--"), "\(field)")
    }
    #expect(try record.situations().isEmpty)
    #expect(try small.desk.store.auditCount() == before)
    _ = try await small.send("/warnings/open", kept(Self.valley), secret: edo)
    let place = "/warnings/situations/harrow-valley"
    for (field, value, words) in [
      ("reason-0", "", "may not be empty"), ("evidence-0", "", "may not be empty"),
      ("kind-0", "event", "which the record does not have"), ("at", "2030-01-01", "has not come"),
      ("at", "2019-01-01", "lies before"), ("would-change", "", "may not be empty"),
    ] {
      var fields = Self.alert
      fields[field] = value
      let reply = try await small.send(place + "/alert", kept(fields), secret: edo)
      #expect(reply.status == 400 && reply.text.contains(words), "\(field)")
    }
    var odd = Self.alert
    odd["level"] = "calm"
    #expect(try await small.send(place + "/alert", kept(odd), secret: edo).status == 400)
    #expect(try record.alerts().isEmpty)
    for (field, value, words) in [
      ("taker", "", "may not be empty"), ("evidence", "", "is no evidence"),
      ("more-evidence", "rumour x", "is no evidence"), ("against", "", "names nothing"),
      ("others", "recommendation none", "The record has no recommendation"), ("pillar", "4", "The pillar is"),
      ("kind", "otters", "There is no kind of measure"),
      ("against", "alert harrow-valley/2020-09-01/1", "has no alert"),
    ] {
      var fields = Self.measure
      fields["against"] = "situation harrow-valley"
      fields[field] = value
      let reply = try await small.send(place + "/measure", kept(fields), secret: edo)
      #expect(reply.status == 400 && reply.text.contains(words), "\(field): \(reply.text.prefix(3000))")
    }
    #expect(try record.measures().isEmpty)
    #expect(try await small.ask("/warnings/situations/none", secret: edo).status == 404)
    #expect(try await small.ask("/warnings/situations/none/alert", secret: edo).status == 404)
    #expect(
      try await small.ask("/warnings/alerts/harrow-valley/2020-09-01/1/update", secret: edo).status == 404)
    #expect(try await small.send("/warnings", ["do": "keep"], secret: edo).status == 405)
  }

  @Test("nobody but an editor comes in")
  func roles() async throws {
    let small = try await SmallDesk()
    for name in ["ada", "cleo", "mona"] {
      let secret = try await small.signIn(name)
      #expect(try await small.ask("/warnings", secret: secret).status == 403)
      #expect(try await small.send("/warnings/open", kept(Self.valley), secret: secret).status == 403)
    }
    #expect(try await small.ask("/warnings").status == 303)
    #expect(try small.record.store.situations().isEmpty)
  }

  @Test("every place prints as it parses")
  func addresses() {
    for place: WarningPlace in [
      .list, .open, .situation("harrow-valley"), .situation("open"), .issue("a1"), .enter("a1"),
      .update("a1/2020-09-01/1"), .withdraw("a1/2020-09-01/1"), .correct("XAA/2020-09-01/1"),
      .remove("office-of-lanterns/2020/1"),
    ] {
      let path = place.path.split(separator: "/").map(String.init)
      #expect(DeskMap(path: path) == .warnings(place))
    }
    #expect(DeskMap(path: ["warnings", "nothing"]) == nil)
  }
}

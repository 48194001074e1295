import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import HTTPTypes
import Testing

@testable import AvowOperations
@testable import AvowSite

@Suite("People who take part")
struct JoinTests {
  private static let words = [
    "name": "Wanda Reed", "reach": "wanda@reed.test", "organisation": "Reeds", "message": "I read Arlanian.",
    "consent": "yes",
  ]

  @Test("a membership is kept with the words that were agreed to, and not without consent")
  func consent() async throws {
    let small = try await SmallDesk()
    let refused = try await small.sendOpen("/join/membership", Self.words.merging(["consent": ""]) { $1 })
    #expect(refused.status == 400 && refused.text.contains("wanda@reed.test"))
    #expect(try await small.sendOpen("/join/membership", Self.words).status == 200)
    let person = try #require(try small.desk.store.people().first)
    #expect(person.content.consent == JoinIn.consent.words && person.consentVersion == JoinIn.consent.version)
    #expect(person.wish == .membership && person.day == "2020-09-13")
    #expect(try await small.ask("/join/nothing").status == 404)
    let edo = try await small.signIn("edo")
    #expect(try await small.ask("/people", secret: edo).text.contains("Wanda Reed"))
    #expect(try await small.ask("/people/1", secret: small.signIn("mona")).status == 403)
    let copy = try await small.ask("/people/1/export", secret: edo)
    #expect(copy.header("content-disposition")?.contains("person-1.json") == true)
    #expect(copy.text.contains("\"reach\" : \"wanda@reed.test\""))
  }

  @Test("the person sees all that is kept and erases it with the receipt; nothing is left in the file")
  func erasure() async throws {
    let small = try await SmallDesk()
    let code = SmallDesk.code(try await small.sendOpen("/join/volunteer", Self.words))
    let kept = try await small.sendOpen("/receipt", ["code": code])
    #expect(kept.text.contains("I read Arlanian.") && kept.text.contains("2026-11-28"))
    let sealed = try sealedRow(small)
    #expect(!sealed.isEmpty && holds(small, sealed))
    #expect(
      try await small.sendOpen("/receipt", ["code": code, "do": "erase"]).text.contains("It is erased"))
    #expect(try small.desk.store.people().isEmpty && !holds(small, sealed))
    #expect(try await small.sendOpen("/receipt", ["code": code]).status == 404)
    let entry = try #require(try small.desk.store.audit(atMost: 1).first)
    #expect(entry.act == "erase person" && entry.subject == "person 1" && entry.detail.isEmpty)
    #expect(try small.desk.store.soundness().isEmpty)
  }

  @Test("an editor erases on request, and has to be sure")
  func byEditor() async throws {
    let small = try await SmallDesk()
    _ = try await small.sendOpen("/join/conversation", Self.words)
    let edo = try await small.signIn("edo")
    #expect(try PersonalData(small.desk).find("REED.test").map(\.id) == [1])
    #expect(try await small.send("/people/1", ["do": "erase"], secret: edo).status == 400)
    #expect(try await small.send("/people/1", ["do": "erase", "sure": "yes"], secret: edo).status == 303)
    #expect(try await small.ask("/people/1", secret: edo).status == 404)
    #expect(throws: DeskFault.noSuch("person", 1)) { try PersonalData(small.desk).export(1, by: nil) }
  }

  @Test("the public page leads to what the settings name and to nothing else")
  func page() async throws {
    let small = try await SmallDesk()
    // A site takes a version for current for a moment, so each look is at a new one.
    func look() async throws -> String {
      try await SmallSite(record: small.record, site: Site(atOnce: small.record.store)).get("/get-involved")
        .text
    }
    #expect(try await look().contains("take nothing through it at the moment"))
    var settings = DeskSettings()
    try settings.read(
      "address = https://desk.example.org\ndonate = https://give.example.org/otters\nglobaleaks = http://otters.onion\n"
    )
    let publish = Publish(small.desk, into: small.record.store)
    #expect(try publish.run(settings: settings.forThePublic))
    #expect(try !publish.run(settings: settings.forThePublic))
    let text = try await look()
    for link in [
      "https://desk.example.org/submit", "https://desk.example.org/join/volunteer",
      "https://give.example.org/otters",
      "http://otters.onion",
    ] {
      #expect(text.contains("href=\"\(link)\""), "\(link)")
    }
    #expect(!text.contains("Order or contribute") && !text.contains("/newsletter\""))
    settings.takesFromOutside = false
    try publish.run(settings: settings.forThePublic)
    #expect(try await !look().contains("desk.example.org"))
    for wrong in [
      "donate = javascript:alert(1)", "donate = http://give.example.org", "globaleaks = https://a b",
      "comment-days = -1", "outside = perhaps", "onion = https://x.onion",
    ] {
      #expect(throws: SettingsFault.self, "\(wrong)") {
        var settings = DeskSettings()
        try settings.read(wrong)
      }
    }
  }

  private func sealedRow(_ small: SmallDesk) throws -> Data {
    // The sealed bytes of one row as they stand in the log beside the file: any stretch of them tells.
    let person = try #require(try small.desk.store.people().first)
    let whole = try Data(contentsOf: small.folder.appending(path: "desk.sqlite-wal"))
    let marker = Data(person.consentVersion.utf8)
    guard let place = whole.range(of: marker, options: .backwards) else { return Data() }
    return whole[max(0, place.lowerBound - 120)..<(place.lowerBound - 40)]
  }

  private func holds(_ small: SmallDesk, _ bytes: Data) -> Bool {
    ["desk.sqlite", "desk.sqlite-wal"].contains { name in
      ((try? Data(contentsOf: small.folder.appending(path: name))) ?? Data()).firstRange(of: bytes) != nil
    }
  }
}

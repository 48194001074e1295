import AvowRecord
import Foundation
import Testing

@testable import AvowSources

@Suite("Press releases on meetings")
struct PressReleaseTests {
  private func read(_ url: URL, form: StatementForm? = nil) throws -> SpokenRecord {
    var context = try Fixture.fictionalContext()
    context.form = form
    return try PressReleaseReader(context: context).read(FileBytes(url))
  }

  private let release = Fixture.url("PressReleases/ga-99901.html")

  @Test("a saved page is told as a press release, whatever its name")
  func source() throws {
    #expect(try AllSources.source(for: release).id == "press-release")
  }

  @Test("number, day and meeting of the release; its form says that it is no record")
  func head() throws {
    let meeting = try read(release).meeting
    #expect(meeting.symbol == "GA/99901")
    #expect(meeting.form == .pressRelease)
    #expect(meeting.about == "A/67/PV.901")
    #expect(meeting.date.description == "2012-12-24")
    #expect(meeting.body == "GA")
  }

  @Test("what is said of the page goes before what it says itself")
  func said() throws {
    var form = StatementForm()
    form.meeting = "OTTER-TALK-2012"
    #expect(try read(release, form: form).meeting.about == "OTTER-TALK-2012")
  }

  @Test("speakers in capitals or bold, with state, office or as representative; kinds by heading")
  func turns() throws {
    let record = try read(release)
    #expect(record.interventions.map(\.state) == ["XAA", "XAB", "XAC", nil, nil, "XAD", "XAE", "XAD"])
    #expect(
      record.interventions.map(\.kind) == [
        .statement, .introduction, .statement, .secretariat, .statement, .statement, .statement,
        .rightOfReply,
      ])
    #expect(record.interventions[1].person == "BREE OTTERY")
    #expect(record.interventions[1].paragraphs.count == 2)
    #expect(record.interventions[1].onBehalfOf?.groups == ["eu"])
    #expect(record.interventions[5].paragraphs.isEmpty)
    #expect(!record.interventions.contains { $0.text.contains("SITE FOOTER") })
  }

  @Test("an unknown speaker is a finding, and every letter of the body is accounted for")
  func unknown() throws {
    let record = try read(release)
    #expect(record.findings.map(\.kind) == ["unknown-speaker"])
    #expect(record.findings.first?.fragment == "NEMO NOBODY (Atlantis)")
    #expect(record.letters.share == 1)
  }

  @Test("a page without a number or a day is refused in a sentence")
  func refused() throws {
    let noNumber = "<html><body>press.un.org <h1>Otters</h1><p>Words</p></body></html>"
    let noDay = "<html><body><h1>Otters</h1><p>GA/99902</p></body></html>"
    for (page, words) in [(noNumber, "without the number of a press release"), (noDay, "no date is given")] {
      try Fixture.withFile("page.html", Array(page.utf8)) { url in
        let error = #expect(throws: StatementFault.self) { try read(url) }
        #expect(error?.description.contains(words) == true)
      }
    }
  }

  @Test("a page that never closes what it opens still ends")
  func broken() throws {
    let page = "<html><!-- <p><script><p>GA/99903 " + String(repeating: "<b><p", count: 20_000)
    try Fixture.withFile("page.html", Array(page.utf8)) { url in
      #expect(throws: StatementFault.self) { try read(url) }
    }
  }

  @Test("the meeting of a release of the Security Council")
  func council() {
    #expect(PressReleaseReader.meeting(["9988th Meeting (AM)"]) == "S/PV.9988")
    #expect(PressReleaseReader.number(in: "see SC/99904 of today") == "SC/99904")
    #expect(PressReleaseReader.number(in: "A/67/946 and/or GA/9") == nil)
  }
}

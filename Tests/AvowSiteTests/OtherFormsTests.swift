import AvowOperations
import FictionalRecord
import Testing

@testable import AvowSite

@Suite("Other sources of a meeting on its page")
struct OtherFormsTests {
  private func site() throws -> SmallSite {
    let small = try SmallSite(withRollCalls: false)
    let work = ImportFile(store: small.record.store, today: "2026-11-23")
    for file in [
      "SpeakersTables/speakers.csv", "FiledStatements/statement.txt", "PressReleases/ga-99901.html",
    ] {
      _ = try work.run(FictionalRecord.fixture(file))
    }
    return small
  }

  @Test("each is labelled by its form, on the page of the meeting and on its own")
  func labelled() async throws {
    let small = try site()
    let talk = try await small.get("/meetings/OTTER-TALK-2012")
    #expect(talk.status == 200)
    #expect(talk.text.contains("Table of speakers: OTTER-TALK-2012/speakers"))
    #expect(talk.text.contains("Statement handed in: OTTER-TALK-2012/statements/XAB"))
    #expect(talk.text.contains("not as they were spoken: not the record."))
    #expect(talk.text.contains("Otters are protected. We thank you."))
    let debate = try await small.get("/meetings/A/67/PV.901")
    #expect(debate.text.contains("Press release: GA/99901"))
    #expect(debate.text.contains("not the record, and never counted as such."))
    let release = try await small.get("/meetings/GA/99901")
    #expect(release.status == 200)
    #expect(release.text.contains("Press release GA/99901"))
    #expect(!release.text.contains("This page is made from its verbatim record."))
  }

  @Test("the reconciliation is a page, JSON and a table")
  func reconciliation() async throws {
    let small = try site()
    let page = try await small.get("/reconciliation")
    #expect(page.text.contains("OTTER-TALK-2012/statements/XAB"))
    #expect(try await small.get("/reconciliation.json").text.contains("\"otherSays\""))
    #expect(try await small.get("/reconciliation.csv").text.hasPrefix("meeting,date,about,state"))
  }
}

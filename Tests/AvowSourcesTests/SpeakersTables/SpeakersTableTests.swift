import AvowRecord
import Foundation
import Testing

@testable import AvowSources

@Suite("Tables of speakers")
struct SpeakersTableTests {
  private func read() throws -> [SpokenRecord] {
    try SpeakersTableReader(context: Fixture.fictionalContext()).read(
      FileBytes(Fixture.url("SpeakersTables/speakers.csv")), progress: { _, _ in })
  }

  @Test("one record a meeting, under its own form")
  func meetings() throws {
    let records = try read()
    #expect(try AllSources.source(for: Fixture.url("SpeakersTables/speakers.csv")).id == "speakers")
    #expect(records.map(\.meeting.symbol) == ["OTTER-TALK-2012/speakers", "A/67/PV.901/speakers"])
    #expect(records.map(\.meeting.about) == ["OTTER-TALK-2012", "A/67/PV.901"])
    #expect(records.allSatisfy { $0.meeting.form == .speakers })
  }

  @Test("states by code or name, organisations, and for whom")
  func speakers() throws {
    let turns = try #require(try read().first).interventions
    #expect(turns.map(\.number) == [1, 2, 3, 4])
    #expect(turns.map(\.state) == ["XAB", "XAC", nil, nil])
    #expect(turns[2].organisation == "icrc")
    #expect(turns[1].onBehalfOf?.groups == ["eu"])
    #expect(turns.allSatisfy { $0.paragraphs.isEmpty })
  }

  @Test("rows that cannot be taken are findings with their place")
  func findings() throws {
    let findings = try #require(try read().first).findings
    #expect(findings.map(\.kind) == ["unknown-speaker", "speaker-row", "speaker-row"])
    #expect(findings.map(\.weight) == [.notUnderstood, .disagreement, .notUnderstood])
    #expect(findings[1].place == "speakers.csv, line 6")
  }

  @Test("the template has the columns of the reader")
  func template() throws {
    let first = SpeakersTableReader.template.split(separator: "\n")[0].split(separator: ",").map(String.init)
    #expect(AllSources.source(id: "speakers")?.recognises(header: first) == true)
  }
}

import AvowAnalysis
import AvowOperations
import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import Testing

/// Counts of real meetings, read from their documents where these are at hand; skipped elsewhere.
@Suite("The counts of real meetings")
struct RealMeetingTests {
  static let folder: URL = {
    let named = ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")
    return (named ?? beside).appending(path: "data/verbatim")
  }()

  static func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// The shipped record with one document imported.
  static func answers(_ name: String) throws -> (Answers, FictionalRecord) {
    let fictional = try FictionalRecord()
    try fictional.store.replaceShipped(
      reference: ReferenceData.shipped(), proceedings: EmbeddedRecord.proceedings(),
      digest: String(repeating: "e", count: 64))
    _ = try ImportFile(store: fictional.store, today: "2026-11-23").run(folder.appending(path: name))
    return (try Answers(fictional.store), fictional)
  }

  @Test("five regional groups spoke, and two states for themselves", .enabled(if: has("A_61_PV.107.pdf")))
  func groups() throws {
    let (answers, keep) = try Self.answers("A_61_PV.107.pdf")
    let answer = try #require(try answers.figures(ofDebate: "A/61/PV.107"))
    func text(_ rule: String) -> String? { answer.figures.first { $0.rule.id == rule }?.text }
    #expect(text("states-speaking") == "7")
    #expect(text("states-speaking-themselves") == "2")
    #expect(text("on-behalf-of-named") == "7")
    let comparison = try #require(
      try answers.compare(
        rule: "states-speaking", with: "states-speaking-themselves", onDebate: "A/61/PV.107"))
    #expect(comparison.onlyInOne.map(\.id).sorted() == ["CHE", "MNE", "PHL", "PRY", "ZWE"])
    let behalf = try #require(answer.figures.first { $0.rule.id == "on-behalf-of" })
    // Israel is known to the day in its group; of most others the record knows no day.
    let most = try #require(behalf.most)
    #expect(behalf.least == 8 && most <= 192)
    withExtendedLifetime(keep) {}
  }

  @Test(
    "members, candidates aligned with the European Union, and a list read out",
    .enabled(if: has("A_65_PV.71.pdf"))
  )
  func union() throws {
    let (answers, keep) = try Self.answers("A_65_PV.71.pdf")
    let record = try #require(try answers.debateRecord("A/65/PV.71"))
    let union = try #require(record.turns.first { $0.state == "BEL" }?.spokenFor)
    let certain = Set(union.entries.filter(\.isCertain).map(\.state))
    // 27 members in 2010, without Croatia, which aligned itself, and eight more that did.
    #expect(certain.count == 27 + 9 && certain.contains("HRV"))
    let nordic = try #require(record.turns.first { $0.state == "FIN" }?.spokenFor)
    #expect(Set(nordic.entries.map(\.state)) == ["DNK", "FIN", "ISL", "NOR", "SWE"])
    let uncertain = nordic.entries.filter { !$0.isCertain }
    #expect(uncertain.isEmpty, "read out, so that dates of membership do not matter")
    let market = try #require(record.turns.first { $0.state == "ARG" }?.spokenFor)
    #expect(Set(market.entries.map(\.state)).count == 10 && market.openGroups.isEmpty)
    // Explanations of vote are no statements.
    #expect(DebateRules.statesSpeaking.figure(of: record).text == "0")
    withExtendedLifetime(keep) {}
  }
}

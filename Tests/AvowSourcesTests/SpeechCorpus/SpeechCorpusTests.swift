import AvowRecord
import Foundation
import Testing

@testable import AvowSources

@Suite("A corpus of speeches")
struct SpeechCorpusTests {
  private static func records(_ url: URL) throws -> (records: [SpokenRecord], rows: Int) {
    let source = try AllSources.source(for: url)
    #expect(source.id == "speech-corpus")
    guard case .speeches(let stream) = try source.read(url) else { throw CancellationError() }
    var records: [SpokenRecord] = []
    let reference = try ReferenceData { name in
      try Data(contentsOf: Fixture.url("FictionalReference/\(name)"))
    }
    let rows = try stream.forEach(reference: reference) { records.append($0) }
    return (records, rows)
  }

  @Test(
    "is one record a session and one statement a speech", arguments: ["speeches.jsonl", "speeches.jsonl.xz"])
  func whole(name: String) throws {
    let (records, rows) = try SpeechCorpusTests.records(Fixture.url("SpeechCorpus/\(name)"))
    #expect(rows == 13)
    #expect(records.map(\.meeting.symbol) == ["UNGDC/67", "UNGDC/68"])
    #expect(records.allSatisfy { $0.meeting.form == .corpus })
    let first = records[0]
    #expect(
      first.interventions.map(\.id) == [
        "UNGDC/67#XAA", "UNGDC/67#XAB", "UNGDC/67#XAA-2", "UNGDC/67#EU", "UNGDC/67#QQQ",
      ])
    #expect(first.interventions.map(\.state) == ["XAA", "XAB", "XAA", nil, nil])
    #expect(first.interventions[3].organisation == "european-union")
    #expect(first.interventions[2].person == "Ms. Ottery")
    #expect(first.interventions[2].capacity == "Keeper of the Lamp")
    #expect(first.letters.share == 1)
  }

  @Test("joins the lines of narrow columns and keeps paragraphs apart")
  func paragraphs() throws {
    let (records, _) = try SpeechCorpusTests.records(Fixture.url("SpeechCorpus/speeches.jsonl"))
    let wrapped = records[0].interventions[0].paragraphs
    #expect(wrapped.map(\.id) == ["UNGDC/67#XAA.1", "UNGDC/67#XAA.2"])
    #expect(wrapped[0].text.contains("accept a responsibility to protect every otter"))
    #expect(wrapped[1].text.hasPrefix("In a second paragraph"))
    #expect(wrapped[1].text.contains("the Secre-tariat for"))
    let other = records[0].interventions[1].paragraphs.map(\.text)
    #expect(
      other == [
        "We speak of R2P, and of “never again”.", "Otters swim.", "The protection of otters continues.",
      ])
  }

  @Test("names each line that is no speech, and takes the rest")
  func findings() throws {
    let (records, _) = try SpeechCorpusTests.records(Fixture.url("SpeechCorpus/speeches.jsonl"))
    let findings = records.flatMap(\.findings)
    let lines = findings.filter { $0.kind == "unreadable-speech" }.map(\.place)
    #expect(lines == [6, 7, 8, 9, 10, 11, 14].map { "speeches.jsonl, line \($0)" })
    let kinds = Dictionary(grouping: findings, by: \.kind).mapValues(\.count)
    #expect(
      kinds == [
        "unreadable-speech": 7, "unknown-code": 1, "quotation-marks-mended": 1, "year-and-session": 1,
      ])
    #expect(findings.contains { $0.meaning.contains("has no “text”") })
  }

  @Test("that breaks off, or is damaged, is refused in a sentence")
  func broken() throws {
    let bytes = [UInt8](try Data(contentsOf: Fixture.url("SpeechCorpus/speeches.jsonl.xz")))
    for (name, wrong) in [
      ("off.xz", Array(bytes.dropLast(20))), ("damaged.xz", SpeechCorpusTests.damaged(bytes)),
    ] {
      try Fixture.withFile(name, wrong) { url in
        let fault = #expect(throws: FileFault.self) { try FileBytes(url).forEachPiece { _ in } }
        #expect(fault?.description.contains("packed with xz") == true)
      }
    }
  }

  private static func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    bytes[bytes.count / 2] ^= 0x55
    return bytes
  }

  @Test("that would fill a disk is refused")
  func bomb() throws {
    let bytes = [UInt8](try Data(contentsOf: Fixture.url("SpeechCorpus/speeches.jsonl.xz")))
    let stream = try XzStream(file: "bomb.xz", limits: .init(length: 500, free: 500, ratio: 1000))
    #expect(throws: FileFault.self) { try bytes.withUnsafeBytes { try stream.unpack($0) { _ in } } }
  }

  @Test("with a line that is too long passes over it and says so")
  func longLine() throws {
    var lines = LinesOfBytes()
    var taken: [(Int, Int?)] = []
    let piece = [UInt8](repeating: 97, count: LinesOfBytes.longest) + [98, 10, 99, 13, 10]
    try piece.withUnsafeBytes { try lines.feed($0) { taken.append(($0, $1?.count)) } }
    try lines.finish { taken.append(($0, $1?.count)) }
    #expect(taken.map(\.0) == [1, 2])
    #expect(taken.map(\.1) == [nil, 1])
  }

  @Test("is not taken for one when it is other JSON")
  func otherJSON() throws {
    try Fixture.withFile("other.json", Array("{\"votes\": []}".utf8)) { url in
      #expect(throws: SourceFault.self) { try AllSources.source(for: url) }
    }
  }
}

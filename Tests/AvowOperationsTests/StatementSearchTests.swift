import AvowOperations
import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Search over statements")
struct StatementSearchTests {
  private static func imported() throws -> FictionalRecord {
    let record = try FictionalRecord()
    let file = FictionalRecord.fixture("SpeechCorpus/speeches.jsonl.xz")
    guard case .imported(let known) = try ImportFile(store: record.store, today: "2026-11-23").run(file)
    else {
      throw CancellationError()
    }
    #expect(known.rowsRead == 6)
    #expect(known.findings == 10)
    return record
  }

  private static func ids(_ words: String, _ record: FictionalRecord) throws -> Set<String> {
    Set(try Answers(record.store).statements(StatementFilter(words: words)).items.map(\.id))
  }

  @Test("finds words, phrases, beginnings and nearness as they were asked for")
  func queries() throws {
    let record = try StatementSearchTests.imported()
    let cases: [(String, Set<String>)] = [
      ("otters", ["UNGDC/67#XAA", "UNGDC/67#XAB"]), ("otter lighthouse", ["UNGDC/67#XAA"]),
      ("protect", ["UNGDC/67#XAA", "UNGDC/67#XAB", "UNGDC/67#EU"]), ("\"protect\"", ["UNGDC/67#XAA"]),
      ("\"responsibility to protect\"", ["UNGDC/67#XAA"]), ("R2P", ["UNGDC/67#XAA", "UNGDC/67#XAB"]),
      ("rtop", ["UNGDC/67#XAA", "UNGDC/67#XAB"]), ("\"R2P\"", ["UNGDC/67#XAB"]),
      ("famine OR harbours", ["UNGDC/68#XAC", "UNGDC/67#XAA", "UNGDC/67#EU"]),
      ("otters NOT R2P", []), ("otters -\"never again\"", ["UNGDC/67#XAA"]),
      ("lightho*", ["UNGDC/67#XAA", "UNGDC/67#XAA-2"]),
      ("NEAR(famine drought, 1)", ["UNGDC/68#XAC"]), ("NEAR(famine Cordavia, 2)", []), ("nothing", []),
    ]
    for (words, wanted) in cases {
      #expect(try StatementSearchTests.ids(words, record) == wanted, "\(words)")
    }
  }

  @Test("marks the words that were found in the paragraph that answers best")
  func passages() throws {
    let record = try StatementSearchTests.imported()
    let found = try Answers(record.store).statements(StatementFilter(words: "R2P"))
    let passage = try #require(found.items.first { $0.id == "UNGDC/67#XAA" }?.passage)
    #expect(passage.paragraph == "UNGDC/67#XAA.1")
    #expect(passage.pieces.filter(\.hit).map(\.text) == ["responsibility to protect"])
    #expect(passage.text.utf8.count <= 320)
  }

  @Test("narrows by state and year, and counts what is left")
  func facets() throws {
    let record = try StatementSearchTests.imported()
    var filter = StatementFilter()
    let answers = try Answers(record.store)
    let all = try answers.statements(filter)
    #expect(all.total == 6 && all.searched == 6)
    #expect(all.facet(.year).map { [$0.value, "\($0.count)"] } == [["2012", "5"], ["2013", "1"]])
    #expect(all.facet(.state).first?.value == "XAA")
    filter.states = ["XAA"]
    filter.order = .oldest
    filter.limit = 1
    filter.offset = 1
    let some = try answers.statements(filter)
    #expect(some.total == 2 && some.items.map(\.id) == ["UNGDC/67#XAA-2"])
    filter.until = 2011
    #expect(try answers.statements(filter).total == 0)
  }

  @Test("a corpus that is imported twice changes nothing, and again leaves as much as before")
  func twice() throws {
    let record = try StatementSearchTests.imported()
    let version = try record.store.version()
    let work = ImportFile(store: record.store, today: "2026-11-23")
    let file = FictionalRecord.fixture("SpeechCorpus/speeches.jsonl.xz")
    guard case .alreadyKnown = try work.run(file) else {
      Issue.record("the file was imported twice")
      return
    }
    #expect(try record.store.version() == version)
    _ = try work.run(file, again: true)
    #expect(try StatementSearchTests.ids("otters", record) == ["UNGDC/67#XAA", "UNGDC/67#XAB"])
    #expect(try StatementSearchTests.ids("\"never again\"", record) == ["UNGDC/67#XAB"])
    #expect(try Answers(record.store).statements(StatementFilter()).total == 6)
    #expect(try CheckRecord.run(record.store).clean)
  }

  @Test("a statement has its paragraphs, its neighbours and its citation; a session only its list")
  func statement() throws {
    let record = try StatementSearchTests.imported()
    let answers = try Answers(record.store)
    let answer = try #require(try answers.statement("UNGDC/67#XAB"))
    #expect(answer.statement.paragraphs.count == 3)
    #expect(answer.previous?.id == "UNGDC/67#XAA" && answer.next?.id == "UNGDC/67#XAA-2")
    #expect(answer.citation.bibTeX.hasPrefix("@misc{UNGDC-67-XAB,"))
    #expect(answer.citation.text.contains("UNGDC/67#XAB"))
    #expect(answer.findings.map(\.kind) == ["quotation-marks-mended"])
    let session = try #require(try answers.meeting("UNGDC/67"))
    #expect(session.statements.count == 5 && session.interventions.isEmpty)
  }
}

/// Where the real corpus is, if it is here.
private enum RealCorpusFile {
  static let url: URL? = {
    let named = ProcessInfo.processInfo.environment["AVOW_SHARED"].map { URL(filePath: $0) }
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = (named ?? root.appending(path: "shared")).appending(
      path: "data/debates/ungdc_speeches_1946_2024.jsonl.xz")
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }()
}

/// Reads the real corpus, which is no part of the project; without the folder of shared data it is skipped.
@Suite(
  "The real General Debate", .enabled(if: RealCorpusFile.url != nil, "the folder of shared data is absent"))
struct RealCorpus {
  @Test("is read whole, and R2P is found in as many speeches as a plain count of the words gives")
  func counts() throws {
    let url = try #require(RealCorpusFile.url)
    let folder = FileManager.default.temporaryDirectory.appending(path: "corpus-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try OpenRecord.run(folder)
    guard case .speeches(let corpus) = try AllSources.source(for: url).read(url) else {
      Issue.record("the file is no corpus")
      return
    }
    var speeches = 0
    let held: Set = [60, 64, 67, 74, 79]
    let file = ImportedFile(
      digest: String(repeating: "0", count: 64), name: url.lastPathComponent, source: "speech-corpus",
      importedOn: "2026-11-23", rowsRead: 0, rollCalls: 0, ballots: 0, findings: 0)
    let reference = try store.reference()
    try store.save(file: file) { take in
      let lines = try corpus.forEach(reference: reference) { record in
        speeches += record.interventions.count
        if let session = record.meeting.session, held.contains(session) { try take(record) }
      }
      #expect(lines == 10_952)
    }
    #expect(speeches == 10_952)
    var filter = StatementFilter(words: "R2P")
    filter.forms = [.corpus]
    let years = try Answers(store).statements(filter).facet(.year).map { "\($0.value): \($0.count)" }
    // Counted in Python with (?i)responsibility\s+to\s+protect|\bR2P\b|\bRtoP\b over the whole text of each speech.
    #expect(years == ["2005: 49", "2009: 23", "2012: 25", "2019: 3", "2024: 6"])
  }
}

import AvowRecord
import AvowStore
import FictionalRecord
import Testing

@Suite("Corrections")
struct CorrectionTests {
  private func correction(
    _ noun: String, _ record: String, _ field: String, before: String? = nil, after: String?
  ) throws -> Correction {
    Correction(
      noun: noun, record: record, field: field, before: before, after: after, reason: "misread",
      source: "the document", date: try #require(PartialDate("2026-11-23")), who: "an editor")
  }

  @Test("a correction is applied on reading and keeps what it replaced")
  func applied() throws {
    let record = try FictionalRecord()
    let kept = try record.store.add(correction("meeting", "A/67/PV.901", "date", after: "2012-12-19"))
    #expect(kept.before == "2012-12-20")
    #expect(try record.store.proceedings().meeting("A/67/PV.901")?.date == PartialDate("2012-12-19"))
    #expect(try record.store.corrections() == [kept])
  }

  @Test("a second correction replaces the first and says so")
  func second() throws {
    let record = try FictionalRecord()
    _ = try record.store.add(correction("state", "XAA", "short_name", after: "Arlanya"))
    let kept = try record.store.add(
      correction("state", "XAA", "short_name", before: "Arlanya", after: "Arlania"))
    #expect(kept.before == "Arlanya")
    #expect(try record.store.reference().state("XAA")?.shortName == "Arlania")
  }

  @Test("a key of several columns names one record")
  func compoundKey() throws {
    let record = try FictionalRecord()
    _ = try record.store.add(correction("named_vote", "A/RES/67/946/XAC", "choice", after: "abstain"))
    #expect(try record.store.proceedings().namedVotes.map(\.choice) == ["abstain"])
  }

  @Test("a number is corrected with its digits, in the small tables")
  func number() throws {
    let record = try FictionalRecord()
    _ = try record.store.add(correction("decision", "A/RES/67/946", "in_favour", before: "3", after: "4"))
    #expect(try record.store.proceedings().decision("A/RES/67/946")?.inFavour == 4)
    #expect(throws: StoreFault.self) {
      try record.store.add(correction("decision", "A/RES/67/946", "against", after: "many"))
    }
    #expect(try record.store.proceedings().decision("A/RES/67/946")?.against == 1)
  }

  @Test(
    "what is not there, does not fit or differs is refused and nothing is kept",
    arguments: [
      ("moon", "XAA", "short_name", nil, "x"), ("state", "XZZ", "short_name", nil, "x"),
      ("state", "XAA", "weight", nil, "x"), ("state", "XAA", "id", nil, "XAB"),
      ("meeting", "A/67/PV.901", "date", nil, "soon"), ("state", "XAA", "short_name", "Else", "x"),
      ("meeting", "A/67/PV.901", "title", nil, nil), ("ballot", "rcid:1/XAA", "choice", nil, "yes"),
    ] as [(String, String, String, String?, String?)])
  func refused(noun: String, id: String, field: String, before: String?, after: String?) throws {
    let record = try FictionalRecord()
    let version = try record.store.version()
    #expect(throws: StoreFault.self) {
      try record.store.add(correction(noun, id, field, before: before, after: after))
    }
    #expect(try record.store.corrections().isEmpty)
    #expect(try record.store.version() == version)
    #expect(try record.store.proceedings().meetings.count == 3)
  }
}

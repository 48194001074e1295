import AvowRecord
import Testing

@Suite("Days between a warning and what came of it")
struct ElapsedTests {
  @Test(
    "dates known to the month or the year give the least and the most days",
    arguments: [
      ("2026-02-03", "2026-02-03", "the same day"), ("2026-02-03", "2026-02-04", "1 day"),
      ("2026-02-03", "2026-02-20", "17 days"), ("2026-02-03", "2026-03", "between 26 and 56 days"),
      ("2026-01", "2026-02-03", "between 3 and 33 days"),
      ("2026-02-03", "2026-02", "at most 25 days, or before it"),
      ("2026-02-03", "2026-01", "before it"), ("2026-02-03", "2026", "at most 331 days, or before it"),
      ("2026-02", "2026-02", "at most 27 days, or before it"), ("2024-02-28", "2024-03-01", "2 days"),
      ("2025-12-31", "2026", "between 1 and 365 days"), ("2026-02-03", "2026-02-02", "before it"),
    ])
  func words(first: String, second: String, words: String) throws {
    let elapsed = Elapsed(
      from: try #require(PartialDate(first)), to: try #require(PartialDate(second)))
    #expect(elapsed.inWords == words)
    #expect((elapsed.order == .before) == (elapsed.least == nil))
    if let least = elapsed.least, let most = elapsed.most { #expect(0 <= least && least <= most) }
  }

  @Test("exact dates never leave the order open, and the days add up over a chain")
  func chain() {
    for start in stride(from: 19_000, to: 21_000, by: 97) {
      let days = [0, 13, 40].map { PartialDate(dayNumber: start + $0) }
      #expect(Elapsed(from: days[0], to: days[2]).least == 40)
      #expect(
        Elapsed(from: days[0], to: days[1]).most == 13 && Elapsed(from: days[2], to: days[1]).order == .before
      )
    }
  }
}

@Suite("Who is told and who acts")
struct PartyTests {
  @Test("a party has one key: the letters of a state, the id of a body, or its name in plain letters")
  func keys() {
    #expect(Party(name: "Arlania", state: "XAA").key == "XAA")
    #expect(Party(name: "General Assembly", body: "GA").key == "ga")
    #expect(Party(name: "Office of Lanterns & <Reeds>").key == "office-of-lanterns-reeds")
    #expect(Party(name: "Café  du Lac").key == "cafe-du-lac")
    #expect(Party(name: "湖").key.count == 8)
  }

  @Test("evidence and targets are read by their first word")
  func words() {
    #expect(
      MeasureEvidence("source  Gazette, page 3") == MeasureEvidence(kind: .source, text: "Gazette, page 3"))
    #expect(MeasureEvidence("roll-call rcid:5939")?.kind == .rollCall)
    #expect(MeasureTarget("alert x/2026-01-01/1")?.id == "x/2026-01-01/1")
    for text in ["", "source", "source ", "rumour x", "alert"] {
      #expect(MeasureEvidence(text) == nil, "\(text)")
    }
    for text in ["alert", "alert a b", "measure x"] { #expect(MeasureTarget(text) == nil, "\(text)") }
  }

  @Test("the kinds of measures have plain ids and a sentence each, and one is for none of them")
  func kinds() throws {
    let kinds = try MeasureKinds.shipped()
    #expect(Set(kinds.list.map(\.id)).count == kinds.list.count && kinds["other"] != nil && kinds["?"] == nil)
    for kind in kinds.list {
      #expect(kind.sentence.hasSuffix(".") && kind.id.utf8.allSatisfy { (97...122).contains($0) || $0 == 45 })
    }
  }
}

import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Thematic lists of the Office of the High Commissioner")
struct ThematicListTests {
  private func imported(_ fictional: FictionalRecord, _ name: String) throws -> ImportedFile {
    let outcome = try ImportFile(store: fictional.store, today: "2026-11-25").run(
      FictionalRecord.fixture("Recommendations/ThematicList/\(name)"))
    guard case .imported(let file) = outcome else { throw CancellationError() }
    return file
  }

  @Test("a list of the third cycle: numbers, makers, positions, themes, and a finding for each quirk")
  func thirdCycle() throws {
    let fictional = try FictionalRecord()
    let file = try imported(fictional, "UPR34_Arlania_Thematic_list_of_Recommendations.docx")
    #expect(file.source == "upr-thematic-list")
    var filter = RecommendationFilter()
    filter.order = .oldest
    let items = try fictional.store.recommendations(filter).items
    #expect(
      items.map { "\($0.paragraph ?? "–") \($0.makerAsPrinted): \($0.text) \($0.answer?.rawValue ?? "–")" }
        == [
          "121.1 Brevonia: Count the otters of the northern lakes accepted",
          "121.1 Cordavia: Count the otters of the northern lakes accepted",
          "121.2 Brevonia: Light the lighthouses at night noted",
          "121.2 Cordavia: keep the lamps of the lighthouses clean noted",
          "122.1 Cordavia: Accede to the Lamp Convention, 1930 (No. 29) accepted",
          "122.2 Atlantis: Protect the seals –",
          "– : Protect the geese of the coast accepted",
        ])
    #expect(Set(items.map(\.session)) == ["34"] && Set(items.map(\.cycle)) == [3])
    #expect(Set(items.map(\.addresseeAsPrinted)) == ["Arlania"])
    let first = try #require(items.first)
    #expect(first.document == "A/HRC/43/901")
    #expect(
      first.issues == [
        "Lakes & rivers", "Otters", "SDG: 14 - LIFE BELOW WATER", "Affected persons: Fishers", "Counting",
      ], "under two themes it is one recommendation")
    let answer = try fictional.store.events(ofRecommendation: items[2].id).last
    #expect(answer?.kind == .noted)
    #expect(answer?.evidence == "A/HRC/43/901/Add.1 - Para.3")
    let findings = try fictional.store.findings(file: file.digest).items
    #expect(
      Set(findings.map(\.kind)) == [
        "assessment-left-out", "odd-source", "unknown-answer", "no-number", "no-recommending-state",
        "empty-recommendation", "unknown-state",
      ])
  }

  @Test("a list of the fourth cycle has other headings and goals in a column of their own")
  func fourthCycle() throws {
    let fictional = try FictionalRecord()
    let file = try imported(fictional, "upr48-brevonia-thematic-list.docx")
    #expect(file.findings == 0)
    let items = try fictional.store.recommendations(RecommendationFilter()).items
    #expect(items.map(\.makerAsPrinted).sorted() == ["Arlania", "Cordavia"])
    #expect(
      items.first?.issues == [
        "Lighthouses", "Affected persons: Sailors", "SDG: 9 - INDUSTRY, INNOVATION AND INFRASTRUCTURE",
        "SDG: 14 - LIFE BELOW WATER",
      ])
    #expect(items.first?.date == PartialDate("2025-01"))
  }

  @Test("the table as text is read alike, with commas, semicolons and tabs; without a head it is refused")
  func asText() throws {
    for separator in [",", ";", "\t"] {
      let fictional = try FictionalRecord()
      let url = try fictional.file(
        "list.csv",
        """
        UPR of Arlania (2nd Cycle – 20th session)
        \(["Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"]
          .joined(separator: separator))
        \(["\"115.1 Open the locks (Brevonia, Cordavia);\nSource of position: A/HRC/28/915/Add.1 - Para. 3\"",
          "Supported", "L1 Lakes", ""].joined(separator: separator))

        """)
      _ = try ImportFile(store: fictional.store, today: "2026-11-25").run(url)
      let items = try fictional.store.recommendations(RecommendationFilter()).items
      #expect(items.map(\.makerAsPrinted).sorted() == ["Brevonia", "Cordavia"], "separator \(separator)")
      #expect(items.first?.text == "Open the locks")
      #expect(items.first?.session == "20")
    }
    let fictional = try FictionalRecord()
    _ = try imported(fictional, "second-cycle.csv")
    #expect(try fictional.store.recommendations(RecommendationFilter()).total == 4)
    let headless = try fictional.file(
      "list-2.csv", "Recommendation,Position,Full list of themes\n1.1 Count (Arlania);,Noted,Lakes\n")
    let fault = #expect(throws: (any Error).self) {
      try ImportFile(store: fictional.store, today: "2026-11-25").run(headless)
    }
    #expect("\(fault.map { "\($0)" } ?? "")".contains("UPR of NAME"))
  }

  @Test("an odd session and a cycle that does not fit are findings, and the rest goes in")
  func oddHead() throws {
    let fictional = try FictionalRecord()
    let url = try fictional.file(
      "list.csv",
      """
      UPR of Arlania (1st Cycle – 20th Session)
      Recommendation,Position,Full list of themes
      1.1 Count the seals (Brevonia);,Noted,Seals

      """)
    guard case .imported(let file) = try ImportFile(store: fictional.store, today: "2026-11-25").run(url)
    else {
      throw CancellationError()
    }
    #expect(try fictional.store.findings(file: file.digest).items.map(\.kind) == ["cycle-and-session"])
    let odd = try fictional.file(
      "list-2.csv",
      "UPR of Arlania (1st Cycle – 98th Session)\nRecommendation,Position,Full list of themes\n1.1 Count (Brevonia);,Noted,Seals\n"
    )
    guard case .imported(let other) = try ImportFile(store: fictional.store, today: "2026-11-25").run(odd)
    else {
      throw CancellationError()
    }
    #expect(try fictional.store.findings(file: other.digest).items.map(\.kind) == ["odd-session"])
  }
}

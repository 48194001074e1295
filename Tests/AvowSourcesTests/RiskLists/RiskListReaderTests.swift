import AvowRecord
import AvowSources
import Foundation
import Testing

@Suite("Lists of risks")
struct RiskListReaderTests {
  private func read(
    _ name: String, _ text: String, _ details: RiskListDetails = RiskListDetails()
  ) throws -> RiskListTable {
    try Fixture.withFile(name, Array(text.utf8)) { url in
      let source = try AllSources.source(for: url)
      #expect(source.id == "risk-list")
      var context = SourceContext(
        reference: try ReferenceData { try Data(contentsOf: Fixture.url("FictionalReference/\($0)")) })
      context.riskList = details
      guard case .riskLists(let table) = try source.read(url, context: context) else {
        throw CancellationError()
      }
      return table
    }
  }

  @Test(
    "the names of columns tell the window and the base year",
    arguments: [
      ("risk_in_2012", 2012, 2012, nil), ("risk_in_2012_13", 2012, 2013, nil),
      ("risk_2012_13", 2012, 2013, nil),
      ("risk.2012and2013.from2011", 2012, 2013, 2011), ("risk.2012only.from2011", 2012, 2012, 2011),
      ("Risk_1999_00", 1999, 2000, nil), ("risk_2012_2014", 2012, 2014, nil),
    ] as [(String, Int, Int, Int?)])
  func columns(column: String, from: Int, until: Int, base: Int?) throws {
    let table = try read(
      "list.csv", "country,\(column)\nArlania,0.2\nCordavia,0.1\n", RiskListDetails(publisher: "An institute")
    )
    let list = try #require(table.lists.first)
    #expect(list.forecast.fromYear == from && list.forecast.untilYear == until)
    #expect(list.forecast.baseYear == base ?? from - 1)
    #expect(table.findings.contains { $0.kind == "base-year-reckoned" } == (base == nil))
    #expect(list.rows.map(\.rank) == [1, 2])
  }

  @Test("the name of the file tells base year and day of issue; nothing is guessed without a note")
  func fileName() throws {
    let text = "country,SFTGcode,COW,risk_in_2012_13\nArlania,XAA,951,0.2\n"
    let told = try read("base2010-run-2012-02-01.csv", text)
    #expect(told.lists[0].forecast.baseYear == 2010)
    #expect(told.lists[0].forecast.issued == PartialDate("2012-02-01"))
    #expect(told.lists[0].forecast.publisher == "Early Warning Project")
    #expect(told.findings.isEmpty)
    let other = try read("sorted_2011based_15Oct2012.csv", text)
    #expect(other.lists[0].forecast.baseYear == 2011)
    #expect(other.lists[0].forecast.issued == PartialDate("2012-10-15"))
    let bare = try read("list_9Nov.csv", text)
    #expect(Set(bare.findings.map(\.kind)) == ["issue-day-not-told", "base-year-reckoned"])
  }

  @Test("a window that an earlier base year has is marked as reckoned again")
  func reckonedAgain() throws {
    let table = try read(
      "list.csv",
      "country,risk.2012and2013.from2011,risk.2011and2012.from2010,rank.2012and2013.from2011\nArlania,.2,.1,1\nCordavia,.1,.3,9\n"
    )
    #expect(table.lists.map(\.forecast.edition) == [2011, 2011])
    #expect(table.lists.map(\.forecast.standing) == [.notDated, .reckonedAgain])
    #expect(table.findings.filter { $0.kind == "rank-differs" }.count == 1)
  }

  @Test("a column without years asks for them, and a list without a publisher for one")
  func asked() throws {
    let text = "ewp_name,p\nArlania,0.2\n"
    #expect(throws: RiskListFault.yearsNotTold(file: "list.csv", column: "p")) { try read("list.csv", text) }
    let table = try read("list.csv", text, RiskListDetails(baseYear: 2011, window: 2012...2013))
    #expect(table.lists[0].forecast.windowYears == 2012...2013)
    #expect(throws: RiskListFault.publisherNotTold(file: "list.csv")) {
      try read("list.csv", "country,risk_in_2012\nArlania,0.2\n")
    }
    #expect(throws: RiskListFault.baseInWindow(file: "list.csv", base: 2012, from: 2012)) {
      try read("list.csv", "ewp_name,risk_in_2012\nArlania,0.2\n", RiskListDetails(baseYear: 2012))
    }
  }

  @Test("what is no risk, no state or a second row is a finding with its line")
  func findings() throws {
    let table = try read(
      "base2011-2012-01-01.csv",
      """
      country,COW,SFTGcode,risk_in_2012
      Arlania,951,,0.2
      Nowhere-on-Sea,,,0.2
      Arlania,951,,0.1
      Brevonia,952,,1.2
      Cordavia,953,,NA
      Cordavia,951,,0.05

      """)
    #expect(
      table.findings.map(\.kind).sorted() == [
        "name-and-code-differ", "not-a-state", "risk-out-of-range", "two-rows-one-state", "without-risk",
      ])
    let list = table.lists[0]
    #expect(list.rows.map(\.state) == ["XAA", nil, "XAC"])
    #expect(list.rows.map(\.rank) == [1, 1, 3])
    #expect(list.rows[1].printed == "Nowhere-on-Sea")
  }

  @Test("a list without a row, years that differ, and weights are refused by name")
  func refused() throws {
    #expect(throws: RiskListFault.noRow(file: "list.csv")) {
      try read("list.csv", "ewp_name,risk_in_2012\nArlania,x\n")
    }
    #expect(throws: RiskListFault.self) {
      try read(
        "list.csv", "country,sftgcode,forecast.year,mean_p\nArlania,XAA,2012,.1\nCordavia,XAC,2013,.1\n")
    }
    #expect(throws: SourceFault.self) {
      try read("coeffs.csv", "\"Variables\",\"Weights.for.1.year.forecast\"\n\"size\",1\n")
    }
  }

  @Test("all published editions import; only what is no state of the record is left")
  func published() throws {
    guard let folder = Fixture.shared?.appending(path: "data/risk/published"),
      let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String })
    else { return }
    var lists = 0
    for name in names.sorted() where name.hasSuffix(".csv") && !name.contains("coeffs") {
      guard
        case .riskLists(let table) = try AllSources.source(for: folder.appending(path: name)).read(
          folder.appending(path: name))
      else { throw CancellationError() }
      lists += table.lists.count
      #expect(table.lists.allSatisfy { $0.rows.count >= 162 })
      for finding in table.findings where finding.kind == "not-a-state" {
        #expect(["Kosovo", "Taiwan"].contains(finding.fragment))
      }
      #expect(Set(table.findings.map(\.kind)).isSubset(of: ["not-a-state", "issue-day-not-told"]))
    }
    #expect(lists == 16)
  }
}

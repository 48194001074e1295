import AvowOperations
import AvowRecord
import AvowSources
import AvowStore
import FictionalRecord
import Foundation
import Testing

@Suite("Panels after a recipe")
struct PanelTests {
  private static let events = """
    organisation,id,date,end_date,type,country,region,district,place,latitude,longitude,place_precision,actor,target,killed_low,killed,killed_high,source,note
    Otter Watch,1,2001-05-30,,one-sided,Arlania,,,,,,,,,3,4,6,,
    Otter Watch,2,2001-06-30,,one-sided,Arlania,,,,,,,,,,3,,,
    Otter Watch,3,2003-02-11,,one-sided,Brevonia,,,,,,,,,,12,,,

    """

  private func made(_ columns: String, from: String = "2000", to: String = "2006", table: String = "") throws
    -> (
      BuildPanel, FictionalRecord
    )
  {
    let record = try FictionalRecord()
    _ = try ImportFile(store: record.store, today: "2026-11-23").run(
      record.file("events.csv", PanelTests.events))
    _ = try record.file("indicators.csv", table)
    let url = try record.file(
      "recipe.json", #"{"unit": "year", "from": "\#(from)", "to": "\#(to)", "columns": [\#(columns)]}"#)
    return (try BuildPanel(url, in: Answers(record.store)), record)
  }

  private func cells(_ panel: BuildPanel, _ state: String) -> [String] {
    panel.csv.split(separator: "\n").filter { $0.hasPrefix(state + ",") }.map {
      $0.split(separator: ",", omittingEmptySubsequences: false).dropFirst(3).joined(separator: ",")
    }
  }

  @Test("a lag, a window and a fill make the cells that they say; missing stays missing")
  func cells() throws {
    let (panel, _) = try made(
      """
      {"name": "plain", "source": "local", "value": "best", "lag": 1, "delay": 1},
      {"name": "zero", "source": "local", "value": "best", "lag": 1, "delay": 1, "fill": "zero"},
      {"name": "last", "source": "local", "value": "best", "lag": 1, "delay": 0, "fill": "last:2"},
      {"name": "any", "source": "local", "value": "best", "lag": 1, "delay": 1, "transform": "any", "fill": "zero"},
      {"name": "share", "source": "local", "value": "high", "lag": 1, "delay": 1, "transform": "share", "fill": "zero"}
      """)
    // 2001 and 2003 are covered; 7 in 2001. Rows stand for 2000 to 2006.
    #expect(cells(panel, "XAA") == [",,,,", ",,,,", "7,7,7,1,1", ",,7,,", ",0,7,0,0", ",,,,", ",,,,"])
    #expect(panel.columns.first?.missing == panel.rows - 2)
    #expect(panel.columns[0].files.count == 1)
  }

  @Test("a cell leads back to its rows, their file and lines")
  func explained() throws {
    let (panel, record) = try made(
      #"{"name": "log", "source": "local", "value": "best", "lag": 1, "delay": 1, "transform": "log2p1", "window": 1}"#
    )
    let found = try panel.explain("XAA", "2002", "log")
    #expect(found.value == 3)
    #expect(found.sum == 7)
    #expect(found.rows.map(\.line) == [2, 3])
    #expect(found.rows.map(\.value) == [4, 3])
    #expect(Set(found.rows.map(\.file)) == Set(panel.columns[0].files))
    let missing = try panel.explain("XAA", "2004", "log")
    #expect(missing.value == nil && missing.rows.isEmpty)
    #expect(missing.steps.contains { $0.hasPrefix("Missing") })
    #expect(throws: PanelFault.noSuchColumn("soup", known: ["log"])) {
      try panel.explain("XAA", "2002", "soup")
    }
    #expect(throws: PanelFault.noSuchCell(state: "XAA", period: "1950")) {
      try panel.explain("XAA", "1950", "log")
    }
    let run = try panel.keep(today: "2026-11-28")
    #expect(try panel.keep(today: "2026-11-29").id == run.id)
    #expect(try record.store.run(run.id)?.parameters.contains(panel.recipeDigest) == true)
  }

  @Test("a table beside the recipe is read by the scheme of its codes; two rows for one cell are refused")
  func table() throws {
    let column =
      #"{"name": "calm", "source": "file:indicators.csv", "value": "calm", "state": "who", "time": "year", "scheme": "name", "lag": 2, "delay": 1, "fill": "last:2"}"#
    let (panel, _) = try made(
      column, table: "who,year,calm\nArlania,2000,5.5\nArlania,2001,NA\nNowhere,2000,1\n")
    #expect(cells(panel, "XAA") == ["", "", "5.5", "5.5", "5.5", "", ""])
    #expect(panel.columns.first?.leftOut == 1)
    let found = try panel.explain("XAA", "2004", "calm")
    #expect(found.rows.map(\.line) == [2])
    #expect(found.steps.contains { $0.contains("last known value, of 2000") })
    #expect(throws: PanelFault.self) {
      try self.made(column, table: "who,year,calm\nArlania,2000,5.5\nArlania,2000,6\n")
    }
    #expect(throws: PanelFault.self) { try self.made(column, table: "who,year,calm\nArlania,soup,5.5\n") }
  }

  @Test("a recipe that looks ahead, or that is not understood, is refused by name")
  func refused() throws {
    for (column, word) in [
      (#"{"name": "a", "source": "local", "value": "best", "lag": 0, "delay": 1}"#, "knew then"),
      (#"{"name": "a", "source": "soup", "value": "best", "lag": 1, "delay": 1}"#, "no source"),
      (#"{"name": "a", "source": "local", "value": "soup", "lag": 1, "delay": 1}"#, "no number of events"),
      (#"{"name": "a", "source": "local", "value": "best", "lag": 1, "delay": 1, "lags": 2}"#, "lags"),
      (#"{"name": "a", "source": "local", "value": "best", "lag": 1}"#, "delay"),
      (#"{"name": "state", "source": "local", "value": "best", "lag": 1, "delay": 1}"#, "that of a key"),
      (
        #"{"name": "a", "source": "local", "value": "best", "lag": 1, "delay": 1, "fill": "soup"}"#, "no fill"
      ),
      (#"{"name": "a", "source": "file:x.csv", "value": "best", "lag": 1, "delay": 1}"#, "scheme"),
    ] {
      do {
        _ = try made(column)
        Issue.record("\(column) was taken")
      } catch { #expect("\(error)".contains(word), "\(error)") }
    }
    #expect(throws: PanelFault.self) { try made("", from: "2005", to: "2000") }
    #expect(throws: PanelFault.self) { try made("", from: "2000-01", to: "2001-01") }
    #expect(try PanelRecipe.read(Data(PanelRecipe.template.utf8), file: "template").columns.count == 3)
  }
}

import AvowRecord
import Foundation
import Testing

@testable import AvowSite

@Suite("Charts can be read without seeing them")
struct ChartTests {
  private var votes: [AgendaVotesChart.Vote] {
    [
      AgendaVotesChart.Vote(
        id: "A/RES/67/946", when: "24 December 2012", title: "The <keep> of otters",
        totals: [(.yes, 3, 1), (.abstain, 1, 0), (.no, 1, 1)], seats: 6, status: "verified"),
      AgendaVotesChart.Vote(
        id: "B", when: "2013", title: "Half known",
        totals: [(.yes, nil, 0), (.abstain, nil, 0), (.no, 2, 0)],
        seats: 6, status: "unverified"),
    ]
  }

  private var estimates: [AgreementEstimate] {
    [1990, 1991, 1993].map {
      AgreementEstimate(
        year: $0, sharedVotes: 10, exact: 0.5, exactLow: 0.24, exactHigh: 0.76, lijphart: 0.7,
        lijphartLow: 0.4,
        lijphartHigh: 0.9)
    }
  }

  private func debate(_ year: Int, spokenFor: [Int], contradicted: Bool) throws -> DebateYear {
    let debate = try JSONDecoder().decode(
      Debate.self,
      from: Data(
        """
        {"id":"D\(year)","kind":"formal debate","title":"Otters",
        "body":"GA","session":67,"from":"\(year)-06-25",
        "until":"\(year)-07-02","status":"verified","source":"x","asOf":"2013"}
        """.utf8))
    let figures = try spokenFor.enumerated().map { index, value in
      try JSONDecoder().decode(
        PublishedFigure.self,
        from: Data(
          """
          {"id":"f\(index)","subject":"D\(year)","measure":"on-behalf-of-states","unit":"states",
          "valueAsPrinted":"\(value)",
          "value":\(value),"publisher":"x","scope":"whole","status":"verified"}
          """.utf8))
    }
    return DebateYear(debate, figures: figures, contradicted: contradicted ? ["f0"] : [])
  }

  private func charts() throws -> [Chart] {
    let debates = [
      try debate(2012, spokenFor: [81, 83], contradicted: true),
      try debate(2013, spokenFor: [], contradicted: false),
    ]
    return [
      AgendaVotesChart(id: "a", votes: votes).chart(question: "How?"),
      AgreementChart(id: "b", one: "Arlania", other: "Brevonia", years: estimates).chart(
        question: "How often?"),
      LanesChart(id: "c", debates: debates, decisions: [(2012.5, "A decision")]).chart(question: "What?"),
      SpeakersChart(id: "d", debates: debates).chart(question: "Who?"),
      SeriesChart(
        id: "e", title: "Otters", unit: "otters",
        points: [(try #require(PartialDate("2014-09-08")), 45, "45")]
      ).chart(question: "How many?", limits: "The rest."),
    ]
  }

  @Test("each picture has a title, a description, a reading, limits and a table")
  func alternatives() throws {
    for chart in try charts() {
      #expect(!chart.reading.isEmpty && !chart.limits.isEmpty && chart.question.hasSuffix("?"))
      #expect(
        !chart.table.isEmpty && chart.table.columns.count == chart.table.rows.first.map { $0.cells.count + 1 }
      )
      for picture in [chart.wide, chart.narrow].compactMap({ $0 }) {
        #expect(
          picture.contains("role=\"img\"") && picture.contains("<title id=") && picture.contains("<desc id="))
        #expect(!picture.contains("<desc id=\"\(chart.id)-wide-desc\"></desc>"))
        #expect(!picture.contains("style="))
        #expect(picture.firstMatch(of: #/"(nan|-?inf)"/#) == nil)
        let parser = XMLWellFormed(picture)
        #expect(parser.isWellFormed, "\(chart.id)")
      }
      #expect(chart.wide != chart.narrow)
    }
  }

  @Test("a disputed number is told with both values and a mark")
  func disputed() throws {
    let year = try debate(2012, spokenFor: [83, 81], contradicted: true)
    #expect(year.spokenForText == "81 or 83" && year.isContradicted && year.when == "25 June to 2 July 2012")
    let chart = SpeakersChart(id: "s", debates: [year]).chart(question: "Who?")
    #expect(chart.wide.contains("81 or 83?") && chart.wide.contains("value disputed"))
  }

  @Test("a vote whose totals are known in part has a row and no bar")
  func partly() {
    let chart = AgendaVotesChart(id: "a", votes: votes).chart(question: "How?")
    #expect(chart.table.rows.count == 2)
    #expect(!chart.wide.contains("Half known") && chart.wide.contains("The &lt;keep&gt; of otters"))
    #expect(chart.table.rows[1].cells.map(\.text).contains("not known"))
  }

  @Test("a line does not bridge a year without shared votes")
  func gap() {
    let chart = AgreementChart(id: "b", one: "A", other: "B", years: estimates).chart(question: "How often?")
    #expect(chart.wide.ranges(of: "class=\"curve exact\"").count == 2)
    #expect(chart.wide.ranges(of: "class=\"curve lijphart\" stroke-dasharray=").count == 2)
  }

  @Test("every seat is drawn once, and the shapes tell the votes apart")
  func seats() {
    let counts: [(mark: Mark, count: Int)] = [(.yes, 115), (.abstain, 28), (.no, 15), (.absent, 35)]
    for narrow in [true, false] {
      let picture = SeatChart(id: "s", title: "t", description: "d", counts: counts).svg(narrow: narrow)
      #expect(picture.ranges(of: "<circle").count == 150)
      #expect(picture.ranges(of: "<path").count == 28 && picture.ranges(of: "<rect").count == 15)
    }
  }

  @Test("observers have no vote on the tiles, and a state without a row is marked so")
  func tiles() throws {
    let tiles = try JSONDecoder().decode(
      [Tile].self,
      from: Data(
        """
        [{"state":"XAA","column":0,"row":0},
        {"state":"XAB","column":1,"row":0},
        {"state":"XAO","column":2,"row":1}]
        """.utf8))
    let map = TileMap(
      id: "t", title: "t", description: "d", tiles: tiles, marks: ["XAA": .no], observers: ["XAO"],
      names: ["XAA": "Arlania"], groups: [("Africa", ["XAA", "XAB"]), ("None", [])])
    #expect(map.wide().contains("Arlania: No") && map.wide().contains("tile no-row"))
    #expect(map.wide().contains("XAO: observer, no vote"))
    #expect(map.narrow().contains("Africa") && !map.narrow().contains("None"))
  }

  @Test("each mark has a letter of its own and a word")
  func marks() {
    #expect(Set(Mark.allCases.map(\.letter)).count == Mark.allCases.count)
    #expect(Mark(word: "did not vote") == .absent && Mark(word: nil) == nil && Mark(word: "maybe") == nil)
  }

  @Test("numbers are written the same everywhere")
  func numbers() {
    #expect(Drawing.number(1.25) == "1.3" && Drawing.number(-0.25) == "-0.3" && Drawing.number(3) == "3")
    #expect(Drawing.number(.nan) == "0")
    #expect(
      Number.text(1_234_567) == "1,234,567" && Number.text(-12) == "−12" && Number.text(0.126) == "0.13")
    #expect(Share.text(nil) == "—" && Share.text(1) == "1.00" && Share.range(0.1, 0.256) == "0.10–0.26")
    #expect([1, 2, 3, 11, 72, 113].map(ordinal) == ["1st", "2nd", "3rd", "11th", "72nd", "113th"])
  }
}

/// Whether each element that is opened is closed in turn.
private struct XMLWellFormed {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [String] = []
    var isWell = true
    for match in text.matches(of: #/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/#) {
      let name = String(match.2)
      if !match.1.isEmpty {
        isWell = isWell && open.popLast() == name
      } else if match.3.isEmpty {
        open.append(name)
      }
    }
    isWellFormed = isWell && open.isEmpty
  }
}

import AvowRecord
import AvowStore
import FictionalRecord
import Foundation
import Testing

@testable import AvowSite

@Suite("Pages of what was estimated")
struct RunPagesTests {
  private func run(_ method: String) -> AnalysisRun {
    AnalysisRun(
      method: method, version: "1", parameters: "{\"positionsOfRun\":null}", seed: 1,
      inputDigest: String(repeating: "0", count: 64), madeOn: "2026-11-23", wallSeconds: 0, cpuSeconds: 0,
      iterations: 1, objective: 0, votes: 4, rollCalls: 2)
  }

  @Test(
    "the whip sheet shows every state with its chances, marks those near the line, and says what it does not show"
  )
  func whip() async throws {
    let small = try SmallSite()
    func mean(_ value: Double) -> MeanEstimate {
      MeanEstimate(value: value, low: value / 2, high: (1 + value) / 2)
    }
    let votes = [("XAA", 0.9, 0.05), ("XAB", 0.45, 0.4)].map { state, yes, abstain in
      ExpectedVote(
        state: state, yes: mean(yes), abstain: mean(abstain), no: mean(0.02),
        absent: mean(0.98 - yes - abstain),
        position: nil, record: yes, recordVotes: 6, earlierRecord: yes - 0.5, earlierVotes: 6, absences: 0)
    }
    let kept = try small.record.store.save(
      run("expected-votes"), votes: votes,
      measures: [
        RunMeasure(name: "brier", value: 0.4, low: 0.35, high: 0.45, cases: 4),
        RunMeasure(
          name: "brier of a plain rule", label: "own record", value: 0.5, low: 0.4, high: 0.6, cases: 4),
        RunMeasure(name: "total", label: "yes", value: 1.3, low: 1, high: 2),
        RunMeasure(
          name: "reliability of yes", label: "0.4 to 0.5", value: 0.5, low: 0.1, high: 0.9, expected: 0.45,
          cases: 2),
      ])
    let page = try await small.get("/whip")
    #expect(page.status == 200, "\(page.text.prefix(300))")
    for words in [
      "Arlania", "0.90", "What it does not show", "announced by nobody", "Near the line",
      "No positions from votes",
      "own record", "id=\"reliability-wide-title\"", "Run \(kept.id), expected-votes",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    let json = try JSONSerialization.jsonObject(with: Data(try await small.get("/whip.json").text.utf8))
    #expect(((json as? [String: Any])?["lines"] as? [Any])?.count == 2)
  }

  @Test("blocs are listed with their typical state and how firmly each stands")
  func blocs() async throws {
    let small = try SmallSite()
    _ = try small.record.store.save(
      run("blocs"),
      blocs: [
        BlocMember(state: "XAA", bloc: 1, isTypical: true, together: 0.95),
        BlocMember(state: "XAB", bloc: 1, isTypical: false, together: 0.5),
        BlocMember(state: "XAC", bloc: 2, isTypical: true, together: nil),
      ],
      measures: [
        RunMeasure(name: "silhouette", value: 0.42),
        RunMeasure(name: "adjusted Rand index", value: 0.9, low: 0.8, high: 1),
        RunMeasure(name: "silhouette of a number of blocs", label: "2", value: 0.42),
      ])
    let page = try await small.get("/blocs")
    #expect(page.status == 200)
    #expect(page.text.contains("Bloc 1, around Arlania") && page.text.contains("0.50, at a border"))
    #expect(page.text.contains("0.42") && page.text.contains("adjusted Rand index of 0.90"))
  }

  @Test("without a run the pages say which command makes it")
  func none() async throws {
    let small = try SmallSite()
    #expect(try await small.get("/whip").text.contains("avow whip"))
    #expect(try await small.get("/blocs").text.contains("avow blocs"))
    #expect(try await small.get("/states/XAA/movement").text.contains("avow estimate positions"))
  }

  @Test("a position that leaves the interval of five periods before is a shift, and leads to its roll calls")
  func movement() async throws {
    let small = try SmallSite()
    _ = try small.record.store.save(
      run("ideal-points"),
      positions: (60..<70).map { session in
        let mean = session < 66 ? -0.5 : 1.2
        return StatePosition(
          run: 0, series: "cow:951", period: session, state: "XAA", mean: mean, q05: mean - 0.2,
          q95: mean + 0.2,
          votes: 70)
      })
    let text = try await small.get("/states/XAA/movement").text
    #expect(text.contains("<b>Shift.</b> Position 1.20") && text.contains("in session 61"))
    #expect(text.contains("href=\"/rollcalls?session=66\"") && text.contains("class=\"ring\""))
    #expect(text.contains("Silence of the record is not silence of the state"))
  }
}

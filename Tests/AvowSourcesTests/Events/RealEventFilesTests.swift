import AvowRecord
import AvowSources
import Foundation
import Testing

/// Real files, which are not part of the project; counts and figures as the Uppsala Conflict Data Program published them.
@Suite("Real files of events", .enabled(if: Fixture.shared != nil))
struct RealEventFilesTests {
  private func rows(_ name: String) throws -> [EventRow] {
    let url = try #require(Fixture.shared).appending(path: "data/events/\(name)")
    guard case .events(let stream) = try AllSources.source(for: url).read(url) else { return [] }
    var rows: [EventRow] = []
    _ = try stream.forEach(reference: .shipped()) { rows.append($0) }
    return rows
  }

  @Test(
    "one-sided violence: the Government of Rwanda in 1994, best estimate 759,800 in a range, in three states")
  func rwanda() throws {
    let all = try rows("ucdp_onesided_v25_1.csv")
    #expect(all.count == 1330)
    #expect(all.map(\.month.year).min() == 1989)
    #expect(all.map(\.month.year).max() == 2024)
    let row = try #require(all.first { $0.sideA == "Government of Rwanda" && $0.month.year == 1994 })
    #expect(row.deaths == Deaths(low: 344_851, best: 759_800, high: 1_589_946))
    #expect(row.states == ["BDI", "COD", "RWA"])
  }

  @Test(
    "every row of the event files is read, and under a state",
    arguments: [
      ("ged191_syria.csv.gz", 16_566), ("ged231_sample_1000.csv", 1000), ("ucdp_ged_BGD_hxl.csv", 601),
      ("BattleDeaths_v25_1.csv", 1995),
    ])
  func whole(name: String, count: Int) throws {
    let all = try rows(name)
    #expect(all.count == count)
    #expect(all.allSatisfy { !$0.states.isEmpty })
  }
}

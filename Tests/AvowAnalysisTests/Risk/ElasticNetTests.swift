import AvowAnalysis
import Testing

@Suite("Elastic net")
struct ElasticNetTests {
  /// Rows drawn by a fixed rule: two columns that tell, one that does not, one that never changes.
  static let table: OutcomeTable = {
    var state: UInt64 = 7
    func share() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    var columns: [[Double]] = [[], [], [], []]
    var outcome: [Double] = []
    for _ in 0..<403 {
      let row = [share(), 5 * share(), share(), 3]
      for (place, value) in row.enumerated() { columns[place].append(value) }
      outcome.append(share() < LogitCoefficients.chance(-3 + 2 * row[0] + 0.4 * row[1]) ? 1 : 0)
    }
    return OutcomeTable(names: ["a", "b", "c", "same"], columns: columns, outcome: outcome)
  }()

  @Test("every fit of the path meets the conditions of the optimum")
  func conditions() throws {
    let table = ElasticNetTests.table
    let path = try #require(ElasticNetPath(table, settings: ElasticNetSettings(tolerance: 1e-14)))
    #expect(path.penalties.count > 10)
    let n = Double(table.rows)
    for (penalty, fit) in zip(path.penalties, path.fits) {
      let chances = fit.chances(table)
      let gaps = zip(table.outcome, chances).map { $0 - $1 }
      #expect(abs(gaps.reduce(0, +)) / n < 1e-7)
      for (slope, column) in zip(fit.slopes, table.columns) {
        let mean = column.reduce(0, +) / n
        let deviation = (column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n).squareRoot()
        guard deviation > 1e-9 else {
          #expect(slope == 0)
          continue
        }
        let pull = zip(column, gaps).reduce(0) { $0 + ($1.0 - mean) / deviation * $1.1 } / n
        let rest = pull - penalty * 0.5 * slope * deviation
        if slope == 0 {
          #expect(abs(rest) < penalty * 0.5 + 1e-6)
        } else {
          #expect(abs(rest - (slope > 0 ? 0.5 : -0.5) * penalty) < 1e-6)
        }
      }
    }
  }

  @Test("cross-validation chooses the smallest loss, and the same each time")
  func choice() throws {
    let table = ElasticNetTests.table
    let fold = CrossValidation.folds(10, rows: table.rows, seed: 3)
    let one = try #require(CrossValidation(table, fold: fold))
    let other = try #require(CrossValidation(table, fold: fold))
    #expect(one.loss == other.loss)
    #expect(one.loss.min() == one.loss[one.best])
    #expect(one.best > 0, "the two columns that tell are used")
  }

  @Test("an event that never happened leaves nothing to fit")
  func nothing() {
    let table = OutcomeTable(names: ["a"], columns: [[1, 2, 3]], outcome: [0, 0, 0])
    #expect(ElasticNetPath(table) == nil)
  }
}

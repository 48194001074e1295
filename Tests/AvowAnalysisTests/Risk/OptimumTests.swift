import AvowAnalysis
import Testing

@Suite("Optimum of the elastic net")
struct OptimumTests {
  @Test("the optimum meets its conditions to 10⁻¹², from any fit of the path")
  func conditions() throws {
    let table = ElasticNetTests.table
    let path = try #require(ElasticNetPath(table))
    for (penalty, fit) in zip(path.penalties, path.fits).dropFirst() {
      let optimum = try #require(Optimum(from: fit, at: penalty, in: table, alpha: 0.5))
      #expect(optimum.residual < 1e-12)
      let again = Optimum.residual(of: optimum.fit, at: penalty, in: table, alpha: 0.5)
      #expect(again < 1e-12)
      #expect(Optimum.residual(of: fit, at: penalty, in: table, alpha: 0.5) >= optimum.residual)
    }
  }

  @Test("a start without the columns that belong there, or on the wrong side of 0, comes to the same place")
  func starts() throws {
    let table = ElasticNetTests.table
    let path = try #require(ElasticNetPath(table))
    let place = path.penalties.count / 2
    let penalty = path.penalties[place]
    let usual = try #require(Optimum(from: path.fits[place], at: penalty, in: table, alpha: 0.5))
    for slopes in [[0.0, 0, 0, 0], [-1, -0.3, 0.2, 0]] {
      let other = try #require(
        Optimum(
          from: LogitCoefficients(intercept: -2, slopes: slopes), at: penalty, in: table, alpha: 0.5))
      for (one, two) in zip(usual.fit.slopes, other.fit.slopes) { #expect(abs(one - two) < 1e-9) }
    }
  }

  @Test("contributions add up to the log odds")
  func contributions() throws {
    let table = ElasticNetTests.table
    let path = try #require(ElasticNetPath(table))
    let fit = try #require(path.fits.last)
    let scale = PredictorScale(table)
    let how = Contributions(fit, names: table.names, row: table.row(5), means: scale.means)
    #expect(abs(how.base + how.parts.reduce(0) { $0 + $1.contribution } - how.logOdds) < 1e-12)
    #expect(how.probability == fit.chance(table.row(5)))
  }
}

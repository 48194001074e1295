/// A logistic model of a few predictors, held together by a slight pull of each standardised slope towards 0.
///
/// The pull keeps a slope finite where a predictor separates events from the rest; on a table with dozens of events it moves
/// no risk by more than a rounding of what is printed.
enum RidgeLogit {
  /// Maximises Σ log-likelihood − pull/2 Σb² over standardised columns, the intercept free, by Newton steps.
  ///
  /// - Returns: nil when no step can be taken or there is nothing to tell apart.
  static func fit(_ table: OutcomeTable, pull: Double = 0.1) -> LogitCoefficients? {
    guard table.events > 0, table.events < table.rows else { return nil }
    let columns = StandardColumns(table)
    let used = table.columns.indices.filter { columns.usable[$0] }
    let size = used.count + 1
    let rate = Double(table.events) / Double(table.rows)
    var place = [LogitCoefficients.logit(rate)] + [Double](repeating: 0, count: used.count)
    for _ in 0..<60 {
      var matrix = [Double](repeating: 0, count: size * size)
      var right = [Double](repeating: 0, count: size)
      var row = [Double](repeating: 1, count: size)
      for one in table.outcome.indices {
        var sum = place[0]
        for (index, column) in used.enumerated() {
          row[index + 1] = columns.column(column)[one]
          sum += place[index + 1] * row[index + 1]
        }
        let chance = LogitCoefficients.chance(sum)
        let curve = chance * (1 - chance)
        for a in 0..<size {
          right[a] += (table.outcome[one] - chance) * row[a]
          for b in 0...a { matrix[a * size + b] += curve * row[a] * row[b] }
        }
      }
      for a in 1..<max(size, 1) {
        right[a] -= pull * place[a]
        matrix[a * size + a] += pull
      }
      for a in 0..<size { for b in 0..<a { matrix[b * size + a] = matrix[a * size + b] } }
      guard let move = Cholesky.solve(matrix, right) else { return nil }
      // A step of more than two log odds per deviation is cut, lest it leap over the top.
      let longest = move.map(abs).max() ?? 0
      let share = longest > 2 ? 2 / longest : 1
      for a in 0..<size { place[a] += share * move[a] }
      if longest < 1e-9 { break }
    }
    var coefficients = [Double](repeating: 0, count: table.columns.count)
    for (index, column) in used.enumerated() { coefficients[column] = place[index + 1] }
    return columns.onOwnScale(intercept: place[0], coefficients)
  }
}

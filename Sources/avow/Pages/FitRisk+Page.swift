import AvowOperations
import AvowRecord
import Foundation

extension FitRisk {
  /// The fit as a page for people: what was used, the model, the thirty highest of what was foretold.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Elastic-net logistic model of \(train.file)")
    page.fields([
      (
        "Rows",
        "\(NumberText.grouped(train.used)) of \(NumberText.grouped(train.read)) used, with \(NumberText.count(events, "event"))"
      ),
      (
        "Missing",
        train.missing.isEmpty
          ? nil : train.missing.map { "\($0.column) in \($0.rows)" }.joined(separator: ", ")
      ),
      ("Folds", "\(folds), \(foldsFrom)"),
      ("Penalty", "\(lambda), of \(path.lambda.count) tried; mixture \(alpha)"),
      (
        "Distance from the optimum",
        "conditions hold to \(FitRisk.short(exactness.residual))"
          + (exactness.largestDifference.map {
            "; no probability of the table differs by more than \(FitRisk.short($0)) from the optimum's"
          } ?? "")
      ),
    ])
    var model = TextTable(
      ["Predictor", "Per unit", "Per standard deviation"], right: ["Per unit", "Per standard deviation"])
    for slope in coefficients.filter({ $0.slope != 0 }).sorted(by: {
      (abs($1.standardised), $0.predictor) < (abs($0.standardised), $1.predictor)
    }) {
      model.append([slope.predictor, FitRisk.short(slope.slope), FitRisk.short(slope.standardised)])
    }
    page.table("In the model, in log odds", model)
    if !predictions.isEmpty {
      var highest = TextTable(
        ["Rank", "Probability", "Row"] + (draws == nil ? [] : ["Risk, 95 %", "Rank, 95 %"]),
        right: ["Rank", "Probability"])
      for one in predictions.sorted(by: { $0.rank < $1.rank }).prefix(30) {
        highest.append(
          ["\(one.rank)", String(format: "%.4f", one.probability), FitRisk.words(one)]
            + (draws == nil
              ? []
              : [
                String(format: "%.4f to %.4f", one.low ?? .nan, one.high ?? .nan),
                String(format: "%.0f to %.0f", one.rankLow ?? .nan, one.rankHigh ?? .nan),
              ]))
      }
      page.table("Highest of \(NumberText.count(predictions.count, "row")) foretold", highest)
    }
    page.list(
      "Not foretold",
      notForetold.map { "line \($0.line): \($0.missing.joined(separator: ", ")) missing" })
    page.list(
      "How to read it",
      [
        "A probability is how often the event followed cases that looked alike, by \(NumberText.count(events, "event")): ranks close to each other say little."
      ]
        + (draws.map {
          [
            "The intervals hold the middle 95 % of \($0) fits to units drawn anew, at the same penalty. They show what the choice of units does; a wrong model or wrong data come on top."
          ]
        } ?? []))
    return page.text
  }

  /// The predictions, highest first.
  var csv: String {
    let labels = Set(predictions.flatMap(\.labels.keys)).sorted()
    let ends = draws == nil ? [] : ["low", "high", "rank_low", "rank_high"]
    var writer = DelimitedWriter(header: ["rank", "probability", "line"] + ends + labels)
    for one in predictions.sorted(by: { $0.rank < $1.rank }) {
      let intervals: [String?] =
        draws == nil
        ? [] : [one.low, one.high, one.rankLow, one.rankHigh].map { $0.map { "\($0)" } }
      writer.append(
        ["\(one.rank)", "\(one.probability)", "\(one.line)"] + intervals + labels.map { one.labels[$0] })
    }
    return writer.text
  }

  private static func short(_ value: Double) -> String { String(format: "%.4g", value) }

  private static func words(_ one: Prediction) -> String {
    let words = one.labels.sorted { $0.key < $1.key }.map(\.value).filter { Double($0) == nil && !$0.isEmpty }
    return words.isEmpty ? "line \(one.line)" : words.joined(separator: ", ")
  }
}

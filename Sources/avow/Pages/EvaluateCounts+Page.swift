import AvowOperations
import AvowRecord
import Foundation

extension EvaluateCounts {
  /// The scores for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Monthly counts of \(file), \(NumberText.count(horizon, "month")) ahead")
    page.fields([
      ("Origins", "\(from) to \(until)"),
      (
        "Graded",
        "\(NumberText.grouped(scores.cases)) forecasts of \(scores.countries) countries, \(NumberText.grouped(scores.positives)) of them of a count above 0"
      ),
      ("Chance", "intervals of 95 % by drawing whole countries anew, seed \(seed)"),
    ])
    var table = TextTable(["Score", "Value", "95 % interval"], right: ["Value"])
    for (name, one) in [
      ("Ranked probability score, model", scores.model),
      ("  the last twelve months", scores.climatology), ("  no change", scores.noChange),
      ("  model less the last twelve months", scores.lessClimatology),
      ("  model less no change", scores.lessNoChange), ("Log score, model", scores.modelLog),
      ("  the last twelve months", scores.climatologyLog),
      ("  model less the last twelve months", scores.lessClimatologyLog),
      ("Share with a count beyond the model's 95 %", scores.surprised),
    ] {
      table.append([
        name, one.value.map { String(format: "%.4g", $0) } ?? "–",
        one.low.flatMap { low in one.high.map { String(format: "%.4g to %.4g", low, $0) } } ?? "–",
      ])
    }
    page.table("Scores; less is better", table)
    page.list("What can be said", verdicts)
    page.list(
      "Not foretold",
      refused.prefix(10).map { "\($0.month): \($0.why)." }
        + (refused.count > 10 ? ["and \(refused.count - 10) more months"] : []))
    page.list(
      "How to read it",
      [
        "The ranked probability score has the unit of the count and hangs on the few months with the most deaths; the log score looks at each month alike.",
        "What a source did not record stands as 0. Deaths recorded late were not known at the origin, but are in the table.",
      ])
    return page.text
  }

  /// A line a forecast.
  var csv: String {
    var writer = DelimitedWriter(
      header: ["country", "made", "month", "none", "mean", "rate", "size", "count"])
    for one in forecasts {
      writer.append([
        one.country, one.made, one.month, "\(one.none)", "\(one.mean)", "\(one.rate)", "\(one.size)",
        "\(one.count)",
      ])
    }
    return writer.text
  }
}

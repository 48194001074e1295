import AvowOperations
import AvowRecord
import Foundation

extension EvaluateRisk {
  /// The evaluation as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Forecasts year by year from \(rows.file)")
    page.fields([
      (
        "Rows",
        "\(NumberText.grouped(rows.used)) of \(NumberText.grouped(rows.read)) complete"
          + (rows.missing.isEmpty
            ? "" : "; missing: " + rows.missing.map { "\($0.column) in \($0.rows)" }.joined(separator: ", "))
      ),
      (
        "Origins",
        "\(origins.first?.year ?? 0) to \(origins.last?.year ?? 0), \(NumberText.count(origins.count, "year")); a row of year t is known at the end of t + \(horizon)"
      ),
      (
        "Graded",
        "\(NumberText.grouped(cases)) cases of \(NumberText.count(units, "unit")), \(NumberText.count(events, "event")) in \(unitsWithEvents) of them"
      ),
      ("Few predictors", few.isEmpty ? "none named: that baseline is left out" : few.joined(separator: ", ")),
      (
        "Chance",
        replicates == 0 ? "no interval asked for" : "\(replicates) draws of whole units, seed \(seed)"
      ),
    ])
    page.list("Refused", refused.map { "\($0.year): \($0.why)." })
    page.list(
      "Left out",
      origins.filter { $0.unknown > 0 }.map {
        "\($0.year): \(NumberText.count($0.unknown, "case")) whose outcome is not known."
      })
    for score in models.first?.scores ?? [] {
      var table = TextTable(
        ["Model", "Value", "95 % interval", "Events"], right: ["Value", "Events"])
      for model in models {
        guard let one = model.scores.first(where: { $0.id == score.id }), let value = one.value else {
          continue
        }
        table.append([
          model.name, EvaluateRisk.short(value), EvaluateRisk.range(one.low, one.high), "\(events)",
        ])
      }
      page.table(score.name, table)
      page.paragraph(score.sentence)
    }
    for model in models where !model.verdicts.isEmpty {
      page.list("\(model.name): \(model.sentence)", model.verdicts)
    }
    var bins = TextTable(
      ["Model", "Mean risk", "Happened", "95 % interval", "Cases", "Events"],
      right: ["Mean risk", "Happened", "Cases", "Events"])
    for model in models where model.reliability.count > 1 {
      for bin in model.reliability {
        bins.append([
          model.name, EvaluateRisk.short(bin.risk), EvaluateRisk.short(bin.share),
          EvaluateRisk.range(bin.low, bin.high), "\(bin.cases)", "\(bin.events)",
        ])
      }
    }
    page.table("Risk and what happened, by tenths of the cases", bins)
    page.list(
      "How to read it",
      [
        "With \(NumberText.count(events, "event")) in \(unitsWithEvents) units chance is large: look at the intervals of the differences before at any value.",
        "The panel has the values of today, also for years that it has since revised: real forecasts had to do with less.",
        "The same command with --forecasts prints every forecast behind these scores.",
      ])
    return page.text
  }

  /// The scores, a line each model and score.
  var scoresCSV: String {
    let baselines = Set(models.flatMap { $0.scores.flatMap { $0.differences.map(\.from) } }).sorted()
    var writer = DelimitedWriter(
      header: ["model", "score", "value", "low", "high", "events", "cases"]
        + baselines.flatMap { ["minus-\($0)", "minus-\($0)-low", "minus-\($0)-high"] })
    for model in models {
      for score in model.scores {
        let differences = baselines.flatMap { name -> [String?] in
          let one = score.differences.first { $0.from == name }
          return [one?.value, one?.low, one?.high].map { $0.map { "\($0)" } }
        }
        writer.append(
          [
            model.id, score.id, score.value.map { "\($0)" }, score.low.map { "\($0)" },
            score.high.map { "\($0)" }, "\(events)", "\(cases)",
          ] + differences)
      }
    }
    return writer.text
  }

  /// Every forecast, in order of origin and of the panel.
  var forecastsCSV: String {
    let names = models.map(\.id)
    var writer = DelimitedWriter(header: ["line", "unit", "year", "outcome"] + names)
    for one in forecasts {
      writer.append(
        ["\(one.line)", one.unit, "\(one.year)", "\(one.outcome)"]
          + names.map { name in one.risks[name].map { "\($0)" } })
    }
    return writer.text
  }

  private static func short(_ value: Double) -> String { String(format: "%.4g", value) }

  private static func range(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return "" }
    return "\(short(low)) to \(short(high))"
  }
}

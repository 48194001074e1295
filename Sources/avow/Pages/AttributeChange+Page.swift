import AvowOperations
import AvowRecord
import Foundation

extension AttributeChange {
  /// The change for people: what was swapped, the fits between, and a sentence for each country.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("From \(oldRows.file) (\(oldBase)) to \(newRows.file) (\(newBase))")
    page.fields([
      ("Compared", NumberText.count(countries.count, "unit")),
      ("Orders", "\(orders.count), each cause at each place that can be made; parts are their means"),
    ])
    var causes = TextTable(["Cause", "Mean size", "What is swapped"], right: ["Mean size"])
    for factor in factors {
      causes.append([factor.name, String(format: "%.3f", factor.meanSize), factor.sentence])
    }
    page.table("Causes, in log odds", causes)
    var fits = TextTable(
      ["Swapped", "Rows", "Events", "Predictors", "Penalty"],
      right: ["Rows", "Events", "Predictors", "Penalty"])
    for state in states {
      fits.append([
        state.swapped.isEmpty ? "nothing: the old edition" : state.swapped.joined(separator: ", "),
        NumberText.grouped(state.rows), "\(state.events)", "\(state.predictors)",
        String(format: "%.6f", state.penalty),
      ])
    }
    page.table("Fits between the editions", fits)
    page.list("Largest changes first", countries.prefix(30).map(\.sentence))
    page.list("In one edition alone, or not in every fit between", notFollowed)
    page.list(
      "How to read it",
      [
        "A cause is what its swap does to the log odds, not why the world changed: a country whose rows were revised may be as dangerous as before.",
        "Both editions are made again by one recipe. A published list that was made by another differs from what is explained here.",
      ])
    return page.text
  }

  /// A line a unit.
  var csv: String {
    var writer = DelimitedWriter(
      header: ["unit", "name", "old_risk", "new_risk", "old_rank", "new_rank", "change"] + factors.map(\.id)
        + ["sentence"])
    for one in countries {
      writer.append(
        [
          one.unit, one.name, "\(one.oldRisk)", "\(one.newRisk)", "\(one.oldRank)", "\(one.newRank)",
          "\(one.change)",
        ] + one.parts.map { "\($0.change)" } + [one.sentence])
    }
    return writer.text
  }
}

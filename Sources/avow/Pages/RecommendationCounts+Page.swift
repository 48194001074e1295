import AvowOperations
import AvowRecord

/// How many recommendations stand under each value of each condition.
struct RecommendationCounts {
  let facets: RecommendationFacets

  init(_ facets: RecommendationFacets) { self.facets = facets }

  /// Each condition with its counts, those without any left out.
  private var lists: [(name: String, counts: [RollCallFacets.Count])] {
    [
      ("response", facets.answers), ("session", facets.sessions), ("cycle", facets.cycles),
      ("year", facets.years),
      ("kind", facets.kinds), ("action", facets.actions), ("lens", facets.lenses),
      ("repeated", facets.repeated == 0 ? [] : [.init(value: "yes", count: facets.repeated)]),
      ("issue", facets.issues), ("from", facets.makers), ("to", facets.addressees),
    ].filter { !$0.counts.isEmpty }
  }

  var csv: String {
    var writer = DelimitedWriter(header: ["condition", "value", "count"])
    for list in lists { for one in list.counts { writer.append([list.name, one.value, "\(one.count)"]) } }
    return writer.text
  }

  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Recommendations, counted")
    for list in lists {
      var table = TextTable(["--" + list.name, "Recommendations"], right: ["Recommendations"])
      for one in list.counts { table.append([one.value, NumberText.grouped(one.count)]) }
      page.table(list.name, table)
    }
    return page.text
  }
}

import AvowRecord

/// Counts of themes as comma-separated text.
enum ThemeTables {
  static func counts(_ counts: [ThemeCount]) -> String {
    var writer = DelimitedWriter(header: [
      "theme", "state", "year", "form", "interventions", "paragraphs", "tags",
    ])
    for one in counts {
      writer.append([
        one.theme, one.state, String(one.year), one.form.rawValue, String(one.interventions),
        String(one.paragraphs), String(one.tags),
      ])
    }
    return writer.text
  }
}

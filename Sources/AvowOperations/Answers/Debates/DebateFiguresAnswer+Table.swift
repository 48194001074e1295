import AvowRecord

extension DebateFiguresAnswer {
  /// Its numbers as a table, one row a rule; `least` and `most` are empty where they are not known.
  public var csv: String {
    var writer = DelimitedWriter(header: [
      "debate", "rule", "version", "name", "unit", "number", "least", "most", "form",
    ])
    for one in figures + ordinals + sinceTheFirst {
      writer.append([
        id, one.rule.id, one.rule.version, one.rule.name, one.rule.unit, one.text, one.least.map { "\($0)" },
        one.most.map { "\($0)" }, one.form.rawValue,
      ])
    }
    return writer.text
  }
}

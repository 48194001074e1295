import AvowAnalysis
import AvowRecord

extension LensesAnswer {
  /// One row a lens.
  public var csv: String {
    var writer = DelimitedWriter(header: [
      "lens", "version", "found", "held", "addressees", "makers", "precision", "recall",
    ])
    for line in lines {
      writer.append([
        line.lens.id, line.lens.version, String(line.found), String(held), String(line.addressees),
        String(line.makers), SixDigits.of(line.precision), SixDigits.of(line.recall),
      ])
    }
    return writer.text
  }
}

extension LensAnswer {
  /// One row a count: by session, answer, action, state that made and state that received, phrase and risk factor.
  public var csv: String {
    var writer = DelimitedWriter(header: ["lens", "version", "by", "value", "found", "of"])
    func add(_ name: String, _ value: String, _ found: Int, _ of: Int) {
      writer.append([lens.id, lens.version, name, value, String(found), String(of)])
    }
    for one in counts.sessions { add("session", one.session, one.found, one.of) }
    for (name, list) in [
      ("response", counts.answers), ("action", counts.actions), ("from", counts.makers),
      ("to", counts.addressees),
    ] {
      for one in list { add(name, one.value, one.found, one.of) }
    }
    for one in phrases where one.phrase.kind == .tag { add("phrase", one.phrase.id, one.found, counts.of) }
    for one in factors { add("factor", one.factor.id, one.found, counts.of) }
    return writer.text
  }
}

extension LensHistory.Comparison {
  private static let columns = ["lens", "earlier", "later", "change", "recommendation", "phrases"]

  /// The table of two editions that do not differ, or are not there.
  public static var header: String { DelimitedWriter(header: columns).text }

  /// One row a recommendation that was gained or lost.
  public var csv: String {
    var writer = DelimitedWriter(header: Self.columns)
    for change in gained + lost {
      writer.append([
        lens, earlier.version, later.version, change.kind.rawValue, change.recommendation,
        change.phrases.joined(separator: "; "),
      ])
    }
    return writer.text
  }

  /// Why the two counts differ, in a sentence.
  public var sentence: String {
    var parts = [
      "Version \(earlier.version) found \(earlier.found.grouped) of \(earlier.read.grouped) recommendations, version \(later.version) "
        + "\(later.found.grouped) of \(later.read.grouped)"
    ]
    parts.append("\(gained.count.grouped) were gained and \(lost.count.grouped) lost by changed phrases")
    if foundInNew != 0 || later.read != earlier.read {
      parts.append("\(foundInNew.grouped) are in recommendations that the earlier version had not read")
    }
    return parts.joined(separator: "; ") + "."
  }
}

extension NotAskedAnswer {
  /// One row a review of a state at risk, those not asked first.
  public var csv: String {
    var writer = DelimitedWriter(header: [
      "lens", "state", "session", "cycle", "date", "risk", "found", "of",
    ])
    for line in notAsked + asked {
      let one = line.review
      writer.append([
        lens.id, one.state, one.session, one.cycle.map(String.init), one.date?.description, one.risk,
        String(one.found), String(one.of),
      ])
    }
    return writer.text
  }
}

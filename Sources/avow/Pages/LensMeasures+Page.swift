import AvowOperations
import AvowRecord

extension EvaluateLenses.Report {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Lenses against coders, \(sample) sample")
    page.paragraph(sentence)
    var table = TextTable(
      [
        "Lens", "Version", "Precision", "95 %", "Right", "Recall", "95 %", "Missed", "Alike", "Kappa", "95 %",
      ], right: ["Precision", "Recall", "Alike", "Kappa"])
    for row in rows { table.append([row.lens, row.version] + row.cells) }
    page.table("By lens", table)
    for row in rows { page.list(row.lens, row.sentences) }
    return page.text
  }
}

extension EvaluateLenses.Row {
  /// Where phrases and codings differ, with the words.
  func page(width: Int?, texts: [String: String]) -> String {
    var page = TextPage(width: width)
    page.title("Where phrases and codings of \(lens) differ")
    for (name, list) in [
      ("Found, and not about it in both codings", differences.filter { !$0.phrases.isEmpty }),
      ("Not found, and about it in a coding", differences.filter(\.phrases.isEmpty)),
    ] {
      var table = TextTable(["Number", "First", "Second", "Phrases", "Text"], right: ["Number"])
      for one in list {
        table.append([
          String(one.number), String(one.first), String(one.second),
          one.phrases.map { $0.replacing(lens + "-", with: "") }.joined(separator: " "),
          texts[one.recommendation] ?? "",
        ])
      }
      page.table(name, table)
    }
    return page.text
  }
}

extension LensHistory.Comparison {
  func page(width: Int?, editions: [LensHistory.Edition]) -> String {
    var page = TextPage(width: width)
    page.title("\(lens): editions \(earlier.number) and \(later.number)")
    page.paragraph(sentence)
    var all = TextTable(
      ["Edition", "Version", "First read", "Read", "Found"], right: ["Edition", "Read", "Found"])
    for one in editions {
      all.append([
        String(one.number), one.version, one.madeOn, NumberText.grouped(one.read),
        NumberText.grouped(one.found),
      ])
    }
    page.table("Editions that read this record", all)
    if !hasPhrases { page.paragraph("The phrases of one of the two were not kept.") }
    var phrases = TextTable(["Phrase", "What", "Gained", "Lost", "Pattern"], right: ["Gained", "Lost"])
    for one in self.phrases {
      phrases.append([
        one.id, one.what, String(one.gained), String(one.lost), one.after ?? one.before ?? "",
      ])
    }
    page.table("By phrase", phrases)
    for (name, list) in [("Gained", gained), ("Lost", lost)] {
      var table = TextTable(["Recommendation", "Phrases"])
      for one in list.prefix(20) { table.append([one.recommendation, one.phrases.joined(separator: " ")]) }
      page.table(list.count > 20 ? "\(name), the first 20 of \(list.count); --csv has all" : name, table)
    }
    return page.text
  }
}

extension NotAskedAnswer {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("What was not asked: \(lens.name)" + (cycle.map { ", cycle \($0)" } ?? ""))
    page.paragraph(
      "\(NumberText.count(notAsked.count, "review")) of \(NumberText.grouped(notAsked.count + asked.count)) of states at risk "
        + "saw no recommendation of this lens.")
    page.fields([("At risk", risk), ("Source", source), ("Rule", rule.sentence), ("Left out", rule.excludes)])
    for (name, list) in [("Not asked", notAsked), ("Asked, fewest first", asked)] {
      var table = TextTable(
        ["State", "Session", "Began", "At risk", "Of the lens", "All"], right: ["Of the lens", "All"])
      for line in list {
        table.append([
          line.name, line.review.session, line.review.date?.description ?? "", line.review.risk,
          String(line.review.found), String(line.review.of),
        ])
      }
      page.table(name, table)
    }
    page.list(
      "At risk and without a review in the record",
      notReviewed.isEmpty ? [] : [notReviewed.joined(separator: ", ") + "."])
    page.list("What this does not show", limits)
    return page.text
  }
}

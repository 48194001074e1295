import AvowOperations
import AvowRecord

extension ThemesAnswer {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Themes, vocabulary \(vocabularyVersion)")
    if let run {
      page.paragraph(
        "Last filed on \(run.madeOn) by run \(run.id)"
          + (isCurrent ? "." : ", with another version of the vocabulary: run avow tag."))
    } else {
      page.paragraph("Nothing has been filed yet: avow tag.")
    }
    if untagged > 0 {
      page.paragraph("\(NumberText.count(untagged, "intervention")) not filed yet: avow tag.")
    }
    var table = TextTable(
      ["Theme", "Name", "Interventions", "States", "Tags"], right: ["Interventions", "States", "Tags"])
    for line in lines {
      table.append([
        line.theme.id, line.theme.name, NumberText.grouped(line.interventions), String(line.states),
        NumberText.grouped(line.tags),
      ])
    }
    page.table("Found", table)
    return page.text
  }
}

extension ThemeAnswer {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(theme.name)
    page.paragraph(theme.description)
    page.fields([
      ("Source", theme.source), ("Vocabulary", vocabularyVersion),
      (
        "Terms",
        terms.isEmpty
          ? nil
          : terms.map { "\($0.scheme) \($0.code) \($0.label) (\($0.relation))" }.joined(separator: " ; ")
      ),
      (
        "Filed",
        run.map { "on \($0.madeOn) by run \($0.id)" + (isCurrent ? "" : ", with another version: avow tag") }
          ?? "not yet: avow tag"
      ),
    ])
    var years = TextTable(
      ["Year", "Form", "Interventions", "Of", "Share", "States", "Tags"],
      right: ["Interventions", "Of", "Share", "States", "Tags"])
    for year in self.years where year.interventions > 0 {
      years.append([
        String(year.year), year.form.rawValue, String(year.interventions), String(year.of),
        NumberText.three(year.share), String(year.states), String(year.tags),
      ])
    }
    page.table("Over the years", years)
    var states = TextTable(
      ["State", "Interventions", "Tags", "First", "Last"], right: ["Interventions", "Tags", "First", "Last"])
    for one in self.states {
      states.append([
        one.name, String(one.interventions), String(one.tags), String(one.firstYear), String(one.lastYear),
      ])
    }
    page.table("States behind it", states)
    var quotes = TextTable(["Paragraph", "Words", "Rule"])
    for quote in self.quotes.prefix(20) { quotes.append([quote.paragraph, quote.quote, quote.rule]) }
    page.table("Latest words", quotes)
    if let evaluation { page.list("How well the rules find it", evaluation.sentences) }
    var rules = TextTable(["Rule", "Language", "Kind", "Pattern"])
    for rule in self.rules { rules.append([rule.id, rule.language, rule.kind.rawValue, rule.pattern]) }
    page.table("Rules", rules)
    return page.text
  }
}

extension EvaluateThemes.Report {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Rules against coders, vocabulary \(vocabularyVersion)")
    page.paragraph(
      "\(NumberText.count(passages, "passage")) drawn on \(drawnOn) with seed \(seed) and coded twice by a language model: by the "
        + "one that wrote the rules, and apart from it with the passages and the codebook only. A passage is about a theme "
        + "where both codings say so.")
    if !isSampleOfTheseRules {
      page.paragraph("The rules have changed since the draw: shares are those of the old strata.")
    }
    if !missing.isEmpty {
      page.paragraph(
        "\(NumberText.count(missing.count, "passage")) not measured, because their words are not in this record."
      )
    }
    var table = TextTable(
      ["Theme", "Precision", "95 %", "Read", "Recall", "95 %", "Near read", "Elsewhere", "Kappa", "95 %"],
      right: ["Precision", "Read", "Recall", "Near read", "Elsewhere", "Kappa"])
    for row in rows { table.append([row.theme] + row.cells) }
    page.table("By theme", table)
    return page.text
  }
}

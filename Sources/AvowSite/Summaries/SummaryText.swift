public import AvowAnalysis
public import AvowOperations
import AvowRecord

/// A summary as a text that can be published elsewhere: Markdown, or a page that stands for itself.
public enum SummaryText {
  /// Markdown, with each number a link to the site.
  ///
  /// - Parameter site: the address at which the record is served, without a slash at its end.
  public static func markdown(_ summary: DebateSummary, in answers: Answers, site: String) -> String {
    let links = SummaryLinks(occasion: Occasion(summary.id, in: answers))
    func run(_ run: DebateSummary.Run) -> String {
      let text = escaped(run.text)
      return run.target.map { "[\(text)](\(site)\(links.href($0)))" } ?? text
    }
    func sentence(_ runs: DebateSummary.Sentence) -> String { runs.map(run).joined() }
    var text = "# \(escaped(summary.title))\n\n\(summary.dates)\n"
    for section in summary.sections {
      text += "\n## \(section.title)\n"
      for paragraph in section.paragraphs { text += "\n" + sentence(paragraph) + "\n" }
      if !section.points.isEmpty {
        text += "\n" + section.points.map { "- " + sentence($0) + "\n" }.joined()
      }
      guard let table = section.table else { continue }
      let isNumber = table.columns.map { $0.hasSuffix("#") }
      text += "\n*\(table.caption)*\n\n"
      text +=
        "| " + table.columns.map { $0.hasSuffix("#") ? String($0.dropLast()) : $0 }.joined(separator: " | ")
        + " |\n"
      text += "|" + isNumber.map { $0 ? " ---: |" : " --- |" }.joined() + "\n"
      for row in table.rows {
        text += "| " + row.map { run($0).replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  /// A whole document in HTML, without a style sheet and without anything fetched from elsewhere.
  public static func html(_ summary: DebateSummary, in answers: Answers, site: String) -> String {
    let links = SummaryLinks(occasion: Occasion(summary.id, in: answers))
    var page = Markup()
    func write(_ run: DebateSummary.Run) {
      guard let target = run.target else { return page.write(run.text) }
      page.element("a", ["href": site + links.href(target)], text: run.text)
    }
    func paragraph(_ element: String, _ runs: DebateSummary.Sentence) {
      page.open(element)
      runs.forEach(write)
      page.close(element)
    }
    page.open("html", ["lang": "en"])
    page.open("head")
    page.leaf("meta", ["charset": "utf-8"])
    page.element("title", text: summary.title)
    page.close("head")
    page.open("body")
    page.element("h1", text: summary.title)
    page.element("p", text: summary.dates)
    for section in summary.sections {
      page.element("h2", ["id": section.id], text: section.title)
      for runs in section.paragraphs { paragraph("p", runs) }
      if !section.points.isEmpty {
        page.open("ul")
        for runs in section.points { paragraph("li", runs) }
        page.close("ul")
      }
      guard let table = section.table else { continue }
      page.open("table")
      page.element("caption", text: table.caption)
      page.open("thead")
      page.open("tr")
      for column in table.columns {
        page.element("th", ["scope": "col"], text: column.hasSuffix("#") ? String(column.dropLast()) : column)
      }
      page.close("tr")
      page.close("thead")
      page.open("tbody")
      for row in table.rows {
        page.open("tr")
        for run in row { paragraph("td", [run]) }
        page.close("tr")
      }
      page.close("tbody")
      page.close("table")
    }
    page.close("body")
    page.close("html")
    return "<!doctype html>\n" + page.text + "\n"
  }

  /// Takes the meaning from characters that Markdown would read as marks.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if "\\`*_[]<>".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

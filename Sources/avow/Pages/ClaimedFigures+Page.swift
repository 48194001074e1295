import AvowOperations
import AvowRecord

extension ClaimedFigures {
  /// What people read in a debate or meeting, beside what words tell, as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("What people read in \(title)")
    add(to: &page)
    return page.text
  }

  /// Adds the table with what it stands on and its rules.
  func add(to page: inout TextPage) {
    page.paragraph(
      "By adjudicated claims only, on \(NumberText.grouped(coded)) coded of \(NumberText.grouped(toCode)) paragraphs that could be "
        + "coded, in: \(projects.values.sorted().joined(separator: ", ")). Beside them what words alone tag"
        + (vocabulary.map { ", by the vocabulary, version \($0)." } ?? ": they were not read yet, avow tag."))
    if unread > 0 {
      page.paragraph(
        "\(NumberText.count(unread, "coded paragraph")) not read for themes yet, and in no count by words.")
    }
    func number(_ value: Int?) -> String { value.map { NumberText.grouped($0) } ?? "–" }
    var table = TextTable(
      ["What", "People", "Asked of", "Statements", "States", "Words", "Both", "Words, all"],
      right: ["People", "Asked of", "Statements", "States", "Words", "Both", "Words, all"])
    for line in lines {
      table.append([
        line.code.text, number(line.claimed), number(line.asked), number(line.statements),
        number(line.states),
        number(line.tagged), number(line.both), number(line.taggedStatements),
      ])
    }
    page.table("By people and by words", table)
    page.list("Rules", rules.map { "\($0.id), version \($0.version): \($0.sentence)" })
  }
}

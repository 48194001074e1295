import AvowOperations
import AvowRecord

extension RecordCheck {
  /// The check as a page for people.
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title(
      clean ? "The record is in order." : "The record has \(NumberText.count(problems.count, "problem")).")
    page.table("Problems", problems.table)
    page.list("Left to do", notes)
    page.table("Held", table("Records", counts))
    page.table("Findings of imports, by kind", table("Kind", findings))
    return page.text
  }

  private func table(_ name: String, _ counts: [Count]) -> TextTable {
    var table = TextTable([name, "Count"], right: ["Count"])
    for count in counts {
      table.append([count.name.replacing("_", with: " "), NumberText.grouped(count.count)])
    }
    return table
  }
}

extension [Finding] {
  /// Findings as a table: kind, place, fragment, meaning.
  var table: TextTable {
    var table = TextTable(["Kind", "Place", "Fragment", "Meaning"])
    for finding in self { table.append([finding.kind, finding.place, finding.fragment, finding.meaning]) }
    return table
  }
}

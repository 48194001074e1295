import AvowOperations
import AvowRecord

extension JointTextsAnswer {
  func page(width: Int?) -> String {
    var page = TextPage(width: width)
    page.title("Joint and repeated texts")
    guard let run else {
      page.paragraph("Nothing has been compared yet: avow joint --compare.")
      return page.text
    }
    page.paragraph(
      "Run \(run.id) of \(run.madeOn): \(NumberText.count(run.texts, "text")) compared. "
        + "\(NumberText.count(total, "pair")) here"
        + (pairs.count < total ? ", the first \(pairs.count) shown." : "."))
    var table = TextTable(
      ["One", "Other", "Containment", "Jaccard", "Words", "Longest shared passage"],
      right: ["Containment", "Jaccard", "Words"])
    for pair in pairs {
      table.append([
        pair.text.oneParagraph, pair.text.otherParagraph, NumberText.three(pair.text.containment),
        NumberText.three(pair.text.jaccard), NumberText.grouped(pair.text.sharedWords), pair.text.passage,
      ])
    }
    page.table("Pairs", table)
    return page.text
  }
}

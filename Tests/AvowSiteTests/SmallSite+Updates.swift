import AvowOperations
import AvowRecord
import AvowStore
import FictionalRecord

@testable import AvowSite

extension SmallSite {
  /// An update with every kind of embed and a correction, in an issue with a call.
  func tellUpdates() throws {
    guard let day = PartialDate("2012-12-27") else { return }
    let subject =
      try record.store.rollCall("rcid:2") == nil ? "" : "{{figure roll-call-in-favour of=rcid:2}}\n"
    let text = """
      # Otters <b>at</b> noon

      *Reeds*, [lakes](/states) and <script>alert(4)</script>.

      \(subject){{chart agenda}}
      {{record A/RES/67/946 live}}
      """
    func version(_ text: String, _ correction: String?) throws -> Article.Version {
      Article.Version(
        number: 1, title: "Otters & <reeds>", byLine: "The <Otter> Society", language: "en", text: text,
        published: day,
        correction: correction,
        frozen: try ReadEmbed(Answers(record.store), charts: SiteCharts()).frozen(in: ArticleText(text)))
    }
    try record.store.publish(try version(text, nil), of: "otters", kind: .update)
    try record.store.publish(
      try version(text + "\n\nMore.", "More was <known>."), of: "otters", kind: .update)
    try record.store.publish(
      MagazineIssue(
        id: "2012-winter", number: "Number 1", season: "Winter 2012", title: "Reeds & <lakes>",
        call: "Write <to> us.",
        openUntil: day, published: day, contents: ["otters"]))
  }
}

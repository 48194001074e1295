import AvowAnalysis
import AvowRecord
import AvowSources
import Foundation
import Testing

@testable import AvowSite
@testable import avow

/// `Docs/reference` is written from the code. `UPDATE_GOLDEN=1 swift test --filter DocumentationTests` writes it anew.
@Suite("Reference pages are in step with the code")
struct ReferencePageTests {
  @Test("counting rules")
  func rules() throws {
    let rules = CountingRules.all.map { rule in
      """
      ## \(rule.name)

      `\(rule.id)`, version \(rule.version); unit: \(rule.unit).

      \(rule.sentence)

      Leaves out: \(rule.excludes)

      """
    }
    try ReferencePage("counting-rules.md").expect(
      "# Counting rules\n\nEvery number that Avow counts is made by one of these.\n\n"
        + rules.joined(separator: "\n"))
  }

  @Test("methods")
  func methods() throws {
    let methods = AllMethods.list.map { method in
      """
      ## \(method.name)

      `\(method.id)`, version \(method.version).

      **Question.** \(method.question)

      **Formula.** \(method.formula)

      **Assumptions.**
      \(method.assumptions.map { "- " + $0 }.joined(separator: "\n"))

      **How to read.** \(method.howToRead)

      **What it does not show.** \(method.doesNotShow)

      **Source.** \(method.source)

      """
    }
    try ReferencePage("methods.md").expect("# Methods\n\n" + methods.joined(separator: "\n"))
  }

  @Test("sources")
  func sources() throws {
    let sources = AllSources.list.map { source in
      let columns = source.columns.map { "`\($0)`" }.joined(separator: ", ")
      let told =
        columns.isEmpty
        ? source.id == "speech-corpus"
          ? "Its first line is a JSON object with `iso3`, `session` and `text`; it may be packed with gzip or xz."
          : "No table with a fixed header: told by its first bytes and lines."
        : "Columns that must be there: \(columns)."
      return """
        ## \(source.name)

        `\(source.id)`: \(source.sentence)

        \(told)

        """
    }
    try ReferencePage("sources.md").expect(
      "# Sources\n\nA file's source is told by what it starts with, never by its name.\n\n"
        + sources.joined(separator: "\n"))
  }

  @Test("commands")
  func commands() throws {
    let pages = CommandHelp.names.compactMap { name in
      CommandHelp.text(of: name).map { "## avow \(name)".trimmed + "\n\n```\n\($0.trimmed)\n```\n" }
    }
    try ReferencePage("commands.md").expect("# The command line\n\n" + pages.joined(separator: "\n"))
  }

  @Test("addresses")
  func addresses() throws {
    let lines = SiteMap.fixed.keys.sorted().map { "- `/\($0)`" }
    try ReferencePage("addresses.md").expect(
      """
      # Addresses of the site

      Each address of a page also answers at `.json`, and lists at `.csv` where the page offers it.

      \(lines.joined(separator: "\n"))

      With conditions: `/rollcalls?year=2005&issue=hr&text=children`, `/findings?kind=totals-differ`,
      `/search?q=rwanda`, `/search?q=%22never%20again%22&state=RWA&from=2005&form=verbatim`; a search also answers at
      `.csv` and, as a feed, at `.atom`.

      With an id: `/states/RWA`, `/debates/GA72-DEBATE-2018`, `/meetings/A/72/PV.99`, `/decisions/A/RES/75/277`,
      `/documents/A/72/884-S/2018/525`, `/rollcalls/rcid-5939`, `/agreement/USA/RUS`, `/topics/rtop`,
      `/groups/eu`, `/contradictions/4`, `/statements/A/65/PV.71/12` (also at `.bib` and `.csl`, to cite it).

      What is counted of a debate or meeting, and its summary: `/debates/GA72-DEBATE-2018/figures`,
      `/meetings/A/65/PV.71/figures?rule=states-speaking&against=states-taking-the-floor`,
      `/debates/GA72-DEBATE-2018/summary`.

      """)
    for address in [
      "/states/RWA", "/debates/GA72-DEBATE-2018", "/meetings/A/72/PV.99", "/decisions/A/RES/75/277",
    ] {
      #expect(try Address(parsing: address).target == address)
    }
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}

/// A page of `Docs/reference`.
private struct ReferencePage {
  struct OutOfStep: Error, CustomStringConvertible { let description: String }

  let name: String

  init(_ name: String) { self.name = name }

  func expect(_ text: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Docs/reference/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    guard (try? Data(contentsOf: file)) == Data(text.utf8) else {
      throw OutOfStep(
        description: "Docs/reference/\(name) is not what the code says; UPDATE_GOLDEN=1 writes it anew")
    }
  }
}

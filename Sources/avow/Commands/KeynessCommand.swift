import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow scale keyness`
struct KeynessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keyness",
    abstract: "Print the words that set some texts apart from the others.",
    discussion: """
      --target names the texts that are looked at: texts of the tables, or states, or --group for the states that a group \
      of the record has today. Signed chi-square with Yates's correction, and signed G², minus where a word is rarer than \
      expected. Thousands of words are tried at once: it is a sieve, not a test.

      The CSV has the columns feature,chi2,g2,p,n_target,n_reference, the highest chi-square first.

      EXAMPLES:
        avow scale keyness --group gof-r2p --from 2009
        avow scale keyness --dfm n.csv --features f.csv --docs d.csv --target "A" --csv
      """)

  enum Output: OutputWords {
    static let csv = "Print CSV, with all words."
    static let json = "Print JSON, with all words."
  }

  @OptionGroup var data: DataOption
  @OptionGroup var texts: TextOption
  @Option(help: ArgumentHelp("A text that is looked at; give it for each.", valueName: "name")) var target:
    [String] = []
  @Option(help: "A group whose states are looked at.") var group: String?
  @Option(help: "How many words from either end the table shows.") var show = 25
  @OptionGroup var output: OutputForm<Output>

  func validate() throws {
    if target.isEmpty == (group == nil) { throw ValidationError("Give --target or --group, one of the two.") }
    if show < 1 { throw ValidationError("--show takes a number from 1 up.") }
  }

  func run() async throws {
    let source = try texts.source(data)
    var names = target
    if let group {
      let reference = try data.open().reference()
      guard reference.groups.contains(where: { $0.id == group }) else {
        throw UnknownGroup(group: group, known: reference.groups.map(\.id).sorted())
      }
      let members = Set(
        reference.groupMemberships.filter { $0.group == group && $0.until == nil }.map(\.state)
          + reference.regionalMemberships.filter { $0.group == group && $0.until == nil }.map(\.state))
      names = source.documents.filter(members.contains)
      if names.isEmpty { throw NoMemberSpoke(group: group) }
    }
    let found = try TellWordsApart.run(source, target: names)
    if output.json {
      Terminal.write(try JSONAnswer.of(found))
    } else if output.csv {
      var writer = DelimitedWriter(header: ["feature", "chi2", "g2", "p", "n_target", "n_reference"])
      for word in found.words {
        writer.append([
          word.name, String(format: "%.9f", word.chiSquare), String(format: "%.9f", word.likelihoodRatio),
          String(format: "%.6g", word.chance), String(format: "%.0f", word.inTarget),
          String(format: "%.0f", word.inRest),
        ])
      }
      Terminal.write(writer.text)
    } else {
      Terminal.write(page(found))
    }
  }

  private func page(_ found: TellWordsApart) -> String {
    var page = TextPage(width: Terminal.width)
    page.title(
      "Words of \(found.target.count == 1 ? found.target[0] : NumberText.count(found.target.count, "text"))")
    for (name, words) in [
      ("Used more", Array(found.words.prefix(show))),
      ("Used less", Array(found.words.reversed().prefix(show))),
    ] {
      let numbers = ["Here", "Others", "Chi-square", "G²"]
      var table = TextTable(["Word"] + numbers, right: Set(numbers))
      for word in words {
        table.append([
          word.name, NumberText.value(word.inTarget), NumberText.value(word.inRest),
          NumberText.three(word.chiSquare), NumberText.three(word.likelihoodRatio),
        ])
      }
      page.table(name, table)
    }
    page.list(
      "How to read it",
      [
        "A sieve, not a test: words come in texts, not alone, and thousands are tried at once. Read the passages."
      ])
    return page.text
  }
}

/// A group of which nobody spoke.
struct NoMemberSpoke: Error, CustomStringConvertible {
  let group: String
  var description: String { "No state of the group \(group) has words in these texts." }
}

import ArgumentParser
import AvowOperations
import AvowRecord

/// `avow show ID`
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print any record by its id.",
    discussion: """
      States, debates and dialogues, meetings, statements, resolutions and agenda decisions, documents, roll calls, published \
      figures, contradictions, agenda items, topics and groups. Document symbols may be written in any case, with \
      stray blanks, or as an address of undocs.org.

      EXAMPLES:
        avow show A/RES/75/277                a resolution
        avow show IID-2017                    a debate or dialogue
        avow show A/72/884                    a document
        avow show A/65/PV.71#12               a statement, with its paragraphs and how to cite it
        avow show rcid:5939                   a roll call of an imported table
        avow show contradiction 2             figures that contradict each other
        avow show RWA --json                  a state, as JSON

      Ends with 1 when the record has nothing with that id; what comes near is named.
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The id; words after a blank belong to it.")
  var id: [String]

  @Flag(help: "Print the record as JSON.")
  var json = false

  func run() async throws {
    let answers = try Answers(data.open())
    let wanted = id.joined(separator: " ")
    var shown = try answers.show(wanted)
    if shown == nil, case .one(let state) = answers.findState(wanted) {
      shown = try answers.brief(state).map(Shown.state)
    }
    guard let shown else { throw NothingShown(wanted: wanted, near: try answers.search(wanted, limit: 3)) }
    if case .contradiction(let contradiction) = shown, !json {
      let evidence = try answers.evidence(ofContradiction: contradiction.number)
      Terminal.write(contradiction.page(evidence, width: Terminal.width))
      return
    }
    if case .instrument(let instrument) = shown, !json {
      return Terminal.write(instrument.page(answers.reference, width: Terminal.width))
    }
    Terminal.write(json ? try JSONAnswer.of(shown) : shown.page(width: Terminal.width))
  }
}

/// No record has the id; what comes near is named.
struct NothingShown: Error, CustomStringConvertible {
  let wanted: String
  let near: [SearchHit]

  var description: String {
    let advice =
      near.isEmpty
      ? "Roll calls are there once they are imported: avow import FILE…"
      : "Near to it: " + near.prefix(8).map { "\($0.id) (\($0.title))" }.joined(separator: "; ")
    return "The record has nothing with the id “\(wanted)”. \(advice)"
  }
}

import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore

/// `avow correct NOUN ID FIELD --to VALUE`
struct CorrectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Record a correction, with its reason and source.",
    discussion: """
      The source's value stays in the record; the correction is a row of its own that is applied on reading and \
      shown wherever the record appears. Nouns and fields are written as in the exported tables; a wrong one is \
      answered with those that there are. The only field of a ballot is its choice.

      EXAMPLES:
        avow correct meeting IID-2017/2017-09-06 title --to "Ninth dialogue" \\
          --reason "The programme says ninth" --source "Programme, page 1" \\
          --who "A. Analyst"
        avow correct ballot rcid:5939/RWA choice --to abstain \\
          --reason "Misprint" --source "A/72/PV.99, page 12" --who "A. Analyst"

      Ends with 1 when the correction is refused; nothing is then recorded.
      """)

  @OptionGroup var data: DataOption

  @Argument(help: "The kind of record: meeting, decision, roll_call, ballot, …") var noun: String
  @Argument(help: "The id of the record; for a ballot rcid:5939/RWA.") var id: String
  @Argument(help: "The field, such as title or choice.") var field: String
  @Option(help: ArgumentHelp("What it should read; empty takes the value away.", valueName: "value")) var to:
    String
  @Option(
    help: ArgumentHelp("What it reads now, to be sure; refused when it reads otherwise.", valueName: "value"))
  var from: String?
  @Option(help: "Why, in a sentence.") var reason: String
  @Option(help: "Where it is printed: a symbol with page or paragraph, or an address.") var source: String
  @Option(help: "Who makes the correction; the name is public.") var who: String
  @Option(help: "The day of the correction; today when not given.") var date: String?
  @Flag(help: "Print the correction as JSON.") var json = false

  func run() async throws {
    guard let day = PartialDate(date ?? Today.text) else {
      throw ValidationError("--date takes a day such as 2026-11-23, not “\(date ?? "")”.")
    }
    let correction = Correction(
      noun: noun.replacing("-", with: "_"), record: id, field: field.replacing("-", with: "_"), before: from,
      after: to.isEmpty ? nil : to, reason: reason, source: source, date: day, who: who)
    let kept = try CorrectRecord.run(correction, in: try data.open())
    if json {
      Terminal.write(try JSONAnswer.of(kept))
    } else {
      Terminal.write(
        "Correction \(kept.id.map(String.init) ?? "") recorded: \(kept.noun) \(kept.record), \(kept.field): "
          + "“\(kept.before ?? "")” now reads “\(kept.after ?? "")”.\n")
    }
  }
}

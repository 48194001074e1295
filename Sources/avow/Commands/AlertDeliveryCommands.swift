public import ArgumentParser
import AvowOperations
import AvowRecord
import AvowStore
import Foundation

/// `avow alert deliver`
struct AlertDeliver: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliver",
    abstract: "Record that an alert was handed to an office, or that this failed.",
    discussion: """
      It records a delivery that a person made; the desk sends by e-mail and webhook and records these itself. The name of \
      the office is public; an address belongs to the desk and never here. A date that is known to the month or the year \
      only is written 2026-02 or 2026.

      EXAMPLES:
        avow alert deliver harrow-valley/2026-02-03/1 --office "Mission of Arlania" \\
          --kind state --state XAA --channel hand --by "A. Analyst"
        avow alert deliver harrow-valley/2026-02-03/1 --office "Lake Bureau" --kind un-office \\
          --channel meeting --at 2026-02 --by "A. Analyst"
        avow alert deliver harrow-valley/2026-02-03/1 --office "Lake Union" \\
          --kind regional-body --channel e-mail --failed "No such mailbox" --by "A. Analyst"
      """)

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the alert.") var alert: String
  @Option(help: ArgumentHelp("What the office is called; the name is public.", valueName: "name"))
  var office: String
  @Option(
    help: ArgumentHelp(
      "state, council-member, un-office, regional-body or public.", valueName: "kind"))
  var kind: Office.Kind
  @Option(help: "Whose office it is, where its name is not the state's.") var state: String?
  @Option(help: "Which body of the record it is, where its name does not tell.") var body: String?
  @Option(
    help: ArgumentHelp("page, feed, e-mail, webhook, hand or meeting.", valueName: "way"))
  var channel: Delivery.Channel
  @Option(help: ArgumentHelp("Which act of the alert; the last that stood when not given.", valueName: "n"))
  var act: Int?
  @Option(help: ArgumentHelp("The date; today when not given.", valueName: "date")) var at: String?
  @Option(help: ArgumentHelp("Why it could not be delivered.", valueName: "words")) var failed: String?
  @Option(help: ArgumentHelp("The person who records it; the name is public.", valueName: "name"))
  var by: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let store = try data.open()
    var delivery = RecordDelivery(alert: alert, office: office, kind: kind, channel: channel, by: by)
    delivery.state = state
    delivery.body = body
    delivery.act = act
    delivery.at = at
    delivery.failed = failed
    try delivery.run(in: store, today: Today.text).tell(json)
  }
}

/// `avow alert receipt`
struct AlertReceipt: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "Record that an office confirmed receipt of an alert, on a withdrawn one too.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the delivery: harrow-valley/2026-02-03/1#2.") var delivery: String
  @Option(help: ArgumentHelp("The date; today when not given.", valueName: "date")) var at: String?
  @Option(help: ArgumentHelp("Where it can be seen.", valueName: "source")) var source: String?
  @Option(help: ArgumentHelp("The person who records it; the name is public.", valueName: "name"))
  var by: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    try RecordReply(delivery: delivery, at: at, by: by).receipt(
      source: source, in: data.open(), today: Today.text
    ).tell(json)
  }
}

/// `avow alert answer`
struct AlertReply: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Record what an office answered to an alert, with its words and their source.")

  @OptionGroup var data: DataOption
  @Argument(help: "The id of the delivery: harrow-valley/2026-02-03/1#2.") var delivery: String
  @Option(help: ArgumentHelp("The words of the answer.", valueName: "words")) var words: String
  @Option(
    help: ArgumentHelp("A title with its page, an address, or where it was said.", valueName: "source"))
  var source: String
  @Option(help: ArgumentHelp("The date; today when not given.", valueName: "date")) var at: String?
  @Option(help: ArgumentHelp("The person who records it; the name is public.", valueName: "name"))
  var by: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    try RecordReply(delivery: delivery, at: at, by: by).answer(
      words, source: source, in: data.open(), today: Today.text
    ).tell(json)
  }
}

extension Office.Kind: ExpressibleByArgument {}
extension Delivery.Channel: ExpressibleByArgument {}

extension Delivery {
  /// Tells that it was kept, or prints it as JSON.
  fileprivate func tell(_ json: Bool) throws {
    if json { Terminal.write(try JSONAnswer.of(self)) }
    let act = acts.last ?? first
    Terminal.tell(
      "\(act.kind.rawValue.capitalized) \(act.date.inWords), \(office.name): kept as delivery \(id).")
  }
}

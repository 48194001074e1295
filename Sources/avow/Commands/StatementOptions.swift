import ArgumentParser

/// What can be said on the command line of a statement, in place of the form beside it.
struct StatementOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The meeting by id or symbol: IID-2014, A/72/PV.99.", valueName: "id"))
  var meeting: String?
  @Option(help: ArgumentHelp("The state that speaks, by code or name.", valueName: "state")) var state:
    String?
  @Option(help: ArgumentHelp("The organisation that speaks, where it is no state.", valueName: "name"))
  var organisation: String?
  @Option(help: ArgumentHelp("The person who spoke.", valueName: "name")) var speaker: String?
  @Option(help: ArgumentHelp("The day, when the record does not know the meeting.", valueName: "date"))
  var date: String?
  @Option(help: ArgumentHelp("The language of the text.", valueName: "language")) var language: String?
  @Option(help: ArgumentHelp("For whom the statement was made, in its words.", valueName: "words"))
  var onBehalfOf: String?
  @Option(help: ArgumentHelp("Where the text was published.", valueName: "address")) var source: String?
  @Option(help: ArgumentHelp("2 for a second statement of the same state.", valueName: "number"))
  var number: String?

  /// By the keys of a form.
  var values: [String: String] {
    let all: [(String, String?)] = [
      ("meeting", meeting), ("state", state), ("organisation", organisation), ("speaker", speaker),
      ("date", date),
      ("language", language), ("on behalf of", onBehalfOf), ("source", source), ("number", number),
    ]
    return Dictionary(uniqueKeysWithValues: all.compactMap { key, value in value.map { (key, $0) } })
  }
}

import ArgumentParser

/// What a command says in its help of what it prints for programs.
protocol OutputWords {
  static var csv: String { get }
  static var json: String { get }
}

/// Nothing more than the forms.
enum PlainOutput: OutputWords {
  static let csv = "Print CSV."
  static let json = "Print JSON."
}

/// Whether a command prints a page for people, which is without a flag, a table or JSON.
struct OutputForm<Words: OutputWords>: ParsableArguments {
  @Flag(help: ArgumentHelp(Words.csv)) var csv = false
  @Flag(help: ArgumentHelp(Words.json)) var json = false

  func validate() throws {
    if csv, json { throw ValidationError("Choose --csv or --json, not both.") }
  }
}

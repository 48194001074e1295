extension Meeting {
  /// A meeting without a record that is known only from what others tell of it.
  public init(id: String, from told: SpokenMeeting) {
    self.id = id
    debate = told.debate
    symbol = nil
    body = told.body
    session = nil
    date = told.date
    sitting = nil
    title = "Meeting \(id)"
    rule = "not known"
    record = "not known"
    status = "known from what was imported about it"
    note = nil
    source = told.symbol
    asOf = told.date
  }

  /// A meeting, or what was told of one, that the record knows from an imported file alone.
  ///
  /// - Parameter source: the file that the record was read from.
  public init(_ spoken: SpokenMeeting, source: String) {
    id = spoken.symbol
    debate = nil
    symbol = spoken.symbol
    body = spoken.body
    session = spoken.session
    date = spoken.date
    sitting = spoken.time
    let number = spoken.number.map { "Meeting \($0)" } ?? "Meeting"
    title =
      switch spoken.form {
      case .verbatim: "\(number) of the \(spoken.body == "SC" ? "Security Council" : "General Assembly")"
      case .pressRelease: "Press release \(spoken.symbol)"
      case .filed: "Statement handed in, \(spoken.symbol)"
      case .corpus: "General Debate of session \(spoken.session ?? 0), as a corpus has it"
      case .speakers: "Table of speakers, \(spoken.symbol)"
      }
    let isRecord = spoken.form == .verbatim
    rule = isRecord ? "on the record" : spoken.form.rawValue
    record = isRecord ? "verbatim record" : spoken.form == .corpus ? "corpus of speeches" : "none"
    status = isRecord ? "from the verbatim record" : "from a file that is not the record"
    note = nil
    self.source = source
    asOf = spoken.date
  }
}

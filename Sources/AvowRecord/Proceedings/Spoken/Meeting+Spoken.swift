extension Meeting {
  /// A meeting that the record knows from its verbatim record alone.
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
    let isCorpus = spoken.form == .corpus
    title =
      isCorpus
      ? "General Debate of session \(spoken.session ?? 0), as a corpus has it"
      : "\(number) of the \(spoken.body == "SC" ? "Security Council" : "General Assembly")"
    rule = "on the record"
    record = isCorpus ? "corpus of speeches" : "verbatim record"
    status = isCorpus ? "from a corpus" : "from the verbatim record"
    note = nil
    self.source = source
    asOf = spoken.date
  }
}

import AvowRecord

/// Reads a table of speakers: who spoke at a meeting, in which order, for whom, without the words.
///
/// Columns `meeting`, `order` and `speaker` are needed; `state`, `organisation`, `capacity`, `on_behalf_of`, `kind` and
/// `date` may be there. One file may tell of many meetings.
struct SpeakersTableReader {
  static let columns = ["meeting", "order", "speaker"]

  /// An empty table with a fictional row to show how it is filled.
  static let template = """
    meeting,order,speaker,state,organisation,capacity,on_behalf_of,kind,date
    IID-2014,1,Ms. A. Example,RWA,,Permanent Representative,,statement,2014-09-08

    """

  let context: SourceContext

  /// One record a meeting, in the order of the file.
  ///
  /// Throws a ``SourceFault`` or a ``FileFault``; what is doubtful in a row is a finding.
  func read(_ file: FileBytes, progress: FileBytes.Progress) throws -> [SpokenRecord] {
    let names = StateNames(reference: context.reference)
    let data = try context.spokenData()
    var findings = FindingList(file: file.name)
    var columns = DelimitedFile.Columns([])
    var records: [String: SpokenRecord] = [:]
    var order: [String] = []
    var readers: [String: (VoteText, OnBehalfReader)] = [:]
    _ = try DelimitedFile(bytes: file).read(progress: progress, findings: &findings) {
      columns = $0
    } row: { row, findings in
      func cell(_ name: String) -> String? {
        guard let at = columns[name], let text = row.text(at) else { return nil }
        let tidy = StatementText.tidy(text)
        return tidy.isEmpty ? nil : tidy
      }
      guard let named = cell("meeting"), let number = cell("order").flatMap({ Int($0) }), number > 0 else {
        findings.add(
          .notUnderstood, kind: "speaker-row", line: row.line, fragment: row.shown,
          meaning: "The row has no meeting or no order; it was left out.")
        return
      }
      let meeting = Symbol(named)?.text ?? named
      if records[meeting] == nil {
        guard let date = cell("date").flatMap({ PartialDate($0) }) ?? context.meetings[meeting]?.date else {
          findings.add(
            .notUnderstood, kind: "speaker-row", line: row.line, fragment: row.shown,
            meaning:
              "The record does not know the meeting “\(meeting)”, and the row has no date; it was left out.")
          return
        }
        var spoken = SpokenMeeting(
          symbol: "\(meeting)/speakers", body: context.meetings[meeting]?.body ?? "unknown", date: date)
        spoken.form = .speakers
        spoken.about = meeting
        records[meeting] = SpokenRecord(meeting: spoken)
        order.append(meeting)
        let votes = VoteText(names: names, date: date)
        readers[meeting] = (votes, OnBehalfReader(data: data, votes: votes))
      }
      guard var record = records[meeting], let (votes, behalf) = readers[meeting] else { return }
      let id = "\(record.meeting.symbol)#\(number)"
      guard !record.interventions.contains(where: { $0.number == number }) else {
        findings.add(
          .disagreement, kind: "speaker-row", line: row.line, fragment: row.shown,
          meaning: "The meeting has a speaker of this order already; the row was left out.", about: id)
        return
      }
      var turn = Intervention(
        id: id, number: number, kind: cell("kind").flatMap { Intervention.Kind(rawValue: $0) } ?? .statement,
        speaker: cell("speaker") ?? cell("state") ?? cell("organisation") ?? "", page: 1)
      turn.person = cell("speaker")
      turn.capacity = cell("capacity")
      turn.affiliation = cell("state") ?? cell("organisation")
      if let name = cell("state") {
        let code = name.uppercased()
        turn.state =
          context.reference.states.contains { $0.id == code } ? code : votes.state(name)
        if turn.state == nil {
          findings.add(
            .notUnderstood, kind: "unknown-speaker", line: row.line, column: "state", fragment: name,
            meaning: "No state has this code or name at the date; the speaker is kept as named.", about: id)
        }
      } else if let name = cell("organisation") {
        turn.organisation = data.organisations[NameKey.key(name)]?.id ?? name
      }
      turn.reason = turn.state == nil && turn.organisation == nil ? nil : "named in the table of speakers"
      turn.onBehalfOf = cell("on_behalf_of").map { behalf.onBehalf($0, id) }
      record.interventions.append(turn)
      records[meeting] = record
    }
    return order.enumerated().compactMap { index, meeting in
      guard var record = records[meeting] else { return nil }
      record.interventions.sort { $0.number < $1.number }
      if index == 0 { record.findings = findings.closed() }
      return record
    }
  }
}

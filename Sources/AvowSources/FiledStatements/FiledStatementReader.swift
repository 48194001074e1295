import AvowRecord

/// Reads a statement that a delegation handed in, with what its form says of it.
///
/// What comes out has the form ``RecordForm/filed``: the words as written, not as spoken, and never the record.
struct FiledStatementReader {
  let context: SourceContext

  /// Throws a ``StatementFault``, a ``PDFFault`` or a ``FileFault``.
  func read(_ file: FileBytes) throws -> SpokenRecord {
    guard let form = try context.form(beside: file) else {
      throw StatementFault.formIncomplete(file: file.name, lacks: "of whom it is and at which meeting")
    }
    guard let meeting = form.meeting.map({ Symbol($0)?.text ?? $0 }) else {
      throw StatementFault.formIncomplete(file: file.name, lacks: "at which meeting")
    }
    let date = try date(form, meeting, file.name)
    let names = StateNames(reference: context.reference)
    let data = try context.spokenData()
    let (state, organisation, who) = try speaker(form, names, data, date, file.name)
    let text = try StatementText(file)

    let number = form.number.map { "-\($0)" } ?? ""
    var spoken = SpokenMeeting(
      symbol: "\(meeting)/statements/\(who)\(number)", body: context.meetings[meeting]?.body ?? "unknown",
      date: date)
    spoken.form = .filed
    spoken.about = meeting
    spoken.pages = text.pages
    var record = SpokenRecord(meeting: spoken)
    var turn = Intervention(
      id: "\(spoken.symbol)#1", number: 1, kind: organisation == nil ? .statement : kind(organisation, data),
      speaker: form.speaker ?? form.state ?? form.organisation ?? who, page: 1)
    turn.person = form.speaker
    turn.capacity = form.capacity
    turn.state = state
    turn.organisation = organisation
    turn.affiliation = form.state ?? form.organisation
    turn.reason = "named in the form of the statement"
    turn.language = form.language
    turn.paragraphs = text.paragraphs.enumerated().map {
      SpokenParagraph(id: "\(turn.id).\($0 + 1)", number: $0 + 1, page: $1.page, text: $1.text)
    }
    let behalf = OnBehalfReader(data: data, votes: VoteText(names: names, date: date))
    if let words = form.onBehalfOf {
      turn.onBehalfOf = behalf.onBehalf(words, turn.id)
    } else {
      turn.onBehalfOf = behalf.read(turn, capacity: form.capacity, calling: nil)
    }
    record.interventions = [turn]
    if let source = form.source {
      record.asides = [Aside(role: .front, text: "Published at \(source)", page: 1, after: nil)]
    }
    record.furniture = text.furniture.map { Furniture(text: $0.text, page: $0.page) }
    record.letters.spoken = turn.paragraphs.reduce(0) { $0 + LetterAccount.count($1.text) }
    record.letters.furniture = record.furniture.reduce(0) { $0 + LetterAccount.count($1.text) }
    record.letters.document = record.letters.spoken + record.letters.furniture
    return record
  }

  private func date(_ form: StatementForm, _ meeting: String, _ file: String) throws -> PartialDate {
    if let text = form.date {
      guard let date = PartialDate(text) else { throw StatementFault.badDate(file: file, text: text) }
      return date
    }
    guard let known = context.meetings[meeting] else {
      throw StatementFault.noDate(file: file, meeting: meeting)
    }
    return known.date
  }

  private func kind(_ organisation: String?, _ data: SpokenData) -> Intervention.Kind {
    let kinds = data.organisations.values.filter { $0.id == organisation }.map(\.kind)
    return kinds.contains("civil society") ? .civilSociety : kinds.contains("observer") ? .statement : .guest
  }

  private func speaker(
    _ form: StatementForm, _ names: StateNames, _ data: SpokenData, _ date: PartialDate, _ file: String
  ) throws -> (state: StateID?, organisation: String?, who: String) {
    if let name = form.state {
      if context.reference.states.contains(where: { $0.id == name.uppercased() }) {
        return (name.uppercased(), nil, name.uppercased())
      }
      switch names.resolve(name, on: date) {
      case .state(let state, _): return (state, nil, state)
      case .ambiguous(let states, let why):
        throw StatementFault.unknownState(
          file: file, name: name, near: "It may mean \(states.joined(separator: ", ")): \(why) ")
      case .unknown(let near):
        throw StatementFault.unknownState(
          file: file, name: name, near: near.isEmpty ? "" : "Near names: \(near.joined(separator: ", ")). ")
      }
    }
    guard let name = form.organisation else {
      throw StatementFault.formIncomplete(file: file, lacks: "of which state or organisation it is")
    }
    let known = data.organisations[NameKey.key(name)]?.id
    let made = name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    return (nil, known ?? made, known ?? made)
  }
}

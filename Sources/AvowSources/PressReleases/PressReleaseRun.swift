import AvowRecord

/// Walks through the blocks of a press release and makes turns of its paragraphs.
struct PressReleaseRun {
  private var record: SpokenRecord
  private var findings: PageFindings
  private var resolution: SpeakerResolution
  private let votes: VoteText
  private let behalf: OnBehalfReader
  private var section = Intervention.Kind.statement
  private var isOpen = false
  private var printed = 0

  init(meeting: SpokenMeeting, file: String, names: StateNames, data: SpokenData) {
    record = SpokenRecord(meeting: meeting)
    findings = PageFindings(file: file)
    resolution = SpeakerResolution(names: names, data: data, date: meeting.date)
    votes = VoteText(names: names, date: meeting.date)
    behalf = OnBehalfReader(data: data, votes: votes)
  }

  mutating func add(_ block: WebPage.Block) {
    let text = block.text
    record.letters.document += LetterAccount.count(text)
    let isHeading = block.tag.hasPrefix("h") || block.isBold && text.utf8.count < 120
    if isHeading, PressSpeaker.read(text, boldStart: "", isState: isState) == nil {
      heading(text, block.tag == "h1" ? .front : .heading)
    } else if let list = PressSpeaker.alsoSpeaking(text) {
      alsoSpeaking(list, text)
    } else if let speaker = PressSpeaker.read(text, boldStart: block.boldStart, isState: isState) {
      turn(speaker, text)
    } else if isOpen {
      paragraph(text)
    } else {
      aside(.front, text)
    }
  }

  /// The whole record, with the account of its letters.
  func finished() -> SpokenRecord {
    var record = record
    for index in record.interventions.indices where record.interventions[index].onBehalfOf == nil {
      record.interventions[index].onBehalfOf = behalf.read(
        record.interventions[index], capacity: record.interventions[index].capacity, calling: nil)
    }
    var findings = findings
    if record.interventions.isEmpty {
      findings.add(
        .notUnderstood, "no-speaker", page: nil, fragment: record.meeting.symbol,
        meaning: "No paragraph names a speaker as press releases do; the text is kept as it stands.",
        about: record.meeting.symbol)
    }
    record.findings = findings.findings
    return record
  }

  private func isState(_ name: String) -> Bool {
    votes.state(name) != nil || resolution.data.organisations[NameKey.key(name)] != nil
  }

  private mutating func heading(_ text: String, _ role: Aside.Role) {
    aside(role, text)
    let small = text.lowercased()
    isOpen = false
    section =
      small.contains("right of reply") || small.contains("rights of reply")
      ? .rightOfReply : small.contains("introduction of") ? .introduction : .statement
  }

  private mutating func aside(_ role: Aside.Role, _ text: String) {
    let after = record.interventions.last?.paragraphs.last?.id ?? record.interventions.last?.id
    record.asides.append(Aside(role: role, text: text, page: 1, after: after))
    record.letters.asides += LetterAccount.count(text)
    resolution.hear(text)
  }

  private mutating func turn(_ speaker: PressSpeaker, _ text: String) {
    let found = resolution.resolve(speaker.label)
    var turn = begin(speaker.printed)
    turn.person = speaker.label.name
    turn.affiliation = speaker.label.affiliation
    turn.capacity = found.capacity ?? speaker.label.capacity
    turn.state = found.state
    turn.organisation = found.organisation
    turn.reason = found.reason.isEmpty ? nil : found.reason
    turn.kind = found.state == nil ? found.kind ?? section : section
    record.interventions.append(turn)
    isOpen = true
    paragraph(text)
    if let doubt = found.doubt {
      findings.add(
        .notUnderstood, "unknown-speaker", page: 1, fragment: speaker.printed, meaning: doubt, about: turn.id)
    }
  }

  /// A list of those who spoke without a paraphrase: each is a turn without words.
  private mutating func alsoSpeaking(_ list: String, _ text: String) {
    aside(.note, text)
    isOpen = false
    for voter in votes.named(list) {
      var turn = begin("The representative of \(voter.printed)")
      turn.affiliation = voter.printed
      turn.state = voter.state
      turn.reason = voter.state == nil ? nil : "named in the list of those who also spoke"
      record.interventions.append(turn)
      if voter.state == nil {
        findings.add(
          .notUnderstood, "unknown-speaker", page: 1, fragment: voter.printed,
          meaning: "No state has this name at the date.", about: turn.id)
      }
    }
  }

  private func begin(_ speaker: String) -> Intervention {
    let number = record.interventions.count + 1
    return Intervention(
      id: "\(record.meeting.symbol)#\(number)", number: number, kind: section, speaker: speaker, page: 1)
  }

  private mutating func paragraph(_ text: String) {
    let last = record.interventions.count - 1
    let number = record.interventions[last].paragraphs.count + 1
    record.interventions[last].paragraphs.append(
      SpokenParagraph(id: "\(record.interventions[last].id).\(number)", number: number, page: 1, text: text))
    record.letters.spoken += LetterAccount.count(text)
  }
}

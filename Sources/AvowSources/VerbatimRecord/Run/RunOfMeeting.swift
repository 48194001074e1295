import AvowRecord
import Foundation

/// Walks through the paragraphs of a record and makes interventions, items, votes and chairs of them.
struct RunOfMeeting {
  var record: SpokenRecord
  var findings: PageFindings
  var resolution: SpeakerResolution
  var chairWords = ChairWords()
  var ballot: OpenVote?
  let votes: VoteText
  let onBehalf: OnBehalfReader
  /// What the chair said since the last decision, latest last: there drafts are named by their titles.
  var saidBeforeVote: [String] = []
  private var labels: [Int: SpeakerLabel] = [:]
  /// The labels as printed, for the account of letters.
  private(set) var printedLabels: [String] = []
  /// What the chair said last before a turn.
  private var callings: [Int: String] = [:]
  private var isOpen = false
  private var hasStyles: Bool
  /// The kind that a statement of the president in a national capacity interrupts.
  private var isNational = false
  private var headingIsOpen = false

  var symbol: String { record.meeting.symbol }

  init(meeting: SpokenMeeting, file: String, names: StateNames, data: SpokenData, hasStyles: Bool) {
    record = SpokenRecord(meeting: meeting)
    findings = PageFindings(file: file)
    resolution = SpeakerResolution(names: names, data: data, date: meeting.date)
    votes = VoteText(names: names, date: meeting.date)
    onBehalf = OnBehalfReader(data: data, votes: votes)
    self.hasStyles = hasStyles
  }

  mutating func run(_ paragraphs: [TextParagraph]) {
    let opening = paragraphs.firstIndex { StageDirection.opens($0.text) }
    if opening == nil, record.meeting.about == nil {
      findings.add(
        hasStyles ? .notUnderstood : .note, "no-opening", page: 1, fragment: paragraphs.first?.text ?? "",
        meaning:
          "No line says when the meeting was called to order; the record begins with the first speaker.")
    }
    for (index, paragraph) in paragraphs.enumerated() {
      if !isOpen, index == opening || opening == nil && label(of: paragraph) != nil { isOpen = true }
      if isOpen { add(paragraph) } else { front(paragraph) }
    }
    closeVote()
    finish()
  }

  // MARK: One paragraph

  private mutating func front(_ paragraph: TextParagraph) {
    if paragraph.text.contains("took the Chair") { direction(paragraph) } else { aside(.front, paragraph) }
  }

  private mutating func add(_ paragraph: TextParagraph) {
    let text = paragraph.text
    if ballot == nil, let (list, _) = VoteText.list(text), list == .inFavour, !paragraph.isBold {
      // A list under no announcement of a vote.
      open("recorded", paragraph.page)
      findings.add(
        .note, "vote-not-announced", page: paragraph.page, fragment: text,
        meaning: "Lists of a vote stand here, but no line says that one was taken.", about: lastParagraph)
    }
    if ballot != nil, takesPart(paragraph) { return }
    if VoteNote.isNote(text), !record.votes.isEmpty || ballot != nil {
      closeVote()
      aside(.note, paragraph)
      note(text, paragraph.page)
      return
    }
    if let (label, length) = label(of: paragraph) {
      headingIsOpen = false
      turn(label, paragraph, String(text.dropFirst(length)))
    } else if isHeading(paragraph) {
      heading(paragraph)
    } else if paragraph.isItalic || !hasStyles && StageDirection.isOne(text)
      || StageDirection.opens(text) && text.count < 120
    {
      direction(paragraph)
    } else {
      headingIsOpen = false
      speech(text, paragraph.page)
    }
  }

  /// Bold throughout, or an item's number in bold with `(continued)` in another style.
  private func isHeading(_ paragraph: TextParagraph) -> Bool {
    let text = paragraph.text
    if paragraph.isBold {
      // Records of 1993 and before have their stage directions in bold italics.
      let isDirection = paragraph.isItalic && (StageDirection.isKnown(text) || text.hasSuffix("."))
      return LetterCheck.hasLetter(text) && !isDirection
    }
    guard text.utf8.count < 200 else { return false }
    if !hasStyles, RunOfMeeting.isCapitals(text) { return true }
    guard text.hasPrefix("Agenda item") else { return false }
    return !paragraph.boldStart.isEmpty || !hasStyles && AgendaHeading.number(text)?.rest.isEmpty == true
  }

  /// All letters are capitals and there are several words: a heading of a typescript.
  private static func isCapitals(_ text: String) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.count >= 8 && !text.contains(":") && text.contains(" ")
      && text.split(separator: " ").allSatisfy { word in
        word.hasPrefix("(") || !word.contains { $0.isLowercase }
      }
  }

  func label(of paragraph: TextParagraph) -> (SpeakerLabel, Int)? {
    guard !(paragraph.isBold && hasStyles && !paragraph.text.contains(":")) else { return nil }
    let bold = paragraph.boldStart
    if hasStyles, bold.isEmpty {
      guard paragraph.text.utf8.prefix(160).contains(UInt8(ascii: ":")) else { return nil }
      // Plain type in a document that has bold type: only a name with a known state is a label.
      guard let found = SpeakerLabel.read(paragraph.text, boldStart: ""),
        let affiliation = found.label.affiliation,
        resolution.resolve(affiliation: affiliation) != nil, found.length < 120
      else { return nil }
      return found
    }
    return SpeakerLabel.read(paragraph.text, boldStart: bold)
  }

  // MARK: Speaking

  private mutating func turn(_ label: SpeakerLabel, _ paragraph: TextParagraph, _ text: String) {
    closeVote()
    isNational = false
    let number = record.interventions.count + 1
    var turn = Intervention(
      id: "\(symbol)#\(number)", number: number, kind: .chair, speaker: label.printed, page: paragraph.page)
    turn.languageAsPrinted = label.languageAsPrinted
    turn.language = label.language
    turn.item = record.items.last?.id
    turn.affiliation = label.affiliation
    if label.isChair {
      turn.capacity = label.name.hasPrefix("The ") ? String(label.name.dropFirst(4)) : label.name
      turn.person = record.chairs.last?.person ?? record.meeting.president
      turn.reason = "in the chair"
    } else {
      let found = resolution.resolve(label)
      turn.person = label.name
      turn.capacity = found.capacity ?? label.capacity
      turn.state = found.state
      turn.organisation = found.organisation
      turn.reason = found.reason.isEmpty ? nil : found.reason
      let ruled = chairWords.take()
      turn.kind = found.state == nil || ruled == .introduction ? found.kind ?? ruled : ruled
      if let capacity = label.capacity?.lowercased(), capacity.contains("rapporteur") {
        turn.kind = .introduction
      }
      if let doubt = found.doubt {
        findings.add(
          .notUnderstood, "unknown-speaker", page: paragraph.page, fragment: label.printed, meaning: doubt,
          about: turn.id)
      }
    }
    record.interventions.append(turn)
    labels[number - 1] = label
    if !label.isChair, let words = saidBeforeVote.last { callings[number - 1] = words }
    printedLabels.append(label.printed)
    let first = PageFurniture.trimmed(text)
    if !first.isEmpty { speech(first, paragraph.page) }
  }

  private mutating func speech(_ text: String, _ page: Int) {
    if record.interventions.isEmpty {
      findings.add(
        .notUnderstood, "no-speaker", page: page, fragment: text,
        meaning: "This text stands under no speaker's label; it is kept as unattributed.")
      record.interventions.append(
        Intervention(id: "\(symbol)#1", number: 1, kind: .unattributed, speaker: "", page: page))
    }
    let last = record.interventions.count - 1
    if record.interventions[last].kind == .chair || isNational { nationalTurn(text, page) }
    let at = record.interventions.count - 1
    let number = record.interventions[at].paragraphs.count + 1
    record.interventions[at].paragraphs.append(
      SpokenParagraph(id: "\(record.interventions[at].id).\(number)", number: number, page: page, text: text))
    if record.interventions[at].kind == .chair { chairSpeaks(text) }
  }

  private mutating func chairSpeaks(_ text: String) {
    chairWords.hear(text)
    resolution.hear(text)
    saidBeforeVote.append(text)
    if saidBeforeVote.count > 6 { saidBeforeVote.removeFirst() }
    spokenTotals(text)
  }

  /// A president who speaks for a state begins a turn of its own, and another one on resuming the chair.
  private mutating func nationalTurn(_ text: String, _ page: Int) {
    let last = record.interventions.count - 1
    let small = text.prefix(400).lowercased()
    var next: Intervention?
    if isNational,
      small.hasPrefix("i now resume") || small.hasPrefix("i resume") || small.contains("resume my function")
    {
      isNational = false
      next = chairTurn(like: record.interventions[last], page)
    } else if !isNational, let words = saidBeforeVote.last?.lowercased(),
      record.interventions[last].paragraphs.count > 0,
      words.contains("statement in my capacity as") || words.contains("statement in my national capacity")
    {
      isNational = true
      var turn = chairTurn(like: record.interventions[last], page)
      turn.kind = chairWords.ruling
      turn.capacity = "in the national capacity"
      let after = (saidBeforeVote.last ?? "").components(separatedBy: "epresentative of ").last ?? ""
      let name = after.prefix { $0 != "." && $0 != "," && $0 != ":" }
      turn.state = votes.state(String(name)) ?? record.meeting.presidentState
      turn.reason = "the president speaks for a state"
      next = turn
    }
    if let next { record.interventions.append(next) }
  }

  private func chairTurn(like turn: Intervention, _ page: Int) -> Intervention {
    let number = record.interventions.count + 1
    var next = Intervention(
      id: "\(symbol)#\(number)", number: number, kind: .chair, speaker: turn.speaker, page: page)
    next.person = turn.person
    next.capacity = labels[turn.number - 1]?.name ?? "President"
    next.language = turn.language
    next.languageAsPrinted = turn.languageAsPrinted
    next.item = turn.item
    next.reason = "in the chair"
    return next
  }

  // MARK: Around the speaking

  private mutating func heading(_ paragraph: TextParagraph) {
    closeVote()
    aside(.heading, paragraph)
    let text = paragraph.text
    resolution.hear(text)
    let number = AgendaHeading.number(text)
    if headingIsOpen, number == nil, let last = record.items.indices.last {
      record.items[last].heading.append(text)
      return
    }
    headingIsOpen = true
    chairWords.newItem()
    saidBeforeVote = []
    var item = AnnouncedItem(
      id: "\(symbol)/item/\(record.items.count + 1)", number: number?.number,
      isContinued: text.lowercased().contains("(continued)"),
      heading: [], page: paragraph.page, after: lastParagraph)
    if let rest = number?.rest, !rest.isEmpty { item.heading = [rest] }
    if number == nil { item.heading = [text] }
    record.items.append(item)
  }

  private mutating func direction(_ paragraph: TextParagraph) {
    let text = paragraph.text
    if headingIsOpen, let last = record.items.indices.last, text.count < 20, text.contains("continued") {
      record.items[last].isContinued = true
    }
    resolution.hear(text)
    if let method = VoteText.method(text) {
      closeVote()
      aside(.vote, paragraph)
      open(method, paragraph.page)
      return
    }
    closeVote()
    if text.count >= 20 { headingIsOpen = false }
    aside(.direction, paragraph)
    if StageDirection.opens(text), record.meeting.opened == nil { record.meeting.opened = text }
    if StageDirection.closes(text) { record.meeting.closed = text }
    if let person = StageDirection.chair(
      text, president: record.chairs.first?.person ?? record.meeting.president)
    {
      record.chairs.append(
        ChairSpell(
          person: person, state: state(ofChair: person), page: paragraph.page, after: lastParagraph,
          asPrinted: text))
    }
    if let result = VoteResult(text, body: record.meeting.body) {
      decided(text, result, paragraph.page)
    } else if text.contains("so decided") {
      chairWords.acted()
    } else if !StageDirection.isKnown(text) {
      findings.add(
        .note, "stage-direction", page: paragraph.page, fragment: text,
        meaning: "A stage direction of no known form; it is kept at its place.", about: lastParagraph)
    }
  }

  /// In the Council only members explain votes: others who speak among them make statements.
  private mutating func explainOnlyOwnVotes(_ index: Int) {
    let turn = record.interventions[index]
    guard record.meeting.body == "SC",
      turn.kind == .explanationBeforeVote || turn.kind == .explanationAfterVote
    else { return }
    let voters = record.votes.flatMap { $0.inFavour + $0.against + $0.abstaining + $0.notParticipating }
    if !voters.isEmpty, !voters.contains(where: { $0.state == turn.state && turn.state != nil }) {
      record.interventions[index].kind = .statement
    }
  }

  mutating func aside(_ role: Aside.Role, _ paragraph: TextParagraph) {
    record.asides.append(Aside(role: role, text: paragraph.text, page: paragraph.page, after: lastParagraph))
  }

  var lastParagraph: String? {
    record.interventions.last?.paragraphs.last?.id ?? record.interventions.last?.id
  }

  func state(ofChair person: String) -> StateID? {
    guard let open = person.firstIndex(of: "("), let close = person.lastIndex(of: ")"), open < close else {
      return nil
    }
    return resolution.resolve(affiliation: String(person[person.index(after: open)..<close]))?.state
  }

  private mutating func finish() {
    for index in record.interventions.indices where record.interventions[index].kind != .chair {
      guard let label = labels[index] else { continue }
      explainOnlyOwnVotes(index)
      record.interventions[index].onBehalfOf = onBehalf.read(
        record.interventions[index], capacity: label.capacity, calling: callings[index])
    }
    if record.meeting.closed == nil, record.meeting.about == nil {
      findings.add(
        .note, "no-close", page: record.meeting.pages, fragment: lastParagraph ?? "",
        meaning: "No line says when the meeting rose; the file may be incomplete.")
    }
  }
}

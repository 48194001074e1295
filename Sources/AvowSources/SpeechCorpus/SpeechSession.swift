import AvowRecord

/// Gathers the speeches of the session that is being read, and the findings of the file.
struct SpeechSession {
  private let file: String
  private let reader: SpeechCorpusReader
  private var findings: FindingList
  private var handedOver = 0
  private var record: SpokenRecord?
  private var session = 0
  /// Sessions whose record is closed.
  private var done: Set<Int> = []
  /// How many speeches each speaker has in the open session.
  private var speeches: [String: Int] = [:]
  private var texts: Set<String> = []

  init(file: String, reader: SpeechCorpusReader) {
    self.file = file
    self.reader = reader
    findings = FindingList(file: file)
  }

  mutating func leaveOut(_ line: Int, fragment: String, why: String) {
    findings.add(
      .notUnderstood, kind: "unreadable-speech", line: line, fragment: fragment,
      meaning: "The line was left out: \(why).")
  }

  /// Adds a speech; hands over the record before it when another session starts.
  mutating func add(_ speech: SpeechLine, line: Int, _ take: (SpokenRecord) throws -> Void) throws {
    let shown = "\(speech.iso3), session \(speech.session): \(speech.text.prefix(100))"
    guard (1...SpeechCorpusReader.lastSession).contains(speech.session) else {
      return leaveOut(line, fragment: shown, why: "there is no session \(speech.session)")
    }
    let code = speech.iso3.uppercased()
    guard (2...8).contains(code.utf8.count),
      code.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
    else {
      return leaveOut(line, fragment: shown, why: "“\(speech.iso3.prefix(40))” is no code of a speaker")
    }
    if speech.session != session {
      if done.contains(speech.session) {
        return leaveOut(
          line, fragment: shown,
          why: "the speeches of session \(speech.session) do not stand together; sort the file by session")
      }
      try close(take)
      open(speech)
    }
    let (text, mended) = MisreadQuotes.mended(speech.text)
    let paragraphs = SpeechParagraphs.split(text)
    guard !paragraphs.isEmpty else { return leaveOut(line, fragment: shown, why: "its text is empty") }
    if let year = speech.year, year != speech.session + 1945 {
      findings.add(
        .disagreement, kind: "year-and-session", line: line, fragment: shown,
        meaning:
          "The year is \(year), but session \(speech.session) opened in \(speech.session + 1945); the session "
          + "was believed.", about: record?.meeting.symbol)
    }
    append(speech, code: code, paragraphs: paragraphs, line: line)
    if mended > 0 {
      findings.add(
        .note, kind: "quotation-marks-mended", line: line, fragment: "ì … î",
        meaning: "\(mended) marks that a wrong encoding had turned into letters are read as quotation marks.",
        about: record?.interventions.last?.id)
    }
  }

  mutating func finish(_ take: (SpokenRecord) throws -> Void) throws {
    guard record != nil else {
      throw SourceFault.otherKind(
        file: file, looksLike: "JSON, but holds no speech that can be read",
        firstLine: findings.findings.first?.fragment ?? "",
        advice: "Each line must be an object with iso3, session and text.")
    }
    try close(take, isLast: true)
  }

  private mutating func open(_ speech: SpeechLine) {
    session = speech.session
    guard let date = PartialDate(year: speech.session + 1945) else { return }
    var meeting = SpokenMeeting(symbol: "UNGDC/\(session)", body: "GA", date: date)
    meeting.form = .corpus
    meeting.session = session
    record = SpokenRecord(meeting: meeting)
    speeches = [:]
    texts = []
  }

  private mutating func append(_ speech: SpeechLine, code: String, paragraphs: [String], line: Int) {
    guard var open = record else { return }
    let symbol = open.meeting.symbol
    let count = speeches[code, default: 0] + 1
    if !texts.insert(code + "\n" + (paragraphs.first ?? "") + "\n\(speech.text.utf8.count)").inserted {
      return leaveOut(
        line, fragment: "\(code), session \(session): \(speech.text.prefix(100))",
        why: "the same speech stands on an earlier line")
    }
    speeches[code] = count
    let number = open.interventions.count + 1
    let id = symbol + "#" + code + (count > 1 ? "-\(count)" : "")
    let voice = SpeechVoice(
      code: code, year: session + 1945, names: reader.names, reference: reader.reference)
    var one = Intervention(
      id: id, number: number, kind: .statement, speaker: speech.speaker ?? voice.name, page: 0)
    one.person = speech.speaker
    one.capacity = speech.post
    one.state = voice.state
    one.organisation = voice.organisation
    one.reason = voice.reason
    if let doubt = voice.doubt {
      findings.add(
        .notUnderstood, kind: doubt.kind, line: line, fragment: code, meaning: doubt.meaning, about: id)
    }
    one.paragraphs = paragraphs.enumerated().map {
      SpokenParagraph(id: "\(id).\($0 + 1)", number: $0 + 1, page: 0, text: $1)
    }
    let letters = paragraphs.reduce(0) { $0 + LetterAccount.count($1) }
    open.letters.document += letters
    open.letters.spoken += letters
    record = nil
    open.interventions.append(one)
    record = open
  }

  private mutating func close(_ take: (SpokenRecord) throws -> Void, isLast: Bool = false) throws {
    guard var closed = record else { return }
    record = nil
    done.insert(session)
    let all = isLast ? findings.closed() : findings.findings
    closed.findings = Array(all[handedOver...])
    handedOver = all.count
    try take(closed)
  }
}

import AvowRecord

/// Reads the verbatim record of a meeting of the General Assembly or the Security Council from its PDF file.
///
/// Text, boxes and type styles come from `pdftohtml -xml` in a child process; columns, paragraphs, speakers and
/// votes are found here. What is not understood is a finding with page and fragment, and its text is kept.
struct VerbatimRecordReader {
  let names: StateNames
  let data: SpokenData

  init(reference: ReferenceData, data: SpokenData) {
    names = StateNames(reference: reference)
    self.data = data
  }

  /// The reader with the states of a record and the tables of its folder.
  init(_ context: SourceContext) throws {
    self.init(reference: context.reference, data: try context.spokenData())
  }

  /// The reader with the authority files that ship with Avow.
  static func shipped() throws -> VerbatimRecordReader { try shippedOnce.get() }

  private static let shippedOnce = Result {
    try VerbatimRecordReader(reference: .shipped(), data: .shipped())
  }

  /// Reads a file. Throws a ``PDFFault`` when it is no verbatim record or has no text.
  func read(_ file: FileBytes) throws -> SpokenRecord {
    try read(xml: PDFToHTML.xml(of: file), file: file.name)
  }

  /// Reads what `pdftohtml -xml -hidden` wrote of a file.
  func read(xml: [UInt8], file: String) throws -> SpokenRecord {
    let (pages, isRecognised) = PageTextParser.read(xml)
    guard pages.count <= PDFToHTML.pages else {
      throw PDFFault.tooLarge(file: file, what: "more than \(PDFToHTML.pages) pages")
    }
    guard pages.prefix(5).contains(where: { $0.fragments.contains { LetterCheck.hasLetter($0.text) } }) else {
      throw PDFFault.noText(file: file, pages: pages.count)
    }
    let front = try FrontPage(pages: pages, file: file)
    var meeting = front.meeting
    meeting.origin = isRecognised ? "scan" : "text"

    var furniture = PageFurniture()
    let bodies = furniture.strip(pages)
    let columns = Columns(pages: Array(bodies.dropFirst(bodies.count > 2 ? 1 : 0)))
    let lines = HyphenSpaces.closed(bodies.flatMap(columns.lines))
    var paragraphs = ParagraphBuilder(lines: lines, isRecognised: isRecognised).paragraphs
    let hasStyles = paragraphs.contains {
      !$0.boldStart.isEmpty && SpeakerLabel.read($0.text, boldStart: $0.boldStart) != nil
    }

    var run = RunOfMeeting(meeting: meeting, file: file, names: names, data: data, hasStyles: hasStyles)
    run.patch(&paragraphs)
    run.begin()
    for note in front.notes {
      run.findings.add(
        .note, note.kind, page: 1, fragment: note.fragment, meaning: note.meaning, about: meeting.symbol)
    }
    if isRecognised { run.warnOfScan() }
    if isRecognised, let why = ScanJudgement.unreadable(paragraphs, run) {
      run.keepUnattributed(paragraphs, why: why)
    } else {
      run.run(paragraphs)
    }

    var record = run.record
    record.furniture = furniture.furniture
    record.letters.document = VerbatimRecordReader.letters(pages.flatMap { $0.fragments.map(\.text) })
    record.letters.furniture = VerbatimRecordReader.letters(record.furniture.map(\.text))
    record.letters.asides = VerbatimRecordReader.letters(record.asides.map(\.text))
    let spoken = record.interventions.flatMap { $0.paragraphs.map(\.text) }
    record.letters.spoken =
      VerbatimRecordReader.letters(spoken) + VerbatimRecordReader.letters(run.printedLabels)
    var findings = run.findings
    if abs(1 - record.letters.share) > 0.001 {
      findings.add(
        .notUnderstood, "letters-lost", page: nil, fragment: "\(record.letters.share)",
        meaning: "The parts of the record do not account for the letters of the document.",
        about: meeting.symbol)
    }
    record.findings = findings.findings
    return record
  }

  private static func letters(_ texts: [String]) -> Int {
    texts.reduce(0) { $0 + LetterAccount.count($1) }
  }
}

extension RunOfMeeting {
  /// Names the first chair from the front page.
  mutating func begin() {
    guard let president = record.meeting.president else { return }
    record.meeting.presidentState = state(ofChair: president)
    record.chairs = [
      ChairSpell(person: president, state: record.meeting.presidentState, page: 1, after: nil, asPrinted: nil)
    ]
  }

  mutating func warnOfScan() {
    findings.add(
      .note, "scan", page: nil, fragment: symbol,
      meaning:
        "The letters of this file were recognised by a machine from images; names and numbers may be misread.",
      about: symbol)
  }

  /// Applies the patches to the official text; each that is used becomes a finding.
  mutating func patch(_ paragraphs: inout [TextParagraph]) {
    for patch in resolution.data.patches where patch.symbol == symbol {
      for index in paragraphs.indices where paragraphs[index].page == patch.page {
        for span in paragraphs[index].spans.indices
        where paragraphs[index].spans[span].text.contains(patch.find) {
          let before = paragraphs[index].spans[span].text
          paragraphs[index].spans[span].text = before.replacing(patch.find, with: patch.replace)
          record.letters.corrected +=
            LetterAccount.count(paragraphs[index].spans[span].text) - LetterAccount.count(before)
          findings.add(
            .note, "text-corrected", page: patch.page, fragment: patch.find,
            meaning: "Read as “\(patch.replace)”: \(patch.reason) (\(patch.source)).", about: symbol)
        }
      }
    }
  }
}

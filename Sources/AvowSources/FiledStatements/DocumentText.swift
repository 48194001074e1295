/// The paragraphs of a Word document: the text of `word/document.xml`, without headers, footers and notes.
struct DocumentText {
  /// Throws a ``StatementFault`` when the archive or the document in it cannot be read.
  static func paragraphs(_ bytes: [UInt8], file: String) throws -> [String] {
    let xml: [UInt8]
    do {
      xml = try ZipArchive(bytes).member("word/document.xml")
    } catch let fault as ZipArchive.Fault {
      throw StatementFault.badDocument(file: file, why: fault.why)
    }
    return paragraphs(xml: xml)
  }

  /// Knows the few elements that hold words: `w:p`, `w:t`, `w:tab`, `w:br`; deleted text stands in others.
  static func paragraphs(xml: [UInt8]) -> [String] {
    var paragraphs: [String] = []
    var run: [UInt8] = []
    var isText = false
    var place = 0
    func ends(_ tag: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
      let count = name.utf8CodeUnitCount
      guard tag.count >= count else { return false }
      for offset in 0..<count where tag[tag.startIndex + offset] != name.utf8Start[offset] { return false }
      return tag.count == count || " /\n\t\r".utf8.contains(tag[tag.startIndex + count])
    }
    while place < xml.count {
      if xml[place] != UInt8(ascii: "<") {
        if isText { run.append(xml[place]) }
        place += 1
        continue
      }
      guard let close = xml[place...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = xml[(place + 1)..<close]
      let isEmpty = tag.last == UInt8(ascii: "/")
      if ends(tag, "w:t") { isText = !isEmpty }
      if ends(tag, "/w:t") { isText = false }
      if ends(tag, "w:tab") || ends(tag, "w:br") || ends(tag, "w:cr") { run.append(32) }
      if ends(tag, "/w:p") {
        paragraphs.append(StatementText.tidy(SpanText.cleaned(run)))
        run = []
      }
      place = close + 1
    }
    if !run.isEmpty { paragraphs.append(StatementText.tidy(SpanText.cleaned(run))) }
    return paragraphs.filter { !$0.isEmpty }
  }
}

/// The parts of a Word document’s XML that hold words or part them: paragraphs, breaks, tables with rows and cells.
enum WordParts {
  enum Part {
    /// Bytes of text, entities and all.
    case words(ArraySlice<UInt8>)
    case blank, lineBreak, endOfParagraph
    case startOfTable, endOfTable, endOfRow, endOfCell
  }

  /// Hands over the parts in their order; text that was deleted stands in elements that are passed over.
  static func forEach(_ xml: [UInt8], _ take: (Part) -> Void) {
    var isText = false
    var place = 0
    func isTag(_ tag: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
      let count = name.utf8CodeUnitCount
      guard tag.count >= count else { return false }
      for offset in 0..<count where tag[tag.startIndex + offset] != name.utf8Start[offset] { return false }
      return tag.count == count || " /\n\t\r".utf8.contains(tag[tag.startIndex + count])
    }
    while place < xml.count {
      guard let open = xml[place...].firstIndex(of: UInt8(ascii: "<")) else {
        if isText { take(.words(xml[place...])) }
        return
      }
      if isText, open > place { take(.words(xml[place..<open])) }
      guard let close = xml[open...].firstIndex(of: UInt8(ascii: ">")) else { return }
      let tag = xml[(open + 1)..<close]
      let isEmpty = tag.last == UInt8(ascii: "/")
      if isTag(tag, "w:t") { isText = !isEmpty }
      if isTag(tag, "/w:t") { isText = false }
      if isTag(tag, "w:tab") { take(.blank) }
      if isTag(tag, "w:br") || isTag(tag, "w:cr") { take(.lineBreak) }
      if isTag(tag, "/w:p") { take(.endOfParagraph) }
      if isTag(tag, "w:tbl"), !isEmpty { take(.startOfTable) }
      if isTag(tag, "/w:tbl") { take(.endOfTable) }
      if isTag(tag, "/w:tr") { take(.endOfRow) }
      if isTag(tag, "/w:tc") { take(.endOfCell) }
      place = close + 1
    }
  }
}

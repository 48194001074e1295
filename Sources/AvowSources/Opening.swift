import AvowRecord

/// The first bytes of a file: tells a table from what is often saved in its place.
struct Opening {
  private let file: String
  private let bytes: [UInt8]
  private let whole: Bool

  init(_ file: FileBytes) throws {
    self.file = file.name
    let limit = 64 << 10
    bytes = try file.opening(limit)
    whole = bytes.count < limit
    if bytes.isEmpty { throw FileFault.empty(file: file.name) }
    if let kind = kind() {
      throw SourceFault.otherKind(
        file: file.name, looksLike: kind.looksLike, firstLine: firstLine, advice: kind.advice)
    }
  }

  /// The first line, as far as it can be shown, at most 160 characters.
  var firstLine: String {
    let line = bytes.prefix(2000).prefix { $0 != 10 && $0 != 13 }
    let shown = String(decoding: line, as: UTF8.self).map { character in
      character.unicodeScalars.contains { $0.properties.generalCategory == .control } ? "·" : character
    }
    return shown.count > 160 ? String(shown.prefix(160)) + "…" : String(shown)
  }

  /// The names of the columns. Throws a ``SourceFault`` when the first record cannot be read.
  func header() throws -> [String] {
    struct Found: Error { let names: [String] }
    var text = DelimitedText()
    let take: (DelimitedText.Record) throws -> Void = { record in
      throw Found(names: try DelimitedFile.columns(of: record, file: file).names)
    }
    do {
      try bytes.withUnsafeBytes { try text.feed($0, take) }
      if whole { try text.finish(take) }
    } catch let found as Found {
      return found.names
    } catch let fault as DelimitedText.Fault {
      throw SourceFault.broken(file: file, fault)
    }
    throw SourceFault.unknown(file: file, firstLine: firstLine, known: AllSources.list.map(\.name))
  }

  /// What to say of a header that no source recognises.
  func fault(for header: [String], among sources: [Source]) -> SourceFault {
    if header.count == 1 {
      for (separator, name) in [(";", "semicolons"), ("\t", "tabs")] {
        let cut = header[0].split(separator: Character(separator)).map(String.init)
        if sources.contains(where: { $0.recognises(header: cut) }) {
          return .otherKind(
            file: file, looksLike: "a table separated by \(name)", firstLine: firstLine,
            advice: "Save it with commas and try again.")
        }
      }
    }
    let near = sources.filter { !$0.columns.isEmpty }.map { ($0, missing: $0.missing(from: header)) }
      .filter { $0.missing.count * 2 <= $0.0.columns.count }
    let nearest = near.enumerated().min { one, other in
      let shares = [one, other].map { Double($0.element.missing.count) / Double($0.element.0.columns.count) }
      return (shares[0], one.offset) < (shares[1], other.offset)
    }
    guard let (source, missing) = nearest?.element else {
      return .unknown(file: file, firstLine: firstLine, known: sources.map(\.name))
    }
    return .columnsMissing(
      file: file, source: source.name, missing: missing, header: Opening.shown(header))
  }

  /// A header for quoting, at most 400 characters.
  static func shown(_ header: [String]) -> String {
    let whole = header.joined(separator: ",")
    return whole.count > 400 ? whole.prefix(400) + "…" : whole
  }

  static func firstRepeated(_ header: [String]) -> String? {
    var seen: Set<String> = []
    return header.map(DelimitedFile.Columns.key).first { !seen.insert($0).inserted }
  }

  private func kind() -> (looksLike: String, advice: String)? {
    let again = "Fetch the table again from its home, and look at what arrives."
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      return (
        "a zip archive, a spreadsheet or a Word document",
        "Unpack it, or save the sheet as CSV in UTF-8; a statement in a Word document needs a form beside it "
          + "(avow import --template statement)."
      )
    }
    if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58]) {
      return ("packed with xz twice", "Unpack it once by hand.")
    }
    if bytes.starts(with: Array("BZh".utf8)) {
      return ("packed with bzip2", "Unpack it first; only gzip and xz are read as they are.")
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      return ("packed with gzip twice", "Unpack it once by hand.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ("UTF-16 text", "Save it as UTF-8 and try again.")
    }
    if bytes.starts(with: Array("RDX".utf8)) || bytes.starts(with: Array("RDA".utf8)) {
      return ("a data file of R", "Write the table out as CSV in R: write.csv(table, row.names = FALSE).")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let text = start.drop { $0 == 32 || (9...13).contains($0) }
    if text.first == UInt8(ascii: "<") {
      let page = String(decoding: text.prefix(4000), as: UTF8.self).lowercased()
      return page.contains("<html") || page.contains("<!doctype html")
        ? ("a web page, perhaps an error page that was saved as a table", again) : ("XML", again)
    }
    if text.first == UInt8(ascii: "{") || text.first == UInt8(ascii: "[") {
      let opening = String(decoding: text.prefix(200), as: UTF8.self)
      if opening.contains("\"Description\"") {
        return (
          "JSON with a list of codes and their meanings, such as CAMEO’s, and holds no events",
          "Avow keeps the codes of events as they are; import the events themselves."
        )
      }
      return (
        "JSON, but neither a corpus of speeches nor a list of features",
        "A corpus has one JSON object a line, each with iso3, session and text; GeoJSON has a list named features."
      )
    }
    return nil
  }
}
